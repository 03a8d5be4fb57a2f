/* SPDX-License-Identifier: MIT */

/*
 * More bad days: every operation, both APIs on one payment, a customer and a merchant who act
 * meanwhile, tokens that go bad, short deadlines, processes that die. Whatever happens, no call may lie about
 * the journal, and none may outlive its deadline. Every day is replayed by its seed:
 *
 *	test_simulation_more [days [first seed]]
 */

#include "check.h"
#include "key.h"
#include "vault.h"

#define WORKERS 3
#define CALLS 24
#define AMOUNT 49900
#define ANSWER_SIZE 32768

static uint64_t state;

static uint32_t draw(uint32_t below)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (uint32_t)(state >> 33) % below;
}

static bool chance(uint32_t percent)
{
	return draw(100) < percent;
}

/* What a finished call said: it must not be given the lie by what arrives late. */
typedef struct claim {
	vipps_operation operation;
	vipps_verdict verdict;
	vipps_kind kind;
} claim;

typedef struct worker {
	vipps_client *client;
	vipps_tokens *tokens;
	vipps_call *call;
	vipps_order order;
	vipps_create create;
	int number; /* of the call: what the journal knows it by */
	vipps_exchange exchange;
	char body[ANSWER_SIZE];
	bool answered;
	int64_t ready;             /* steady: when the answer is there */
	int64_t started;           /* steady */
	int64_t limit, read_limit; /* ms: the deadlines that it was given */
	int64_t slept;
	int sends;
	char last_key[40];
	int64_t sent_at[64];
	int looked;      /* request count that its last look showed */
	int64_t planned; /* and what it showed as moved */
	bool lagged;     /* a read of this call showed an old journal */
	bool had_moved;  /* its intention, by its first key, when Vipps last answered */
	bool had_moved_next;
} worker;

typedef struct day {
	vault vault;
	worker workers[WORKERS];
	claim claims[CALLS + 1];
	int calls;
	int64_t now;
	uint32_t trouble, lag, meanwhile; /* of 100 requests */
	vipps_order (*draw_order)(struct day *d, worker *w);
	uint64_t seed;
	bool misuse; /* one intention with several amounts */
	bool portal;
} day;

static void complain(const day *d, const worker *w, const char *what)
{
	char text[VIPPS_SUPPORT_TEXT_MAX] = "";

	if (w != NULL && w->call != NULL)
		vipps_support_text(w->call, text);
	printf("# seed %" PRIu64 ": %s\n# %s\n", d->seed, what, text);
	for (int i = 0; i < d->vault.count; i++) {
		const vault_line *l = &d->vault.lines[i];

		printf("#   at %d caller %d: kind %d, %" PRId64 ", %s %s\n", l->at, l->caller, l->kind,
			l->amount, l->success ? "success" : "failure", l->key);
	}
	check_that(false, "the journal and the calls agree", __FILE__, __LINE__);
}

/* ------------------------------------------------------------------------------------------
 * Orders
 */
static const char *const intents[] = { "shipment-1", "shipment-2", "shipment-3" };
static const int64_t amounts[] = { 10000, 10000, 15000 };

static vipps_order plain(vipps_operation operation, int64_t amount)
{
	return (vipps_order){ .operation = operation,
		.amount = amount,
		.reference = VIPPS_SLICE(VAULT_REFERENCE) };
}

static vipps_order draw_part(day *d, vipps_operation operation)
{
	uint32_t part = draw(3);
	vipps_order order = plain(operation, amounts[part]);

	if (d->misuse && chance(30))
		order.amount += 5000;
	order.intent = vipps_slice_of(intents[part]);
	return order;
}

static bool is_epayment(const worker *w)
{
	return vipps_client_api(w->client) == VIPPS_API_EPAYMENT;
}

