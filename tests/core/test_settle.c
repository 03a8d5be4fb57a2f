/* SPDX-License-Identifier: MIT */

/* What a payment that was just read says about an order: a line for each pair of the two. */

#include "settle.h"

#include "check.h"

#define KEY "0fe1a001-0000-8000-8000-000000000001"
#define NEXT_KEY "0fe1a001-0000-8000-8000-000000000002"
#define OTHER_KEY "0fe1a001-0000-8000-8000-00000000ffff"
#define ENTRIES_MAX 3

typedef struct seen {
	vipps_state state;
	int64_t authorized, captured, refunded, cancelled;
	vipps_history_entry entries[ENTRIES_MAX]; /* up to the first without a key */
} seen;

typedef struct line {
	const char *title;
	vipps_operation operation;
	int64_t amount; /* of the order */
	seen seen;
	bool doubt;
	int64_t position;
	vipps_plan plan; /* due; `why` is not compared */
} line;

#define ENTRY(k, ok) \
	{ \
		.key = VIPPS_SLICE(k), .success = (ok) \
	}
/* A success of ours, with all that it says. */
#define TOOK(k, sum) \
	{ \
		.key = VIPPS_SLICE(k), .success = true, .type = VIPPS_EVENT_CAPTURED, .amount = (sum) \
	}
#define GAVE(k, sum) \
	{ \
		.key = VIPPS_SLICE(k), .success = true, .type = VIPPS_EVENT_REFUNDED, .amount = (sum) \
	}
#define WAITING \
	{ \
		VIPPS_STATE_CREATED, 0, 0, 0, 0, \
		{ \
			{ \
				0 \
			} \
		} \
	}
#define ENDED(state) \
	{ \
		VIPPS_STATE_##state, 0, 0, 0, 0, \
		{ \
			{ \
				0 \
			} \
		} \
	}
#define MONEY(authorized, captured, refunded, cancelled) \
	{ \
		VIPPS_STATE_AUTHORIZED, authorized, captured, refunded, cancelled, \
		{ \
			{ \
				0 \
			} \
		} \
	}
#define MONEY_WITH(authorized, captured, refunded, cancelled, ...) \
	{ \
		VIPPS_STATE_AUTHORIZED, authorized, captured, refunded, cancelled, \
		{ \
			__VA_ARGS__ \
		} \
	}
#define DONE \
	{ \
		.type = VIPPS_PLAN_DONE \
	}
#define REFUSE(k) \
	{ \
		.type = VIPPS_PLAN_REFUSE, .kind = VIPPS_KIND_##k \
	}
#define SEND(sum, all_of_it, from) \
	{ \
		.type = VIPPS_PLAN_SEND, .amount = (sum), .all = (all_of_it), .position = (from) \
	}
#define MAY_BE_DONE \
	{ \
		.type = VIPPS_PLAN_AMBIGUOUS, .kind = VIPPS_KIND_LOCKED \
	}
#define UNDECIDED \
	{ \
		.type = VIPPS_PLAN_UNDECIDED \
	}
#define STUCK \
	{ \
		.type = VIPPS_PLAN_STUCK \
	}

