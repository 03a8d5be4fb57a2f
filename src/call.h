/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CALL_H
#define VIPPS_CALL_H

#include "dialect.h"
#include "policy.h"
#include "service.h"
#include "settle.h"

/*
 * A call's inside, shared by the files that are its parts: order.c (making one), call.c (steps and
 * ends), call_look.c (reading the payment), call_send.c (the operation itself), call_service.c
 * (another API), compose.c (requests) and report.c (what observers and support get to see).
 */

#define VIPPS_CALL_HEADERS_MAX 14
#define VIPPS_CALL_ATTEMPTS_KEPT 32
#define VIPPS_CALL_SLEEP_MAX 2000 /* ms a call may sleep in sum */
#define VIPPS_CALL_LAG 500        /* ms after which a read that lags is tried again */

/* What the exchange under way, or the next one, is for. A token is fetched before it if need be. */
typedef enum vipps_pending {
	VIPPS_PENDING_SEND,   /* the operation itself */
	VIPPS_PENDING_LOOK,   /* the payment */
	VIPPS_PENDING_EVENTS, /* its history, right after */
} vipps_pending;

/* Why the payment is read. */
typedef enum vipps_purpose {
	VIPPS_TO_READ,   /* that is the whole order */
	VIPPS_TO_PLAN,   /* before sending anything */
	VIPPS_TO_SETTLE, /* in doubt */
	VIPPS_TO_CHECK,  /* a refusal: does the payment's state bear it out? */
	VIPPS_TO_SHOW,   /* done; what the payment has become */
} vipps_purpose;

struct vipps_call {
	/* The order: fixed when the call is made. */
	const vipps_client *client; /* borrowed */
	vipps_tokens *tokens;       /* borrowed */
	const vipps_dialect *dialect;
	const vipps_service *service; /* NULL: one of a payment's own operations */
	vipps_order order;            /* its texts, and those of `create`, lie in `own` */
	vipps_create create;
	vipps_payment since; /* CHANGES: its state and money */
	vipps_slice callback_token;
	vipps_arena own;

	/* Where it stands. */
	bool started, finished;
	bool fetching;    /* a token, before what is pending */
	bool without_key; /* USERINFO: no subscription key */
	bool in_flight;   /* the operation itself went out and has not come back */
	vipps_pending pending;
	vipps_purpose purpose;
	vipps_clock now;
	int64_t deadline;   /* steady */
	int64_t poll_until; /* WAIT: steady */
	int64_t slept;      /* ms, in sum */
	uint64_t random;
	int exchanges;

	/* The operation. */
	vipps_plan plan;
	vipps_key keys[VIPPS_KEYS_MAX];
	int key_count; /* made so far; the last one is in use */
	int sends;     /* with that key */
	int sent;      /* in all: Vipps counts them by the minute, whatever their keys */
	int replans;
	bool rekeyed;
	bool doubt;
	vipps_error trouble; /* what the operation itself last met */

	/* Reads and tokens. */
	int reads, fetches; /* tries of the present one */
	bool token_renewed;

	/* What was seen: the latest whole view, and room for the next. */
	vipps_arena views[2];
	vipps_payment seen[2];
	int latest; /* index into both */
	bool has_seen;

	/* The request: the body stays as it is until there is a new plan. */
	vipps_buf url, body, authorization;
	vipps_header headers[VIPPS_CALL_HEADERS_MAX];
	vipps_request request;

	vipps_attempt attempts[VIPPS_CALL_ATTEMPTS_KEPT]; /* a ring */
	size_t attempts_from, attempts_count;

	vipps_outcome outcome;
};

const vipps_client *vipps_call_client(const vipps_call *call);

/* ------------------------------------------------------------------------------------------
 * call.c: steps and ends. What returns an action has decided what comes next.
 */

/* What one exchange came to. */
typedef struct vipps_reading {
	vipps_result result;
	vipps_error error; /* unless GOOD */
} vipps_reading;

vipps_action vipps_call_end(vipps_call *call, vipps_verdict verdict, const vipps_error *error);
vipps_action vipps_call_end_done(vipps_call *call);
/*
 * Nothing more will be tried. In doubt that is "unknown", whatever stopped us. What was done or
 * refused already stays so when only the read after it was stopped; otherwise it was not sent.
 */