static vipps_order draw_any(day *d, worker *w)
{
	static const int64_t totals[] = { 10000, 20000, 49900 };
	uint32_t which = is_epayment(w) ? draw(4) : draw(11);

	switch (which) {
	case 0:
		return plain(VIPPS_CAPTURE, 0);
	case 1:
		return plain(VIPPS_CAPTURE_TO, totals[draw(3)]);
	case 2:
	case 3:
		return draw_part(d, VIPPS_CAPTURE);
	case 4:
		return draw_part(d, VIPPS_REFUND);
	case 5:
		return plain(VIPPS_REFUND_TO, totals[draw(2)]);
	case 6:
	case 7:
		return plain(VIPPS_CANCEL, 0);
	case 8:
		return plain(VIPPS_CANCEL_UNAPPROVED, 0);
	default:
		return plain(VIPPS_RELEASE, 0);
	}
}

static vipps_order draw_parts(day *d, worker *w)
{
	(void)w;
	return draw_part(d, VIPPS_CAPTURE);
}

static vipps_order draw_capture_to(day *d, worker *w)
{
	(void)d;
	(void)w;
	return plain(VIPPS_CAPTURE_TO, draw(2) == 0 ? 15000 : 20000);
}

static vipps_order draw_refund_to(day *d, worker *w)
{
	(void)d;
	(void)w;
	return plain(VIPPS_REFUND_TO, draw(2) == 0 ? 15000 : 20000);
}

static vipps_order draw_cancel(day *d, worker *w)
{
	(void)d;
	(void)w;
	return plain(draw(3) == 0 ? VIPPS_CANCEL : VIPPS_CANCEL_UNAPPROVED, 0);
}

static vipps_order draw_create(day *d, worker *w)
{
	(void)d;
	w->create = (vipps_create){
		.reference = VIPPS_SLICE(VAULT_REFERENCE),
		.amount = AMOUNT,
		.description = VIPPS_SLICE("One pair of socks"),
		.return_url = VIPPS_SLICE("https://shop.example/order/1042"),
		.callback_url = VIPPS_SLICE("https://shop.example/vipps"),
		.currency = VIPPS_SLICE("NOK"),
		.skip_landing_page = w->number % 2 == 0,
		.customer_phone = VIPPS_SLICE("91234567"),
	};
	return (vipps_order){ .operation = VIPPS_CREATE, .create = &w->create };
}

static vipps_order draw_read(day *d, worker *w)
{
	static const vipps_operation operations[] = { VIPPS_GET, VIPPS_HISTORY, VIPPS_WAIT };
	vipps_order order = plain(operations[draw(3)], 0);

	(void)d;
	order.wait = 1000 * (1 + (int64_t)draw(20));
	w->limit = order.operation == VIPPS_WAIT ? order.wait : w->read_limit;
	return order;
}

/* ------------------------------------------------------------------------------------------
 * What a call may claim
 */
static void key_of(const worker *w, int attempt, vipps_key key)
{
	const vipps_intention intention = { .name = w->order.intent };

	vipps_key_make(vipps_client_merchant_serial_number(w->client),
		w->order.operation == VIPPS_REFUND ? "refund" : "capture", w->order.reference, &intention,
		attempt, key);
}

static int64_t moved(const day *d, const worker *w, int attempt)
{
	vipps_key key;

	key_of(w, attempt, key);
	return vault_moved(&d->vault,
		w->order.operation == VIPPS_REFUND ? VAULT_REFUNDED : VAULT_CAPTURED, key);
}

static bool is_part(const worker *w)
{
	return vipps_slice_is_present(w->order.intent);
}

static void check_part(const day *d, const worker *w, const vipps_outcome *o)
{
	int64_t first = moved(d, w, 0), next = moved(d, w, 1);
	bool refused = o->verdict == VIPPS_REFUSED && o->error.kind != VIPPS_KIND_UNAUTHORIZED &&
		o->error.kind != VIPPS_KIND_IDEMPOTENCY_CONFLICT;
	/* A read that is old may hide the next key's success, and the customer's approval. */
	bool hidden = w->lagged && (!w->had_moved || o->error.kind == VIPPS_KIND_NOT_AUTHORIZED_YET);
	vipps_key key;

	if (first < 0 || next < 0 || (first > 0 && next > 0))
		complain(d, w, "an intention moved money twice");
	if (o->verdict == VIPPS_DONE && first != w->order.amount && next != w->order.amount)
		complain(d, w, "it is done, and the journal does not have it");
	key_of(w, 0, key);
	if (refused && (w->had_moved || w->had_moved_next) && !hidden)
		complain(d, w, "it is refused, and the journal has it");
}

