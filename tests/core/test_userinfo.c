/* SPDX-License-Identifier: MIT */

/* Userinfo: how claims are read, whatever of them came, and with which keys they are asked for. */

#include "service.h"
#include "stories.h"

#define SUB "c06c4afe-d9e1-4c5d-939a-177d752a0944"
#define USERINFO "GET /vipps-userinfo-api/userinfo/" SUB
#define ONLY_SUB "{\"sub\":\"" SUB "\"}"
#define TOKEN "{\"access_token\":\"eyJ-second.token\",\"expires_in\":\"3600\"}"
#define NOT_FOUND \
	"{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":\"404\",\"detail\":\"gone\"," \
	"\"extraInfo\":{}}"

static const vipps_order userinfo = { .operation = VIPPS_USERINFO, .sub = VIPPS_SLICE(SUB) };

static const story stories[] = {
	{ "what was lost is asked for again", &userinfo, VIPPS_DONE, 0,
		{ LOST(USERINFO), SCRIPT_SLEEP, { USERINFO, .body = ONLY_SUB } } },
	{ "whom Vipps does not know is refused", &userinfo, VIPPS_REFUSED, VIPPS_KIND_NOT_FOUND,
		{ ANSWER(USERINFO, 404, NOT_FOUND) } },
	{ "another customer is no answer", &userinfo, VIPPS_NOT_SENT, VIPPS_KIND_GARBLED,
		{ { USERINFO, .body = "{\"sub\":\"another\"}" }, SCRIPT_SLEEP,
			{ USERINFO, .body = "{\"name\":\"Ada\"}" }, SCRIPT_SLEEP,
			{ USERINFO, .body = "[]" } } },
};

/* ------------------------------------------------------------------------------------------
 * Keys
 */
static bool has_key(int request)
{
	return script_header(&s.requests[request], "Ocp-Apim-Subscription-Key") != NULL;
}

