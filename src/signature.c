/* SPDX-License-Identifier: MIT */
#include "signature.h"

/* Part of every token that is on its way: never to change. */
static const vipps_slice version = VIPPS_SLICE("vipps-callback-1");

bool vipps_callback_key(vipps_slice client_secret, vipps_digest out)
{
	const vipps_slice fields[] = { version, client_secret };

	return vipps_digest_fields(fields, 2, out);
}

static bool make_token(const vipps_client *client, const vipps_slice *fields, size_t count,
	vipps_callback_token out)
{
	vipps_digest digest;

	out[0] = '\0';
	if (!vipps_digest_hmac_fields(client->callback_key, fields, count, digest))
		return false;
	vipps_digest_hex(digest, VIPPS_CALLBACK_TOKEN_BYTES, out);
	return true;
}

bool vipps_callback_token_make(const vipps_client *client, vipps_slice reference,
	vipps_callback_token out)
{
	const vipps_slice fields[] = { version, client->merchant_serial_number, reference };

	return make_token(client, fields, 3, out);
}

bool vipps_consent_token_make(const vipps_client *client, vipps_callback_token out)
{
	static const vipps_slice purpose = VIPPS_SLICE("vipps-consent-1");
	const vipps_slice fields[] = { purpose, client->merchant_serial_number };

	return make_token(client, fields, 2, out);
}