static void check_done(const day *d, const worker *w, const vipps_outcome *o)
{
	const vault_sums s = vault_now(&d->vault);
	bool over = s.authorized == 0 ? s.ended : s.captured == 0 && vault_left(&s) == 0;
	char url[60];

	if (o->payment == NULL)
		complain(d, w, "done, without a payment");
	switch (w->order.operation) {
	case VIPPS_CAPTURE:
		if (!is_part(w) && (s.captured != s.authorized || s.captured == 0))
			complain(d, w, "all is captured, but it is not");
		break;
	case VIPPS_CAPTURE_TO:
		if (s.captured < w->order.amount)
			complain(d, w, "captureTo is done, the total is not reached");
		break;
	case VIPPS_REFUND_TO:
		if (s.refunded < w->order.amount)
			complain(d, w, "refundTo is done, the total is not reached");
		break;
	case VIPPS_CANCEL:
	case VIPPS_CANCEL_UNAPPROVED:
		if (!over)
			complain(d, w, "cancelled, and the customer can still pay");
		break;
	case VIPPS_RELEASE:
		if (s.authorized == 0 || vault_left(&s) != 0)
			complain(d, w, "released, and something is left");
		break;
	case VIPPS_CREATE:
		snprintf(url, sizeof(url), "https://landing.example/?token=%d", d->vault.created_at);
		if (!s.created ||
			(!w->create.skip_landing_page &&
				!vipps_slice_eq(o->payment->redirect_url, vipps_slice_of(url))))
			complain(d, w, "created, with another redirect URL");
		break;
	default:
		break;
	}
}

static void check_claim(day *d, worker *w)
{
	const vipps_outcome *o = vipps_call_outcome(w->call);

	if (o->verdict == VIPPS_DONE)
		check_done(d, w, o);
	if (o->verdict == VIPPS_REDIRECT_LOST && !vault_now(&d->vault).created)
		complain(d, w, "its redirect URL is lost, and it does not exist");
	if (is_part(w))
		check_part(d, w, o);
	d->claims[w->number] = (claim){ w->order.operation, o->verdict, o->error.kind };
}

/* Refused and not sent: nothing of this call's own ever happened, also not later. */
static void check_journal(const day *d)
{
	for (int i = 0; i < d->vault.count; i++) {
		const vault_line *line = &d->vault.lines[i];
		const claim *c = &d->claims[line->caller > 0 ? line->caller : 0];
		bool denied = c->verdict == VIPPS_REFUSED || c->verdict == VIPPS_NOT_SENT;

		if (line->success && line->caller > 0 && denied) {
			printf("# call %d, operation %d, verdict %d, kind %s\n", line->caller, c->operation,
				c->verdict, vipps_kind_name(c->kind));
			complain(d, NULL, "nothing happened, it said, and the journal has it");
		}
	}
}

/*
 * Whether all that moved since this call looked was moved by calls that state totals and stood where it
 * stood. What the merchant or a shipment takes at the same moment, nothing can foresee.
 */
static bool meets_its_like(const day *d, int at)
{
	const vault_line *deed = &d->vault.lines[at];

	for (int i = 0; i < at; i++) {
		const vault_line *line = &d->vault.lines[i];

		if (line->success && line->at > deed->looked && line->kind == deed->kind &&
			(line->planned < 0 || line->planned != deed->planned))
			return false;
	}
	return true;
}

/* What a request has just done must be what its call was for. */
static void check_deed(const day *d, const worker *w, int before)
{
	const vault *v = &d->vault;
	const vault_sums s = vault_now(v);

	for (int i = before; i < v->count; i++) {
		const vault_line *line = &v->lines[i];

		if (line->caller != w->number || !line->success)
			continue;
		if (w->order.operation == VIPPS_CANCEL_UNAPPROVED && line->kind == VAULT_VOIDED &&
			v->reserved_at <= line->looked)
			complain(d, w, "a reservation that it had seen was cancelled");
		if (w->order.operation == VIPPS_RELEASE && s.captured == 0)
			complain(d, w, "a whole reservation was released");
		if (w->order.operation == VIPPS_CAPTURE_TO && s.captured > w->order.amount &&
			meets_its_like(d, i))
			complain(d, w, "more than the total was captured");
		if (w->order.operation == VIPPS_REFUND_TO && s.refunded > w->order.amount &&
			meets_its_like(d, i))
			complain(d, w, "more than the total was refunded");
	}
}

