/* SPDX-License-Identifier: MIT */

/*
 * Many bad days. Workers share one payment; their calls are stepped in a random order, while
 * requests and answers are lost, done late, answered with errors, and histories lag. Whatever
 * happens, the bank's ledger must agree with what each call said. Every day is replayed by its seed:
 *
 *	test_simulation [days [first seed]]
 */

#include "bank.h"
#include "check.h"
#include "key.h"
#include "settle.h"
#include "simulate.h"

#define WORKERS 3
#define CALLS_PER_WORKER 3
#define AUTHORIZED 49900

typedef struct worker {
	errand errand;
	vipps_order order;
	vipps_tokens *tokens; /* a process of its own */
	bool lagged;          /* a read of this call showed an old ledger */
	int moved,
		moved_first; /* by its intention, and by its first key, when the bank last answered */
	int calls;
} worker;

typedef struct day {
	bank bank;
	vipps_client *client;
	worker workers[WORKERS];
	vipps_clock now;
	uint32_t trouble; /* of 100 requests */
	bool only_targets;
	uint64_t seed;
} day;

/* Intentions: their amounts are fixed, as a shop's are. */
static const struct {
	const char *intent;
	int64_t amount;
} parts[] = { { "shipment-1", 10000 }, { "shipment-2", 10000 }, { "shipment-3", 15000 } };

static const int64_t totals[] = { 10000, 20000, 49900 };

#define PARTS (sizeof(parts) / sizeof(parts[0]))

static void complain(const day *d, const char *what)
{
	printf("# seed %" PRIu64 ": %s\n", d->seed, what);
	check_that(false, "the ledger and the calls agree", __FILE__, __LINE__);
}

static vipps_order draw_order(const day *d)
{
	vipps_order order = { .reference = VIPPS_SLICE(BANK_REFERENCE) };
	size_t part = draw(PARTS);

	if (d->only_targets) {
		order.operation = draw(4) == 0 ? VIPPS_CAPTURE : VIPPS_CAPTURE_TO;
		order.amount = order.operation == VIPPS_CAPTURE ? 0 : totals[draw(2)];
		return order;
	}
	order.operation = draw(3) == 0 ? VIPPS_REFUND : VIPPS_CAPTURE;
	order.amount = parts[part].amount;
	order.intent = vipps_slice_of(parts[part].intent);
	return order;
}

static size_t part_of(const vipps_order *order)
{
	for (size_t i = 0; i < PARTS; i++) {
		if (vipps_slice_eq(order->intent, vipps_slice_of(parts[i].intent)))
			return i;
	}
	return PARTS;
}

static int times_moved_by(const day *d, size_t part, bool refund, int attempt)
{
	const vipps_intention intention = { .name = vipps_slice_of(parts[part].intent) };
	vipps_key key;

	vipps_key_make(vipps_client_merchant_serial_number(d->client), refund ? "refund" : "capture",
		vipps_slice_of(BANK_REFERENCE), &intention, attempt, key);
	return bank_count(&d->bank, refund ? "REFUND" : "CAPTURE", key);
}

/* How often the ledger has an intention, under any of its keys. */
static int times_moved(const day *d, size_t part, bool refund)
{
	return times_moved_by(d, part, refund, 0) + times_moved_by(d, part, refund, 1);
}

static void begin(day *d, worker *w, vipps_order order)
{
	vipps_complaint complaint;

	w->order = order;
	w->lagged = false;
	w->calls++;
	if (!errand_begin(&w->errand, d->client, w->tokens, &w->order, d->seed + draw(1000),
			&complaint))
		complain(d, complaint.text);
}