static const line lines[] = {
	/* A part: only its own key settles it. */
	{ "a part of a reservation is sent", VIPPS_CAPTURE, 20000, MONEY(49900, 0, 0, 0), false, 0,
		SEND(20000, false, 0) },
	{ "a second part goes on from the first", VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 20000, 0, 0, TOOK(OTHER_KEY, 20000)), false, 0,
		SEND(20000, false, 20000) },
	{ "a part whose key succeeded is done", VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 20000, 0, 0, ENTRY(KEY, true)), false, 0, DONE },
	{ "a part whose second key succeeded is done", VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 20000, 0, 0, ENTRY(NEXT_KEY, true)), false, 0, DONE },
	{ "a part whose key failed and then succeeded is done", VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 20000, 0, 0, ENTRY(KEY, false), ENTRY(KEY, true)), false, 0, DONE },
	{ "another's key settles nothing", VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 20000, 0, 0, TOOK(OTHER_KEY, 20000)), false, 0,
		SEND(20000, false, 20000) },
	{ "a key that failed before is sent, for Vipps to say", VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 0, 0, 0, ENTRY(KEY, false)), false, 0, SEND(20000, false, 0) },
	{ "more than is left is for Vipps to refuse", VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 49900, 0, 0, TOOK(OTHER_KEY, 49900)), false, 0,
		SEND(20000, false, 49900) },
	{ "what the sums know of and the history does not may be this part", VIPPS_CAPTURE, 20000,
		MONEY(49900, 20000, 0, 0), false, 0, MAY_BE_DONE },
	{ "also when some of it is in the history", VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 30000, 0, 0, TOOK(OTHER_KEY, 10000)), false, 0, MAY_BE_DONE },
	{ "less than this part is not this part", VIPPS_CAPTURE, 20000, MONEY(49900, 19999, 0, 0),
		false, 0, SEND(20000, false, 19999) },
	{ "in doubt, with nothing left and all of it others', a part was not done", VIPPS_CAPTURE,
		20000, MONEY_WITH(49900, 49900, 0, 0, TOOK(OTHER_KEY, 49900)), true, 0,
		REFUSE(ALREADY_PROCESSED) },
	{ "in doubt, with nothing left and some of it unexplained, nobody knows", VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 49900, 0, 0, TOOK(OTHER_KEY, 29900)), true, 49900, UNDECIDED },
	{ "in doubt, with nothing left and one of its amount without a key, nobody knows",
		VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 49900, 0, 0, TOOK(OTHER_KEY, 29900), TOOK("x", 20000)), true, 49900,
		UNDECIDED },
	{ "in doubt, with something left, nobody knows", VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 20000, 0, 0, TOOK(OTHER_KEY, 20000)), true, 0, UNDECIDED },
	{ "a part of what the customer has not approved is refused", VIPPS_CAPTURE, 20000, WAITING,
		false, 0, REFUSE(NOT_AUTHORIZED_YET) },
	{ "a part of an aborted payment is refused for good", VIPPS_CAPTURE, 20000, ENDED(ABORTED),
		false, 0, REFUSE(PAYMENT_CLOSED) },
	{ "a part of an expired payment is refused for good", VIPPS_CAPTURE, 20000, ENDED(EXPIRED),
		false, 0, REFUSE(PAYMENT_CLOSED) },
	{ "a part of a terminated payment is refused for good", VIPPS_CAPTURE, 20000, ENDED(TERMINATED),
		false, 0, REFUSE(PAYMENT_CLOSED) },
	{ "a part of a failed payment is refused for good", VIPPS_CAPTURE, 20000, ENDED(FAILED), false,
		0, REFUSE(PAYMENT_CLOSED) },
	{ "a part of a payment in an unknown state may still come", VIPPS_CAPTURE, 20000,
		ENDED(UNKNOWN), false, 0, REFUSE(NOT_AUTHORIZED_YET) },
	{ "a part of a reservation that was released is refused", VIPPS_CAPTURE, 20000,
		MONEY(49900, 0, 0, 49900), false, 0, REFUSE(PAYMENT_CLOSED) },
	{ "in doubt, a missing entry decides nothing", VIPPS_CAPTURE, 20000, MONEY(49900, 0, 0, 0),
		true, 0, UNDECIDED },
	{ "in doubt, the same bytes may follow whatever others moved: the key is the part's own",
		VIPPS_CAPTURE, 20000, MONEY(49900, 10000, 0, 0), true, 0, UNDECIDED },
	{ "in doubt, a success under our key is done", VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 20000, 0, 0, ENTRY(KEY, true)), true, 0, DONE },
	{ "in doubt, a failure under our key decides nothing: it is an attempt, not the key's end",
		VIPPS_CAPTURE, 20000, MONEY_WITH(49900, 0, 0, 0, ENTRY(KEY, false)), true, 0, UNDECIDED },
	{ "in doubt, another key's failure decides nothing", VIPPS_CAPTURE, 20000,
		MONEY_WITH(49900, 0, 0, 0, ENTRY(NEXT_KEY, false)), true, 0, UNDECIDED },
	{ "in doubt, a payment that looks unpaid decides nothing", VIPPS_CAPTURE, 20000, WAITING, true,
		0, UNDECIDED },

	/* All that is left. */
	{ "all of a reservation is asked for as all", VIPPS_CAPTURE, 0, MONEY(49900, 0, 0, 0), false, 0,
		SEND(49900, true, 0) },
	{ "all of a rest is the rest", VIPPS_CAPTURE, 0, MONEY(49900, 20000, 0, 0), false, 0,
		SEND(29900, true, 20000) },
	{ "all of a rest below one krone is asked for as all", VIPPS_CAPTURE, 0,
		MONEY(49900, 49850, 0, 0), false, 0, SEND(50, true, 49850) },
	{ "all is done when all is taken", VIPPS_CAPTURE, 0, MONEY(49900, 49900, 0, 0), false, 0,
		DONE },
	{ "all of a released rest is refused: it was not taken", VIPPS_CAPTURE, 0,
		MONEY(49900, 20000, 0, 29900), false, 0, REFUSE(PAYMENT_CLOSED) },
	{ "in doubt about all, a rest that was released meanwhile decides nothing", VIPPS_CAPTURE, 0,
		MONEY(49900, 20000, 0, 29900), true, 20000, UNDECIDED },
	{ "all is done when it was taken and given back", VIPPS_CAPTURE, 0,
		MONEY(49900, 49900, 49900, 0), false, 0, DONE },
	{ "all of a released reservation is refused", VIPPS_CAPTURE, 0, MONEY(49900, 0, 0, 49900),
		false, 0, REFUSE(PAYMENT_CLOSED) },
	{ "all of an unapproved payment is refused", VIPPS_CAPTURE, 0, WAITING, false, 0,
		REFUSE(NOT_AUTHORIZED_YET) },
	{ "in doubt about all, all taken is done", VIPPS_CAPTURE, 0, MONEY(49900, 49900, 0, 0), true, 0,
		DONE },
	{ "in doubt about all, nothing taken decides nothing", VIPPS_CAPTURE, 0, MONEY(49900, 0, 0, 0),
		true, 0, UNDECIDED },
	{ "in doubt about all, money that moved meanwhile forbids the same bytes", VIPPS_CAPTURE, 0,
		MONEY(49900, 10000, 0, 0), true, 0, STUCK },
	{ "in doubt about all, a success under the key proves nothing: it may be another's",
		VIPPS_CAPTURE, 0, MONEY_WITH(49900, 0, 0, 0, ENTRY(KEY, true)), true, 0, UNDECIDED },
	{ "in doubt about all, a failure under the key decides nothing", VIPPS_CAPTURE, 0,
		MONEY_WITH(49900, 0, 0, 0, ENTRY(KEY, false)), true, 0, UNDECIDED },

	/* Up to a total. */
	{ "what is missing to a total is sent", VIPPS_CAPTURE_TO, 30000, MONEY(49900, 10000, 0, 0),
		false, 0, SEND(20000, false, 10000) },
	{ "a total that takes all that is left is asked for as all", VIPPS_CAPTURE_TO, 49900,
		MONEY(49900, 10000, 0, 0), false, 0, SEND(39900, true, 10000) },
	{ "a total is reached", VIPPS_CAPTURE_TO, 30000, MONEY(49900, 30000, 0, 0), false, 0, DONE },
	{ "a total is passed", VIPPS_CAPTURE_TO, 30000, MONEY(49900, 30001, 0, 0), false, 0, DONE },
	{ "a total above the reservation is refused", VIPPS_CAPTURE_TO, 49901, MONEY(49900, 0, 0, 0),
		false, 0, REFUSE(CAPTURE_TOO_HIGH) },
	{ "a total above what is not released is refused", VIPPS_CAPTURE_TO, 30000,
		MONEY(49900, 20000, 0, 29900), false, 0, REFUSE(CAPTURE_TOO_HIGH) },
	{ "a total of an unapproved payment is refused", VIPPS_CAPTURE_TO, 30000, WAITING, false, 0,
		REFUSE(NOT_AUTHORIZED_YET) },
	{ "in doubt about a total, the total decides", VIPPS_CAPTURE_TO, 30000,
		MONEY(49900, 30000, 0, 0), true, 10000, DONE },
	{ "in doubt about a total, money where it stood decides nothing", VIPPS_CAPTURE_TO, 30000,
		MONEY(49900, 10000, 0, 0), true, 10000, UNDECIDED },
	{ "in doubt about a total, money that moved meanwhile forbids the same bytes", VIPPS_CAPTURE_TO,
		30000, MONEY(49900, 20000, 0, 0), true, 10000, STUCK },
	{ "in doubt about a total, a failure under the key settles it", VIPPS_CAPTURE_TO, 30000,
		MONEY_WITH(49900, 10000, 0, 0, ENTRY(KEY, false)), true, 10000, UNDECIDED },
	{ "in doubt about a total, a success under the key proves nothing", VIPPS_CAPTURE_TO, 30000,
		MONEY_WITH(49900, 10000, 0, 0, ENTRY(KEY, true)), true, 10000, UNDECIDED },

	/* Refunds. */
	{ "a part is given back", VIPPS_REFUND, 5000, MONEY(49900, 49900, 1000, 0), false, 0,
		SEND(5000, false, 1000) },
	{ "a refund whose key succeeded is done", VIPPS_REFUND, 5000,
		MONEY_WITH(49900, 49900, 5000, 0, ENTRY(KEY, true)), false, 0, DONE },
	{ "a refund above what is left is for Vipps to refuse: reads lag", VIPPS_REFUND, 5000,
		MONEY_WITH(49900, 49900, 49900, 0, GAVE(OTHER_KEY, 49900)), false, 0,
		SEND(5000, false, 49900) },
	{ "a refund that the sums know of and the history does not may be this one", VIPPS_REFUND, 5000,
		MONEY(49900, 49900, 5000, 0), false, 0, MAY_BE_DONE },
	{ "in doubt, with nothing left and all of it others', a refund was not done", VIPPS_REFUND,
		5000, MONEY_WITH(49900, 49900, 49900, 0, GAVE(OTHER_KEY, 49900)), true, 0,
		REFUSE(ALREADY_PROCESSED) },
	{ "in doubt, while more can be captured, a refund may still be done", VIPPS_REFUND, 5000,
		MONEY_WITH(49900, 20000, 20000, 0, GAVE(OTHER_KEY, 20000)), true, 20000, UNDECIDED },
	{ "a refund of what is not captured is for Vipps to refuse: reads lag", VIPPS_REFUND, 5000,
		MONEY(49900, 0, 0, 0), false, 0, SEND(5000, false, 0) },
	{ "a refund of an unapproved payment is refused", VIPPS_REFUND, 5000, WAITING, false, 0,
		REFUSE(NOT_AUTHORIZED_YET) },
	{ "a refund of an aborted payment is refused", VIPPS_REFUND, 5000, ENDED(ABORTED), false, 0,
		REFUSE(PAYMENT_CLOSED) },
	{ "in doubt about a refund, our key decides", VIPPS_REFUND, 5000,
		MONEY_WITH(49900, 49900, 5000, 0, ENTRY(KEY, true)), true, 0, DONE },
	{ "in doubt about a refund, its failure is refused", VIPPS_REFUND, 5000,
		MONEY_WITH(49900, 49900, 0, 0, ENTRY(KEY, false)), true, 0, UNDECIDED },
	{ "in doubt about a refund, sums decide nothing", VIPPS_REFUND, 5000,
		MONEY(49900, 49900, 5000, 0), true, 0, UNDECIDED },
	{ "what is missing to a total is given back", VIPPS_REFUND_TO, 5000,
		MONEY(49900, 49900, 2000, 0), false, 0, SEND(3000, false, 2000) },
	{ "all of a capture is given back with its amount", VIPPS_REFUND_TO, 49900,
		MONEY(49900, 49900, 0, 0), false, 0, SEND(49900, false, 0) },
	{ "a total is given back", VIPPS_REFUND_TO, 5000, MONEY(49900, 49900, 5000, 0), false, 0,
		DONE },
	{ "more than the total is given back", VIPPS_REFUND_TO, 5000, MONEY(49900, 49900, 6000, 0),
		false, 0, DONE },
	{ "a total above what was captured is refused", VIPPS_REFUND_TO, 20001,
		MONEY(49900, 20000, 0, 0), false, 0, REFUSE(REFUND_TOO_HIGH) },
	{ "a total of a mere reservation is refused", VIPPS_REFUND_TO, 5000, MONEY(49900, 0, 0, 0),
		false, 0, REFUSE(REFUND_NOT_CAPTURED) },
	{ "a total of an unapproved payment is not given back", VIPPS_REFUND_TO, 5000, WAITING, false,
		0, REFUSE(NOT_AUTHORIZED_YET) },
	{ "in doubt about a refund to a total, the total decides", VIPPS_REFUND_TO, 5000,
		MONEY(49900, 49900, 5000, 0), true, 2000, DONE },
	{ "in doubt about a refund to a total, nothing moved decides nothing", VIPPS_REFUND_TO, 5000,
		MONEY(49900, 49900, 2000, 0), true, 2000, UNDECIDED },
	{ "in doubt about a refund to a total, what moved meanwhile forbids the same bytes",
		VIPPS_REFUND_TO, 5000, MONEY(49900, 49900, 4000, 0), true, 2000, STUCK },

	/* Cancel, three things. */
	{ "a waiting payment is cancelled", VIPPS_CANCEL, 0, WAITING, false, 0, SEND(0, false, 0) },
	{ "a reservation is cancelled", VIPPS_CANCEL, 0, MONEY(49900, 0, 0, 0), false, 0,
		SEND(0, false, 0) },
	{ "a cancelled reservation is done", VIPPS_CANCEL, 0, MONEY(49900, 0, 0, 49900), false, 0,
		DONE },
	{ "a terminated payment is done", VIPPS_CANCEL, 0, ENDED(TERMINATED), false, 0, DONE },
	{ "a payment that the customer aborted is done", VIPPS_CANCEL, 0, ENDED(ABORTED), false, 0,
		DONE },
	{ "an expired payment is done", VIPPS_CANCEL, 0, ENDED(EXPIRED), false, 0, DONE },
	{ "a payment whose card was refused is cancelled: the customer may take another", VIPPS_CANCEL,
		0, ENDED(FAILED), false, 0, SEND(0, false, 0) },
	{ "a captured payment is not cancelled", VIPPS_CANCEL, 0, MONEY(49900, 49900, 0, 0), false, 0,
		REFUSE(ALREADY_CAPTURED) },
	{ "a partly captured payment is not cancelled", VIPPS_CANCEL, 0, MONEY(49900, 20000, 0, 0),
		false, 0, REFUSE(ALREADY_CAPTURED) },
	{ "in doubt about a cancel, what it has become decides", VIPPS_CANCEL, 0,
		MONEY(49900, 0, 0, 49900), true, 0, DONE },
	{ "in doubt about a cancel, a reservation decides nothing", VIPPS_CANCEL, 0,
		MONEY(49900, 0, 0, 0), true, 0, UNDECIDED },
	{ "in doubt about a cancel, a capture by another forbids to send it again", VIPPS_CANCEL, 0,
		MONEY(49900, 10000, 0, 0), true, 0, STUCK },
	{ "before approval a waiting payment is cancelled", VIPPS_CANCEL_UNAPPROVED, 0, WAITING, false,
		0, SEND(0, false, 0) },
	{ "before approval, once approved, is refused", VIPPS_CANCEL_UNAPPROVED, 0,
		MONEY(49900, 0, 0, 0), false, 0, REFUSE(CANCEL_NOT_POSSIBLE) },
	{ "before approval, once captured, is refused", VIPPS_CANCEL_UNAPPROVED, 0,
		MONEY(49900, 49900, 0, 0), false, 0, REFUSE(CANCEL_NOT_POSSIBLE) },
	{ "before approval, already over, is done", VIPPS_CANCEL_UNAPPROVED, 0, ENDED(EXPIRED), false,
		0, DONE },
	{ "before approval in doubt, still waiting decides nothing", VIPPS_CANCEL_UNAPPROVED, 0,
		WAITING, true, 0, UNDECIDED },
	{ "before approval in doubt, approved meanwhile: never sent again", VIPPS_CANCEL_UNAPPROVED, 0,
		MONEY(49900, 0, 0, 0), true, 0, STUCK },
	{ "the rest after a partial capture is released", VIPPS_RELEASE, 0, MONEY(49900, 20000, 0, 0),
		false, 0, SEND(0, false, 20000) },
	{ "a rest that was released is done", VIPPS_RELEASE, 0, MONEY(49900, 20000, 0, 29900), false, 0,
		DONE },
	{ "no rest is done", VIPPS_RELEASE, 0, MONEY(49900, 49900, 0, 0), false, 0, DONE },
	{ "a whole reservation is not a rest", VIPPS_RELEASE, 0, MONEY(49900, 0, 0, 0), false, 0,
		REFUSE(CANCEL_NOT_POSSIBLE) },
	{ "an unapproved payment has no rest", VIPPS_RELEASE, 0, WAITING, false, 0,
		REFUSE(NOT_AUTHORIZED_YET) },
	{ "in doubt about a release, nothing left is done", VIPPS_RELEASE, 0,
		MONEY(49900, 20000, 0, 29900), true, 20000, DONE },
	{ "in doubt about a release, a rest decides nothing", VIPPS_RELEASE, 0,
		MONEY(49900, 20000, 0, 0), true, 20000, UNDECIDED },
	{ "in doubt about a release, a capture meanwhile forbids to send it again", VIPPS_RELEASE, 0,
		MONEY(49900, 30000, 0, 0), true, 20000, STUCK },

	/* Approve. */
	{ "a waiting payment is approved", VIPPS_APPROVE, 0, WAITING, false, 0, SEND(0, false, 0) },
	{ "an approved payment is done", VIPPS_APPROVE, 0, MONEY(49900, 0, 0, 0), false, 0, DONE },
	{ "an ended payment is not approved", VIPPS_APPROVE, 0, ENDED(EXPIRED), false, 0,
		REFUSE(PAYMENT_CLOSED) },
	{ "in doubt about an approval, approved is done", VIPPS_APPROVE, 0, MONEY(49900, 0, 0, 0), true,
		0, DONE },
	{ "in doubt about an approval, waiting decides nothing", VIPPS_APPROVE, 0, WAITING, true, 0,
		UNDECIDED },

	/* Reads. */
	{ "to have read it was all: get", VIPPS_GET, 0, WAITING, false, 0, DONE },
	{ "to have read it was all: history", VIPPS_HISTORY, 0, WAITING, false, 0, DONE },
	{ "to have read it was all: wait", VIPPS_WAIT, 0, WAITING, false, 0, DONE },
};

