/* SPDX-License-Identifier: MIT */
#include "service.h"

const vipps_service vipps_orders_receipt = { .name = "vipps_orders_receipt", .method = "GET", .class = VIPPS_CLASS_READ };
const vipps_service vipps_orders_category = { .name = "vipps_orders_category", .method = "GET", .class = VIPPS_CLASS_READ };
const vipps_service vipps_orders_image = { .name = "vipps_orders_image", .method = "GET", .class = VIPPS_CLASS_READ };
