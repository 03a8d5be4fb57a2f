/* SPDX-License-Identifier: MIT */

/* Webhooks: whether Vipps sent it, told by the signature alone. What it says: test_webhook.c. */

#include "caller.h"
#include "timestamp.h"

#define SECRET \
	"A0+AeKBRG2KRGvnNwJpQlb6IJFk48CKXCIcrLoHncVJKDILsQSxS6NWCccwWm6r6FhGKhiHTBsG2wo/xU6FY/A=="
#define DATE "Thu, 30 Mar 2023 08:38:32 GMT"
#define HOST "webhook.site"
#define TARGET "/e2cee29b-012e-4f1d-8ef4-e95fd74a7a63"
#define BODY "{\"some-unique-content\":\"ee6e441b-cc4a-46f8-895d-a5af79bcc233/hello-world\"}"
#define HEAD "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature="
#define SIGNATURE "agAiSyogQbDHpeucoNwYz+yAr5nJ+v+zasdkSbqzv+U="

#define OTHER_SECRET "090a478d-37ff-4e77-970e-d457aeb26a3a"
#define OTHER_DATE "Mon, 19 Jan 2026 16:26:33 GMT"

static vipps_client *client;
static const vipps_client *clients[1];

typedef struct vector {
	const char *url, *host, *target;
	const char *secret, *date, *body;
	const char *hash, *signature;
	vipps_inbound_fault fault; /* what remains to be said against it once it is authentic */
} vector;

/* The first is Vipps' own; the others were computed apart from this code. */
static const vector vectors[] = {
	{ "https://" HOST TARGET, HOST, TARGET, SECRET, DATE, BODY,
		"lNlsp1XA03N34HrQsVzPgJKtC+r7l/RBF4V3JQUWMj4=", SIGNATURE, VIPPS_INBOUND_NOT_OURS },
	{ "https://shop.example.com/vipps/webhook?shop=1&lang=nb", "shop.example.com",
		"/vipps/webhook?shop=1&lang=nb", OTHER_SECRET, OTHER_DATE,
		"{\"msn\":\"123456\",\"reference\":\"acme-shop-123-order123abc\",\"pspReference\":"
		"\"dd8e0a8e-2b26-40ed-98f1-1d5832fc129f\",\"name\":\"AUTHORIZED\",\"amount\":{\"currency\":"
		"\"NOK\",\"value\":49900},\"timestamp\":\"2026-01-19T16:26:32.099Z\",\"idempotencyKey\":"
		"\"7c8b81e7-b08b-46e4-9729-191cb801c132\",\"success\":true}",
		"RPYlXrJ8cvZrUj9Od+KEKzwh+CcAKTQFt4l56m3OK24=",
		"McBNE5wv9ZC+iudOh4Om0feW5EUdbqpAdyGEucAI4kk=", VIPPS_INBOUND_FINE },
	{ "https://shop.example.com/hook", "shop.example.com", "/hook", OTHER_SECRET, OTHER_DATE,
		"{\"city\":\"Tromsø\",\"name\":\"Åse Ærlig\"}",
		"UyWHwU92QKZejXr45hRr8dD3TOlXjpkOxxJiLsCWFGE=",
		"OBx25QCxyR6KZTZo41ddu/nITjFxqspY+hxOGtQW2sY=", VIPPS_INBOUND_NOT_OURS },
	{ "https://shop.example.com/", "shop.example.com", "/", OTHER_SECRET, OTHER_DATE, "",
		"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
		"UI18D1yzrKjvhT/H70xsOdrBL11saJ3uRmFGoJCjS/E=", VIPPS_INBOUND_MALFORMED },
	{ "https://shop.example.com:8080/hook", "shop.example.com:8080", "/hook", OTHER_SECRET,
		OTHER_DATE, "{}", "RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=",
		"DSsFtKiGgt7rr2LcpsO796kbKPPQbXhyQyEl6fyeWo4=", VIPPS_INBOUND_NOT_OURS },
};
#define VECTORS (sizeof(vectors) / sizeof(vectors[0]))

/* As it came, with the date as the time that it is. */
static void send(caller *c, const vector *v)
{
	caller_plain(c, "POST", v->target, NULL, v->body);
	snprintf(c->authorization, sizeof(c->authorization), HEAD "%s", v->signature);
	caller_set(c, "Authorization", c->authorization);
	caller_set(c, "Host", v->host);
	caller_set(c, "x-ms-date", v->date);
	caller_set(c, "x-ms-content-sha256", v->hash);
	c->secret.secret = vipps_slice_of(v->secret);
	c->keys = (vipps_inbound_keys){ .clients = clients,
		.client_count = 1,
		.secrets = &c->secret,
		.secret_count = 1,
		.max_age = 300000 };
	CHECK(vipps_timestamp_read_http(vipps_slice_of(v->date), &c->keys.now));
}

