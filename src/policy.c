/* SPDX-License-Identifier: MIT */
#include "policy.h"

#define RETRY_SOON 5000     /* ms: connection trouble */
#define RETRY_LOCKED 15000  /* another operation runs: banks take 15 s */
#define RETRY_UNKNOWN 30000 /* long enough for a bank, short enough for a customer */
#define RATE_WINDOW 60000   /* Vipps counts by the minute */
#define BACKOFF_BASE 500
#define TIME_FOR_ANOTHER 250 /* ms: less is not worth a request */

/* Waits grow with the number of sends; the jitter keeps many workers from coming back at once. */
static int64_t backoff(const vipps_situation *s)
{
	int64_t ceiling = (int64_t)BACKOFF_BASE << (s->sends > 6 ? 6 : s->sends - 1);

	return ceiling / 2 + (int64_t)(s->jitter % (uint32_t)(ceiling / 2 + 1));
}

static bool moves_something(vipps_class class)
{
	return class != VIPPS_CLASS_READ && class != VIPPS_CLASS_TOKEN;
}

/* Whether the payment, as read, can settle it. */
static bool has_look(vipps_class class)
{
	return moves_something(class) && class != VIPPS_CLASS_AGAIN && class != VIPPS_CLASS_ONCE;
}

/* An answer or its absence that leaves open what became of the request. */
static bool leaves_open(const vipps_situation *s)
{
	if (s->result == VIPPS_RESULT_LOST || s->result == VIPPS_RESULT_BROKEN)
		return true;
	return s->result == VIPPS_RESULT_ERROR &&
		(s->http_status >= 500 || s->kind == VIPPS_KIND_INTERNAL);
}

static vipps_decision decide(vipps_verb verb, bool doubt)
{
	return (vipps_decision){ .verb = verb,
		.doubt = doubt,
		.retry_after = doubt ? RETRY_UNKNOWN : RETRY_SOON };
}

/* The end of trying: in doubt the payment is asked a last time, otherwise nothing happened. */
static vipps_decision give_up(const vipps_situation *s, bool doubt, int64_t retry_after)
{
	bool ask = doubt && has_look(s->class) && s->time_left >= TIME_FOR_ANOTHER;
	vipps_decision d = decide(ask ? VIPPS_DO_LOOK : VIPPS_DO_STOP, doubt);

	if (retry_after > 0)
		d.retry_after = retry_after;
	return d;
}

static vipps_decision again(const vipps_situation *s, bool doubt, int64_t wait, int64_t retry_after)
{
	if (s->sends >= s->sends_max || wait > s->wait_left || wait + TIME_FOR_ANOTHER > s->time_left)
		return give_up(s, doubt, retry_after);
	vipps_decision d = decide(VIPPS_DO_AGAIN, doubt);

	d.wait = wait;
	d.retry_after = retry_after > 0 ? retry_after : d.retry_after;
	return d;
}

static vipps_decision after_open(const vipps_situation *s)
{
	bool doubt = moves_something(s->class);
	bool resend = s->class != VIPPS_CLASS_CREATE && s->class != VIPPS_CLASS_MONEY &&
		s->class != VIPPS_CLASS_TARGET && s->class != VIPPS_CLASS_ONCE;

	if (!resend)
		return give_up(s, doubt, 0);
	return again(s, doubt || s->doubt, backoff(s), 0);
}

static vipps_decision after_rate_limit(const vipps_situation *s)
{
	int64_t wait = s->retry_after >= 0 ? s->retry_after : RATE_WINDOW;

	return again(s, s->doubt, wait, wait > 0 ? wait : RETRY_SOON);
}

static vipps_decision after_unauthorized(const vipps_situation *s)
{
	if (s->class == VIPPS_CLASS_TOKEN) /* the credentials themselves */
		return decide(VIPPS_DO_REFUSE, false);
	if (!s->token_renewed)
		return decide(VIPPS_DO_RETOKEN, s->doubt);
	/* The keys are refused: a look would be refused as well. */
	return decide(s->doubt ? VIPPS_DO_STOP : VIPPS_DO_REFUSE, s->doubt);
}

/* Whether our own earlier request, the one in doubt, can have caused this refusal. */
static bool is_echo(const vipps_situation *s)
{
	return s->class == VIPPS_CLASS_TARGET || vipps_policy_is_echo(s->kind, s->http_status);
}