/* What this call claims must hold in the ledger, now and after everything late has arrived. */
static void check_claim(day *d, const worker *w)
{
	const vipps_outcome *outcome = vipps_call_outcome(w->errand.call);
	size_t part = part_of(&w->order);
	bool refunds = w->order.operation == VIPPS_REFUND;

	if (outcome->verdict == VIPPS_DONE && w->order.operation == VIPPS_CAPTURE_TO &&
		d->bank.captured < w->order.amount)
		complain(d, "captureTo is done, the total is not reached");
	if (outcome->verdict == VIPPS_DONE && w->order.operation == VIPPS_CAPTURE &&
		w->order.amount == 0 && d->bank.captured != d->bank.authorized)
		complain(d, "all is captured, but it is not");
	if (part == PARTS)
		return;
	/* A 401 says nothing about the payment; any other refusal says that the money has not moved. */
	bool refused =
		outcome->verdict == VIPPS_REFUSED && outcome->error.kind != VIPPS_KIND_UNAUTHORIZED;
	/*
	 * The one thing that stays open: Vipps pinned a refusal to the first key, the second one
	 * succeeded in another process, and the history does not show it yet. The first key brings its
	 * refusal back.
	 */
	bool hidden = w->lagged && w->moved_first == 0;

	if (outcome->verdict == VIPPS_DONE && times_moved(d, part, refunds) != 1)
		complain(d, "it is done, and the ledger does not have it once");
	if (refused && w->moved != 0 && !hidden) {
		char text[VIPPS_SUPPORT_TEXT_MAX];

		vipps_support_text(w->errand.call, text);
		printf("# %s\n", text);
		complain(d, "it is refused, and the ledger has it");
	}
}

/* Between the bank's answer and the worker's next step, others may move on. */
static void note_ledger(const day *d, worker *w)
{
	size_t part = part_of(&w->order);
	bool refunds = w->order.operation == VIPPS_REFUND;

	if (part == PARTS)
		return;
	w->moved = times_moved(d, part, refunds);
	w->moved_first = times_moved_by(d, part, refunds, 0);
}

static void step(day *d, worker *w)
{
	vipps_action action;
	uint32_t trouble = draw(100);
	bank_mishap mishap = BANK_FINE;

	d->now.steady += draw(200);
	d->now.wall = d->now.steady;
	action = errand_step(&w->errand, d->now);
	switch (action.type) {
	case VIPPS_SEND:
		if (trouble < d->trouble)
			mishap = (bank_mishap)(1 + draw(BANK_MISHAPS - 1));
		d->bank.lag = draw(100) < d->trouble ? (int)draw(6) : 0;
		w->lagged = w->lagged || d->bank.lag > 0;
		errand_answer(&w->errand,
			bank_exchange(&d->bank, action.request, mishap, 1 + (int)draw(12)));
		note_ledger(d, w);
		break;
	case VIPPS_SLEEP:
		if (d->now.steady < action.until)
			d->now.steady = action.until;
		break;
	case VIPPS_FINISHED:
		check_claim(d, w);
		errand_end(&w->errand);
		break;
	}
}

static void run_workers(day *d, int calls)
{
	bool busy = true;

	while (busy) {
		worker *w = &d->workers[draw(WORKERS)];

		if (w->errand.call == NULL && w->calls < calls)
			begin(d, w, draw_order(d));
		else if (w->errand.call != NULL && d->trouble > 0 && draw(60) == 0)
			errand_end(&w->errand);
		else if (w->errand.call != NULL)
			step(d, w);
		busy = false;
		for (size_t i = 0; i < WORKERS; i++)
			busy = busy || d->workers[i].errand.call != NULL || d->workers[i].calls < calls;
	}
}

/* A quiet hour later: each intention that is called again ends, and has moved its money once. */
static void resume_all(day *d)
{
	worker *w = &d->workers[0];

	d->trouble = 0;
	d->bank.lag = 0;
	bank_catch_up(&d->bank, true);
	for (size_t part = 0; part < PARTS && !d->only_targets; part++) {
		const vipps_order order = { .operation = VIPPS_CAPTURE,
			.reference = VIPPS_SLICE(BANK_REFERENCE),
			.amount = parts[part].amount,
			.intent = vipps_slice_of(parts[part].intent) };
		d->now.steady += 3600 * 1000;
		begin(d, w, order);
		while (w->errand.call != NULL)
			step(d, w);
		if (times_moved(d, part, false) != 1)
			complain(d, "a capture that fits does not end in done when called again");
	}
}

