/* SPDX-License-Identifier: MIT */
#include "key.h"
#include "settle.h"

static vipps_plan done(void)
{
	return (vipps_plan){ .type = VIPPS_PLAN_DONE };
}

static vipps_plan refuse(vipps_kind kind, const char *why)
{
	return (vipps_plan){ .type = VIPPS_PLAN_REFUSE, .kind = kind, .why = why };
}

static vipps_plan send(int64_t amount, bool all, int64_t position)
{
	return (
		vipps_plan){ .type = VIPPS_PLAN_SEND, .amount = amount, .all = all, .position = position };
}

/*
 * In doubt nothing new is planned. The same bytes may go out again while money stands where it
 * stood: had another moved it meanwhile, ours on top could overshoot a total.
 */
static vipps_plan in_doubt(const vipps_asked *asked, int64_t position)
{
	bool moved = position != asked->position;

	return (vipps_plan){ .type = moved ? VIPPS_PLAN_STUCK : VIPPS_PLAN_UNDECIDED };
}

/* No request is under way, and what was asked for cannot be: the customer has not paid. */
static vipps_plan unpaid(const vipps_payment *seen)
{
	switch (seen->state) {
	case VIPPS_STATE_ABORTED:
	case VIPPS_STATE_EXPIRED:
	case VIPPS_STATE_TERMINATED:
	case VIPPS_STATE_FAILED:
		return refuse(VIPPS_KIND_PAYMENT_CLOSED,
			"the payment ended without the customer's approval; a new attempt needs a new reference");
	default:
		return refuse(VIPPS_KIND_NOT_AUTHORIZED_YET,
			"the customer has not approved yet; wait until the payment's state is authorized");
	}
}

/* ------------------------------------------------------------------------------------------
 * Evidence in the history
 */
static bool is_under(const vipps_history_entry *entry, const char *key)
{
	return key[0] != '\0' && vipps_slice_eq(entry->key, vipps_slice_of(key));
}

/*
 * A success under any of the intention's keys. One of another amount is none: the shop used the
 * intention for something else before, and Vipps will say so.
 *
 * Successes alone are evidence. A failed entry is an attempt and not the key's end: "try again
 * later" is recorded as one, too, and another process may have succeeded since. And a key by
 * position may be another worker's, with another amount: there only the total counts.
 */
static bool has_succeeded(const vipps_asked *asked, const vipps_payment *seen)
{
	for (size_t i = 0; i < seen->history_count; i++) {
		const vipps_history_entry *entry = &seen->history[i];
		bool same = entry->amount == 0 || entry->amount == asked->order->amount;

		for (size_t k = 0; k < asked->key_count; k++) {
			if (entry->success && same && is_under(entry, asked->keys[k]))
				return true;
		}
	}
	return false;
}

/*
 * A success of this very amount that was not done under a key of ours: by the merchant in the
 * portal, by another program, or by us over the other API, which need not hand keys on. Whether it
 * is what the shop asks for now, only the shop knows; to send would perhaps move the money twice.
 */
static bool is_ambiguous(const vipps_asked *asked, const vipps_payment *seen, vipps_event_type type)
{
	for (size_t i = 0; i < seen->history_count; i++) {
		const vipps_history_entry *entry = &seen->history[i];

		bool same = entry->amount == 0 || entry->amount == asked->order->amount;

		if (entry->type == type && entry->success && same && !vipps_key_is_ours(entry->key))
			return true;
	}
	return false;
}

/* The successes that the history shows, added up. */
static int64_t shown(const vipps_payment *seen, vipps_event_type type)
{
	int64_t sum = 0;

	for (size_t i = 0; i < seen->history_count; i++) {
		const vipps_history_entry *entry = &seen->history[i];

		if (entry->success && entry->type == type && entry->amount > 0 &&
			entry->amount <= INT64_MAX - sum)
			sum += entry->amount;
	}
	return sum;
}

static vipps_plan ambiguous(vipps_kind kind, const char *why)
{
	return (vipps_plan){ .type = VIPPS_PLAN_AMBIGUOUS, .kind = kind, .why = why };
}

/*
 * Whether a part may have been moved already, by whom its key does not tell: an entry without one,
 * or sums that know of more than the history does.
 */
