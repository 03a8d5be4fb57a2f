/* SPDX-License-Identifier: MIT */

/* Webhooks that are signed: for which URL, with which secret, and how long ago. */

#include "vectors.h"

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
