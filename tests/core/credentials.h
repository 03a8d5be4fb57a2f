/* SPDX-License-Identifier: MIT */
#ifndef CREDENTIALS_H
#define CREDENTIALS_H

#include "vipps.h"

/* Settings of a client that nothing is wrong with. */
static inline vipps_client_options good_options(void)
{
	return (vipps_client_options){ .environment = VIPPS_ENVIRONMENT_TEST,
		.merchant_serial_number = VIPPS_SLICE("123456"),
		.client_id = VIPPS_SLICE("01234567-89ab-cdef-0123-456789ABCDEF"),
		.client_secret = VIPPS_SLICE("secret-for-tests"),
		.subscription_key = VIPPS_SLICE("key-for-tests"),
		.deadline = 10000,
		.money_deadline = 30000,
		.max_attempts = 4 };
}

#endif
