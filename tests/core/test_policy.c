/* SPDX-License-Identifier: MIT */

/* The retry table of Vipps' documents, cell by cell, and what holds in any situation whatever. */

#include "policy.h"

#include "check.h"

#define SITUATIONS 1500000

static const char *const class_names[] = { "read", "token", "create", "money", "keyed", "target",
	"again", "once" };
static const char *const verb_names[] = { "FINISH", "REFUSE", "AGAIN", "RETOKEN", "LOOK", "STOP" };

#define CLASSES 8
#define ALL_CLASSES \
	{ \
		VIPPS_CLASS_READ, VIPPS_CLASS_TOKEN, VIPPS_CLASS_CREATE, VIPPS_CLASS_MONEY, \
			VIPPS_CLASS_KEYED, VIPPS_CLASS_TARGET, VIPPS_CLASS_AGAIN, VIPPS_CLASS_ONCE \
	}

static vipps_situation plain(vipps_class class)
{
	return (vipps_situation){ .class = class,
		.retry_after = -1,
		.sends = 1,
		.sends_max = 4,
		.time_left = 30000,
		.wait_left = 2000 };
}

static vipps_situation refused(vipps_class class, int status, vipps_kind kind)
{
	vipps_situation s = plain(class);

	s.result = VIPPS_RESULT_ERROR;
	s.http_status = status;
	s.kind = kind;
	return s;
}

static void expect(const vipps_situation *s, vipps_verb verb, bool doubt, int line)
{
	vipps_decision d = vipps_policy(s);

	if (d.verb == verb && d.doubt == doubt)
		return;
	printf("# line %d, %s: %s%s, not %s%s\n", line, class_names[s->class], verb_names[d.verb],
		d.doubt ? " in doubt" : "", verb_names[verb], doubt ? " in doubt" : "");
	check_now.failed = true;
}

/* ------------------------------------------------------------------------------------------
 * The table. F finish, R refuse, A again, T retoken, L look, S stop; with ? in doubt from now on.
 * Columns: read, token, eCom create, eCom capture and refund, ePayment's, cancel; ePayment's create,
 * registering a webhook.
 */
typedef struct row {
	const char *title;
	vipps_result result;
	int status;
	vipps_kind kind;
	bool doubt, renewed, rekeyed, by_total;
	int64_t retry_after;
	const char *cells[CLASSES];
} row;

#define NONE_SAID (-1)