static void expect(const caller *c, vipps_inbound_fault fault)
{
	vipps_inbound *inbound = caller_call(c);

	if (!CHECK_INT(vipps_inbound_look(inbound)->fault, fault))
		printf("#   %s\n", vipps_inbound_look(inbound)->reason);
	CHECK(strstr(vipps_inbound_look(inbound)->reason, SECRET) == NULL);
	vipps_inbound_free(inbound);
}

#define REFUSED VIPPS_INBOUND_NOT_AUTHENTIC

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

/* ------------------------------------------------------------------------------------------
 * The URL
 */
static void check_urls(void)
{
	static const struct {
		const char *registered, *uri, *host; /* the first absent: as the request came */
		const char *signed_host, *signed_target;
	} rows[] = {
		/* behind a proxy that changes host and path */
		{ "https://shop.example/hook?a=1", "/internal/x", "10.0.0.7", "shop.example", "/hook?a=1" },
		{ "https://shop.example/hook", "/hook?added=1", NULL, "shop.example", "/hook" },
		/* as it came */
		{ NULL, "/hook?a=1&b=%2F", "shop.example", "shop.example", "/hook?a=1&b=%2F" },
		{ NULL, "https://shop.example/hook?a=1", "10.0.0.7", "shop.example", "/hook?a=1" },
		{ NULL, "/hook?to=https://x.example/", "shop.example", "shop.example",
			"/hook?to=https://x.example/" },
		{ NULL, "//hook", "shop.example", "shop.example", "//hook" },
		{ "", "/hook", "shop.example", "shop.example", "/hook" },
		{ "/hook", "/internal", "shop.example", "shop.example", "/hook" },
		/* ports: the scheme's own is not told */
		{ "https://shop.example:443/hook", "/", NULL, "shop.example", "/hook" },
		{ "https://shop.example:8443/hook", "/", NULL, "shop.example:8443", "/hook" },
		{ "http://shop.example:80/hook", "/", NULL, "shop.example", "/hook" },
		{ "https://shop.example:80/hook", "/", NULL, "shop.example:80", "/hook" },
		{ NULL, "/hook", "shop.example:443", "shop.example", "/hook" },
		{ NULL, "/hook", "shop.example:8080", "shop.example:8080", "/hook" },
		{ NULL, "http://shop.example:443/hook", NULL, "shop.example", "/hook" },
		{ "https://[::1]:443/hook", "/", NULL, "[::1]", "/hook" },
		{ "https://[2001:db8::443]/hook", "/", NULL, "[2001:db8::443]", "/hook" },
		/* fragments and names are not sent, an empty path is "/" */
		{ "https://shop.example/hook#part", "/", NULL, "shop.example", "/hook" },
		{ "https://user:pass@shop.example/hook", "/", NULL, "shop.example", "/hook" },
		{ "https://shop.example/a@b", "/", NULL, "shop.example", "/a@b" },
		{ "https://shop.example", "/x", NULL, "shop.example", "/" },
		{ "https://shop.example?a=1", "/x", NULL, "shop.example", "/?a=1" },
		{ NULL, "", "shop.example", "shop.example", "/" },
		{ NULL, NULL, "shop.example", "shop.example", "/" },
	};
	caller c;

	promise("what is signed is path and host of the URL as registered, or as the request came");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		caller_webhook(&c, rows[i].signed_host, rows[i].signed_target, SECRET, DATE, BODY);
		caller_set(&c, "Host", rows[i].host);
		c.request.uri = vipps_slice_of(rows[i].uri);
		c.keys.webhook_url = vipps_slice_of(rows[i].registered);
		if (!CHECK_INT(caller_fault(&c), VIPPS_INBOUND_NOT_OURS))
			printf("#   %s %s\n", rows[i].registered, rows[i].uri);
	}
	promise("with a registered URL the request's own is not looked at, and does not help");
	caller_webhook(&c, HOST, TARGET, SECRET, DATE, BODY);
	c.keys.webhook_url = vipps_slice_of("https://shop.example/hook");
	expect(&c, REFUSED);
	promise("a reason says that it may be the URL");
	vipps_inbound *inbound = caller_call(&c);

	CHECK(strstr(vipps_inbound_look(inbound)->reason, "webhookUrl") != NULL);
	vipps_inbound_free(inbound);
}

