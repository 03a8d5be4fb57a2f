/* SPDX-License-Identifier: MIT */

/*
 * More bad days: every operation, both APIs on one payment, a customer and a merchant who act
 * meanwhile, tokens that go bad, short deadlines, processes that die. Whatever happens, no call may
 * lie about the journal, and none may outlive its deadline. Every day is replayed by its seed:
 *
 *	test_simulation_more [days [first seed [season]]]
 */

#include "days.h"

typedef enum apis {
	ECOM,
	EPAYMENT,
	EITHER,    /* all the day one or the other */
	BOTH,      /* at once, and each knows the other's keys */
	STRANGERS, /* at once, and neither does */
	MOVES,     /* one in the morning, the other in the afternoon: neither knows the other's keys */
} apis;

typedef struct season {
	const char *promise;
	vipps_order (*draw_order)(const struct season *s, worker *w);
	apis apis;
	bool exists, captured; /* to begin with */
	int64_t reserved;
	bool misuse;  /* at times one intention has several amounts */
	bool portal;  /* the merchant acts there */
	bool units;   /* several, in one process */
	bool resumes; /* in a quiet hour what was begun is called again */
	uint32_t meanwhile;
} season;

/* ------------------------------------------------------------------------------------------
 * Orders
 */
static const char *const intents[] = { "shipment-1", "shipment-2", "shipment-3" };
static const int64_t amounts[] = { 10000, 10000, 15000 };

#define PARTS (sizeof(amounts) / sizeof(amounts[0]))

static vipps_order plain(vipps_operation operation, int64_t amount)
{
	return (vipps_order){ .operation = operation,
		.amount = amount,
		.reference = VIPPS_SLICE(VAULT_REFERENCE) };
}

static vipps_order part_of(vipps_operation operation, size_t part)
{
	vipps_order order = plain(operation, amounts[part]);

	order.intent = vipps_slice_of(intents[part]);
	return order;
}

static vipps_order draw_part(const season *s, vipps_operation operation)
{
	vipps_order order = part_of(operation, draw(PARTS));

	if (s->misuse && chance(10))
		order.amount += 5000;
	return order;
}

static vipps_order draw_any(const season *s, worker *w)
{
	static const int64_t totals[] = { 10000, 20000, 49900 };

	(void)w;
	switch (draw(12)) {
	case 0:
		return plain(VIPPS_CAPTURE, 0);
	case 1:
		return plain(VIPPS_CAPTURE_TO, totals[draw(3)]);
	case 2:
	case 3:
		return draw_part(s, VIPPS_CAPTURE);
	case 4:
	case 5:
		return draw_part(s, VIPPS_REFUND);
	case 6:
		return plain(VIPPS_REFUND_TO, totals[draw(2)]);
	case 7:
		return plain(VIPPS_CANCEL, 0);
	case 8:
		return plain(VIPPS_CANCEL_UNAPPROVED, 0);
	case 9:
		return plain(VIPPS_CHANGES, 0);
	default:
		return plain(VIPPS_RELEASE, 0);
	}
}

static vipps_order draw_parts(const season *s, worker *w)
{
	(void)w;
	return draw_part(s, s->captured ? VIPPS_REFUND : VIPPS_CAPTURE);
}

static vipps_order draw_capture_to(const season *s, worker *w)
{
	(void)s;
	(void)w;
	return plain(VIPPS_CAPTURE_TO, draw(2) == 0 ? 15000 : 20000);
}

static vipps_order draw_refund_to(const season *s, worker *w)
{
	(void)s;
	(void)w;
	return plain(VIPPS_REFUND_TO, draw(2) == 0 ? 15000 : 20000);
}

static vipps_order draw_cancel(const season *s, worker *w)
{
	(void)s;
	(void)w;
	return plain(draw(3) == 0 ? VIPPS_CANCEL : VIPPS_CANCEL_UNAPPROVED, 0);
}