static const row rows[] = {
	{ "a good answer finishes", VIPPS_RESULT_GOOD, 200, VIPPS_KIND_NONE, false, false, false, false,
		NONE_SAID, { "F", "F", "F", "F", "F", "F", "F", "F" } },
	{ "a good answer ends doubt", VIPPS_RESULT_GOOD, 200, VIPPS_KIND_NONE, true, false, false,
		false, NONE_SAID, { "F", "F", "F", "F", "F", "F", "F", "F" } },
	{ "no connection, nothing sent: again, without doubt", VIPPS_RESULT_UNSENT, 0,
		VIPPS_KIND_CONNECTION, false, false, false, false, NONE_SAID,
		{ "A", "A", "A", "A", "A", "A", "A", "A" } },
	{ "no connection in doubt: again, in doubt", VIPPS_RESULT_UNSENT, 0, VIPPS_KIND_CONNECTION,
		true, false, false, false, NONE_SAID, { "A?", "A?", "A?", "A?", "A?", "A?", "A?", "A?" } },
	{ "timeout or reset: the payment is read first where Vipps wants that, else sent again",
		VIPPS_RESULT_LOST, 0, VIPPS_KIND_NO_ANSWER, false, false, false, false, NONE_SAID,
		{ "A", "A", "L?", "L?", "A?", "L?", "A?", "S?" } },
	{ "timeout in doubt: in doubt still, whatever was read or fetched", VIPPS_RESULT_LOST, 0,
		VIPPS_KIND_NO_ANSWER, true, false, false, false, NONE_SAID,
		{ "A?", "A?", "L?", "L?", "A?", "L?", "A?", "S?" } },
	{ "an answer that is no answer is as good as lost", VIPPS_RESULT_BROKEN, 200,
		VIPPS_KIND_GARBLED, false, false, false, false, NONE_SAID,
		{ "A", "A", "L?", "L?", "A?", "L?", "A?", "S?" } },
	{ "401: one new token", VIPPS_RESULT_ERROR, 401, VIPPS_KIND_UNAUTHORIZED, false, false, false,
		false, NONE_SAID, { "T", "R", "T", "T", "T", "T", "T", "T" } },
	{ "401 with a new token: refused", VIPPS_RESULT_ERROR, 401, VIPPS_KIND_UNAUTHORIZED, false,
		true, false, false, NONE_SAID, { "R", "R", "R", "R", "R", "R", "R", "R" } },
	{ "401 in doubt: one new token, in doubt", VIPPS_RESULT_ERROR, 401, VIPPS_KIND_UNAUTHORIZED,
		true, false, false, false, NONE_SAID, { "T?", "R", "T?", "T?", "T?", "T?", "T?", "T?" } },
	{ "401 in doubt with a new token: unknown, for a look would meet the same", VIPPS_RESULT_ERROR,
		401, VIPPS_KIND_UNAUTHORIZED, true, true, false, false, NONE_SAID,
		{ "S?", "R", "S?", "S?", "S?", "S?", "S?", "S?" } },
	{ "400 for a field: refused, and a cancel looks if it is as wanted", VIPPS_RESULT_ERROR, 400,
		VIPPS_KIND_INVALID_FIELD, false, false, false, false, NONE_SAID,
		{ "R", "R", "R", "R", "R", "L", "R", "R" } },
	{ "403: refused", VIPPS_RESULT_ERROR, 403, VIPPS_KIND_FORBIDDEN, false, false, false, false,
		NONE_SAID, { "R", "R", "R", "R", "R", "L", "R", "R" } },
	{ "404: refused", VIPPS_RESULT_ERROR, 404, VIPPS_KIND_NOT_FOUND, false, false, false, false,
		NONE_SAID, { "R", "R", "R", "R", "R", "L", "R", "R" } },
	{ "422 that says nothing we know: refused unless the payment says otherwise",
		VIPPS_RESULT_ERROR, 422, VIPPS_KIND_OTHER, false, false, false, false, NONE_SAID,
		{ "R", "R", "R", "L", "L", "L", "R", "R" } },
	{ "409, the key has another body, by name: the shop's mistake, but a create's key has one body",
		VIPPS_RESULT_ERROR, 409, VIPPS_KIND_IDEMPOTENCY_CONFLICT, false, false, false, false,
		NONE_SAID, { "R", "R", "R", "R", "R", "L", "A?", "R" } },
	{ "409, the key has another body, by total: another worker, look", VIPPS_RESULT_ERROR, 409,
		VIPPS_KIND_IDEMPOTENCY_CONFLICT, false, false, false, true, NONE_SAID,
		{ "R", "R", "R", "L", "L", "L", "A?", "R" } },
	{ "a duplicate create is refused", VIPPS_RESULT_ERROR, 400, VIPPS_KIND_DUPLICATE_REFERENCE,
		false, false, false, false, NONE_SAID, { "R", "R", "R", "R", "R", "L", "R", "R" } },
	{ "423: again", VIPPS_RESULT_ERROR, 423, VIPPS_KIND_LOCKED, false, false, false, false,
		NONE_SAID, { "A", "A", "A", "A", "A", "A", "A", "A" } },
	{ "94, 98, 6160, 6250: again", VIPPS_RESULT_ERROR, 400, VIPPS_KIND_LOCKED, false, false, false,
		false, NONE_SAID, { "A", "A", "A", "A", "A", "A", "A", "A" } },
	{ "63, 6280: again", VIPPS_RESULT_ERROR, 400, VIPPS_KIND_CAPTURE_FAILED, false, false, false,
		false, NONE_SAID, { "A", "A", "A", "A", "A", "A", "A", "A" } },
	{ "locked in doubt: again, in doubt", VIPPS_RESULT_ERROR, 400, VIPPS_KIND_LOCKED, true, false,
		false, false, NONE_SAID, { "A?", "A?", "A?", "A?", "A?", "A?", "A?", "A?" } },
	{ "6260: much later, so refused now", VIPPS_RESULT_ERROR, 400, VIPPS_KIND_FUNDS_UNAVAILABLE,
		false, false, false, false, NONE_SAID, { "R", "R", "R", "R", "R", "L", "R", "R" } },
	{ "429 without a word: its window is a minute, too long to wait", VIPPS_RESULT_ERROR, 429,
		VIPPS_KIND_TOO_MANY_REQUESTS, false, false, false, false, NONE_SAID,
		{ "S", "S", "S", "S", "S", "S", "S", "S" } },
	{ "429 in doubt: the payment is asked a last time", VIPPS_RESULT_ERROR, 429,
		VIPPS_KIND_TOO_MANY_REQUESTS, true, false, false, false, NONE_SAID,
		{ "S?", "S?", "L?", "L?", "L?", "L?", "S?", "S?" } },
	{ "429 with a short Retry-After: again", VIPPS_RESULT_ERROR, 429, VIPPS_KIND_TOO_MANY_REQUESTS,
		false, false, false, false, 1500, { "A", "A", "A", "A", "A", "A", "A", "A" } },
	{ "429 with a long Retry-After: not now", VIPPS_RESULT_ERROR, 429, VIPPS_KIND_TOO_MANY_REQUESTS,
		false, false, false, false, 2001, { "S", "S", "S", "S", "S", "S", "S", "S" } },
	{ "500 is as a timeout", VIPPS_RESULT_ERROR, 500, VIPPS_KIND_INTERNAL, false, false, false,
		false, NONE_SAID, { "A", "A", "L?", "L?", "A?", "L?", "A?", "S?" } },
	{ "500 with a code is as a timeout, whatever the code", VIPPS_RESULT_ERROR, 500,
		VIPPS_KIND_CAPTURE_TOO_HIGH, false, false, false, false, NONE_SAID,
		{ "A", "A", "L?", "L?", "A?", "L?", "A?", "S?" } },
	{ "502, 503, 504 are as a timeout", VIPPS_RESULT_ERROR, 503, VIPPS_KIND_INTERNAL, false, false,
		false, false, NONE_SAID, { "A", "A", "L?", "L?", "A?", "L?", "A?", "S?" } },
	{ "99 and 3010 are Vipps' internal errors, whatever the status", VIPPS_RESULT_ERROR, 400,
		VIPPS_KIND_INTERNAL, false, false, false, false, NONE_SAID,
		{ "A", "A", "L?", "L?", "A?", "L?", "A?", "S?" } },
	{ "not authorized yet: pinned to the key, perhaps, so the payment is read", VIPPS_RESULT_ERROR,
		400, VIPPS_KIND_NOT_AUTHORIZED_YET, false, false, false, false, NONE_SAID,
		{ "R", "R", "R", "L", "L", "L", "R", "R" } },
	{ "not authorized yet, under the second key: refused", VIPPS_RESULT_ERROR, 400,
		VIPPS_KIND_NOT_AUTHORIZED_YET, false, false, true, false, NONE_SAID,
		{ "R", "R", "R", "R", "R", "L", "R", "R" } },
	{ "too high: pinned to the key, perhaps", VIPPS_RESULT_ERROR, 400, VIPPS_KIND_CAPTURE_TOO_HIGH,
		false, false, false, false, NONE_SAID, { "R", "R", "R", "L", "L", "L", "R", "R" } },
	{ "already processed: by us, perhaps, in a process that died", VIPPS_RESULT_ERROR, 400,
		VIPPS_KIND_ALREADY_PROCESSED, false, false, false, false, NONE_SAID,
		{ "R", "R", "R", "L?", "L", "L", "R", "R" } },
	{ "in doubt, what our own request cannot have caused refuses; a cancel is settled by a look",
		VIPPS_RESULT_ERROR, 400, VIPPS_KIND_NOT_AUTHORIZED_YET, true, false, false, false,
		NONE_SAID, { "R", "R", "R", "L", "L", "L?", "R", "R" } },
	{ "in doubt, an expired window refuses", VIPPS_RESULT_ERROR, 400, VIPPS_KIND_CAPTURE_EXPIRED,
		true, false, false, false, NONE_SAID, { "R", "R", "R", "R", "R", "L?", "R", "R" } },
};