/* ------------------------------------------------------------------------------------------
 * Steps
 */
static void begin(day *d, worker *w)
{
	vipps_complaint complaint;

	w->number = ++d->calls;
	w->order = d->draw_order(d, w);
	w->call = vipps_call_new(w->client, w->tokens, &w->order, d->seed + draw(1000), &complaint);
	w->answered = w->lagged = w->had_moved = w->had_moved_next = false;
	w->ready = w->slept = 0;
	w->sends = w->looked = 0;
	w->started = -1;
	if (w->call == NULL)
		complain(d, w, complaint.text);
	else
		w->order.reference = vipps_call_reference(w->call);
	/* killed, it says nothing */
	d->claims[w->number] = (claim){ w->order.operation, VIPPS_OUTCOME_UNKNOWN, 0 };
}

static void check_rules(day *d, worker *w, const vipps_request *request)
{
	const char *authorization = vault_header(request, "Authorization");
	const char *unit = vault_header(request, "Merchant-Serial-Number");
	bool sends = vipps_slice_is_present(request->body) && authorization[0] != '\0';
	int recent = 0;

	if (authorization[0] != '\0' && strncmp(authorization + strlen("Bearer token-"), unit, 6) != 0)
		complain(d, w, "a request carries another sales unit's token");
	if (d->now >= w->started + w->limit || request->deadline > w->started + w->limit)
		complain(d, w, "a request outlives the deadline");
	if (!sends)
		return;
	for (int i = 0; i < w->sends && strcmp(w->last_key, vault_header(request, "X-Request-Id")) == 0;
		 i++)
		recent += d->now - w->sent_at[i] < 60000;
	if (recent >= (w->order.operation == VIPPS_CREATE ? 2 : 5))
		complain(d, w, "sent more often than Vipps takes it");
	snprintf(w->last_key, sizeof(w->last_key), "%s", vault_header(request, "X-Request-Id"));
	if (w->sends < 64)
		w->sent_at[w->sends++] = d->now;
}

/* Most answers come soon, some never, some in the last moment. */
static void take_time(day *d, worker *w, const vipps_request *request)
{
	int64_t left = request->deadline - d->now;

	w->ready = d->now + 5 + draw(200);
	if (chance(d->trouble / 8))
		w->ready = request->deadline + (int64_t)draw(3);
	else if (w->ready > request->deadline)
		w->exchange = vault_nothing(VIPPS_FATE_LOST);
	if (w->exchange.fate == VIPPS_FATE_LOST && chance(50))
		w->ready = d->now + left;
}

static void note_look(const day *d, worker *w, const vipps_request *request, vault_mishap mishap)
{
	bool reads = !vipps_slice_is_present(request->body) && strstr(request->url, "/events") == NULL;
	const vault_sums s = vault_add_up(&d->vault, d->vault.lag);

	if (!reads || mishap == VAULT_GARBLED_AFTER || w->exchange.fate != VIPPS_FATE_ANSWERED ||
		w->exchange.status != 200)
		return;
	w->looked = d->vault.now - d->vault.lag;
	if (is_part(w))
		w->planned = -1;
	else
		w->planned = w->order.operation == VIPPS_REFUND_TO ? s.refunded : s.captured;
}