static vipps_decision after_refusal(const vipps_situation *s)
{
	if (!moves_something(s->class))
		return decide(VIPPS_DO_REFUSE, false);
	/*
	 * Its key is its content's, so it never comes with another: another process sends it just now.
	 */
	if (s->class == VIPPS_CLASS_AGAIN && s->kind == VIPPS_KIND_IDEMPOTENCY_CONFLICT)
		return again(s, true, backoff(s), 0);
	if (s->doubt && is_echo(s))
		return give_up(s, true, 0);
	if (s->class == VIPPS_CLASS_TARGET)
		return decide(VIPPS_DO_LOOK, false); /* it may be as wanted already */
	if (s->class == VIPPS_CLASS_CREATE || !has_look(s->class))
		return decide(VIPPS_DO_REFUSE, false);
	/*
	 * eCom does not say whether it answers so to a key that has succeeded. ePayment gives that
	 * key's answer.
	 */
	if (s->kind == VIPPS_KIND_ALREADY_PROCESSED && s->class == VIPPS_CLASS_MONEY)
		return give_up(s, true, 0);
	if (s->kind == VIPPS_KIND_IDEMPOTENCY_CONFLICT) {
		/* By total: another worker stands at the same position. By name: the shop's mistake. */
		return decide(s->by_total ? VIPPS_DO_LOOK : VIPPS_DO_REFUSE, false);
	}
	if (vipps_policy_may_be_stale(s->kind) && !s->rekeyed)
		return decide(VIPPS_DO_LOOK, false);
	return decide(VIPPS_DO_REFUSE, false);
}

vipps_decision vipps_policy(const vipps_situation *s)
{
	if (s->result == VIPPS_RESULT_GOOD)
		return decide(VIPPS_DO_FINISH, false);
	if (s->result == VIPPS_RESULT_UNSENT)
		return again(s, s->doubt, backoff(s), 0);
	if (leaves_open(s))
		return after_open(s);
	switch (s->kind) {
	case VIPPS_KIND_UNAUTHORIZED:
		return after_unauthorized(s);
	case VIPPS_KIND_TOO_MANY_REQUESTS:
		return after_rate_limit(s);
	case VIPPS_KIND_LOCKED:
	case VIPPS_KIND_CAPTURE_FAILED:
		return again(s, s->doubt, backoff(s), s->doubt ? RETRY_UNKNOWN : RETRY_LOCKED);
	default:
		return after_refusal(s);
	}
}

bool vipps_policy_is_echo(vipps_kind kind, int http_status)
{
	switch (http_status) {
	case 401:
	case 403:
	case 409:
	case 423:
	case 429:
		return true;
	default:
		break;
	}
	switch (kind) {
	case VIPPS_KIND_DUPLICATE_REFERENCE:  /* 34, 4150 */
	case VIPPS_KIND_ALREADY_PROCESSED:    /* 92, 6170, 6180, 6230 */
	case VIPPS_KIND_IDEMPOTENCY_CONFLICT: /* 93, 4010, 4020 */
	case VIPPS_KIND_LOCKED:               /* 94, 98, 6160, 6250 */
	case VIPPS_KIND_CAPTURE_TOO_HIGH:     /* 61, 6090 */
	case VIPPS_KIND_REFUND_TOO_HIGH:      /* 71, 6150 */
	case VIPPS_KIND_UNAUTHORIZED:
	case VIPPS_KIND_FORBIDDEN:
	case VIPPS_KIND_TOO_MANY_REQUESTS:
	case VIPPS_KIND_INTERNAL:
	case VIPPS_KIND_NOT_FOUND: /* it was there when we sent the first */
	case VIPPS_KIND_OTHER:     /* what we cannot read we cannot rule out */
		return true;
	default:
		return false;
	}
}

bool vipps_policy_may_be_stale(vipps_kind kind)
{
	switch (kind) {
	case VIPPS_KIND_NOT_AUTHORIZED_YET:
	case VIPPS_KIND_CAPTURE_TOO_HIGH:
	case VIPPS_KIND_REFUND_TOO_HIGH:
	case VIPPS_KIND_REFUND_NOT_CAPTURED:
	case VIPPS_KIND_PAYMENT_CLOSED:
	case VIPPS_KIND_ALREADY_PROCESSED: /* perhaps by us, in a process that did not live to hear of it */
	case VIPPS_KIND_OTHER:             /* whatever it was */
		return true;
	default:
		return false;
	}
}