static void check_prefixes(void)
{
	static const struct {
		const char *prefix, *uri;
		bool fine;
	} rows[] = { { NULL, "/a/b", true }, { "", "/a/b", true }, { "/", "/a/b", true },
		{ "/a", "/a/b", true }, { "/a/", "/a/b", true }, { "/a/b", "/a/b", true },
		{ "/a/b/", "/a/b", true }, { "/a", "https://x.example/a/b?c", true },
		{ "/a", "/ab", false }, { "/b", "/a/b", false }, { "/a/b/c", "/a/b", false },
		{ "/x", "https://x.example/a/x", false }, { "/a", NULL, false } };
	caller c;

	promise("a prefix, where the shop names one, must be the beginning of a webhook's path");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		send(&c, &vectors[0]);
		c.keys.webhook_url = vipps_slice_of(vectors[0].url);
		c.request.uri = vipps_slice_of(rows[i].uri);
		c.request.prefix = vipps_slice_of(rows[i].prefix);
		expect(&c, rows[i].fine ? vectors[0].fault : VIPPS_INBOUND_UNKNOWN_PATH);
	}
	promise("a webhook is one whatever its path");
	caller_webhook(&c, HOST, "/v2/payments/acme-shop-1042", SECRET, DATE, BODY);
	expect(&c, VIPPS_INBOUND_NOT_OURS);
	caller_webhook(&c, HOST, "/v2/payments/acme-shop-1042/shippingDetails", SECRET, DATE, BODY);
	expect(&c, VIPPS_INBOUND_NOT_OURS);
}

/* ------------------------------------------------------------------------------------------
 * Secrets
 */
static vipps_inbound *with_secrets(const char *id, const vipps_webhook_secret *secrets,
	size_t count)
{
	caller c;

	send(&c, &vectors[0]);
	caller_set(&c, "Webhook-Id", id);
	c.keys.secrets = secrets;
	c.keys.secret_count = count;
	return caller_call(&c);
}

static void expect_with(const char *id, const vipps_webhook_secret *secrets, size_t count,
	vipps_inbound_fault fault)
{
	vipps_inbound *inbound = with_secrets(id, secrets, count);

	CHECK_INT(vipps_inbound_look(inbound)->fault, fault);
	vipps_inbound_free(inbound);
}

#define THE_ONE VIPPS_SLICE(SECRET)
#define ANOTHER VIPPS_SLICE(OTHER_SECRET)
#define NO_ID \
	{ \
		NULL, 0 \
	}

static void check_secrets(void)
{
	const vipps_inbound_fault good = vectors[0].fault;
	const vipps_webhook_secret list[] = { { NO_ID, ANOTHER }, { NO_ID, THE_ONE } };
	const vipps_webhook_secret twice[] = { { NO_ID, THE_ONE }, { NO_ID, THE_ONE } };
	const vipps_webhook_secret map[] = { { VIPPS_SLICE("id-a"), ANOTHER },
		{ VIPPS_SLICE("id-b"), THE_ONE } };
	const vipps_webhook_secret same_id[] = { { VIPPS_SLICE("id-a"), ANOTHER },
		{ VIPPS_SLICE("id-a"), THE_ONE } };
	const vipps_webhook_secret mixed[] = { { VIPPS_SLICE("id-a"), ANOTHER }, { NO_ID, THE_ONE } };
	const vipps_webhook_secret beside[] = { { NO_ID, VIPPS_SLICE("") }, { NO_ID, THE_ONE } };
	const vipps_webhook_secret unset[] = { { NO_ID, VIPPS_SLICE("") }, { NO_ID, NO_ID } };

	promise("several secrets are good at once, while one replaces another");
	expect_with(NULL, list, 2, good);
	expect_with("id-a", list, 2, good);
	expect_with(NULL, twice, 2, good);
	expect_with(NULL, list, 1, REFUSED);
	promise("the registration's id chooses, and those without an id are tried with it");
	expect_with("id-b", map, 2, good);
	expect_with("ID-B", map, 2, good);
	expect_with("id-a", same_id, 2, good);
	expect_with("id-a", mixed, 2, good);
	promise("a secret of another registration than the one that calls is none");
	expect_with("id-a", map, 2, REFUSED);
	promise("where the call names no registration, or an unknown one, all are tried");
	expect_with(NULL, map, 2, good);
	expect_with("", map, 2, good);
	expect_with("id-c", map, 2, good);
	expect_with("id-c", map, 1, REFUSED);
	promise("an empty secret is none: everybody could sign with it");
	expect_with(NULL, unset, 2, REFUSED);
	caller c;

	caller_webhook(&c, HOST, TARGET, "", DATE, BODY);
	expect(&c, REFUSED);
	c.keys.secrets = unset;
	c.keys.secret_count = 2;
	expect(&c, REFUSED);
	c.keys.secrets = beside;
	expect(&c, REFUSED);
}

static void check_no_secrets(void)
{
	const vipps_webhook_secret unset[] = { { NO_ID, VIPPS_SLICE("") } };

	promise("without any secret nothing is authentic, and the reason says that none was given");
	for (size_t count = 0; count <= 1; count++) {
		vipps_inbound *inbound = with_secrets(NULL, unset, count);

		CHECK_INT(vipps_inbound_look(inbound)->fault, REFUSED);
		CHECK_INT(vipps_inbound_look(inbound)->reply_status, 401);
		CHECK(strstr(vipps_inbound_look(inbound)->reason, "no webhookSecrets") != NULL);
		vipps_inbound_free(inbound);
	}
}