static void send_request(day *d, worker *w, const vipps_request *request)
{
	vault *v = &d->vault;
	vault_mishap mishap = chance(d->trouble) ? (vault_mishap)(1 + draw(VAULT_MISHAPS - 1)) : 0;
	int before = v->count;

	check_rules(d, w, request);
	v->lag = chance(d->lag) ? (int)draw(6) : 0;
	v->events_lag = chance(d->lag) ? (int)draw(9) : v->lag;
	w->lagged = w->lagged || v->lag > 0 || v->events_lag > 0;
	v->caller = w->number;
	v->planned = w->planned;
	v->looked = w->looked;
	w->exchange = vault_exchange(v, request, mishap, 1 + (int)draw(14));
	memcpy(w->body, v->answer, sizeof(w->body));
	if (w->exchange.fate == VIPPS_FATE_ANSWERED)
		w->exchange.body = vipps_slice_of(w->body);
	check_deed(d, w, before);
	if (is_part(w)) {
		w->had_moved = moved(d, w, 0) == w->order.amount;
		w->had_moved_next = moved(d, w, 1) == w->order.amount;
	}
	take_time(d, w, request);
	note_look(d, w, request, mishap);
	w->answered = true;
	if (w->exchange.status == 401 && w->sends > 0)
		w->sent_at[w->sends - 1] = d->now - 60000; /* the gateway does not count it */
}

static void end(worker *w)
{
	vipps_call_free(w->call);
	w->call = NULL;
}

static void step(day *d, worker *w)
{
	vipps_clock now;
	vipps_action action;

	d->now += draw(20);
	if (w->ready > d->now)
		d->now = w->ready;
	if (w->started < 0)
		w->started = d->now;
	now = (vipps_clock){ d->now, (int64_t)draw(1000000) * 86400000 }; /* the wall clock jumps */
	action = vipps_call_step(w->call, now, w->answered ? &w->exchange : NULL);
	w->answered = false;
	switch (action.type) {
	case VIPPS_SEND:
		send_request(d, w, action.request);
		break;
	case VIPPS_SLEEP:
		w->slept += action.until - d->now;
		w->ready = action.until;
		if (w->order.operation == VIPPS_WAIT && action.until > w->started + w->limit)
			complain(d, w, "it waits past its deadline");
		if (w->slept > 2000 && w->order.operation != VIPPS_WAIT)
			complain(d, w, "it slept for more than two seconds");
		break;
	case VIPPS_FINISHED:
		check_claim(d, w);
		end(w);
		break;
	}
}

static void happen(day *d)
{
	static const vault_kind by_merchant[] = { VAULT_CAPTURED, VAULT_REFUNDED, VAULT_VOIDED };
	uint32_t which = draw(8);

	if (which < 4)
		vault_meanwhile(&d->vault, VAULT_RESERVED, AMOUNT);
	else if (which == 4)
		vault_meanwhile(&d->vault, VAULT_EXPIRED, 0);
	else if (d->portal)
		vault_meanwhile(&d->vault, by_merchant[which - 5], draw(2) == 0 ? 5000 : 10000);
}

/* The process dies, or the script ends: then a last word is asked for. */
static void cut(day *d, worker *w)
{
	if (w->started >= 0 && chance(50)) {
		vipps_call_abandon(w->call);
		check_claim(d, w);
	}
	end(w);
}

static bool is_busy(const day *d)
{
	for (size_t i = 0; i < WORKERS; i++) {
		if (d->workers[i].call != NULL)
			return true;
	}
	return d->calls < CALLS;
}

static void run(day *d)
{
	int calls = 3 + (int)draw(CALLS - 3);

	d->calls = CALLS - calls;
	while (is_busy(d)) {
		worker *w = &d->workers[draw(WORKERS)];

		if (chance(d->meanwhile))
			happen(d);
		if (w->call == NULL && d->calls < CALLS)
			begin(d, w);
		else if (w->call != NULL && draw(80) == 0)
			cut(d, w);
		else if (w->call != NULL)
			step(d, w);
	}
}

/* ------------------------------------------------------------------------------------------
 * Days
 */
static vipps_client *new_client(worker *w, vipps_api api, vipps_slice unit)
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
		.deadline = limits[draw(5)],
		.money_deadline = limits[draw(5)],
		.max_attempts = 1 + (int)draw(5),
	};

	w->limit = options.money_deadline;
	w->read_limit = options.deadline;
	return vipps_client_new(&options, &complaint);
}

typedef struct season {
	const char *promise;
	vipps_order (*draw_order)(day *d, worker *w);
	bool exists, captured; /* to begin with */
	int64_t reserved;
	bool epayment, misuse, portal;
	bool units; /* several, in one process */
	uint32_t meanwhile;
} season;