static bool may_be_done(const vipps_asked *asked, const vipps_payment *seen, vipps_event_type type,
	vipps_plan *plan)
{
	bool refunds = type == VIPPS_EVENT_REFUNDED;
	int64_t moved = refunds ? seen->money.refunded : seen->money.captured;

	if (is_ambiguous(asked, seen, type)) {
		*plan = ambiguous(VIPPS_KIND_AMBIGUOUS,
			refunds
				? "the same amount was refunded elsewhere: in the portal, or over the other API; "
				  "refundTo() states the total that is meant"
				: "the same amount was captured elsewhere: in the portal, or over the other API; "
				  "captureTo() states the total that is meant");
		return true;
	}
	if (moved - shown(seen, type) >= asked->order->amount) {
		*plan = ambiguous(VIPPS_KIND_LOCKED,
			"the payment's history does not show yet all that was moved");
		return true;
	}
	return false;
}

bool vipps_settle_is_complete(const vipps_order *order, const vipps_payment *seen)
{
	if (order->operation == VIPPS_REFUND || order->operation == VIPPS_REFUND_TO)
		return shown(seen, VIPPS_EVENT_REFUNDED) == seen->money.refunded;
	return shown(seen, VIPPS_EVENT_CAPTURED) == seen->money.captured;
}

/* All that can ever be moved was, the history shows all of it, and nothing of it is ours. */
static bool is_used_up(const vipps_asked *asked, const vipps_payment *seen)
{
	const vipps_money *money = &seen->money;
	bool refunds = asked->order->operation == VIPPS_REFUND;

	return money->authorized > 0 && money->capturable == 0 &&
		(!refunds || money->refundable == 0) && vipps_settle_is_complete(asked->order, seen);
}

/* ------------------------------------------------------------------------------------------
 * Operation by operation
 */

/* A part, by the shop's intention: only its own key settles it. */
static vipps_plan capture_part(const vipps_asked *asked, const vipps_payment *seen)
{
	const vipps_money *money = &seen->money;

	vipps_plan plan;
	bool maybe = may_be_done(asked, seen, VIPPS_EVENT_CAPTURED, &plan);

	if (has_succeeded(asked, seen))
		return done();
	if (asked->doubt && is_used_up(asked, seen) && !maybe)
		return refuse(VIPPS_KIND_ALREADY_PROCESSED,
			"nothing is left to capture, and others took it");
	if (asked->doubt)
		return in_doubt(asked, asked->position);
	if (money->authorized == 0)
		return unpaid(seen);
	if (money->captured == 0 && money->capturable == 0)
		return refuse(VIPPS_KIND_PAYMENT_CLOSED, "the whole reservation was released");
	if (maybe)
		return plan;
	/*
	 * More than is left is for Vipps to refuse: a capture of ours that the history does not show
	 * yet may be what took it, and then the key brings its success back.
	 */
	return send(asked->order->amount, false, money->captured);
}

static vipps_plan capture_all(const vipps_asked *asked, const vipps_payment *seen)
{
	const vipps_money *money = &seen->money;

	if (money->captured > 0 && money->captured == money->authorized)
		return done();
	if (asked->doubt)
		return in_doubt(asked, money->captured);
	if (money->authorized == 0)
		return unpaid(seen);
	if (money->capturable == 0) {
		return refuse(VIPPS_KIND_PAYMENT_CLOSED,
			"what was left of the reservation was released, by the shop or after its time");
	}
	return send(money->capturable, true, money->captured);
}

static vipps_plan capture_to(const vipps_asked *asked, const vipps_payment *seen)
{
	const vipps_money *money = &seen->money;
	int64_t total = asked->order->amount;

	if (money->captured >= total)
		return done();
	if (asked->doubt)
		return in_doubt(asked, money->captured);
	if (money->authorized == 0)
		return unpaid(seen);
	if (total > money->authorized - money->cancelled) {
		return refuse(VIPPS_KIND_CAPTURE_TOO_HIGH,
			"the total is more than what was reserved and not released");
	}
	/* Vipps takes less than one krone only as "all that is left". */
	int64_t missing = total - money->captured;

	return send(missing, missing == money->capturable, money->captured);
}

static vipps_plan refund_part(const vipps_asked *asked, const vipps_payment *seen)
{
	vipps_plan plan;
	bool maybe = may_be_done(asked, seen, VIPPS_EVENT_REFUNDED, &plan);

	if (has_succeeded(asked, seen))
		return done();
	if (asked->doubt && is_used_up(asked, seen) && !maybe)
		return refuse(VIPPS_KIND_ALREADY_PROCESSED,
			"nothing is left to refund, and others gave it back");
	if (asked->doubt)
		return in_doubt(asked, asked->position);
	if (seen->money.authorized == 0)
		return unpaid(seen);
	if (maybe)
		return plan;
	/* Nothing captured, or too little, is for Vipps to say: reads lag, and the key brings back the
	 * success of a refund of ours that they do not show yet. */
	return send(asked->order->amount, false, seen->money.refunded);
}

