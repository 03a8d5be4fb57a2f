/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CHAPTER_CALLS_H
#define VIPPS_CHAPTER_CALLS_H

/*
 * Calls: a thing that a shop wants, the steps on the way to it, and what came of it. Nothing here
 * does I/O.
 */

#include "vipps_payments.h"
#include "vipps_settlements.h"

typedef struct vipps_order {
	vipps_operation operation;
	vipps_slice reference;
	const vipps_create *create; /* CREATE */
	int64_t amount;     /* CAPTURE, REFUND: the part, 0 for all; CAPTURE_TO, REFUND_TO: the total */
	vipps_slice intent; /* with an amount: the shop's intention */
	int64_t wait;       /* WAIT: milliseconds */
	vipps_slice customer_phone, redirect_url; /* APPROVE */
	/* CHANGES: what was known. Only its state and money are looked at. NULL: nothing. */
	const vipps_payment *since;
	vipps_slice webhook_url; /* WEBHOOK_REGISTER */
	unsigned webhook_events; /* WEBHOOK_REGISTER: bits, 1u << vipps_event_type */
	vipps_slice webhook_id;  /* WEBHOOK_DELETE */
	bool every_sales_unit;   /* WEBHOOKS, WEBHOOK_REGISTER, WEBHOOK_DELETE: a partner's; LEDGERS */
	vipps_slice ledger_id;   /* LEDGER_DATE, LEDGER_FEED */
	vipps_topic topic;       /* LEDGER_DATE, LEDGER_FEED */
	vipps_slice ledger_date; /* LEDGER_DATE: "2026-11-20" */
	vipps_slice cursor;      /* LEDGERS, LEDGER_DATE, LEDGER_FEED: absent for the first page */
	int64_t page_size;       /* LEDGER_DATE, LEDGER_FEED: 0 for Vipps' own */
	const vipps_receipt *receipt; /* SEND_RECEIPT, and `currency` */
	vipps_slice currency;
	vipps_slice category; /* SET_CATEGORY: Vipps' word */
	vipps_slice url;      /* SET_CATEGORY */
	vipps_slice image_id; /* SET_CATEGORY: absent for none; ADD_IMAGE */
	vipps_slice image;    /* ADD_IMAGE: a PNG's or JPEG's bytes */
	vipps_slice sub;      /* USERINFO */
} vipps_order;

/*
 * Something that happened to a payment, once. `key` is the same whoever sees it, whenever, over
 * either API, and no other change's of any payment: a UNIQUE column of 36 characters does its work
 * once.
 */
typedef struct vipps_change {
	vipps_event_type type; /* AUTHORIZED, CAPTURED, REFUNDED, CANCELLED; or how it ended unpaid */
	int64_t amount;        /* that moved */
	int64_t total;         /* moved in this direction, this one included */
	int64_t time;
	char key[VIPPS_KEY_LENGTH + 1];
} vipps_change;

/* All that can be registered for: CREATED to TERMINATED. */
#define VIPPS_WEBHOOK_EVENTS ((1u << (VIPPS_EVENT_TERMINATED + 1)) - (1u << VIPPS_EVENT_CREATED))

typedef struct vipps_webhook {
	vipps_slice id, url;
	vipps_slice secret;            /* absent but for a new one: Vipps tells it once */
	unsigned events;               /* bits, 1u << vipps_event_type */
	const vipps_slice *raw_events; /* Vipps' words */
	size_t raw_event_count;
} vipps_webhook;

/* URL and events of a registration to be made. Complaints are about "url" and "events". */
bool vipps_webhook_check(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint);

/* What is to become of a registration that was found. */
typedef enum vipps_webhook_fate {
	VIPPS_WEBHOOK_FOREIGN, /* not ours */
	VIPPS_WEBHOOK_KEPT,
	VIPPS_WEBHOOK_STALE, /* ours, and of no use: to be deleted once there is one to keep */
} vipps_webhook_fate;

/*
 * Of the registrations `there`, which serve `url` with `events`. Ours are those with this URL and
 * those whose id is among `known`, the ids whose secrets the shop has. Fills fates[count]; false
 * when none can be kept and one is to be registered.
 */
bool vipps_webhooks_plan(const vipps_webhook *there, size_t count, vipps_slice url, unsigned events,
	const vipps_slice *known, size_t known_count, vipps_webhook_fate *fates);

typedef enum vipps_verdict {
	VIPPS_DONE,
	VIPPS_REFUSED,         /* nothing happened, and Vipps says no */
	VIPPS_NOT_SENT,        /* nothing happened; again later */
	VIPPS_OUTCOME_UNKNOWN, /* it may have happened; again with the same arguments resumes */
	VIPPS_REDIRECT_LOST,   /* eCom create: it exists, its URL is lost */
} vipps_verdict;

