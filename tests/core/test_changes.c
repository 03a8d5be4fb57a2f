/* SPDX-License-Identifier: MIT */

/* What happened to a payment, each once: the same whoever looks, whenever, over either API. */

#include "changes.h"

#include "check.h"
#include "client.h"
#include "dialect.h"
#include "simulate.h"
#include "vault_api.h"

#define MSN "123456"
#define AMOUNT 49900
#define MINUTE 60000
#define CHANGES 64

static vipps_history_entry entry(vipps_event_type type, int64_t amount, int64_t minute)
{
	return (vipps_history_entry){ .type = type,
		.amount = amount,
		.success = true,
		.time = minute == VIPPS_NO_TIME ? VIPPS_NO_TIME : minute * MINUTE };
}

/* Its sums are those of the history; what is to lag is changed by the test. */
static vipps_payment payment_of(vipps_history_entry *history, size_t count)
{
	vipps_payment p = { .reference = VIPPS_SLICE(VAULT_REFERENCE),
		.state = VIPPS_STATE_CREATED,
		.currency = "NOK",
		.money = { .amount = AMOUNT },
		.authorized_at = VIPPS_NO_TIME,
		.history = history,
		.history_count = count };

	for (size_t i = 0; i < count; i++) {
		const vipps_history_entry *h = &history[i];

		if (!h->success)
			continue;
		if (h->type == VIPPS_EVENT_AUTHORIZED)
			p.state = VIPPS_STATE_AUTHORIZED;
		p.money.authorized += h->type == VIPPS_EVENT_AUTHORIZED ? h->amount : 0;
		p.money.captured += h->type == VIPPS_EVENT_CAPTURED ? h->amount : 0;
		p.money.refunded += h->type == VIPPS_EVENT_REFUNDED ? h->amount : 0;
		p.money.cancelled += h->type == VIPPS_EVENT_CANCELLED ? h->amount : 0;
	}
	return p;
}

typedef struct told {
	vipps_changes_result result;
	vipps_change changes[CHANGES];
	size_t count;
} told;

static told tell_of(const char *msn, const vipps_payment *payment, const vipps_payment *since)
{
	vipps_arena arena = { 0 };
	const vipps_change *changes;
	told t = { 0 };

	t.result = vipps_changes_make(vipps_slice_of(msn), payment, since, &arena, &changes, &t.count);
	if (!CHECK(t.count <= CHANGES))
		t.count = 0;
	for (size_t i = 0; i < t.count; i++)
		t.changes[i] = changes[i];
	vipps_arena_free(&arena);
	return t;
}

static told tell(const vipps_payment *payment, const vipps_payment *since)
{
	return tell_of(MSN, payment, since);
}

static void check_change(const told *t, size_t at, vipps_event_type type, int64_t amount,
	int64_t total, int64_t time)
{
	if (!CHECK(at < t->count))
		return;
	CHECK_CSTR(vipps_event_type_name(t->changes[at].type), vipps_event_type_name(type));
	CHECK_INT(t->changes[at].amount, amount);
	CHECK_INT(t->changes[at].total, total);
	CHECK_INT(t->changes[at].time, time);
}

/* ------------------------------------------------------------------------------------------
 * One by one
 */
static vipps_history_entry whole[] = {
	{ .type = VIPPS_EVENT_CREATED, .amount = AMOUNT, .success = true, .time = 0 },
	{ .type = VIPPS_EVENT_AUTHORIZED, .amount = AMOUNT, .success = true, .time = 1 * MINUTE },
	{ .type = VIPPS_EVENT_CAPTURED, .amount = 99, .success = false, .time = 2 * MINUTE },
	{ .type = VIPPS_EVENT_CAPTURED, .amount = 20000, .success = true, .time = 3 * MINUTE },
	{ .type = VIPPS_EVENT_REFUNDED, .amount = 5000, .success = true, .time = 4 * MINUTE },
	{ .type = VIPPS_EVENT_CAPTURED, .amount = 20000, .success = true, .time = 5 * MINUTE },
	{ .type = VIPPS_EVENT_CANCELLED, .amount = 9900, .success = true, .time = 6 * MINUTE },
};

