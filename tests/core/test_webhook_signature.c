/* SPDX-License-Identifier: MIT */

/*
 * Webhooks: whether Vipps sent it, told by the signature alone. For which URL, by which secret and
 * how long ago: test_webhook_trust.c. What it says: test_webhook.c.
 */

#include "vectors.h"

static void check_vectors(void)
{
	caller c;

	promise("Vipps' published example verifies; so do four more, with query, port, ø and no body");
	for (size_t i = 0; i < VECTORS; i++) {
		vipps_base64_digest hash;

		send(&c, &vectors[i]);
		vipps_webhook_hash(c.request.body, hash);
		CHECK_CSTR(hash, vectors[i].hash);
		expect(&c, vectors[i].fault);
	}
	promise("the secret is used as it stands: decoded it is another");
	send(&c, &vectors[0]);
	caller_set(&c, "Authorization", HEAD "T3+NXHMmhNVEjW5PeJ4Gql70nf0MOXCAY9CoZDxuVQw=");
	expect(&c, REFUSED);
	promise("Vipps' example with the secret blacked out verifies with those A's, and no other");
	send(&c, &vectors[0]);
	caller_set(&c, "Authorization", HEAD "u4zz3dyO3c3xJwl36rPpn1n7WF75u6r2epjH70MZTGM=");
	expect(&c, REFUSED);
	c.secret.secret = vipps_slice_of(
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==");
	expect(&c, vectors[0].fault);
	caller_set(&c, "Authorization", HEAD SIGNATURE);
	expect(&c, REFUSED);
}

/* ------------------------------------------------------------------------------------------
 * A single bit
 */

/* Tries every bit of `part`, which the call looks at. */
static void flip_each(caller *c, vipps_slice *part, const char *what)
{
	static char copy[1024];
	const vipps_slice whole = *part;

	if (!CHECK(whole.len < sizeof(copy)))
		return;
	memcpy(copy, whole.at, whole.len);
	*part = vipps_slice_make(copy, whole.len);
	for (size_t bit = 0; bit < 8 * whole.len; bit++) {
		copy[bit / 8] = (char)(copy[bit / 8] ^ (1 << bit % 8));
		if (!CHECK_INT(caller_fault(c), REFUSED))
			printf("#   bit %zu of %s: %.*s\n", bit, what, (int)whole.len, copy);
		copy[bit / 8] = whole.at[bit / 8];
	}
	*part = whole;
}

static vipps_slice *header(caller *c, const char *name)
{
	for (size_t i = 0; i < c->request.header_count; i++) {
		if (strcmp(c->headers[i].name, name) == 0)
			return &c->headers[i].value;
	}
	abort();
}

static void flip_all(caller *c)
{
	flip_each(c, header(c, "Authorization"), "Authorization");
	flip_each(c, header(c, "x-ms-date"), "x-ms-date");
	flip_each(c, header(c, "x-ms-content-sha256"), "x-ms-content-sha256");
	flip_each(c, header(c, "Host"), "Host");
	flip_each(c, &c->request.uri, "the path");
	flip_each(c, &c->request.body, "the body");
	flip_each(c, &c->secret.secret, "the secret");
}

/* Of a whole URL, what stands behind the scheme. */
static void flip_url(caller *c, const vector *v, vipps_slice *url)
{
	const size_t scheme = strlen("https://");
	char copy[200];

	for (size_t bit = 8 * scheme; bit < 8 * strlen(v->url); bit++) {
		snprintf(copy, sizeof(copy), "%s", v->url);
		copy[bit / 8] = (char)(copy[bit / 8] ^ (1 << bit % 8));
		*url = vipps_slice_make(copy, strlen(v->url));
		if (!CHECK_INT(caller_fault(c), REFUSED))
			printf("#   %.*s\n", (int)strlen(v->url), copy);
	}
	*url = vipps_slice_of(v->url);
}

static void check_bits(void)
{
	caller c;

	promise("every single bit of signature, date, hash, host, path and body counts");
	for (size_t i = 0; i < VECTORS; i++) {
		send(&c, &vectors[i]);
		flip_all(&c);
		expect(&c, vectors[i].fault);
		c.keys.max_age = 0;
		flip_all(&c);
	}
	promise("every single bit of the URL counts, as it was registered or as it came");
	for (size_t i = 0; i < VECTORS; i++) {
		send(&c, &vectors[i]);
		flip_url(&c, &vectors[i], &c.keys.webhook_url);
		expect(&c, vectors[i].fault);
		send(&c, &vectors[i]);
		flip_url(&c, &vectors[i], &c.request.uri);
		expect(&c, vectors[i].fault);
	}
	promise("nor does a changed body pass when its hash is changed with it");
	for (size_t bit = 0; bit < 8 * strlen(BODY); bit++) {
		char body[] = BODY;

		body[bit / 8] = (char)(body[bit / 8] ^ (1 << bit % 8));
		send(&c, &vectors[0]);
		c.request.body = vipps_slice_make(body, strlen(BODY));
		vipps_webhook_hash(c.request.body, c.hash);
		caller_set(&c, "x-ms-content-sha256", c.hash);
		CHECK_INT(caller_fault(&c), REFUSED);
	}
}

/* A small generator of its own: the same mutations everywhere. */
static uint32_t next_random(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

static void check_mutations(void)
{
	static const char *const names[] = { "Authorization", "x-ms-date", "x-ms-content-sha256",
		"Host" };
	uint32_t state = 1;
	caller c;

	promise("nor does anything pass that is cut, overwritten or repeated at random");
	for (int i = 0; i < 20000; i++) {
		char copy[256];

		send(&c, &vectors[0]);
		uint32_t which = next_random(&state) % 5;
		vipps_slice *part = which == 4 ? &c.request.uri : header(&c, names[which]);
		size_t len = part->len, at = next_random(&state) % len;
		const vipps_slice before = *part;

		memcpy(copy, part->at, len);
		if (i % 3 == 0)
			len = at;
		else if (i % 3 == 1)
			copy[at] = (char)next_random(&state);
		else
			memmove(copy + at + 1, copy + at, len++ - at);
		*part = vipps_slice_make(copy, len);
		if (!vipps_slice_eq(*part, before))
			CHECK_INT(caller_fault(&c), REFUSED);
	}
}

/* ------------------------------------------------------------------------------------------
 * Headers
 */
static void check_headers(void)
{
	static const char *const wrong[] = { "", "HMAC-SHA256", "HMAC-SHA256 ", HEAD, SIGNATURE,
		"HMAC-SHA256 Signature=" SIGNATURE, "Signature=" SIGNATURE,
		"HMAC-SHA1 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=" SIGNATURE,
		"Bearer " SIGNATURE, "HMAC-SHA256 SignedHeaders=&Signature=" SIGNATURE,
		"HMAC-SHA256 SignedHeaders=x-ms-date&Signature=" SIGNATURE,
		"HMAC-SHA256 SignedHeaders=x-ms-date;host&Signature=" SIGNATURE,
		"HMAC-SHA256 SignedHeaders=host;x-ms-date;x-ms-content-sha256&Signature=" SIGNATURE,
		"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256;host&Signature=" SIGNATURE,
		HEAD SIGNATURE SIGNATURE, HEAD SIGNATURE "&Signature=" SIGNATURE,
		HEAD "x&Signature=" SIGNATURE, HEAD "\"" SIGNATURE "\"", HEAD " " SIGNATURE,
		/* the same 32 bytes, written otherwise */
		HEAD "agAiSyogQbDHpeucoNwYz+yAr5nJ+v+zasdkSbqzv+V=",
		HEAD "agAiSyogQbDHpeucoNwYz+yAr5nJ+v+zasdkSbqzv+U",
		HEAD "agAiSyogQbDHpeucoNwYz-yAr5nJ-v-zasdkSbqzv-U=",
		HEAD "agAiSyogQbDHpeucoNwYz%2ByAr5nJ%2Bv%2BzasdkSbqzv%2BU%3D",
		HEAD "6a00224b2a2041b0c7a5eb9ca0dc18cfec80af99c9faffb36ac76449bab3bfe5" };
	caller c;

	promise("a signature in any other form is none");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		send(&c, &vectors[0]);
		caller_set(&c, "Authorization", wrong[i]);
		expect(&c, REFUSED);
	}
	promise("the list of signed headers is known in any case");
	send(&c, &vectors[0]);
	caller_set(&c, "Authorization",
		"HMAC-SHA256 SignedHeaders=X-MS-DATE;HOST;X-MS-CONTENT-SHA256&Signature=" SIGNATURE);
	expect(&c, vectors[0].fault);
	caller_set(&c, "Authorization",
		"HMAC-SHA256 SignedHeaders=X-Ms-Date;Host;X-Ms-Content-Sha256&Signature=" SIGNATURE);
	expect(&c, vectors[0].fault);
	promise("no header may be missing");
	static const char *const names[] = { "Authorization", "x-ms-date", "x-ms-content-sha256",
		"Host" };
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		send(&c, &vectors[0]);
		caller_set(&c, names[i], NULL);
		expect(&c, REFUSED);
		caller_set(&c, names[i], "  ");
		expect(&c, REFUSED);
	}
	promise("their names are the same in any case, and white space around them is nothing");
	send(&c, &vectors[0]);
	for (size_t i = 0; i < c.request.header_count; i++) {
		static const char *const upper[] = { "AUTHORIZATION", "HOST", "X-MS-DATE",
			"X-MS-CONTENT-SHA256" };

		c.headers[i].name = upper[i];
	}
	c.headers[1].value = vipps_slice_of("\t" HOST "  ");
	expect(&c, vectors[0].fault);
}

