/* SPDX-License-Identifier: MIT */
#include "signature.h"

#include "buf.h"

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

/* ------------------------------------------------------------------------------------------
 * Webhooks
 */
bool vipps_webhook_hash(vipps_slice body, vipps_base64_digest out)
{
	vipps_digest digest;

	out[0] = '\0';
	if (!vipps_digest_text(body, digest))
		return false;
	vipps_digest_base64(digest, out);
	return true;
}

static void add_statement(vipps_buf *text, const vipps_webhook_statement *statement)
{
	static const vipps_slice root = VIPPS_SLICE("/");

	vipps_buf_add_cstr(text, "POST\n");
	if (!vipps_slice_starts_with(statement->target, root))
		vipps_buf_add_slice(text, root);
	vipps_buf_add_slice(text, statement->target);
	vipps_buf_add_char(text, '\n');
	vipps_buf_add_slice(text, statement->date);
	vipps_buf_add_char(text, ';');
	vipps_buf_add_slice(text, statement->host);
	vipps_buf_add_char(text, ';');
	vipps_buf_add_slice(text, statement->hash);
}

bool vipps_webhook_sign(const vipps_webhook_statement *statement, vipps_slice secret,
	vipps_base64_digest out)
{
	vipps_buf text = { 0 };
	vipps_digest digest;

	add_statement(&text, statement);
	bool done = !text.failed && vipps_digest_hmac_text(secret, vipps_buf_slice(&text), digest);

	vipps_buf_free(&text);
	out[0] = '\0';
	if (done)
		vipps_digest_base64(digest, out);
	return done;
}

/*
 * Names of headers are the same in any case, and the list itself is not signed. But where a single
 * letter is in the other case a bit was changed on the way: nobody writes so.
 */
static bool is_known_list(vipps_slice list)
{
	static const vipps_slice known = VIPPS_SLICE("x-ms-date;host;x-ms-content-sha256");
	size_t otherwise = 0;

	if (!vipps_slice_eq_nocase(list, known))
		return false;
	for (size_t i = 0; i < list.len; i++)
		otherwise += list.at[i] != known.at[i];
	return otherwise != 1;
}

vipps_slice vipps_webhook_signature_of(vipps_slice authorization)
{
	static const vipps_slice head = VIPPS_SLICE("HMAC-SHA256 SignedHeaders=");
	static const vipps_slice divider = VIPPS_SLICE("&Signature=");
	vipps_slice rest = authorization;

	if (!vipps_slice_starts_with(rest, head))
		return vipps_slice_none();
	rest = vipps_slice_make(rest.at + head.len, rest.len - head.len);
	vipps_slice list = rest;

	while (rest.len > 0 && !vipps_slice_starts_with(rest, divider))
		rest = vipps_slice_make(rest.at + 1, rest.len - 1);
	list.len -= rest.len;
	if (rest.len == 0 || !is_known_list(list))
		return vipps_slice_none();
	return vipps_slice_make(rest.at + divider.len, rest.len - divider.len);
}
