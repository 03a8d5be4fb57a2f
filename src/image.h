/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_IMAGE_H
#define VIPPS_IMAGE_H

#include <stdint.h>

#include "slice.h"

/*
 * Pictures, as far as it takes to tell at once what Vipps would refuse later. Nothing is decoded.
 */

/* In pixels, as the header says it; 0: neither a PNG nor a JPEG, or not enough of one. */
uint32_t vipps_image_height(vipps_slice bytes);

#endif