static void check_hidden_header(void)
{
	caller c;

	promise("a web server may hand Authorization on by another name, also beside a password");
	send(&c, &vectors[0]);
	caller_set(&c, "Authorization", NULL);
	caller_set(&c, "X-Vipps-Authorization", HEAD SIGNATURE);
	expect(&c, vectors[0].fault);
	caller_set(&c, "Authorization", "Basic c2hvcDpzaG9w");
	expect(&c, vectors[0].fault);
	promise("which is no way around the signature");
	caller_set(&c, "X-Vipps-Authorization", HEAD "agAiSyogQbDHpeucoNwYz+yAr5nJ+v+zasdkSbqzv+Q=");
	expect(&c, REFUSED);
	caller_set(&c, "Authorization", HEAD "agAiSyogQbDHpeucoNwYz+yAr5nJ+v+zasdkSbqzv+Q=");
	caller_set(&c, "X-Vipps-Authorization", HEAD SIGNATURE);
	expect(&c, REFUSED);
	promise("only POST is taken, before anything is looked at");
	send(&c, &vectors[0]);
	c.request.method = vipps_slice_of("GET");
	expect(&c, VIPPS_INBOUND_WRONG_METHOD);
	c.request.method = vipps_slice_of("DELETE");
	expect(&c, VIPPS_INBOUND_WRONG_METHOD);
}

int main(void)
{
	client = caller_client("123456", "local-secret-of-no-value");
	clients[0] = client;
	check_vectors();
	check_bits();
	check_mutations();
	check_headers();
	check_hidden_header();
	vipps_client_free(client);
	return promises_kept();
}