#define WHOLE (sizeof(whole) / sizeof(whole[0]))

static void check_whole(void)
{
	const vipps_payment p = payment_of(whole, WHOLE);
	const told t = tell(&p, NULL);

	promise("all that happened is told, oldest first, with what moved and how much by then");
	CHECK_INT(t.result, VIPPS_CHANGES_COMPLETE);
	CHECK_INT(t.count, 5);
	check_change(&t, 0, VIPPS_EVENT_AUTHORIZED, AMOUNT, AMOUNT, 1 * MINUTE);
	check_change(&t, 1, VIPPS_EVENT_CAPTURED, 20000, 20000, 3 * MINUTE);
	check_change(&t, 2, VIPPS_EVENT_REFUNDED, 5000, 5000, 4 * MINUTE);
	check_change(&t, 3, VIPPS_EVENT_CAPTURED, 20000, 40000, 5 * MINUTE);
	check_change(&t, 4, VIPPS_EVENT_CANCELLED, 9900, 9900, 6 * MINUTE);

	promise("since a snapshot, only what came after it");
	const vipps_payment before = payment_of(whole, 4);
	const told later = tell(&p, &before);

	CHECK_INT(later.count, 3);
	check_change(&later, 0, VIPPS_EVENT_REFUNDED, 5000, 5000, 4 * MINUTE);
	check_change(&later, 1, VIPPS_EVENT_CAPTURED, 20000, 40000, 5 * MINUTE);
	check_change(&later, 2, VIPPS_EVENT_CANCELLED, 9900, 9900, 6 * MINUTE);

	promise("since now, nothing");
	CHECK_INT(tell(&p, &p).result, VIPPS_CHANGES_COMPLETE);
	CHECK_INT(tell(&p, &p).count, 0);

	promise("of a payment that waits, nothing");
	const vipps_payment waiting = payment_of(whole, 1);

	CHECK_INT(tell(&waiting, NULL).result, VIPPS_CHANGES_COMPLETE);
	CHECK_INT(tell(&waiting, NULL).count, 0);
}

static void check_keys(void)
{
	const vipps_payment p = payment_of(whole, WHOLE);
	const told t = tell(&p, NULL);
	vipps_payment closed = payment_of(whole, 1);

	/* Computed apart from this code, as the keys of operations are: see test_key.c. */
	promise("a change has the same key in every version, for ever");
	CHECK_CSTR(t.changes[0].key, "3ac3eb67-cbd5-842d-85b5-891585e4a35e");
	CHECK_CSTR(t.changes[1].key, "d05c38cb-ddab-8dc3-b306-12a2158cad4a");
	CHECK_CSTR(t.changes[2].key, "18784959-33fd-8554-bda6-521df1994707");
	CHECK_CSTR(t.changes[4].key, "1d31f749-8bd5-87d9-95c8-bc18018d2fc7");
	closed.state = VIPPS_STATE_EXPIRED;
	CHECK_CSTR(tell(&closed, NULL).changes[0].key, "c3ecd194-79bc-8dcc-9623-bf8d2cfc81cb");
}

