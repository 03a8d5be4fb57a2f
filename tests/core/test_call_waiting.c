/* SPDX-License-Identifier: MIT */

/* Calls that take their time: wait(), a call that is given up, and what an observer sees of one. */

#include "stories.h"

/* ------------------------------------------------------------------------------------------
 * wait()
 */
static const vipps_order wait_5s = { .operation = VIPPS_WAIT,
	.reference = VIPPS_SLICE(REFERENCE),
	.wait = 5000 };
static const vipps_order wait_0 = { .operation = VIPPS_WAIT, .reference = VIPPS_SLICE(REFERENCE) };

static void check_wait(void)
{
	const turn waiting = { "GET /details", .body = WAITING };

	promise("wait() asks every two seconds until the customer has decided");
	play(VIPPS_API_ECOM, &wait_5s,
		(turn[]){ waiting, SCRIPT_SLEEP, waiting, SCRIPT_SLEEP, FIRST_READ, { 0 } });
	CHECK_INT(s.payment.state, VIPPS_STATE_AUTHORIZED);
	CHECK_INT(s.requests[1].at - s.requests[0].at, 2020);
	script_close(&s);
	promise("and ends with what it saw when its time is up");
	play(VIPPS_API_ECOM, &wait_5s,
		(turn[]){ waiting, SCRIPT_SLEEP, waiting, SCRIPT_SLEEP, waiting, { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK_INT(s.payment.state, VIPPS_STATE_CREATED);
	CHECK(s.now.steady - s.begun <= 5000);
	for (int i = 0; i < s.count; i++)
		CHECK(s.requests[i].deadline - s.begun <= 5000);
	script_close(&s);
	promise("no time to wait is one look");
	play(VIPPS_API_ECOM, &wait_0, (turn[]){ waiting, { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	script_close(&s);
	promise("a look that fails is no reason to stop waiting");
	play(VIPPS_API_ECOM, &wait_5s,
		(turn[]){ waiting, SCRIPT_SLEEP, { "GET /details", .status = 429, .body = "" },
			SCRIPT_SLEEP, FIRST_READ, { 0 } });
	CHECK_INT(s.payment.state, VIPPS_STATE_AUTHORIZED);
	script_close(&s);
	promise("and when the time is up in the middle of a look, what was seen before is told");
	play(VIPPS_API_ECOM, &wait_5s,
		(turn[]){ waiting, SCRIPT_SLEEP,
			{ "GET /details", .fate = SCRIPT_LOST, .milliseconds = 3000 }, { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK_INT(s.payment.state, VIPPS_STATE_CREATED);
	script_close(&s);
	promise("a payment that does not exist is");
	play(VIPPS_API_ECOM, &wait_5s,
		(turn[]){ ANSWER("GET /details", 404, REFUSAL("Merchant", "35")), { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_REFUSED);
	script_close(&s);
}

/* ------------------------------------------------------------------------------------------
 * Abandoned, and watched
 */
static void check_abandoned(void)
{
	const turn on = { .request = "…" };

	promise("a call that is abandoned before it began was not sent");
	script_open(&s, VIPPS_API_ECOM);
	CHECK(script_begin(&s, &part));
	vipps_call_abandon(s.call);
	CHECK_INT(vipps_call_outcome(s.call)->verdict, VIPPS_NOT_SENT);
	script_close(&s);
	promise("abandoned while it reads: not sent");
	play(VIPPS_API_ECOM, &part, (turn[]){ on, { 0 } });
	vipps_call_abandon(s.call);
	CHECK_INT(vipps_call_outcome(s.call)->verdict, VIPPS_NOT_SENT);
	script_close(&s);
	promise("abandoned while the capture is under way: unknown");
	play(VIPPS_API_ECOM, &part, (turn[]){ FIRST_READ, on, { 0 } });
	vipps_call_abandon(s.call);
	CHECK_INT(vipps_call_outcome(s.call)->verdict, VIPPS_OUTCOME_UNKNOWN);
	CHECK_INT(vipps_call_outcome(s.call)->error.kind, VIPPS_KIND_NO_ANSWER);
	CHECK_CSTR(vipps_call_outcome(s.call)->key, KEY_17);
	script_close(&s);
	promise("abandoned while a token is fetched for the capture: not sent");
	play(VIPPS_API_ECOM, &part,
		(turn[]){ FIRST_READ, ANSWER("POST /capture", 401, ""), on, { 0 } });
	vipps_call_abandon(s.call);
	CHECK_INT(vipps_call_outcome(s.call)->verdict, VIPPS_NOT_SENT);
	script_close(&s);
	promise("abandoned between two tries of which the first was refused: not sent");
	play(VIPPS_API_ECOM, &part,
		(turn[]){ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("VippsError", "94")), on,
			{ 0 } });
	vipps_call_abandon(s.call);
	CHECK_INT(vipps_call_outcome(s.call)->verdict, VIPPS_NOT_SENT);
	script_close(&s);
	promise("abandoned in doubt: unknown, whatever is under way");
	play(VIPPS_API_ECOM, &part, (turn[]){ FIRST_READ, LOST("POST /capture"), on, { 0 } });
	vipps_call_abandon(s.call);
	CHECK_INT(vipps_call_outcome(s.call)->verdict, VIPPS_OUTCOME_UNKNOWN);
	script_close(&s);
	promise(
		"abandoned while it only shows what a cancel has done: unknown, for nobody hears of it");
	play(VIPPS_API_ECOM, &cancel,
		(turn[]){ FIRST_READ, { "PUT /cancel", .body = CANCELLED }, on, { 0 } });
	vipps_call_abandon(s.call);
	CHECK_INT(vipps_call_outcome(s.call)->verdict, VIPPS_OUTCOME_UNKNOWN);
	script_close(&s);
	promise("abandoned while it checks a refusal that may be stale: unknown");
	play(VIPPS_API_ECOM, &part,
		(turn[]){ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "61")), on, { 0 } });
	vipps_call_abandon(s.call);
	CHECK_INT(vipps_call_outcome(s.call)->verdict, VIPPS_OUTCOME_UNKNOWN);
	script_close(&s);
	promise("abandoned when it has finished: as it finished");
	play(VIPPS_API_ECOM, &get, (turn[]){ FIRST_READ, { 0 } });
	vipps_call_abandon(s.call);
	CHECK_INT(vipps_call_outcome(s.call)->verdict, VIPPS_DONE);
	script_close(&s);
}

static void check_attempts(void)
{
	static const char *const names[] = { "get", "capture", "token", "capture", "get", "capture" };
	vipps_attempt attempt;

	promise("every exchange is noted: what it was for, its number, its error, its key");
	play(VIPPS_API_ECOM, &part,
		(turn[]){ FIRST_READ, ANSWER("POST /capture", 401, GATEWAY(401)),
			ANSWER("POST /get", 200, TOKEN_ANSWER("t-2")), LOST("POST /capture"), FIRST_READ,
			SCRIPT_SLEEP, { "POST /capture", .body = TOOK_20000 }, { 0 } });
	for (int i = 0; i < 6 && CHECK(vipps_call_next_attempt(s.call, &attempt)); i++) {
		bool captures = strcmp(names[i], "capture") == 0;

		CHECK_CSTR(attempt.operation, names[i]);
		CHECK_INT(attempt.number, i + 1);
		CHECK_CSTR(attempt.key, captures ? KEY_17 : "");
		CHECK_INT(attempt.http_status, i == 1 ? 401 : i == 3 ? 0 : 200);
		CHECK_INT(attempt.error.kind,
			i == 1       ? VIPPS_KIND_UNAUTHORIZED
				: i == 3 ? VIPPS_KIND_NO_ANSWER
						 : VIPPS_KIND_NONE);
	}
	CHECK(!vipps_call_next_attempt(s.call, &attempt));
	script_close(&s);
}

/* A wait asks more often than the ring has room. */
static void check_ring(void)
{
	static const vipps_order long_wait = { .operation = VIPPS_WAIT,
		.reference = VIPPS_SLICE(REFERENCE),
		.wait = 600000 };
	vipps_attempt attempt;
	vipps_action action;
	int taken = 0;

	promise("of attempts that nobody takes the last 32 are kept");
	script_open(&s, VIPPS_API_ECOM);
	CHECK(script_begin(&s, &long_wait));
	action = vipps_call_step(s.call, s.now, NULL);
	for (int64_t i = 0; i < 100; i++) {
		vipps_exchange exchange = { .fate = VIPPS_FATE_ANSWERED,
			.status = 200,
			.retry_after = -1,
			.body = VIPPS_SLICE(WAITING),
			.milliseconds = i };

		action = vipps_call_step(s.call, s.now, &exchange);
		CHECK_INT(action.type, VIPPS_SLEEP);
		s.now.steady = action.until;
		action = vipps_call_step(s.call, s.now, NULL);
		CHECK_INT(action.type, VIPPS_SEND); /* long after the deadline of a single read */
	}
	while (vipps_call_next_attempt(s.call, &attempt))
		CHECK_INT(attempt.milliseconds, 68 + taken++);
	CHECK_INT(taken, 32);
	script_close(&s);
}

int main(void)
{
	check_wait();
	check_abandoned();
	check_attempts();
	check_ring();
	return promises_kept();
}