#define ROWS (sizeof(rows) / sizeof(rows[0]))

static void check_cell(const row *r, vipps_class class)
{
	static const char letters[] = "FRATLS";
	const char *cell = r->cells[class];
	vipps_situation s = plain(class);

	s.result = r->result;
	s.http_status = r->status;
	s.kind = r->kind;
	s.doubt = r->doubt;
	s.token_renewed = r->renewed;
	s.rekeyed = r->rekeyed;
	s.by_total = r->by_total;
	s.retry_after = r->retry_after;
	expect(&s, (vipps_verb)(strchr(letters, cell[0]) - letters), cell[1] == '?', __LINE__);
}

/* ------------------------------------------------------------------------------------------
 * Numbers
 */
static void check_waits(void)
{
	vipps_situation s = plain(VIPPS_CLASS_READ);

	s.result = VIPPS_RESULT_LOST;
	promise("waits double from half a second, less a jitter of half at most");
	for (s.sends = 1; s.sends < 4; s.sends++) {
		int64_t ceiling = (int64_t)500 << (s.sends - 1), least = ceiling, most = 0;

		for (s.jitter = 0; s.jitter < 5000; s.jitter++) {
			vipps_decision d = vipps_policy(&s);

			least = d.wait < least ? d.wait : least;
			most = d.wait > most ? d.wait : most;
		}
		CHECK_INT(least, ceiling / 2);
		CHECK_INT(most, ceiling);
	}
	promise("the last send is the last");
	s.sends = 4;
	expect(&s, VIPPS_DO_STOP, false, __LINE__);
	promise("what is left to sleep, and the deadline, are never passed");
	s.sends = 1;
	s.jitter = 0; /* a wait of 250 ms */
	s.wait_left = 250;
	s.time_left = 500;
	expect(&s, VIPPS_DO_AGAIN, false, __LINE__);
	s.wait_left = 249;
	expect(&s, VIPPS_DO_STOP, false, __LINE__);
	s.wait_left = 2000;
	s.time_left = 499;
	expect(&s, VIPPS_DO_STOP, false, __LINE__);
	promise("in doubt the payment is asked a last time only if there is time for it");
	s = plain(VIPPS_CLASS_MONEY);
	s.result = VIPPS_RESULT_LOST;
	s.time_left = 250;
	expect(&s, VIPPS_DO_LOOK, true, __LINE__);
	s.time_left = 249;
	expect(&s, VIPPS_DO_STOP, true, __LINE__);
}