static void check_closed(void)
{
	static const struct {
		vipps_state state;
		vipps_event_type type;
	} ends[] = {
		{ VIPPS_STATE_ABORTED, VIPPS_EVENT_ABORTED },
		{ VIPPS_STATE_EXPIRED, VIPPS_EVENT_EXPIRED },
		{ VIPPS_STATE_TERMINATED, VIPPS_EVENT_TERMINATED },
		{ VIPPS_STATE_FAILED, VIPPS_EVENT_FAILED },
	};
	vipps_history_entry history[] = { entry(VIPPS_EVENT_CREATED, AMOUNT, 0),
		entry(VIPPS_EVENT_CANCELLED, 0, 7) }; /* eCom: a reversal without a reservation */
	char key[VIPPS_KEY_LENGTH + 1] = "";

	promise("a payment that ended unpaid did so once, whatever word there is for it");
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		vipps_payment p = payment_of(history, 2), before = p;
		told t;

		p.state = ends[i].state;
		t = tell(&p, NULL);
		CHECK_INT(t.count, 1);
		check_change(&t, 0, ends[i].type, 0, 0, 7 * MINUTE);
		if (i > 0)
			CHECK_CSTR(t.changes[0].key, key);
		memcpy(key, t.changes[0].key, sizeof(key));
		for (size_t j = 0; j < sizeof(ends) / sizeof(ends[0]); j++) {
			before.state = ends[j].state;
			CHECK_INT(tell(&p, &before).count, 0);
		}
	}

	promise("when it ended is not told by a history that does not have it yet");
	vipps_payment early = payment_of(history, 1);

	early.state = VIPPS_STATE_ABORTED;
	CHECK_INT(tell(&early, NULL).changes[0].time, VIPPS_NO_TIME);

	promise("one that was paid did not end unpaid, whatever its state is called");
	vipps_payment paid = payment_of(whole, 2);

	paid.state = VIPPS_STATE_ABORTED;
	CHECK_INT(tell(&paid, NULL).count, 1);
}

/* eCom: a card was refused, and the customer took another. */
static void check_failure(void)
{
	vipps_history_entry history[] = { entry(VIPPS_EVENT_AUTHORIZED, AMOUNT, 1),
		entry(VIPPS_EVENT_AUTHORIZED, AMOUNT, 2) };

	promise("a payment that failed says so, and if it was approved after all, that");
	history[0].success = false;
	vipps_payment failed = payment_of(history, 1);
	const vipps_payment p = payment_of(history, 2);

	failed.state = VIPPS_STATE_FAILED;
	const told before = tell(&failed, NULL), after = tell(&p, &failed), all = tell(&p, NULL);

	CHECK_INT(before.count, 1);
	check_change(&before, 0, VIPPS_EVENT_FAILED, 0, 0, 1 * MINUTE);
	CHECK_INT(after.count, 1);
	check_change(&after, 0, VIPPS_EVENT_AUTHORIZED, AMOUNT, AMOUNT, 2 * MINUTE);
	CHECK_INT(all.count, 1);
	CHECK_CSTR(all.changes[0].key, after.changes[0].key);
}

static void check_lag(void)
{
	vipps_history_entry history[WHOLE];
	vipps_payment p = payment_of(whole, WHOLE);
	const vipps_payment before = payment_of(whole, 4);

	promise("a history that lags behind the sums, or they behind it, makes no changes yet");
	for (size_t missing = 3; missing <= 5; missing++) {
		size_t count = 0;

		for (size_t i = 0; i < WHOLE; i++) {
			if (i != missing)
				history[count++] = whole[i];
		}
		p.history = history;
		p.history_count = count;
		CHECK_INT(tell(&p, NULL).result, VIPPS_CHANGES_LATER);
		CHECK_INT(tell(&p, NULL).count, 0);
		CHECK_INT(tell(&p, &before).result, VIPPS_CHANGES_LATER);
	}
	p = payment_of(whole, WHOLE);
	p.money.captured = 20000;
	CHECK_INT(tell(&p, &before).result, VIPPS_CHANGES_LATER);
	p = payment_of(whole, WHOLE);
	p.money.refunded = 0;
	CHECK_INT(tell(&p, &before).result, VIPPS_CHANGES_LATER);

	promise(
		"an approval and a release are told by the sums alone, when the history has no time yet");
	p = payment_of(whole, WHOLE);
	p.money.captured = p.money.refunded = 0;
	p.history_count = 1;
	const told t = tell(&p, NULL);

	CHECK_INT(t.count, 2);
	check_change(&t, 0, VIPPS_EVENT_AUTHORIZED, AMOUNT, AMOUNT, VIPPS_NO_TIME);
	check_change(&t, 1, VIPPS_EVENT_CANCELLED, 9900, 9900, VIPPS_NO_TIME);
	p.authorized_at = 11;
	CHECK_INT(tell(&p, NULL).changes[0].time, 11);
}