#define LINES (sizeof(lines) / sizeof(lines[0]))

static vipps_payment payment_of(const seen *from, vipps_history_entry *entries)
{
	vipps_payment payment = { .state = from->state };

	payment.money = (vipps_money){ .amount = 49900,
		.authorized = from->authorized,
		.captured = from->captured,
		.refunded = from->refunded,
		.cancelled = from->cancelled };
	CHECK(vipps_money_settle(&payment.money));
	while (payment.history_count < ENTRIES_MAX &&
		vipps_slice_is_present(from->entries[payment.history_count].key)) {
		entries[payment.history_count] = from->entries[payment.history_count];
		payment.history_count++;
	}
	payment.history = entries;
	return payment;
}

static vipps_plan settle(const line *l, bool with_keys)
{
	static const vipps_key keys[VIPPS_KEYS_MAX] = { KEY, NEXT_KEY };
	static const vipps_key none[VIPPS_KEYS_MAX] = { "", "" };
	vipps_history_entry entries[ENTRIES_MAX];
	const vipps_payment payment = payment_of(&l->seen, entries);
	const vipps_order order = { .operation = l->operation, .amount = l->amount };
	const vipps_asked asked = { .order = &order,
		.keys = with_keys ? keys : none,
		.key_count = VIPPS_KEYS_MAX,
		.doubt = l->doubt,
		.position = l->position };

	return vipps_settle(&asked, &payment);
}