static void check_retry_after(void)
{
	vipps_situation s = refused(VIPPS_CLASS_MONEY, 429, VIPPS_KIND_TOO_MANY_REQUESTS);

	promise("the shop is told to come back when Vipps says, or when its window is over");
	CHECK_INT(vipps_policy(&s).retry_after, 60000);
	s.retry_after = 33000;
	CHECK_INT(vipps_policy(&s).retry_after, 33000);
	s.retry_after = 0;
	CHECK_INT(vipps_policy(&s).wait, 0);
	CHECK_INT(vipps_policy(&s).retry_after, 5000);
	s = refused(VIPPS_CLASS_MONEY, 423, VIPPS_KIND_LOCKED);
	s.sends = 4;
	promise("after a lock the shop waits as long as a bank takes, in doubt longer");
	CHECK_INT(vipps_policy(&s).retry_after, 15000);
	s.doubt = true;
	CHECK_INT(vipps_policy(&s).retry_after, 30000);
	s = plain(VIPPS_CLASS_MONEY);
	s.result = VIPPS_RESULT_UNSENT;
	s.sends = 4;
	promise("after connection trouble it comes back soon, in doubt later");
	CHECK_INT(vipps_policy(&s).retry_after, 5000);
	s.doubt = true;
	s.time_left = 0;
	CHECK_INT(vipps_policy(&s).retry_after, 30000);
}

/* ------------------------------------------------------------------------------------------
 * Echoes: the list of the architecture, spelled out a second time
 */