static void check_odd(void)
{
	vipps_history_entry history[] = {
		entry(VIPPS_EVENT_AUTHORIZED, AMOUNT, VIPPS_NO_TIME),
		entry(VIPPS_EVENT_CAPTURED, 30000, VIPPS_NO_TIME),
		entry(VIPPS_EVENT_CAPTURED, 10000, 2),
		entry(VIPPS_EVENT_CAPTURED, 0, 3),
		entry(VIPPS_EVENT_REFUNDED, 500, 3),
	};
	vipps_payment p = payment_of(history, 5);
	told t = tell(&p, NULL);

	promise("what has no time stands behind what it follows from; what moved nothing is not told");
	CHECK_INT(t.count, 4);
	check_change(&t, 0, VIPPS_EVENT_AUTHORIZED, AMOUNT, AMOUNT, VIPPS_NO_TIME);
	check_change(&t, 1, VIPPS_EVENT_CAPTURED, 10000, 10000, 2 * MINUTE);
	check_change(&t, 2, VIPPS_EVENT_CAPTURED, 30000, 40000, VIPPS_NO_TIME);
	check_change(&t, 3, VIPPS_EVENT_REFUNDED, 500, 500, 3 * MINUTE);

	promise("amounts that cannot be make no changes, and no overflow");
	history[1].amount = INT64_MAX;
	CHECK_INT(tell(&p, NULL).result, VIPPS_CHANGES_LATER);
	history[1].amount = -10000;
	CHECK_INT(tell(&p, NULL).result, VIPPS_CHANGES_LATER);
	history[1].amount = 30000;
	history[2].amount = -10000;
	p.money.captured = 20000;
	CHECK_INT(tell(&p, NULL).result, VIPPS_CHANGES_LATER);

	promise("with no history at all, nothing is said of money that was taken");
	p = payment_of(whole, WHOLE);
	p.history = NULL;
	p.history_count = 0;
	CHECK_INT(tell(&p, NULL).result, VIPPS_CHANGES_LATER);
}

static void check_ties(void)
{
	static const size_t orders[][3] = { { 0, 1, 2 }, { 2, 1, 0 }, { 1, 2, 0 }, { 2, 0, 1 } };
	const vipps_history_entry parts[] = { entry(VIPPS_EVENT_CAPTURED, 300, 2),
		entry(VIPPS_EVENT_CAPTURED, 100, 2), entry(VIPPS_EVENT_CAPTURED, 200, 2) };

	promise("of captures at one moment, each has its place whatever order they are listed in");
	for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); i++) {
		vipps_history_entry history[4] = { whole[1] };

		for (size_t at = 0; at < 3; at++)
			history[1 + at] = parts[orders[i][at]];
		const vipps_payment p = payment_of(history, 4);
		const told t = tell(&p, NULL);

		CHECK_INT(t.count, 4);
		check_change(&t, 1, VIPPS_EVENT_CAPTURED, 100, 100, 2 * MINUTE);
		check_change(&t, 2, VIPPS_EVENT_CAPTURED, 200, 300, 2 * MINUTE);
		check_change(&t, 3, VIPPS_EVENT_CAPTURED, 300, 600, 2 * MINUTE);
	}
}