static vipps_order create_of(worker *w, bool push)
{
	w->create = (vipps_create){
		.reference = VIPPS_SLICE(VAULT_REFERENCE),
		.amount = DAY_AMOUNT,
		.description = VIPPS_SLICE("One pair of socks"),
		.return_url = VIPPS_SLICE("https://shop.example/order/1042"),
		.callback_url = VIPPS_SLICE("https://shop.example/vipps"),
		.currency = VIPPS_SLICE("NOK"),
		.flow = push ? VIPPS_FLOW_PUSH_MESSAGE : VIPPS_FLOW_WEB_REDIRECT,
		.customer_phone = VIPPS_SLICE("91234567"),
	};
	return (vipps_order){ .operation = VIPPS_CREATE, .create = &w->create };
}

static vipps_order draw_create(const season *s, worker *w)
{
	(void)s;
	return create_of(w, chance(30));
}

static vipps_order draw_read(const season *s, worker *w)
{
	static const vipps_operation operations[] = { VIPPS_GET, VIPPS_HISTORY, VIPPS_WAIT,
		VIPPS_CHANGES };
	vipps_order order = plain(operations[draw(4)], 0);

	(void)s;
	(void)w;
	order.wait = order.operation == VIPPS_WAIT ? 1000 * (1 + (int64_t)draw(20)) : 0;
	return order;
}

/* ------------------------------------------------------------------------------------------
 * A day
 */
static void happen(day *d, const season *s)
{
	static const vault_kind by_merchant[] = { VAULT_CAPTURED, VAULT_REFUNDED, VAULT_VOIDED };
	uint32_t which = draw(8);

	if (which < 4)
		vault_meanwhile(&d->vault, VAULT_RESERVED, DAY_AMOUNT);
	else if (which == 4)
		vault_meanwhile(&d->vault, VAULT_EXPIRED, 0);
	else if (s->portal)
		vault_meanwhile(&d->vault, by_merchant[which - 5], draw(2) == 0 ? 5000 : 10000);
}

static bool is_busy(const day *d)
{
	for (size_t i = 0; i < DAY_WORKERS; i++) {
		if (d->workers[i].errand.call != NULL)
			return true;
	}
	return false;
}

/* Until `calls` have been made, and all have ended or were cut. */
static void run(day *d, const season *s, int calls)
{
	while (is_busy(d) || d->calls < calls) {
		worker *w = &d->workers[draw(DAY_WORKERS)];
		bool works = w->errand.call != NULL;

		if (chance(s->meanwhile))
			happen(d, s);
		if (!works && d->calls < calls)
			day_begin(d, w, s->draw_order(s, w));
		else if (works && draw(80) == 0)
			day_cut(d, w);
		else if (works)
			day_step(d, w);
	}
}

static void hire(worker *w, vipps_api api, vipps_slice unit, bool hasty)
{
	static const int64_t limits[] = { 100, 500, 3000, 10000, 30000 };
	vipps_complaint complaint;
	const vipps_client_options options = {
		.api = api,
		.environment = VIPPS_ENVIRONMENT_LOCAL,
		.merchant_serial_number = unit,
		.client_id = vipps_local_client_id,
		.client_secret = vipps_local_client_secret,
		.subscription_key = vipps_local_subscription_key,
		.in_process = true,
		.deadline = hasty ? limits[draw(5)] : 30000,
		.money_deadline = hasty ? limits[draw(5)] : 30000,
		.max_attempts = 1 + (int)draw(5),
	};

	vipps_client_free(w->client);
	w->money_limit = options.money_deadline;
	w->read_limit = options.deadline;
	w->client = vipps_client_new(&options, &complaint);
}

static void hire_all(day *d, const season *s, vipps_api api, bool hasty)
{
	static const vipps_slice units[DAY_WORKERS] = { VIPPS_SLICE("123456"), VIPPS_SLICE("234567"),
		VIPPS_SLICE("345678") };
	bool both = s->apis == BOTH || s->apis == STRANGERS;

	for (size_t i = 0; i < DAY_WORKERS; i++) {
		vipps_api own = both ? (vipps_api)draw(2) : api;

		hire(&d->workers[i], own, units[s->units ? i : 0], hasty);
	}
}