static void check_keys(void)
{
	promise("a subscription key goes along");
	play(VIPPS_API_ECOM, &userinfo, (turn[]){ { USERINFO, .body = ONLY_SUB }, { 0 } });
	CHECK(has_key(0));
	CHECK_CSTR(script_header(&s.requests[0], "Merchant-Serial-Number"), "123456");
	CHECK(s.outcome.payment == NULL);
	script_close(&s);

	promise("where Vipps refuses it, it is asked again without, at once and with the same token");
	play(VIPPS_API_EPAYMENT, &userinfo,
		(turn[]){ ANSWER(USERINFO, 401, GATEWAY(401)), { USERINFO, .body = ONLY_SUB }, { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK(has_key(0) && !has_key(1));
	CHECK_CSTR(script_header(&s.requests[1], "Authorization"), "Bearer " SCRIPT_TOKEN);
	script_close(&s);

	promise("where it was the token, another one is fetched with the key, and tried with it");
	play(VIPPS_API_ECOM, &userinfo,
		(turn[]){ ANSWER(USERINFO, 401, GATEWAY(401)), ANSWER(USERINFO, 401, GATEWAY(401)),
			{ "POST /accesstoken/get", .body = TOKEN }, { USERINFO, .body = ONLY_SUB }, { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK(has_key(0) && !has_key(1) && has_key(2) && has_key(3));
	CHECK_CSTR(script_header(&s.requests[3], "Authorization"), "Bearer eyJ-second.token");
	script_close(&s);

	promise(
		"whatever Userinfo thinks of it, a token that ran out meanwhile is fetched with the key");
	script_open(&s, VIPPS_API_ECOM);
	vipps_tokens_keep(s.tokens, s.client->fingerprint, vipps_slice_of(SCRIPT_TOKEN), s.now.steady,
		1000);
	script_play(&s, &userinfo,
		((turn[]){ { USERINFO, .status = 401, .body = GATEWAY(401), .milliseconds = 1500 },
			{ "POST /accesstoken/get", .body = TOKEN }, { USERINFO, .body = ONLY_SUB }, { 0 } }));
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK(has_key(0) && has_key(1) && !has_key(2));
	script_close(&s);

	promise("where both are refused, and both with a new token, that is the end");
	play(VIPPS_API_ECOM, &userinfo,
		(turn[]){ ANSWER(USERINFO, 401, GATEWAY(401)), ANSWER(USERINFO, 401, GATEWAY(401)),
			{ "POST /accesstoken/get", .body = TOKEN }, ANSWER(USERINFO, 401, GATEWAY(401)),
			ANSWER(USERINFO, 401, GATEWAY(401)), { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_REFUSED);
	CHECK_INT(s.outcome.error.kind, VIPPS_KIND_UNAUTHORIZED);
	script_close(&s);
}

static void check_quiet(void)
{
	char text[VIPPS_SUPPORT_TEXT_MAX];

	promise("whom was asked for is in no message and no text for support");
	play(VIPPS_API_ECOM, &userinfo,
		(turn[]){ ANSWER(USERINFO, 404,
					  "{\"title\":\"Not Found\",\"detail\":\"There is no user " SUB ".\"}"),
			{ 0 } });
	CHECK_CSTR(s.outcome.error.message, "");
	vipps_support_text(s.call, text);
	CHECK(strstr(text, SUB) == NULL);
	script_close(&s);

	promise("a sub stays in its place in the path");
	script_open(&s, VIPPS_API_ECOM);
	vipps_order order = userinfo;

	for (const char *const *sub =
			 (const char *const[]){ "", ".", "..", "a/b", "a b", "a%2f", NULL };
		 *sub != NULL; sub++) {
		order.sub = vipps_slice_of(*sub);
		CHECK(!script_begin(&s, &order) && strcmp(s.complaint.argument, "sub") == 0);
	}
	script_close(&s);
}

/* ------------------------------------------------------------------------------------------
 * Claims
 */
static vipps_arena arena;

/* NULL: no answer. Freed with the arena. */
static const vipps_userinfo *read_body(const char *body)
{
	vipps_outcome outcome = { 0 };

	return vipps_userinfo_get.read(&userinfo, vipps_slice_of(body), &arena, &outcome)
		? outcome.userinfo
		: NULL;
}

static const vipps_userinfo *read_claims(const char *members)
{
	static char body[4000];

	snprintf(body, sizeof(body), "{\"sub\":\"" SUB "\"%s%s}", members[0] == '\0' ? "" : ",",
		members);
	return read_body(body);
}

static void check_all(void)
{
	const vipps_userinfo *u = read_claims(
		"\"sid\":\"7d78a726-af92-499e\",\"name\":\"Ada Lovelace\","
		"\"given_name\":\"Ada\",\"family_name\":\"Lovelace\",\"email\":\"ada@example.com\","
		"\"email_verified\":true,\"phone_number\":\"4791234567\",\"phone_number_verified\":true,"
		"\"birthdate\":\"1988-12-03\",\"nin\":\"03128812345\",\"accounts\":[{\"bank_name\":\"x\"}],"
		"\"address\":{\"street_address\":\"Suburbia 23\",\"postal_code\":\"2101\","
		"\"region\":\"OSLO\",\"country\":\"NO\",\"formatted\":\"Suburbia 23\\\\n2101 OSLO\\\\nNO\","
		"\"address_type\":\"home\",\"default\":true},\"tomorrow\":[null,{\"a\":1.5}]");

	promise("all claims are read, and those of tomorrow are no trouble");
	if (!CHECK(u != NULL))
		return;
	CHECK_TEXT(u->sub, SUB);
	CHECK_TEXT(u->name, "Ada Lovelace");
	CHECK_TEXT(u->given_name, "Ada");
	CHECK_TEXT(u->family_name, "Lovelace");
	CHECK_TEXT(u->email, "ada@example.com");
	CHECK(u->email_verified && u->phone_verified);
	CHECK_TEXT(u->phone, "4791234567");
	CHECK_TEXT(u->birth_date, "1988-12-03");
	CHECK_TEXT(u->nin, "03128812345");
	if (!CHECK_INT(u->address_count, 1))
		return;
	CHECK_TEXT(u->addresses[0].line1, "Suburbia 23");
	CHECK_TEXT(u->addresses[0].line2, NULL);
	CHECK_TEXT(u->addresses[0].post_code, "2101");
	CHECK_TEXT(u->addresses[0].city, "OSLO");
	CHECK_TEXT(u->addresses[0].country, "NO");
}

static void check_nothing(void)
{
	static const char *const nothing[] = { "",
		"\"name\":null,\"email\":null,\"address\":null,\"other_addresses\":null",
		"\"name\":\"\",\"given_name\":\"\",\"family_name\":\"\",\"email\":\"\",\"phone_number\":\"\","
		"\"birthdate\":\"\",\"nin\":\"\",\"other_addresses\":[],\"address\":{\"street_address\":\"\","
		"\"postal_code\":\"\",\"region\":\"\",\"country\":\"\",\"formatted\":\"\",\"address_type\":\"\"}",
		("\"phone_number\":\"call me\",\"birthdate\":\"yesterday\",\"email_verified\":\"maybe\","
		 "\"address\":\"Suburbia 23\",\"other_addresses\":{}"),
		"\"birthdate\":\"1988-02-30\",\"address\":{},\"other_addresses\":[null]" };

	promise("what was not consented to is absent; so is what says nothing or cannot be understood");
	for (size_t i = 0; i < sizeof(nothing) / sizeof(nothing[0]); i++) {
		const vipps_userinfo *u = read_claims(nothing[i]);

		if (!CHECK(u != NULL))
			return;
		CHECK_TEXT(u->sub, SUB);
		CHECK(u->name.at == NULL && u->given_name.at == NULL && u->family_name.at == NULL);
		CHECK(u->email.at == NULL && u->phone.at == NULL && u->birth_date.at == NULL);
		CHECK(u->nin.at == NULL && !u->email_verified && !u->phone_verified);
		CHECK_INT(u->address_count, 0);
	}

	promise("what is no object, or another customer's, is no answer");
	CHECK(read_body("") == NULL && read_body("[]") == NULL && read_body("{}") == NULL);
	CHECK(read_body("{\"sub\":null,\"name\":\"Ada\"}") == NULL);
	CHECK(read_body("{\"sub\":\"" SUB "0\"}") == NULL);
	CHECK(read_body("{\"sub\":\"C06C4AFE-D9E1-4C5D-939A-177D752A0944\"}") != NULL);
}

static void check_words(void)
{
	static const char *const phones[] = { "\"4791234567\"", "4791234567", "\"+47 912 34 567\"",
		"\"004791234567\"" };
	const vipps_userinfo *u;

	promise("a phone number is country code and digits, however it is written");
	for (size_t i = 0; i < sizeof(phones) / sizeof(phones[0]); i++) {
		char members[80];

		snprintf(members, sizeof(members), "\"phone_number\":%s", phones[i]);
		u = read_claims(members);
		if (CHECK(u != NULL))
			CHECK_TEXT(u->phone, "4791234567");
	}

	promise("an address that was verified says so, in whatever way; nothing else does");
	u = read_claims("\"email\":\"a@b.no\",\"email_verified\":\"true\"");
	CHECK(u != NULL && u->email_verified);
	u = read_claims("\"email\":\"a@b.no\",\"email_verified\":false");
	CHECK(u != NULL && !u->email_verified);
}

static void check_places(void)
{
	const vipps_userinfo *u = read_claims(
		"\"address\":{\"street_address\":\"Gate 1\\nH0203\","
		"\"postal_code\":\"0154\",\"region\":\"OSLO\",\"country\":\"NO\",\"default\":false},"
		"\"other_addresses\":[{\"street_address\":\"Vei 2\\\\nVei 2\",\"postal_code\":154,"
		"\"region\":\"OSLO\",\"country\":\"Norway\"},"
		"{\"formatted\":\"Plass 3\\\\n0191 OSLO\\\\nNO\",\"postal_code\":\"0191\",\"region\":\"OSLO\","
		"\"country\":\"NO\",\"default\":true,\"address_type\":\"work\"},"
		"{\"street_address\":\"\",\"postal_code\":\"\",\"region\":\"\",\"country\":\"NO\"},"
		"{\"street_address\":\"Sti 4\",\"country\":\"SE\",\"default\":true}]");

	promise("the default address comes first, the others follow in their order, empty ones do not");
	if (!CHECK(u != NULL) || !CHECK_INT(u->address_count, 4))
		return;
	CHECK_TEXT(u->addresses[0].line1, "Plass 3");
	CHECK_TEXT(u->addresses[1].line1, "Gate 1");
	CHECK_TEXT(u->addresses[2].line1, "Vei 2");
	CHECK_TEXT(u->addresses[3].line1, "Sti 4");

	promise("a street may have two lines; the second is none when it repeats the first");
	CHECK_TEXT(u->addresses[1].line2, "H0203");
	CHECK_TEXT(u->addresses[2].line2, NULL);
	CHECK_TEXT(u->addresses[0].line2, NULL);

	promise("what an address lacks is empty, and countries are codes");
	CHECK_TEXT(u->addresses[2].post_code, "154");
	CHECK_TEXT(u->addresses[2].country, "NO");
	CHECK_TEXT(u->addresses[3].post_code, "");
	CHECK_TEXT(u->addresses[3].city, "");
	CHECK_TEXT(u->addresses[3].country, "SE");
}

int main(void)
{
	for (size_t i = 0; i < sizeof(stories) / sizeof(stories[0]); i++)
		tell(i % 2 == 0 ? VIPPS_API_ECOM : VIPPS_API_EPAYMENT, &stories[i]);
	check_keys();
	check_quiet();
	check_all();
	check_nothing();
	check_words();
	check_places();
	vipps_arena_free(&arena);
	return promises_kept();
}