static bool is_listed_echo(vipps_kind kind, int status)
{
	static const int statuses[] = { 401, 403, 409, 423, 429 };
	static const vipps_kind kinds[] = {
		VIPPS_KIND_DUPLICATE_REFERENCE, /* 34, 4150 */
		VIPPS_KIND_ALREADY_PROCESSED,   /* 92, 6170, 6180, 6230 */
		VIPPS_KIND_LOCKED,              /* 94, 98, 6160, 6250 */
		VIPPS_KIND_CAPTURE_TOO_HIGH,    /* 61, 6090 */
		VIPPS_KIND_REFUND_TOO_HIGH,     /* 71, 6150 */
		VIPPS_KIND_IDEMPOTENCY_CONFLICT,
		VIPPS_KIND_UNAUTHORIZED,
		VIPPS_KIND_FORBIDDEN,
		VIPPS_KIND_TOO_MANY_REQUESTS,
		VIPPS_KIND_INTERNAL,
		VIPPS_KIND_NOT_FOUND,
		VIPPS_KIND_OTHER,
	};

	for (size_t i = 0; i < sizeof(statuses) / sizeof(statuses[0]); i++) {
		if (status == statuses[i])
			return true;
	}
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (kind == kinds[i])
			return true;
	}
	return false;
}

static void check_echoes(void)
{
	promise("in doubt, only a refusal that our own request cannot have caused is one");
	for (int kind = 1; kind < VIPPS_KIND_COUNT; kind++) {
		for (int status = 400; status < 500; status++) {
			bool listed = is_listed_echo((vipps_kind)kind, status);

			if (vipps_policy_is_echo((vipps_kind)kind, status) != listed)
				CHECK_CSTR(vipps_kind_name((vipps_kind)kind), listed ? "an echo" : "no echo");
		}
	}
	promise("in doubt, any echo to a capture leaves the doubt");
	for (int kind = 1; kind < VIPPS_KIND_COUNT; kind++) {
		vipps_situation s = refused(VIPPS_CLASS_KEYED, 400, (vipps_kind)kind);

		s.doubt = true;
		if (is_listed_echo(s.kind, 400))
			CHECK(vipps_policy(&s).doubt);
	}
}

/* ------------------------------------------------------------------------------------------
 * Any situation
 */
static uint64_t state = 88172645463325252u;

static uint32_t draw(uint32_t below)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (uint32_t)(state >> 33) % below;
}

static vipps_situation draw_situation(void)
{
	static const int statuses[] = { 0, 200, 204, 302, 400, 401, 402, 403, 404, 409, 422, 423, 429,
		500, 502, 503, 504 };
	static const int64_t waits[] = { -1, 0, 1, 1000, 2000, 60000, 86400000 };
	static const int64_t times[] = { -5000, -1, 0, 1, 249, 250, 251, 500, 2000, 30000 };
	static const int64_t sleeps[] = { 0, 1, 250, 251, 500, 2000 };
	vipps_situation s = {
		.class = (vipps_class)draw(CLASSES),
		.by_total = draw(2),
		.result = (vipps_result)draw(5),
		.kind = (vipps_kind)(1 + draw(VIPPS_KIND_COUNT - 1)),
		.http_status = statuses[draw(sizeof(statuses) / sizeof(statuses[0]))],
		.retry_after = waits[draw(sizeof(waits) / sizeof(waits[0]))],
		.doubt = draw(2),
		.token_renewed = draw(2),
		.rekeyed = draw(2),
		.sends = 1 + (int)draw(8),
		.sends_max = 1 + (int)draw(5),
		.time_left = times[draw(sizeof(times) / sizeof(times[0]))],
		.wait_left = sleeps[draw(sizeof(sleeps) / sizeof(sleeps[0]))],
		.jitter = draw(UINT32_MAX),
	};

	return s;
}

static bool moves(const vipps_situation *s)
{
	return s->class != VIPPS_CLASS_READ && s->class != VIPPS_CLASS_TOKEN;
}

static bool is_open(const vipps_situation *s)
{
	return s->result == VIPPS_RESULT_LOST || s->result == VIPPS_RESULT_BROKEN ||
		(s->result == VIPPS_RESULT_ERROR &&
			(s->http_status >= 500 || s->kind == VIPPS_KIND_INTERNAL));
}