static void check_line(const line *l)
{
	vipps_plan plan = settle(l, true);

	promise(l->title);
	CHECK_INT(plan.type, l->plan.type);
	CHECK_INT(plan.kind, l->plan.kind);
	CHECK_INT(plan.amount, l->plan.amount);
	CHECK_INT(plan.all, l->plan.all);
	CHECK_INT(plan.position, l->plan.position);
	CHECK(plan.type != VIPPS_PLAN_REFUSE || (plan.why != NULL && plan.why[0] != '\0'));
}

static void check_empty_keys(void)
{
	vipps_history_entry entry = { .key = VIPPS_SLICE(""), .success = true };
	line l = lines[0];

	promise("where there is no key, an entry without one is not ours");
	l.seen.entries[0] = entry;
	CHECK_INT(settle(&l, false).type, VIPPS_PLAN_SEND);
}

static vipps_plan settle_order(vipps_operation operation, const vipps_history_entry *entries,
	size_t count, bool doubt)
{
	static const vipps_key keys[VIPPS_KEYS_MAX] = { KEY, NEXT_KEY };
	const vipps_order order = { .operation = operation, .amount = 20000 };
	const vipps_asked asked = { .order = &order,
		.keys = keys,
		.key_count = VIPPS_KEYS_MAX,
		.doubt = doubt };
	vipps_history_entry copy[ENTRIES_MAX];
	vipps_payment payment = { .state = VIPPS_STATE_AUTHORIZED,
		.history = copy,
		.history_count = count,
		.money = { .authorized = 49900, .capturable = 49900 } };

	memcpy(copy, entries, count * sizeof(copy[0]));
	return vipps_settle(&asked, &payment);
}