static void expect_id(const char *claimed, const char *known, const char *told)
{
	const vipps_webhook_secret secrets[] = { { vipps_slice_of(known), THE_ONE } };
	vipps_inbound *inbound = with_secrets(claimed, secrets, 1);

	CHECK_TEXT(vipps_inbound_look(inbound)->webhook_id, told);
	vipps_inbound_free(inbound);
}

static void check_ids(void)
{
	promise("the registration is told: the one whose secret fits, else as the call says");
	expect_id(NULL, NULL, NULL);
	expect_id("id-a", NULL, "id-a");
	expect_id(NULL, "id-a", "id-a");
	expect_id("id-a", "id-a", "id-a");
	expect_id("id-b", "id-a", "id-a");
	promise("a header that can be no id is none");
	expect_id("<script>", NULL, NULL);
	expect_id(
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		"aaaaaaaa",
		NULL, NULL);
}

/* ------------------------------------------------------------------------------------------
 * How old
 */
static void expect_at(int64_t late, int64_t max_age, vipps_inbound_fault fault)
{
	caller c;

	send(&c, &vectors[0]);
	c.keys.now += late;
	c.keys.max_age = max_age;
	expect(&c, fault);
}

static void check_age(void)
{
	const vipps_inbound_fault good = vectors[0].fault;
	caller c;

	promise("a webhook may be as late, and as early, as is allowed, and no more: clock skew");
	expect_at(300000, 300000, good);
	expect_at(300001, 300000, VIPPS_INBOUND_CLOCK_SKEW);
	expect_at(-300000, 300000, good);
	expect_at(-300001, 300000, VIPPS_INBOUND_CLOCK_SKEW);
	expect_at(1, 1, good);
	expect_at(2, 1, VIPPS_INBOUND_CLOCK_SKEW);
	promise("0 allows any; no clock is too far off to be told so");
	expect_at((int64_t)365 * 86400000, 0, good);
	expect_at(INT64_MIN + 1, 0, good);
	expect_at(INT64_MAX - (int64_t)2000000000000, 300000, VIPPS_INBOUND_CLOCK_SKEW);
	expect_at(INT64_MIN, 300000, VIPPS_INBOUND_CLOCK_SKEW);
	expect_at(INT64_MIN, INT64_MAX, VIPPS_INBOUND_CLOCK_SKEW);
	promise("a bad signature is that, whatever the date");
	send(&c, &vectors[1]);
	c.keys.now += 301000;
	c.secret.secret = vipps_slice_of(SECRET);
	expect(&c, REFUSED);
	promise("a reason says by how much, in which direction, and what is allowed");
	c.secret.secret = vipps_slice_of(OTHER_SECRET);
	vipps_inbound *inbound = caller_call(&c);

	CHECK_INT(vipps_inbound_look(inbound)->reply_status, 401);
	CHECK(strstr(vipps_inbound_look(inbound)->reason, "301 s behind our clock") != NULL);
	CHECK(strstr(vipps_inbound_look(inbound)->reason, "300 s") != NULL);
	vipps_inbound_free(inbound);
	c.keys.now -= 602000;
	inbound = caller_call(&c);
	CHECK(strstr(vipps_inbound_look(inbound)->reason, "301 s ahead of our clock") != NULL);
	vipps_inbound_free(inbound);
	promise("a date that is none is malformed, though signed");
	caller_webhook(&c, HOST, TARGET, SECRET, "yesterday", BODY);
	c.keys.max_age = 300000;
	expect(&c, VIPPS_INBOUND_MALFORMED);
	c.keys.max_age = 0;
	expect(&c, good);
}

static void check_faults(void)
{
	promise("every fault has a name of its own, none has \"\"");
	CHECK_CSTR(vipps_inbound_fault_name(VIPPS_INBOUND_FINE), "");
	for (int i = VIPPS_INBOUND_UNKNOWN_PATH; i <= VIPPS_INBOUND_MALFORMED; i++) {
		const char *name = vipps_inbound_fault_name((vipps_inbound_fault)i);

		CHECK(name != NULL && name[0] != '\0');
		for (int j = 0; j < i; j++)
			CHECK(strcmp(name, vipps_inbound_fault_name((vipps_inbound_fault)j)) != 0);
	}
	CHECK_CSTR(vipps_inbound_fault_name(VIPPS_INBOUND_CLOCK_SKEW), "ClockSkew");
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
	check_urls();
	check_prefixes();
	check_secrets();
	check_no_secrets();
	check_ids();
	check_age();
	check_faults();
	vipps_client_free(client);
	return promises_kept();
}
