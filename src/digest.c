/* SPDX-License-Identifier: MIT */
#include "digest.h"

#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "buf.h"

/* Absent and empty must not be the same field: their lengths say so. */
static void add_field(vipps_buf *buf, vipps_slice field)
{
	uint64_t length = vipps_slice_is_present(field) ? (uint64_t)field.len : UINT64_MAX;
	unsigned char big_endian[8];

	for (int i = 7; i >= 0; i--) {
		big_endian[i] = (unsigned char)(length & 0xff);
		length >>= 8;
	}
	vipps_buf_add(buf, big_endian, sizeof(big_endian));
	vipps_buf_add_slice(buf, field);
}

static bool join(vipps_buf *buf, const vipps_slice *fields, size_t count)
{
	buf->secret = true;
	for (size_t i = 0; i < count; i++)
		add_field(buf, fields[i]);
	return !buf->failed;
}

bool vipps_digest_text(vipps_slice text, vipps_digest out)
{
	memset(out, 0, VIPPS_DIGEST_SIZE);
	return EVP_Digest(text.at, text.len, out, NULL, EVP_sha256(), NULL) == 1;
}

bool vipps_digest_hmac_text(vipps_slice key, vipps_slice text, vipps_digest out)
{
	memset(out, 0, VIPPS_DIGEST_SIZE);
	if (key.len > INT_MAX)
		return false;
	return HMAC(EVP_sha256(), key.at, (int)key.len, (const unsigned char *)text.at, text.len, out,
			   NULL) != NULL;
}

bool vipps_digest_fields(const vipps_slice *fields, size_t count, vipps_digest out)
{
	vipps_buf joined = { 0 };
	bool done;

	memset(out, 0, VIPPS_DIGEST_SIZE);
	done = join(&joined, fields, count) && vipps_digest_text(vipps_buf_slice(&joined), out);
	vipps_buf_free(&joined);
	return done;
}

bool vipps_digest_hmac_fields(const vipps_digest key, const vipps_slice *fields, size_t count,
	vipps_digest out)
{
	vipps_buf joined = { 0 };
	bool done = join(&joined, fields, count);

	memset(out, 0, VIPPS_DIGEST_SIZE);
	if (done) {
		done = vipps_digest_hmac_text(vipps_slice_make((const char *)key, VIPPS_DIGEST_SIZE),
			vipps_buf_slice(&joined), out);
	}
	vipps_buf_free(&joined);
	return done;
}

bool vipps_digest_same(vipps_slice a, vipps_slice b)
{
	if (a.at == NULL || b.at == NULL || a.len != b.len)
		return false;
	return CRYPTO_memcmp(a.at, b.at, a.len) == 0;
}

void vipps_digest_base64(const vipps_digest digest, vipps_base64_digest out)
{
	EVP_EncodeBlock((unsigned char *)out, digest, VIPPS_DIGEST_SIZE);
}

void vipps_digest_hex(const vipps_digest digest, size_t bytes, char *out)
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < bytes; i++) {
		*out++ = digits[digest[i] >> 4];
		*out++ = digits[digest[i] & 15];
	}
	*out = '\0';
}