static vipps_plan refund_to(const vipps_asked *asked, const vipps_payment *seen)
{
	const vipps_money *money = &seen->money;
	int64_t total = asked->order->amount;

	if (money->refunded >= total)
		return done();
	if (asked->doubt)
		return in_doubt(asked, money->refunded);
	if (money->authorized == 0)
		return unpaid(seen);
	if (money->captured == 0) {
		return refuse(VIPPS_KIND_REFUND_NOT_CAPTURED,
			"nothing was captured yet; cancel() gives a reservation back");
	}
	if (total > money->captured)
		return refuse(VIPPS_KIND_REFUND_TOO_HIGH, "the total is more than what was captured");
	return send(total - money->refunded, false, money->refunded);
}

/*
 * A refused card is the end only when Vipps has nothing to cancel: the customer may take another.
 */
static bool is_over(const vipps_asked *asked, const vipps_payment *seen)
{
	const vipps_money *money = &seen->money;

	if (money->authorized > 0)
		return money->captured == 0 && money->capturable == 0;
	switch (seen->state) {
	case VIPPS_STATE_ABORTED:
	case VIPPS_STATE_EXPIRED:
	case VIPPS_STATE_TERMINATED:
		return true;
	case VIPPS_STATE_FAILED:
		return asked->refused;
	default:
		return false;
	}
}

static vipps_plan cancel(const vipps_asked *asked, const vipps_payment *seen)
{
	if (is_over(asked, seen))
		return done();
	if (asked->doubt)
		return in_doubt(asked, seen->money.captured);
	if (seen->money.captured > 0) {
		return refuse(VIPPS_KIND_ALREADY_CAPTURED,
			"money was taken; refund() gives it back, releaseRemaining() releases the rest");
	}
	return send(0, false, 0);
}

static vipps_plan cancel_unapproved(const vipps_asked *asked, const vipps_payment *seen)
{
	if (is_over(asked, seen))
		return done();
	if (seen->money.authorized > 0 && !asked->doubt) {
		return refuse(VIPPS_KIND_CANCEL_NOT_POSSIBLE,
			"the customer has approved; cancel() without onlyBeforeApproval releases the reservation");
	}
	/* Once approved, our cancel must not go out a second time. */
	return asked->doubt ? in_doubt(asked, seen->money.authorized) : send(0, false, 0);
}

static vipps_plan release(const vipps_asked *asked, const vipps_payment *seen)
{
	const vipps_money *money = &seen->money;

	if (money->authorized > 0 && money->capturable == 0)
		return done();
	if (asked->doubt)
		return in_doubt(asked, money->captured);
	if (money->authorized == 0)
		return unpaid(seen);
	if (money->captured == 0) {
		return refuse(VIPPS_KIND_CANCEL_NOT_POSSIBLE,
			"nothing was captured; cancel() releases a whole reservation");
	}
	return send(0, false, money->captured);
}

static vipps_plan approve(const vipps_asked *asked, const vipps_payment *seen)
{
	if (seen->money.authorized > 0)
		return done();
	if (asked->doubt)
		return in_doubt(asked, 0);
	if (is_over(asked, seen))
		return unpaid(seen);
	return send(0, false, 0);
}

vipps_plan vipps_settle(const vipps_asked *asked, const vipps_payment *seen)
{
	switch (asked->order->operation) {
	case VIPPS_CAPTURE:
		return asked->order->amount == 0 ? capture_all(asked, seen) : capture_part(asked, seen);
	case VIPPS_CAPTURE_TO:
		return capture_to(asked, seen);
	case VIPPS_REFUND:
		return refund_part(asked, seen);
	case VIPPS_REFUND_TO:
		return refund_to(asked, seen);
	case VIPPS_CANCEL:
		return cancel(asked, seen);
	case VIPPS_CANCEL_UNAPPROVED:
		return cancel_unapproved(asked, seen);
	case VIPPS_RELEASE:
		return release(asked, seen);
	case VIPPS_APPROVE:
		return approve(asked, seen);
	default:
		break;
	}
	return done(); /* nothing to settle: to have read it was all */
}