static vipps_plan settle_history(const vipps_history_entry *entries, size_t count, bool doubt)
{
	return settle_order(VIPPS_CAPTURE, entries, count, doubt);
}

static void check_evidence(void)
{
	const vipps_history_entry failures[] = { ENTRY(KEY, false), ENTRY(OTHER_KEY, false),
		ENTRY(KEY, false) };
	const vipps_history_entry other[] = {
		{ .key = VIPPS_SLICE(KEY), .success = true, .amount = 10000 },
	};
	const vipps_history_entry same[] = {
		{ .key = VIPPS_SLICE(KEY), .success = true, .amount = 20000 },
	};

	promise("however many failures there are, they are no evidence");
	CHECK_INT(settle_history(failures, 3, true).type, VIPPS_PLAN_UNDECIDED);
	promise("a success of another amount under our key is another intention's");
	CHECK_INT(settle_history(same, 1, true).type, VIPPS_PLAN_DONE);
	CHECK_INT(settle_history(same, 1, false).type, VIPPS_PLAN_DONE);
	CHECK_INT(settle_history(other, 1, true).type, VIPPS_PLAN_UNDECIDED);
	CHECK_INT(settle_history(other, 1, false).type, VIPPS_PLAN_SEND);
}

static vipps_history_entry success(vipps_event_type type, int64_t amount, const char *key)
{
	return (vipps_history_entry){ .type = type,
		.amount = amount,
		.success = true,
		.key = vipps_slice_of(key) };
}