vipps_action vipps_call_end_stopped(vipps_call *call, const vipps_error *error,
	int64_t retry_after);
vipps_action vipps_call_end_without_memory(vipps_call *call);
/* What the payment's state refuses or leaves open, before anything was sent. */
vipps_action vipps_call_end_by_plan(vipps_call *call, const vipps_plan *plan);

/* Moves, releases or approves what is paid: not a create, a read, or another API. */
bool vipps_call_is_money(vipps_operation operation);

/* Sends what is pending: the token first, if there is none. */
vipps_action vipps_call_proceed(vipps_call *call);
vipps_action vipps_call_sleep(vipps_call *call, int64_t ms);
int64_t vipps_call_time_left(const vipps_call *call);
uint32_t vipps_call_random(vipps_call *call);

bool vipps_call_is_success(const vipps_exchange *exchange);
vipps_reading vipps_call_read_failure(const vipps_exchange *exchange);
vipps_reading vipps_call_read_broken(int status, const char *why);
vipps_situation vipps_call_situation(const vipps_call *call, vipps_class class,
	const vipps_reading *r, const vipps_exchange *exchange);

/* ------------------------------------------------------------------------------------------
 * call_look.c
 */
vipps_action vipps_call_look(vipps_call *call, vipps_purpose purpose);
vipps_action vipps_call_look_after(vipps_call *call, vipps_purpose purpose, int64_t wait);
vipps_action vipps_call_on_token(vipps_call *call, const vipps_exchange *exchange);
vipps_action vipps_call_on_read(vipps_call *call, const vipps_exchange *exchange);
/* Whether there is time for a look that shows more. Counts them. */
bool vipps_call_may_look_again(vipps_call *call);
/* It was done; what the payment has become is shown as far as it is known. */
vipps_action vipps_call_end_shown(vipps_call *call);

/* ------------------------------------------------------------------------------------------
 * call_send.c
 */

/* The keys of a named intention are known before anything is planned. False: out of memory. */
bool vipps_call_make_keys(vipps_call *call);
vipps_plan vipps_call_settle(const vipps_call *call);
/* The payment was read for the first time: done, refused, or sent. */
vipps_action vipps_call_begin(vipps_call *call);
vipps_action vipps_call_send_plan(vipps_call *call, const vipps_plan *plan, int attempt);
vipps_action vipps_call_send_again(vipps_call *call);
vipps_action vipps_call_send_again_after(vipps_call *call, int64_t wait);
vipps_action vipps_call_on_sent(vipps_call *call, const vipps_exchange *exchange);

/* ------------------------------------------------------------------------------------------
 * call_service.c: Vipps' other APIs
 */
vipps_action vipps_call_start_service(vipps_call *call);
vipps_action vipps_call_on_service(vipps_call *call, const vipps_exchange *exchange);

/* ------------------------------------------------------------------------------------------
 * compose.c
 */

/* Which endpoint the pending request is for; and which one the operation itself has. */
vipps_wire vipps_call_wire(const vipps_call *call);
vipps_wire vipps_call_own_wire(const vipps_call *call);

/* What it says. */
vipps_saying vipps_call_saying(const vipps_call *call);

/* Writes the operation's body for the present plan. False: out of memory. */
bool vipps_call_write_body(vipps_call *call);

/* Fill call->request. False: out of memory. `token` is copied. */
bool vipps_call_compose(vipps_call *call, vipps_slice token, int64_t deadline);
bool vipps_call_compose_token(vipps_call *call, int64_t deadline);

/* The token that the present request carries. */
vipps_slice vipps_call_token_in_use(const vipps_call *call);

/* Keeps the token that an answer brings. False: this is no such answer. */
bool vipps_call_keep_token(vipps_call *call, vipps_slice body);

/* ------------------------------------------------------------------------------------------
 * report.c
 */

/* Notes an exchange for the observer; drops the oldest when there is no room. */
void vipps_call_note(vipps_call *call, const vipps_exchange *exchange, const vipps_error *error);

#endif
