/* SPDX-License-Identifier: MIT */
#include "key.h"

#include <inttypes.h>
#include <stdio.h>

#include "digest.h"

/* Part of every key: never to change, or a call resumed by a newer version moves money again. */
static const vipps_slice version = VIPPS_SLICE("vipps-key-1");

/* Which hex digits say what kind of UUID it is, hyphens not counted. */
#define VERSION_AT 12
#define VARIANT_AT 16

static void as_uuid(const vipps_digest digest, vipps_key out)
{
	char hex[VIPPS_DIGEST_SIZE + 1];

	vipps_digest_hex(digest, 16, hex);
	hex[VERSION_AT] = '8';
	hex[VARIANT_AT] = "89ab"[(digest[VARIANT_AT / 2] >> 4) & 3];
	snprintf(out, sizeof(vipps_key), "%.8s-%.4s-%.4s-%.4s-%.12s", hex, hex + 8, hex + 12, hex + 16,
		hex + 20);
}

bool vipps_key_make(vipps_slice merchant_serial_number, const char *operation,
	vipps_slice reference, const vipps_intention *intention, int attempt, vipps_key out)
{
	bool named = vipps_slice_is_present(intention->name);
	char position[24], number[12];
	vipps_digest digest;

	snprintf(position, sizeof(position), "%" PRId64, intention->position);
	snprintf(number, sizeof(number), "%d", attempt);
	/* "by": a shop that calls its intention "0" must not meet the position 0. */
	vipps_slice fields[] = {
		version,
		merchant_serial_number,
		vipps_slice_of(operation),
		reference,
		vipps_slice_of(named ? "by name" : "by position"),
		named ? intention->name : vipps_slice_of(position),
		vipps_slice_of(number),
	};
	if (!vipps_digest_fields(fields, sizeof(fields) / sizeof(fields[0]), digest)) {
		out[0] = '\0';
		return false;
	}
	as_uuid(digest, out);
	return true;
}

bool vipps_key_is_ours(vipps_slice key)
{
	static const char form[] = "xxxxxxxx-xxxx-8xxx-vxxx-xxxxxxxxxxxx";

	if (key.len != VIPPS_KEY_LENGTH)
		return false;
	for (size_t i = 0; i < VIPPS_KEY_LENGTH; i++) {
		const char *allowed = form[i] == 'x' ? "0123456789abcdef" : "89ab";
		bool fits = form[i] == 'x' || form[i] == 'v'
			? key.at[i] != '\0' && strchr(allowed, key.at[i]) != NULL
			: key.at[i] == form[i];

		if (!fits)
			return false;
	}
	return true;
}