/* All that was under way has arrived, and reads show it. */
static void settle_down(day *d)
{
	vault_catch_up(&d->vault, true);
	d->vault.now += 20;
	d->now += 3600 * 1000;
}

/* Nothing goes wrong any more: what was asked for is called again, and ends. */
static void check_resumed(day *d, const season *s)
{
	worker *w = &d->workers[0];
	uint32_t which = draw(PARTS);

	d->trouble = d->lag = 0;
	hire_all(d, s, vipps_client_api(w->client), false);
	if (s->draw_order == draw_create)
		day_begin(d, w, create_of(w, false));
	else
		day_begin(d, w, part_of(s->captured ? VIPPS_REFUND : VIPPS_CAPTURE, which));
	while (w->errand.call != NULL)
		day_step(d, w);
	const claim *c = &d->claims[w->number];
	bool ambiguous =
		s->apis == MOVES && c->verdict == VIPPS_OUTCOME_UNKNOWN && c->kind == VIPPS_KIND_AMBIGUOUS;
	/* Made by a request that said something else: this one has no URL to bring back. */
	bool taken = c->verdict == VIPPS_REFUSED && c->kind == VIPPS_KIND_DUPLICATE_REFERENCE &&
		d->vault.created_pushed;

	if (c->verdict != VIPPS_DONE && !taken && !ambiguous) {
		printf("# verdict %d, kind %s\n", c->verdict, vipps_kind_name(c->kind));
		day_complain(d, w, "called again in a quiet hour, it is not done");
	}
}

static void open_vault(vault *v, const season *s)
{
	static const int64_t lives[] = { 1, 5, 60, 3600 };

	*v = (vault){ .token_life = lives[draw(4)], .keys_shared = s->apis == BOTH };
	if (s->exists)
		vault_write(v, VAULT_CREATED, DAY_AMOUNT, true, "", VAULT_CUSTOMER);
	if (s->reserved > 0)
		vault_write(v, VAULT_RESERVED, s->reserved, true, "", VAULT_CUSTOMER);
	if (s->captured)
		vault_write(v, VAULT_CAPTURED, DAY_AMOUNT, true, "", VAULT_MERCHANT);
	v->now = 20; /* long ago */
}

static void live(const season *s, uint64_t seed)
{
	static day d;
	int calls;
	vipps_api api;

	seed_with(seed, 11);
	calls = 3 + (int)draw(DAY_CALLS - 4);
	api = s->apis == ECOM || s->apis == EPAYMENT ? (vipps_api)s->apis : (vipps_api)draw(2);
	d = (day){ .seed = seed,
		.now = 1000,
		.trouble = draw(60),
		.lag = draw(2) * draw(50),
		.strangers = s->apis == STRANGERS,
		.sound = s->resumes };
	open_vault(&d.vault, s);
	for (size_t i = 0; i < DAY_WORKERS; i++)
		d.workers[i].tokens = s->units && i > 0 ? d.workers[0].tokens : vipps_tokens_new();
	hire_all(&d, s, api, true);
	run(&d, s, s->apis == MOVES ? calls / 2 : calls);
	if (s->apis == MOVES) {
		settle_down(&d);
		hire_all(&d, s, api == VIPPS_API_ECOM ? VIPPS_API_EPAYMENT : VIPPS_API_ECOM, true);
		run(&d, s, calls);
	}
	settle_down(&d);
	if (s->resumes)
		check_resumed(&d, s);
	day_check_journal(&d);
	for (size_t i = 0; i < DAY_WORKERS; i++) {
		if (!s->units || i == 0)
			vipps_tokens_free(d.workers[i].tokens);
		vipps_client_free(d.workers[i].client);
	}
}