static void check_ledger(const day *d)
{
	int64_t captured = 0, refunded = 0;

	for (int i = 0; i < d->bank.entry_count; i++) {
		const bank_entry *e = &d->bank.entries[i];

		for (int j = 0; j < i && e->key[0] != '\0' && e->success; j++) {
			if (d->bank.entries[j].success && strcmp(e->key, d->bank.entries[j].key) == 0)
				complain(d, "one key, two movements");
		}
		captured += e->success && strcmp(e->operation, "CAPTURE") == 0 ? e->amount : 0;
		refunded += e->success && strcmp(e->operation, "REFUND") == 0 ? e->amount : 0;
	}
	if (captured != d->bank.captured || refunded != d->bank.refunded)
		complain(d, "the bank miscounts");
	for (size_t part = 0; part < PARTS; part++) {
		if (times_moved(d, part, false) > 1 || times_moved(d, part, true) > 1)
			complain(d, "an intention moved money twice");
	}
}

static void check_targets(const day *d, int64_t highest)
{
	if (d->bank.captured > highest)
		complain(d, "more was captured than any total asked for");
}

static void live(uint64_t seed, bool only_targets)
{
	static day d;

	seed_with(seed, 1);
	d = (day){ .seed = seed, .only_targets = only_targets, .now = { 1000, 1000 } };
	bank_open(&d.bank, AUTHORIZED);
	d.client = bank_client(VIPPS_API_ECOM);
	d.trouble = 10 + draw(50);
	for (size_t i = 0; i < WORKERS; i++)
		d.workers[i].tokens = vipps_tokens_new();
	run_workers(&d, CALLS_PER_WORKER);
	resume_all(&d);
	check_ledger(&d);
	if (only_targets)
		check_targets(&d, AUTHORIZED);
	for (size_t i = 0; i < WORKERS; i++)
		vipps_tokens_free(d.workers[i].tokens);
	vipps_client_free(d.client);
}

/* Only captureTo, to 20000 at most: the ledger must never pass it, whatever collides with what. */
static void live_with_totals(uint64_t seed)
{
	static day d;

	seed_with(seed, 7);
	d = (day){ .seed = seed, .only_targets = true, .now = { 1000, 1000 } };
	bank_open(&d.bank, AUTHORIZED);
	d.client = bank_client(VIPPS_API_ECOM);
	d.trouble = 10 + draw(50);
	for (size_t i = 0; i < WORKERS; i++)
		d.workers[i].tokens = vipps_tokens_new();
	for (int calls = 0; calls < WORKERS * CALLS_PER_WORKER; calls++) {
		/* begun at once, so that they meet at one position */
		for (size_t i = 0; i < WORKERS; i++) {
			vipps_order order = { .operation = VIPPS_CAPTURE_TO,
				.amount = totals[draw(2)],
				.reference = VIPPS_SLICE(BANK_REFERENCE) };

			if (d.workers[i].errand.call == NULL)
				begin(&d, &d.workers[i], order);
		}
		for (int steps = 0; steps < 12; steps++) {
			worker *w = &d.workers[draw(WORKERS)];

			if (w->errand.call != NULL)
				step(&d, w);
		}
	}
	for (size_t i = 0; i < WORKERS; i++) {
		while (d.workers[i].errand.call != NULL)
			step(&d, &d.workers[i]);
	}
	bank_catch_up(&d.bank, true);
	check_ledger(&d);
	check_targets(&d, 20000);
	for (size_t i = 0; i < WORKERS; i++)
		vipps_tokens_free(d.workers[i].tokens);
	vipps_client_free(d.client);
}

int main(int argc, char **argv)
{
	long days = argc > 1 ? atol(argv[1]) : 4000;
	uint64_t first = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;

	promise("on a bad day every shipment is captured exactly once, and no call lies about it");
	for (long i = 0; i < days && !check_now.failed; i++)
		live(first + (uint64_t)i, false);
	promise("on a bad day capture() and captureTo() reach their total and say so truly");
	for (long i = 0; i < days && !check_now.failed; i++)
		live(first + (uint64_t)i, true);
	promise(
		"workers that state totals never take more than the highest, whatever they collide with");
	for (long i = 0; i < days && !check_now.failed; i++)
		live_with_totals(first + (uint64_t)i);
	return promises_kept();
}