/* What was done without a key of ours: in the portal, by another program, over the other API. */
static void check_ambiguous(void)
{
	static const char *const foreign[] = { NULL, "", "5f0c2a34-9d1b-4e6f-8a77-0c1d2e3f4a5b",
		"0FE1A001-0000-8000-8000-00000000FFFF", "order-17", OTHER_KEY "0" };
	static const struct {
		vipps_operation operation;
		vipps_event_type type, other;
	} parts[] = { { VIPPS_CAPTURE, VIPPS_EVENT_CAPTURED, VIPPS_EVENT_REFUNDED },
		{ VIPPS_REFUND, VIPPS_EVENT_REFUNDED, VIPPS_EVENT_CAPTURED } };

	promise("a part is not sent when the same amount was moved without a key of ours");
	for (size_t i = 0; i < 2; i++) {
		for (size_t k = 0; k < sizeof(foreign) / sizeof(foreign[0]); k++) {
			const vipps_history_entry entries[] = { success(parts[i].type, 500, OTHER_KEY),
				success(parts[i].type, 20000, foreign[k]) };
			const vipps_plan plan = settle_order(parts[i].operation, entries, 2, false);

			CHECK_INT(plan.type, VIPPS_PLAN_AMBIGUOUS);
			CHECK_INT(plan.kind, VIPPS_KIND_AMBIGUOUS);
			CHECK(plan.why != NULL && strstr(plan.why, "To() states the total") != NULL);
		}
	}

	promise("it is sent when that was another amount, another direction, a failure or ours");
	for (size_t i = 0; i < 2; i++) {
		vipps_history_entry entries[] = { success(parts[i].type, 20001, NULL),
			success(parts[i].other, 20000, NULL), success(parts[i].type, 20000, OTHER_KEY) };

		CHECK_INT(settle_order(parts[i].operation, entries, 3, false).type, VIPPS_PLAN_SEND);
		entries[0].amount = 20000;
		entries[0].success = false;
		CHECK_INT(settle_order(parts[i].operation, entries, 3, false).type, VIPPS_PLAN_SEND);
	}

	promise("a success under its own key settles it all the same, and doubt stays doubt");
	for (size_t i = 0; i < 2; i++) {
		const vipps_history_entry entries[] = { success(parts[i].type, 20000, NULL),
			success(parts[i].type, 20000, KEY) };

		CHECK_INT(settle_order(parts[i].operation, entries, 2, false).type, VIPPS_PLAN_DONE);
		CHECK_INT(settle_order(parts[i].operation, entries, 1, true).type, VIPPS_PLAN_UNDECIDED);
	}

	promise("a total is what it is, whoever moved it");
	const vipps_history_entry entry = success(VIPPS_EVENT_CAPTURED, 20000, NULL);

	CHECK_INT(settle_order(VIPPS_CAPTURE_TO, &entry, 1, false).type, VIPPS_PLAN_SEND);
}

