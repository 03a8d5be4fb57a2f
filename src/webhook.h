/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_WEBHOOK_H
#define VIPPS_WEBHOOK_H

#include "vipps.h"

/* "epayments.payment.captured.v1"; NULL for what has none. Static. */
const char *vipps_webhook_event_name(vipps_event_type type);

#endif