static const season seasons[] = {
	{ .promise = "whatever is asked, whoever acts meanwhile, no call lies about the journal",
		.draw_order = draw_any,
		.apis = EITHER,
		.exists = true,
		.portal = true,
		.meanwhile = 10 },
	{ .promise = "the same with both APIs on one payment, whose histories lag behind their sums",
		.draw_order = draw_any,
		.apis = BOTH,
		.exists = true,
		.reserved = DAY_AMOUNT,
		.misuse = true,
		.portal = true,
		.meanwhile = 3 },
	{ .promise = "the same when neither API knows the other's keys",
		.draw_order = draw_any,
		.apis = STRANGERS,
		.exists = true,
		.reserved = DAY_AMOUNT,
		.portal = true,
		.meanwhile = 3 },
	{ .promise = "shipments are captured once, and truly, and called again they are done",
		.draw_order = draw_parts,
		.apis = EITHER,
		.exists = true,
		.reserved = DAY_AMOUNT,
		.resumes = true },
	{ .promise = "credit notes are refunded once, and truly, and called again they are done",
		.draw_order = draw_parts,
		.apis = EITHER,
		.exists = true,
		.reserved = DAY_AMOUNT,
		.captured = true,
		.resumes = true },
	{ .promise = "an intention that is used for several amounts moves one of them, once",
		.draw_order = draw_parts,
		.apis = BOTH,
		.exists = true,
		.reserved = DAY_AMOUNT,
		.misuse = true },
	{ .promise = "a shop that moves from one API to the other captures no shipment twice",
		.draw_order = draw_parts,
		.apis = MOVES,
		.exists = true,
		.reserved = DAY_AMOUNT,
		.resumes = true },
	{ .promise =
			"a shop that moves refunds no credit note twice, whatever is refunded in the portal",
		.draw_order = draw_parts,
		.apis = MOVES,
		.exists = true,
		.reserved = DAY_AMOUNT,
		.captured = true,
		.portal = true,
		.meanwhile = 3 },
	{ .promise = "a shop that moves is told no lie of any operation",
		.draw_order = draw_any,
		.apis = MOVES,
		.exists = true,
		.portal = true,
		.meanwhile = 8 },
	{ .promise = "captureTo never passes its total, also when the merchant captures in the portal",
		.draw_order = draw_capture_to,
		.apis = BOTH,
		.exists = true,
		.reserved = 22000, /* scarce: what the merchant takes makes refusals */
		.portal = true,
		.meanwhile = 8 },
	{ .promise = "captureTo never passes its total in a shop that moves",
		.draw_order = draw_capture_to,
		.apis = MOVES,
		.exists = true,
		.reserved = 22000,
		.portal = true,
		.meanwhile = 8 },
	{ .promise = "refundTo never passes its total",
		.draw_order = draw_refund_to,
		.apis = MOVES,
		.exists = true,
		.reserved = DAY_AMOUNT,
		.captured = true,
		.portal = true,
		.meanwhile = 3 },
	{ .promise = "a cancelled payment cannot be paid, and one that was approved stays if asked so",
		.draw_order = draw_cancel,
		.apis = EITHER,
		.exists = true,
		.meanwhile = 6 },
	{ .promise = "a payment is created once, and what is said of its redirect URL is true",
		.draw_order = draw_create,
		.apis = STRANGERS },
	{ .promise = "a payment of ePayment is created once, and called again its URL is there again",
		.draw_order = draw_create,
		.apis = EPAYMENT,
		.resumes = true },
	{ .promise = "a read ends in time, and never carries another sales unit's token",
		.draw_order = draw_read,
		.apis = EITHER,
		.exists = true,
		.units = true,
		.portal = true,
		.meanwhile = 5 },
};

int main(int argc, char **argv)
{
	long days = argc > 1 ? atol(argv[1]) : 1000;
	uint64_t first = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
	long only = argc > 3 ? atol(argv[3]) : 0;

	for (size_t i = 0; i < sizeof(seasons) / sizeof(seasons[0]); i++) {
		if (only > 0 && (size_t)only != i + 1)
			continue;
		promise(seasons[i].promise);
		for (long at = 0; at < days && !check_now.failed; at++)
			live(&seasons[i], first + (uint64_t)at);
	}
	return promises_kept();
}