/* Whatever stands where: no plan takes or gives back more than there is. */
static void check_bounds(void)
{
	static const int64_t sums[] = { 0, 1, 99, 100, 20000, 49900 };
	const int n = sizeof(sums) / sizeof(sums[0]);

	promise("no plan by total takes more than is left, or gives back more than was taken");
	for (int i = 0; i < n * n * n * n * n; i++) {
		vipps_payment payment = { .state = VIPPS_STATE_AUTHORIZED };
		vipps_order order = { .amount = sums[i % n] };
		vipps_asked asked = { .order = &order, .key_count = 0, .keys = (const vipps_key[]){ "" } };
		vipps_money *m = &payment.money;

		m->authorized = sums[i / n % n];
		m->captured = sums[i / n / n % n];
		m->refunded = sums[i / n / n / n % n];
		m->cancelled = sums[i / n / n / n / n];
		if (!vipps_money_settle(m))
			continue;
		for (order.operation = VIPPS_CAPTURE; order.operation <= VIPPS_REFUND_TO;
			 order.operation++) {
			bool refund = order.operation == VIPPS_REFUND_TO;

			if (order.operation == VIPPS_REFUND ||
				(order.operation == VIPPS_CAPTURE && order.amount > 0))
				continue;
			vipps_plan plan = vipps_settle(&asked, &payment);

			CHECK(plan.type != VIPPS_PLAN_UNDECIDED && plan.type != VIPPS_PLAN_STUCK);
			CHECK(plan.type != VIPPS_PLAN_SEND || plan.amount > 0);
			CHECK(plan.type != VIPPS_PLAN_SEND ||
				plan.amount <= (refund ? m->refundable : m->capturable));
			CHECK(!plan.all || (!refund && plan.amount == m->capturable));
		}
	}
}

int main(void)
{
	for (size_t i = 0; i < LINES; i++)
		check_line(&lines[i]);
	check_empty_keys();
	check_evidence();
	check_ambiguous();
	check_bounds();
	return promises_kept();
}
