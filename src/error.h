/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_ERROR_H
#define VIPPS_ERROR_H

#include "vipps.h"

/*
 * What came instead of success: one decoder for every shape of body that Vipps and the gateway
 * before it send, HTML and nothing included. Fills `error` in any case; its kind is never NONE. No
 * byte of a body that is not understood gets into it.
 */
void vipps_error_read(int http_status, vipps_slice body, vipps_error *error);

/* An error of our own finding. `message` is constant text. */
void vipps_error_set(vipps_error *error, vipps_kind kind, const char *message);

#endif
