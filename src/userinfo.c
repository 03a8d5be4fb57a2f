/* SPDX-License-Identifier: MIT */
#include "service.h"

const vipps_service vipps_userinfo_get = { .name = "vipps_userinfo_get", .method = "GET", .class = VIPPS_CLASS_READ };
