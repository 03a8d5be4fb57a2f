/* SPDX-License-Identifier: MIT */

/* Access tokens: whose they are, how long they live, how they die. */

#include "ledger.h"
#include "script.h"

/* What is given back is searched for this text, whole or in part. */
#define WATCHED "eyJ-to-be-wiped-0123456789"

static size_t watched_size; /* of the block that holds it; 0: nothing is watched */
static int seen_unwiped, seen_freed;
static const void *watched;

void __real_free(void *at);
void __wrap_free(void *at);

/* The block's first bytes are enough to know it by: a token fills its block. */
void __wrap_free(void *at)
{
	if (at != NULL && at == watched) {
		seen_freed++;
		for (size_t i = 0; i < watched_size; i++)
			seen_unwiped += ((const char *)at)[i] != 0;
		watched = NULL;
	}
	__real_free(at);
}

static vipps_tokens *tokens;
static vipps_fingerprint whose[VIPPS_TOKENS_MAX + 2];

static void keep(int unit, const char *token, int64_t now, int64_t lifetime)
{
	CHECK(vipps_tokens_keep(tokens, whose[unit], vipps_slice_of(token), now, lifetime));
}

static vipps_slice find(int unit, int64_t now)
{
	return vipps_tokens_find(tokens, whose[unit], now);
}

static void open_store(void)
{
	for (size_t i = 0; i < sizeof(whose) / sizeof(whose[0]); i++)
		memset(whose[i], (int)i, sizeof(whose[i]));
	tokens = vipps_tokens_new();
}

static void check_store(void)
{
	char name[16];

	open_store();
	promise("a token is found by the credentials that it was kept for, and by no others");
	CHECK_TEXT(find(0, 0), NULL);
	keep(0, "a", 0, 3600000);
	CHECK_TEXT(find(0, 1), "a");
	CHECK_TEXT(find(1, 1), NULL);
	memcpy(whose[1], whose[0], sizeof(whose[1]));
	whose[1][VIPPS_FINGERPRINT_SIZE - 1] ^= 1;
	CHECK_TEXT(find(1, 1), NULL);
	promise("a newer token replaces the older one");
	keep(0, "b", 1, 3600000);
	CHECK_TEXT(find(0, 2), "b");
	vipps_tokens_free(tokens);

	open_store();
	promise("sixteen are kept; then the one that was used least recently goes");
	for (int i = 0; i < VIPPS_TOKENS_MAX; i++) {
		snprintf(name, sizeof(name), "t-%d", i);
		keep(i, name, 0, 3600000);
	}
	CHECK_TEXT(find(0, 1), "t-0");
	keep(VIPPS_TOKENS_MAX, "one more", 1, 3600000);
	CHECK_TEXT(find(0, 2), "t-0");
	CHECK_TEXT(find(1, 2), NULL);
	for (int i = 2; i < VIPPS_TOKENS_MAX; i++)
		CHECK(vipps_slice_is_present(find(i, 2)));
	CHECK_TEXT(find(VIPPS_TOKENS_MAX, 2), "one more");
	keep(VIPPS_TOKENS_MAX + 1, "and another", 3, 3600000);
	CHECK_TEXT(find(0, 4), NULL);
	vipps_tokens_free(tokens);
	vipps_tokens_free(NULL);
}

static void check_expiry(void)
{
	static const struct {
		int64_t lifetime, usable;
	} lives[] = { { 3600000, 3300000 }, { 86400000, 86100000 }, { 600000, 540000 }, { 1000, 900 },
		{ 0, 0 }, { -5, 0 }, { INT64_MAX, 86100000 }, { 3000000, 2700000 } };

	promise(
		"a token is not used in its last tenth, or its last five minutes, nor for more than a day");
	for (size_t i = 0; i < sizeof(lives) / sizeof(lives[0]); i++) {
		open_store();
		keep(0, "a", 1000, lives[i].lifetime);
		if (lives[i].usable > 0)
			CHECK_TEXT(find(0, 1000 + lives[i].usable - 1), "a");
		CHECK_TEXT(find(0, 1000 + lives[i].usable), NULL);
		CHECK_TEXT(find(0, 1000), NULL); /* gone for good */
		vipps_tokens_free(tokens);
	}
}

static void check_drop(void)
{
	open_store();
	promise("a token that was refused is dropped, unless another has taken its place");
	keep(0, "old", 0, 3600000);
	keep(1, "old", 0, 3600000);
	vipps_tokens_drop(tokens, whose[0], vipps_slice_of("other"));
	CHECK_TEXT(find(0, 1), "old");
	vipps_tokens_drop(tokens, whose[0], vipps_slice_none());
	CHECK_TEXT(find(0, 1), "old");
	vipps_tokens_drop(tokens, whose[0], vipps_slice_of("old"));
	CHECK_TEXT(find(0, 1), NULL);
	CHECK_TEXT(find(1, 1), "old");
	vipps_tokens_drop(tokens, whose[0], vipps_slice_of("old"));
	vipps_tokens_free(tokens);
}