typedef struct vipps_outcome {
	vipps_verdict verdict;
	vipps_error error;              /* unless done */
	int64_t retry_after;            /* ms: NOT_SENT, OUTCOME_UNKNOWN */
	int attempts;                   /* exchanges, tokens and looks included */
	char key[VIPPS_KEY_LENGTH + 1]; /* of the last money request, or "" */
	bool out_of_memory;             /* with NOT_SENT or OUTCOME_UNKNOWN */
	const vipps_payment
		*payment;                /* as last seen; never NULL when done, but for Vipps' other APIs */
	const vipps_change *changes; /* CHANGES: oldest first */
	size_t change_count;
	const vipps_webhook *webhooks; /* WEBHOOKS; WEBHOOK_REGISTER: the new one */
	size_t webhook_count;
	const vipps_ledger *ledgers; /* LEDGERS */
	size_t ledger_count;
	const vipps_ledger_entry *entries; /* LEDGER_DATE, LEDGER_FEED */
	size_t entry_count;
	vipps_slice cursor; /* of the next page; absent behind the last */
	bool try_later;     /* the date is not closed yet; or the feed's end */
	const vipps_userinfo *userinfo;
} vipps_outcome;

/* Both clocks in ms. `steady` never jumps and orders everything; `wall` is since 1970. */
typedef struct vipps_clock {
	int64_t steady, wall;
} vipps_clock;

typedef struct vipps_header {
	const char *name;
	vipps_slice value;
} vipps_header;

typedef struct vipps_request {
	const char *method;
	const char *url; /* absolute */
	const vipps_header *headers;
	size_t header_count;
	vipps_slice body;    /* absent: none */
	bool repeatable;     /* may be sent again by whoever carries it: reads and tokens only */
	int64_t deadline;    /* steady: give up then */
	size_t answer_limit; /* bytes of answer body; more is as good as none */
} vipps_request;

typedef enum vipps_fate {
	VIPPS_FATE_UNSENT, /* no byte of the request's body left (for a request without one: no connection) */
	VIPPS_FATE_LOST, /* it may have arrived; no complete answer came */
	VIPPS_FATE_ANSWERED,
} vipps_fate;

typedef struct vipps_exchange {
	vipps_fate fate;
	vipps_kind kind; /* UNSENT, LOST: CONNECTION, DEADLINE, NO_ANSWER or GARBLED (over the limit) */
	int status;
	vipps_slice body;     /* read during the step that it is given to, not kept */
	int64_t retry_after;  /* ms from now, or -1 */
	char trouble[96];     /* UNSENT, LOST: the transport's words; no address, no secret */
	int64_t milliseconds; /* the rest is for the observer */
	int64_t bytes_sent, bytes_received;
	bool reused;
} vipps_exchange;

typedef enum vipps_action_type { VIPPS_SEND, VIPPS_SLEEP, VIPPS_FINISHED } vipps_action_type;

typedef struct vipps_action {
	vipps_action_type type;
	const vipps_request *request; /* SEND: valid until the next step */
	int64_t until;                /* SLEEP: steady */
} vipps_action;

/* One exchange, as the observer sees it. */
typedef struct vipps_attempt {
	const char *operation; /* "capture", "token"; static */
	int number;
	vipps_error error; /* kind NONE when it succeeded */
	int http_status;
	char key[VIPPS_KEY_LENGTH + 1];
	int64_t milliseconds, bytes_sent, bytes_received;
	bool reused;
} vipps_attempt;

typedef struct vipps_call vipps_call;
typedef struct vipps_tokens vipps_tokens;

/*
 * `tokens` must outlive the call; several clients share one store without seeing each other's.
 * `seed` is for the jitter of waits. NULL: something is wrong with the order (`complaint` says
 * what) or memory is out (complaint->argument is empty).
 */
vipps_call *vipps_call_new(const vipps_client *client, vipps_tokens *tokens,
	const vipps_order *order, uint64_t seed, vipps_complaint *complaint);
void vipps_call_free(vipps_call *call); /* wipes; NULL is fine */

/*
 * The next step. `exchange` is what came of the request that the step before asked to send, and
 * NULL at the start and after a sleep. After FINISHED it is not called again.
 */
vipps_action vipps_call_step(vipps_call *call, vipps_clock now, const vipps_exchange *exchange);

/* Valid once FINISHED was returned, as long as the call lives. */
const vipps_outcome *vipps_call_outcome(const vipps_call *call);
vipps_operation vipps_call_operation(const vipps_call *call);
vipps_slice vipps_call_reference(const vipps_call *call);

/* Takes the oldest attempt not yet taken; false when there is none. Kept are the last 32. */
bool vipps_call_next_attempt(vipps_call *call, vipps_attempt *attempt);

/*
 * Ends a call that will not be carried on (the script is ending): OUTCOME_UNKNOWN when a request
 * may be under way, or was done and nobody hears of it; a refusal that was being checked is told as
 * such, or as unknown; otherwise NOT_SENT. Never DONE.
 */
void vipps_call_abandon(vipps_call *call);

/* ------------------------------------------------------------------------------------------
 * Access tokens: at most 16 are kept; one that is replaced is wiped.
 */
vipps_tokens *vipps_tokens_new(void);
void vipps_tokens_free(vipps_tokens *tokens);

/* ------------------------------------------------------------------------------------------
 * In words
 */
#define VIPPS_SUPPORT_TEXT_MAX 900
/* The redacted text for support: outcome, kind, ids, counts. NUL-terminated; returns its length. */
size_t vipps_support_text(const vipps_call *call, char out[VIPPS_SUPPORT_TEXT_MAX]);
/* One line for a log. */
size_t vipps_attempt_text(const vipps_attempt *attempt, vipps_slice reference, char *out,
	size_t room);

#endif