static void open_vault(vault *v, const season *s)
{
	static const int64_t lives[] = { 1, 5, 60, 3600 };

	*v = (vault){ .token_life = lives[draw(4)] };
	if (s->exists)
		vault_write(v, VAULT_CREATED, AMOUNT, true, "", VAULT_CUSTOMER);
	if (s->reserved > 0)
		vault_write(v, VAULT_RESERVED, s->reserved, true, "", VAULT_CUSTOMER);
	if (s->captured)
		vault_write(v, VAULT_CAPTURED, AMOUNT, true, "", VAULT_MERCHANT);
	v->now = 20; /* long ago */
}

static void live(const season *s, uint64_t seed)
{
	static const vipps_slice units[WORKERS] = { VIPPS_SLICE("123456"), VIPPS_SLICE("234567"),
		VIPPS_SLICE("345678") };
	static day d;

	state = seed * UINT64_C(0x9e3779b97f4a7c15) + 11;
	d = (day){ .seed = seed,
		.draw_order = s->draw_order,
		.now = 1000,
		.trouble = draw(60),
		.lag = draw(2) * draw(50),
		.meanwhile = s->meanwhile,
		.misuse = s->misuse && chance(30),
		.portal = s->portal };
	open_vault(&d.vault, s);
	for (size_t i = 0; i < WORKERS; i++) {
		worker *w = &d.workers[i];

		w->client = new_client(w, s->epayment && chance(50) ? VIPPS_API_EPAYMENT : VIPPS_API_ECOM,
			units[s->units ? i : 0]);
		w->tokens = s->units && i > 0 ? d.workers[0].tokens : vipps_tokens_new();
		if (s->draw_order == draw_create)
			w->limit = w->read_limit;
	}
	run(&d);
	vault_catch_up(&d.vault, true);
	check_journal(&d);
	for (size_t i = 0; i < WORKERS; i++) {
		if (!s->units || i == 0)
			vipps_tokens_free(d.workers[i].tokens);
		vipps_client_free(d.workers[i].client);
	}
}

int main(int argc, char **argv)
{
	static const season seasons[] = {
		{ .promise = "whatever is asked, whoever acts meanwhile, no call lies about the journal",
			.draw_order = draw_any,
			.exists = true,
			.portal = true,
			.meanwhile = 10 },
		{ .promise =
				"the same with both APIs on one payment, whose histories lag behind their sums",
			.draw_order = draw_any,
			.exists = true,
			.reserved = AMOUNT,
			.epayment = true,
			.misuse = true,
			.portal = true,
			.meanwhile = 3 },
		{ .promise = "shipments through both APIs are captured once, and truly",
			.draw_order = draw_parts,
			.exists = true,
			.reserved = AMOUNT,
			.epayment = true,
			.misuse = true },
		{ .promise =
				"captureTo never passes its total, also when the merchant captures in the portal",
			.draw_order = draw_capture_to,
			.exists = true,
			.reserved = 22000, /* scarce: what the merchant takes makes refusals */
			.epayment = true,
			.portal = true,
			.meanwhile = 8 },
		{ .promise = "refundTo never passes its total",
			.draw_order = draw_refund_to,
			.exists = true,
			.reserved = AMOUNT,
			.captured = true,
			.portal = true,
			.meanwhile = 3 },
		{ .promise =
				"a cancelled payment cannot be paid, and one that was approved stays if asked so",
			.draw_order = draw_cancel,
			.exists = true,
			.meanwhile = 6 },
		{ .promise = "a payment is created once, and what is said of its redirect URL is true",
			.draw_order = draw_create },
		{ .promise = "a read ends in time, and never carries another sales unit's token",
			.draw_order = draw_read,
			.exists = true,
			.epayment = true,
			.units = true,
			.meanwhile = 2 },
	};
	long days = argc > 1 ? atol(argv[1]) : 1000;
	uint64_t first = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;

	for (size_t i = 0; i < sizeof(seasons) / sizeof(seasons[0]); i++) {
		promise(seasons[i].promise);
		for (long at = 0; at < days && !check_now.failed; at++)
			live(&seasons[i], first + (uint64_t)at);
	}
	return promises_kept();
}