static void watch(void)
{
	keep(0, WATCHED, 0, 3600000);
	watched = find(0, 1).at;
	watched_size = sizeof(WATCHED) - 1;
	seen_freed = seen_unwiped = 0;
}

static void expect_wiped(void)
{
	CHECK_INT(seen_freed, 1);
	CHECK_INT(seen_unwiped, 0);
}

static void check_wiping(void)
{
	promise("a token that leaves the store is wiped: replaced");
	open_store();
	watch();
	keep(0, "new", 2, 3600000);
	expect_wiped();
	promise("... expired");
	watch();
	find(0, 3600000);
	expect_wiped();
	promise("... dropped");
	watch();
	vipps_tokens_drop(tokens, whose[0], vipps_slice_of(WATCHED));
	expect_wiped();
	promise("... crowded out");
	watch();
	for (int i = 1; i <= VIPPS_TOKENS_MAX; i++)
		keep(i, "x", 2, 3600000);
	expect_wiped();
	promise("... with the store");
	watch();
	vipps_tokens_free(tokens);
	expect_wiped();
}

/* ------------------------------------------------------------------------------------------
 * Through a call
 */
static const vipps_order get = { .operation = VIPPS_GET, .reference = VIPPS_SLICE(REFERENCE) };
static script s;

/* Begins without a token, and gives this answer to the request for one. */
static bool accepts(const char *answer, int64_t *usable)
{
	vipps_exchange exchange = { .fate = VIPPS_FATE_ANSWERED,
		.status = 200,
		.retry_after = -1,
		.body = vipps_slice_of(answer) };
	vipps_action action;
	bool accepted;

	script_open(&s, VIPPS_API_ECOM);
	vipps_tokens_drop(s.tokens, s.client->fingerprint, vipps_slice_of(SCRIPT_TOKEN));
	CHECK(script_begin(&s, &get));
	action = vipps_call_step(s.call, s.now, NULL);
	CHECK(strstr(action.request->url, "/accesstoken/get") != NULL);
	action = vipps_call_step(s.call, s.now, &exchange);
	CHECK(action.type != VIPPS_SEND || strstr(action.request->url, "/accesstoken/get") == NULL);
	accepted = action.type == VIPPS_SEND && strstr(action.request->url, "/details") != NULL;
	for (*usable = 0; vipps_slice_is_present(
			 vipps_tokens_find(s.tokens, s.client->fingerprint, s.now.steady + *usable));)
		*usable += 100;
	script_close(&s);
	return accepted;
}

static void check_answers(void)
{
	static const char *const refused[] = {
		"",
		"{}",
		"[]",
		"{\"access_token\":\"a\"}",
		"{\"expires_in\":\"3600\"}",
		"{\"access_token\":\"\",\"expires_in\":\"3600\"}",
		"{\"access_token\":7,\"expires_in\":\"3600\"}",
		"{\"access_token\":\"a\",\"expires_in\":\"soon\"}",
		"{\"access_token\":\"a\",\"expires_in\":0}",
		"{\"access_token\":\"a\",\"expires_in\":\"-1\"}",
		"{\"access_token\":null,\"expires_in\":3600}",
		"{\"access_token\":\"a\",\"expires_in\":3600.5}",
		"<html>login</html>",
		/* another header, another request */
		"{\"access_token\":\"a\\r\\nX-Evil: 1\",\"expires_in\":\"3600\"}",
		"{\"access_token\":\"a\\nb\",\"expires_in\":\"3600\"}",
		"{\"access_token\":\"a b\",\"expires_in\":\"3600\"}",
		"{\"access_token\":\"a\\u0000b\",\"expires_in\":\"3600\"}",
		"{\"access_token\":\"\\u00e6\",\"expires_in\":\"3600\"}",
		"{\"access_token\":\"a\\u007f\",\"expires_in\":\"3600\"}",
	};
	int64_t usable;

	promise("how long it lives may be a string or a number; unknown members are nothing");
	CHECK(accepts("{\"access_token\":\"a.b-c_d\",\"expires_in\":\"100\"}", &usable));
	CHECK_INT(usable, 90000);
	CHECK(accepts("{\"token_type\":\"Bearer\",\"expires_in\":100,\"ext_expires_in\":\"0\","
				  "\"expires_on\":\"1\",\"resource\":\"x\",\"access_token\":\"a\"}",
		&usable));
	CHECK_INT(usable, 90000);
	promise("a life that never ends is a day, and a number without end is none");
	CHECK(accepts("{\"access_token\":\"a\",\"expires_in\":\"9223372036854775807\"}", &usable));
	CHECK_INT(usable, 86100000);
	CHECK(!accepts("{\"access_token\":\"a\",\"expires_in\":\"9223372036854775808\"}", &usable));
	promise("what is no token, or would be a header of its own, is not kept");
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		if (!CHECK(!accepts(refused[i], &usable)))
			printf("#   %s\n", refused[i]);
		CHECK_INT(usable, 0);
	}
}

