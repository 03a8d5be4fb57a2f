/* SPDX-License-Identifier: MIT */
#include "service.h"

const vipps_service vipps_settlement_ledgers = { .name = "vipps_settlement_ledgers", .method = "GET", .class = VIPPS_CLASS_READ };
const vipps_service vipps_settlement_date = { .name = "vipps_settlement_date", .method = "GET", .class = VIPPS_CLASS_READ };
const vipps_service vipps_settlement_feed = { .name = "vipps_settlement_feed", .method = "GET", .class = VIPPS_CLASS_READ };