/* Each law is a sentence, true or not of a situation and what was decided. */
static const char *const laws[] = {
	"only a good answer finishes, and it always does",
	"a refusal leaves no doubt behind",
	"a request that may have arrived leaves doubt, whatever came before",
	"doubt ends by a good answer, or by a refusal that cannot be an echo, and by nothing else",
	"reads and tokens bring no doubt into the world",
	"no send beyond the last, no wait beyond what is left, no request without time for it",
	"a token is renewed once, on 401, and the token's own endpoint never asks for that",
	"only what moves something is settled by a look, and only where a look tells",
	"a cancel in doubt is never refused",
	"the shop is told when to come back",
	"without doubt nothing that is plainly unsent becomes doubtful",
	"what would be done twice is not sent again once it may have arrived",
};

#define LAWS (sizeof(laws) / sizeof(laws[0]))

static bool doubt_ends_by_right(const vipps_situation *s, const vipps_decision *d)
{
	if (!s->doubt || d->doubt || !moves(s) || s->result == VIPPS_RESULT_GOOD)
		return true;
	return s->result == VIPPS_RESULT_ERROR && s->class != VIPPS_CLASS_TARGET &&
		s->http_status < 500 && !is_listed_echo(s->kind, s->http_status);
}

static bool holds(size_t law, const vipps_situation *s, const vipps_decision *d)
{
	switch (law) {
	case 0:
		return (d->verb == VIPPS_DO_FINISH) == (s->result == VIPPS_RESULT_GOOD);
	case 1:
		return !d->doubt || (d->verb != VIPPS_DO_REFUSE && d->verb != VIPPS_DO_FINISH);
	case 2:
		return !moves(s) || !is_open(s) ||
			(d->doubt && d->verb != VIPPS_DO_REFUSE && d->verb != VIPPS_DO_FINISH);
	case 3:
		return doubt_ends_by_right(s, d);
	case 4:
		return moves(s) || s->doubt || !d->doubt;
	case 5:
		return d->verb != VIPPS_DO_AGAIN ||
			(s->sends < s->sends_max && d->wait >= 0 && d->wait <= s->wait_left &&
				d->wait + 250 <= s->time_left);
	case 6:
		return d->verb != VIPPS_DO_RETOKEN ||
			(s->kind == VIPPS_KIND_UNAUTHORIZED && s->class != VIPPS_CLASS_TOKEN &&
				!s->token_renewed && d->doubt == s->doubt);
	case 7:
		return d->verb != VIPPS_DO_LOOK ||
			(moves(s) && s->class != VIPPS_CLASS_AGAIN && s->class != VIPPS_CLASS_ONCE);
	case 8:
		return s->class != VIPPS_CLASS_TARGET || !s->doubt || d->verb != VIPPS_DO_REFUSE;
	case 9:
		return d->retry_after > 0;
	case 10:
		return s->doubt || d->doubt == false || s->result != VIPPS_RESULT_UNSENT;
	default:
		return !is_open(s) || (s->class != VIPPS_CLASS_ONCE && s->class != VIPPS_CLASS_CREATE) ||
			d->verb != VIPPS_DO_AGAIN;
	}
}

static void check_laws(void)
{
	static long broken[LAWS];

	for (long i = 0; i < SITUATIONS; i++) {
		const vipps_situation s = draw_situation();
		const vipps_decision d = vipps_policy(&s);

		for (size_t law = 0; law < LAWS; law++) {
			if (holds(law, &s, &d))
				continue;
			if (broken[law]++ == 0) {
				printf("# %s: %s, result %d, status %d, kind %s, doubt %d: %s%s\n", laws[law],
					class_names[s.class], (int)s.result, s.http_status, vipps_kind_name(s.kind),
					s.doubt, verb_names[d.verb], d.doubt ? " in doubt" : "");
			}
		}
	}
	for (size_t law = 0; law < LAWS; law++) {
		promise(laws[law]);
		CHECK_INT(broken[law], 0);
	}
}

int main(void)
{
	static const vipps_class classes[] = ALL_CLASSES;

	for (size_t i = 0; i < ROWS; i++) {
		promise(rows[i].title);
		for (size_t class = 0; class < CLASSES; class ++)
			check_cell(&rows[i], classes[class]);
	}
	check_waits();
	check_retry_after();
	check_echoes();
	check_laws();
	return promises_kept();
}