#define UNAUTHORIZED(request) \
	{ \
		request, .status = 401, .body = "{\"statusCode\":401,\"message\":\"no\"}" \
	}
#define TOKEN(token) \
	{ \
		"POST /accesstoken/get", .body = TOKEN_ANSWER(token) \
	}
#define READ \
	{ \
		"GET /details", .body = RESERVED \
	}

static void check_renewal(void)
{
	promise("401 drops the token, and the next one is used from then on");
	script_open(&s, VIPPS_API_ECOM);
	script_play(&s, &get, ((turn[]){ UNAUTHORIZED("GET /details"), TOKEN("t-2"), READ, { 0 } }));
	CHECK_CSTR(script_header(&s.requests[0], "Authorization"), "Bearer " SCRIPT_TOKEN);
	CHECK_CSTR(script_header(&s.requests[2], "Authorization"), "Bearer t-2");
	script_play(&s, &get, ((turn[]){ READ, { 0 } }));
	CHECK_CSTR(script_header(&s.requests[0], "Authorization"), "Bearer t-2");
	promise("401 twice is told, not tried a third time");
	script_play(&s, &get,
		((turn[]){ UNAUTHORIZED("GET /details"), TOKEN("t-3"), UNAUTHORIZED("GET /details"),
			{ 0 } }));
	CHECK_INT(s.outcome.verdict, VIPPS_REFUSED);
	CHECK_INT(s.outcome.error.kind, VIPPS_KIND_UNAUTHORIZED);
	promise("a token that another call renewed meanwhile is used, not fetched again");
	CHECK(script_begin(&s, &get));
	vipps_exchange refused = { .fate = VIPPS_FATE_ANSWERED, .status = 401, .retry_after = -1 };

	vipps_call_step(s.call, s.now, NULL);
	vipps_tokens_keep(s.tokens, s.client->fingerprint, vipps_slice_of("t-4"), s.now.steady,
		3600000);
	vipps_action action = vipps_call_step(s.call, s.now, &refused);

	CHECK_CSTR(bank_header(action.request, "Authorization"), "Bearer t-4");
	script_close(&s);
}

static void check_units(void)
{
	static const char *const ids[] = { "10ca1000-0000-4000-8000-000000000000",
		"10ca1000-0000-4000-8000-000000000001" };
	static const char *const units[] = { "123456", "123457" };
	static const char *const secrets[] = { "local-secret-of-no-value", "local-secret-of-no-valuf" };
	static const char *const keys[] = { "10ca1000000040008000000000000000",
		"10ca1000000040008000000000000001" };

	promise("a token is for one set of credentials: another unit, id, secret or place has its own");
	script_open(&s, VIPPS_API_ECOM);
	for (int i = 0; i <= 5; i++) {
		vipps_complaint complaint;
		const vipps_client_options options = { .environment = VIPPS_ENVIRONMENT_LOCAL,
			.merchant_serial_number = vipps_slice_of(units[i == 1]),
			.client_id = vipps_slice_of(ids[i == 2]),
			.client_secret = vipps_slice_of(secrets[i == 3]),
			.subscription_key = vipps_slice_of(keys[i == 4]),
			.in_process = i != 5,
			.local_url = i == 5 ? vipps_slice_of("http://127.0.0.1:9") : vipps_slice_none(),
			.deadline = 1000,
			.money_deadline = 1000,
			.max_attempts = 1 };
		vipps_client *client = vipps_client_new(&options, &complaint);
		vipps_call *call = vipps_call_new(client, s.tokens, &get, 1, &complaint);
		vipps_action action = vipps_call_step(call, s.now, NULL);
		bool fetches = strstr(action.request->url, "/accesstoken/get") != NULL;

		CHECK_INT(fetches, i != 0);
		vipps_call_free(call);
		vipps_client_free(client);
	}
	script_close(&s);
}

int main(void)
{
	check_store();
	check_expiry();
	check_drop();
	check_wiping();
	check_answers();
	check_renewal();
	check_units();
	return promises_kept();
}