/* 300 and 200 at one moment, and the second told before the first. */
static void check_late(void)
{
	vipps_history_entry one[] = { whole[1], entry(VIPPS_EVENT_CAPTURED, 300, 2) };
	vipps_history_entry both[] = { whole[1], entry(VIPPS_EVENT_CAPTURED, 200, 2),
		entry(VIPPS_EVENT_CAPTURED, 300, 2) };
	vipps_history_entry equal[] = { whole[1], entry(VIPPS_EVENT_CAPTURED, 300, 1),
		entry(VIPPS_EVENT_CAPTURED, 300, 2) };
	const vipps_payment first = payment_of(one, 2), then = payment_of(both, 3),
						twice = payment_of(equal, 3);
	const told a = tell(&first, NULL), b = tell(&then, NULL), c = tell(&then, &first),
			   d = tell(&twice, &first);

	promise(
		"a capture that is told late takes no other one's key, and is not lost behind a snapshot");
	CHECK_INT(b.count, 3);
	CHECK_INT(b.changes[2].amount, 300);
	CHECK_CSTR(b.changes[2].key, a.changes[1].key);
	CHECK_INT(c.count, 2);
	CHECK_INT(c.changes[0].amount, 200);
	CHECK_CSTR(c.changes[1].key, a.changes[1].key);
	vipps_history_entry tied[] = { whole[1], entry(VIPPS_EVENT_CAPTURED, 100, 2),
		entry(VIPPS_EVENT_CAPTURED, 100, 2), entry(VIPPS_EVENT_CAPTURED, 200, 2) };
	vipps_history_entry seen_first[] = { whole[1], entry(VIPPS_EVENT_CAPTURED, 200, 2) };
	const vipps_payment known = payment_of(seen_first, 2), all = payment_of(tied, 4);

	promise("where others of that moment might have been first, all are told: the keys tell");
	CHECK_INT(tell(&all, &known).count, 3);

	promise("of two captures of one amount the second is another change, whichever it is");
	CHECK_INT(d.count, 1);
	CHECK(strcmp(d.changes[0].key, a.changes[1].key) != 0);
}

static void check_memory(void)
{
	const vipps_payment p = payment_of(whole, WHOLE);
	vipps_arena arena = { .limit = 1 };
	const vipps_change *changes;
	size_t count;

	promise("without memory it says so");
	CHECK_INT(vipps_changes_make((vipps_slice)VIPPS_SLICE(MSN), &p, NULL, &arena, &changes, &count),
		VIPPS_CHANGES_NO_MEMORY);
	CHECK_INT(count, 0);
	vipps_arena_free(&arena);
}

/* ------------------------------------------------------------------------------------------
 * Random lives, told by either API
 */
static void live_on(vault *v)
{
	static const vault_kind kinds[] = { VAULT_RESERVED, VAULT_CAPTURED, VAULT_CAPTURED,
		VAULT_CAPTURED, VAULT_REFUNDED, VAULT_REFUNDED, VAULT_VOIDED, VAULT_EXPIRED };
	vault_kind kind = kinds[draw(8)];
	int64_t amount = 100 * (1 + (int64_t)draw(90));

	if (draw(5) == 0 && (kind == VAULT_CAPTURED || kind == VAULT_REFUNDED))
		vault_write(v, kind, amount, false, "k", VAULT_MERCHANT);
	else if (kind == VAULT_EXPIRED && draw(2) == 0 && vault_is_waiting(v))
		vault_write(v, VAULT_CANCELLED, 0, true, "", VAULT_MERCHANT);
	else if (kind != VAULT_EXPIRED || draw(2) == 0)
		vault_meanwhile(v, kind, amount);
}

/* The payment as an API shows it now. */
static vipps_payment see(vault *v, bool epayment, vipps_arena *arena)
{
	static const vipps_slice reference = VIPPS_SLICE(VAULT_REFERENCE);
	const vipps_dialect *dialect = epayment ? &vipps_epayment : &vipps_ecom;
	const vipps_client client = { .environment = VIPPS_ENVIRONMENT_TEST };
	const vipps_saying saying = { .client = &client, .reference = reference };
	const vault_sums s = vault_now(v);
	vipps_payment p = { 0 };

	v->answer[0] = '\0';
	if (epayment)
		vault_say_payment(v, &s);
	else
		vault_say_details(v);
	CHECK(dialect->read(VIPPS_WIRE_LOOK, &saying, vipps_slice_of(v->answer), arena, &p));
	if (!epayment)
		return p;
	v->answer[0] = '\0';
	vault_say_events(v);
	CHECK(dialect->read(VIPPS_WIRE_EVENTS, &saying, vipps_slice_of(v->answer), arena, &p));
	return p;
}

/* Who called a payment off, eCom does not say. */
static bool is_off(const vipps_change *change)
{
	return change->type == VIPPS_EVENT_ABORTED || change->type == VIPPS_EVENT_TERMINATED;
}

static bool is_told(const told *all, const vipps_change *change)
{
	for (size_t i = 0; i < all->count; i++) {
		const vipps_change *other = &all->changes[i];
		bool alike = other->type == change->type || (is_off(other) && is_off(change));

		if (alike && strcmp(other->key, change->key) == 0 && other->amount == change->amount &&
			other->total == change->total)
			return true;
	}
	return false;
}

static bool is_same(const told *a, const told *b)
{
	bool same = a->count == b->count;

	for (size_t i = 0; i < a->count && same; i++)
		same = is_told(b, &a->changes[i]);
	for (size_t i = 0; i < a->count; i++) {
		for (size_t j = 0; j < i; j++)
			same = same && strcmp(a->changes[i].key, a->changes[j].key) != 0;
	}
	return same;
}

/* Looks now and then, over either API, and notes what each look tells since the one before. */
static void live(uint64_t seed)
{
	static vault v;
	vipps_arena arena = { 0 };
	vipps_payment since, now;
	told noted = { 0 }, ecom, epayment;
	bool looked = false;

	seed_with(seed, 3);
	v = (vault){ 0 };
	vault_write(&v, VAULT_CREATED, AMOUNT, true, "", VAULT_CUSTOMER);
	for (int i = (int)draw(30); i >= 0; i--) {
		live_on(&v);
		if (i > 0 && draw(3) != 0)
			continue;
		now = see(&v, draw(2) == 0, &arena);
		const told t = tell(&now, looked ? &since : NULL);

		CHECK_INT(t.result, VIPPS_CHANGES_COMPLETE);
		for (size_t c = 0; c < t.count && noted.count < CHANGES; c++)
			noted.changes[noted.count++] = t.changes[c];
		since = now;
		looked = true;
	}
	now = see(&v, false, &arena);
	ecom = tell(&now, NULL);
	now = see(&v, true, &arena);
	epayment = tell(&now, NULL);
	if (!CHECK(is_same(&noted, &ecom)) || !CHECK(is_same(&ecom, &epayment)))
		printf("# seed %" PRIu64 "\n", seed);
	vipps_arena_free(&arena);
}

/* Neighbours in all that a key is made of. */
static void check_apart(void)
{
	static const char *const units[] = { "1234", "12345" };
	static const char *const references[] = { "order-1", "order-11", "order-12" };
	static char keys[256][VIPPS_KEY_LENGTH + 1];
	size_t count = 0;

	promise("no change has another's key: of no kind, amount, payment or sales unit");
	for (size_t unit = 0; unit < 2; unit++) {
		for (size_t ref = 0; ref < 3; ref++) {
			vipps_payment p = payment_of(whole, WHOLE), closed = payment_of(whole, 1);
			told t;

			p.reference = closed.reference = vipps_slice_of(references[ref]);
			closed.state = VIPPS_STATE_ABORTED;
			t = tell_of(units[unit], &p, NULL);
			for (size_t i = 0; i < t.count; i++)
				memcpy(keys[count++], t.changes[i].key, sizeof(keys[0]));
			t = tell_of(units[unit], &closed, NULL);
			memcpy(keys[count++], t.changes[0].key, sizeof(keys[0]));
		}
	}
	CHECK_INT(count, 36);
	for (size_t i = 0; i < count; i++) {
		CHECK_INT(strlen(keys[i]), VIPPS_KEY_LENGTH);
		for (size_t j = 0; j < i; j++)
			CHECK(strcmp(keys[i], keys[j]) != 0);
	}
}

int main(int argc, char **argv)
{
	long lives = argc > 1 ? atol(argv[1]) : 4000;

	check_whole();
	check_keys();
	check_closed();
	check_failure();
	check_lag();
	check_odd();
	check_ties();
	check_late();
	check_memory();
	check_apart();
	promise(
		"however often one looks, and over whichever API, the same changes come of it once each");
	for (long i = 1; i <= lives && !check_now.failed; i++)
		live((uint64_t)i);
	return promises_kept();
}
