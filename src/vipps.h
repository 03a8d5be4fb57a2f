/* SPDX-License-Identifier: MIT */

/*
 * The core: what Vipps is, and how to move money through it safely. This header is all that
 * the Zend layer knows; no header of PHP is known below it.
 *
 * Who owns what
 *   A client holds credentials and settings. It is immutable, may be shared by any number of
 *   calls of one thread, and must outlive them.
 *   A call is one thing that a shop wants ("capture 200 kr, intention shipment-17"). It is a step
 *   machine without I/O: vipps_call_step() says what to do next (send this, wait until then,
 *   finished), whoever does it, by whatever clock. All that its outcome points to lives as long
 *   as the call.
 *   A context carries calls over the network: connections and access tokens, one per thread.
 *
 * Text goes in and out as slices; those that go out are NUL-terminated too. A slice whose `at`
 * is NULL is absent. Times are milliseconds since 1970, VIPPS_NO_TIME where unknown. Amounts are
 * int64_t in minor units.
 */

#ifndef VIPPS_H
#define VIPPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"

#define VIPPS_NO_TIME INT64_MIN
#define VIPPS_KEY_LENGTH 36
#define VIPPS_VERSION "0.1.0"

typedef enum vipps_api { VIPPS_API_ECOM, VIPPS_API_EPAYMENT } vipps_api;

typedef enum vipps_environment {
	VIPPS_ENVIRONMENT_PRODUCTION,
	VIPPS_ENVIRONMENT_TEST,
	VIPPS_ENVIRONMENT_LOCAL,
} vipps_environment;

/* The lifecycle only; money is told by amounts. */
typedef enum vipps_state {
	VIPPS_STATE_UNKNOWN,
	VIPPS_STATE_CREATED,
	VIPPS_STATE_AUTHORIZED,
	VIPPS_STATE_ABORTED,
	VIPPS_STATE_EXPIRED,
	VIPPS_STATE_TERMINATED,
	VIPPS_STATE_FAILED,
} vipps_state;

/* What a history entry records. */
typedef enum vipps_event_type {
	VIPPS_EVENT_UNKNOWN,
	VIPPS_EVENT_CREATED,
	VIPPS_EVENT_AUTHORIZED,
	VIPPS_EVENT_CAPTURED,
	VIPPS_EVENT_REFUNDED,
	VIPPS_EVENT_CANCELLED,
	VIPPS_EVENT_ABORTED,
	VIPPS_EVENT_EXPIRED,
	VIPPS_EVENT_TERMINATED,
	VIPPS_EVENT_FAILED,
} vipps_event_type;

typedef enum vipps_operation {
	VIPPS_CREATE,
	VIPPS_GET,
	VIPPS_HISTORY,
	VIPPS_WAIT,
	VIPPS_CAPTURE,           /* an amount under an intention, or all that is left without one */
	VIPPS_CAPTURE_TO,        /* until a total is taken */
	VIPPS_REFUND,            /* an amount under an intention */
	VIPPS_REFUND_TO,         /* until a total is given back */
	VIPPS_CANCEL,            /* a waiting payment, or a reservation of which nothing was taken */
	VIPPS_CANCEL_UNAPPROVED, /* a waiting payment only */
	VIPPS_RELEASE,           /* the remainder after a partial capture */
	VIPPS_APPROVE,           /* in the customer's place; never in production */
} vipps_operation;

/*
 * Why something was not done, in words common to both APIs. The names of vipps_kind_name() are
 * those of the PHP enum's cases.
 */
typedef enum vipps_kind {
	VIPPS_KIND_NONE,
	VIPPS_KIND_CONNECTION,
	VIPPS_KIND_DEADLINE,
	VIPPS_KIND_NO_ANSWER,
	VIPPS_KIND_GARBLED,
	VIPPS_KIND_INTERNAL,
	VIPPS_KIND_TOO_MANY_REQUESTS,
	VIPPS_KIND_LOCKED,
	VIPPS_KIND_UNAUTHORIZED,
	VIPPS_KIND_FORBIDDEN,
	VIPPS_KIND_NOT_FOUND,
	VIPPS_KIND_DUPLICATE_REFERENCE,
	VIPPS_KIND_IDEMPOTENCY_CONFLICT,
	VIPPS_KIND_INVALID_AMOUNT,
	VIPPS_KIND_INVALID_FIELD,
	VIPPS_KIND_NOT_AUTHORIZED_YET,
	VIPPS_KIND_CAPTURE_TOO_HIGH,
	VIPPS_KIND_PARTIAL_CAPTURE_FORBIDDEN,
	VIPPS_KIND_CAPTURE_EXPIRED,
	VIPPS_KIND_CAPTURE_FAILED,
	VIPPS_KIND_FUNDS_UNAVAILABLE,
	VIPPS_KIND_ALREADY_CAPTURED,
	VIPPS_KIND_CANCEL_NOT_POSSIBLE,
	VIPPS_KIND_CANCEL_EXPIRED,
	VIPPS_KIND_ALREADY_PROCESSED,
	VIPPS_KIND_PAYMENT_CLOSED,
	VIPPS_KIND_REFUND_TOO_HIGH,
	VIPPS_KIND_REFUND_NOT_CAPTURED,
	VIPPS_KIND_REFUND_EXPIRED,
	VIPPS_KIND_REFUND_FAILED,
	VIPPS_KIND_CUSTOMER_UNKNOWN,
	VIPPS_KIND_APP_TOO_OLD,
	VIPPS_KIND_CARD_PROBLEM,
	VIPPS_KIND_MERCHANT_SETUP,
	VIPPS_KIND_SKIP_LANDING_PAGE_FORBIDDEN,
	VIPPS_KIND_LONG_LIVING_FORBIDDEN,
	VIPPS_KIND_SCOPE_FORBIDDEN,
	VIPPS_KIND_EXPRESS_FORBIDDEN,
	VIPPS_KIND_CURRENCY_MISMATCH,
	VIPPS_KIND_SOURCES_NOT_APPLICABLE,
	VIPPS_KIND_TEST_USER_NOT_VERIFIED,
	VIPPS_KIND_OTHER,
	VIPPS_KIND_COUNT,
} vipps_kind;

/* "NotAuthorizedYet"; "" for NONE. Static. */
const char *vipps_kind_name(vipps_kind kind);
const char *vipps_operation_name(vipps_operation operation); /* "capture" */
const char *vipps_state_name(vipps_state state);             /* "Authorized" */
const char *vipps_event_type_name(vipps_event_type type);    /* "Captured" */

/*
 * What Vipps answered instead of success. By value and of fixed size: failing never allocates.
 * Texts are cut on a character boundary; long digit runs and e-mail addresses are masked.
 */
typedef struct vipps_error {
	vipps_kind kind;
	int http_status; /* 0 without an answer */
	char group[24];  /* eCom's errorGroup, or "" */
	char code[48];   /* Vipps' code, or the name of the field it refuses */
	char message[240];
	char trace_id[80];
} vipps_error;

/* ------------------------------------------------------------------------------------------
 * What a caller got wrong. Nothing was done.
 */
typedef struct vipps_complaint {
	char argument[32]; /* the PHP argument it is about */
	char text[200];    /* "must be …": what would be right; never the value of a secret */
} vipps_complaint;

/* ------------------------------------------------------------------------------------------
 * Clients
 */
typedef struct vipps_client vipps_client;

typedef struct vipps_client_options {
	vipps_api api;
	vipps_environment environment;
	vipps_slice merchant_serial_number;
	vipps_slice client_id;
	vipps_slice client_secret;
	vipps_slice subscription_key;
	vipps_slice system_name, system_version; /* absent: this extension's */
	vipps_slice plugin_name, plugin_version; /* absent: not sent */
	vipps_slice local_url;  /* LOCAL only, and there required unless `in_process` */
	bool in_process;        /* LOCAL only: the caller carries the requests itself */
	vipps_slice ca_file;    /* absent: the system's */
	vipps_slice proxy;      /* absent or "": none; "env": from the environment; else its URL */
	int64_t deadline;       /* ms: create and reads */
	int64_t money_deadline; /* ms: capture, refund, cancel */
	int max_attempts;       /* of one request in one call: 1 to 5 */
} vipps_client_options;

/* The keys that the local Vipps publishes; LOCAL takes no others, and nothing else takes these. */
extern const vipps_slice vipps_local_client_id;
extern const vipps_slice vipps_local_client_secret;
extern const vipps_slice vipps_local_subscription_key;

/* Copies everything. NULL when something is wrong (then `complaint` says what) or memory is out
 * (then complaint->argument is empty). */
vipps_client *vipps_client_new(const vipps_client_options *options, vipps_complaint *complaint);
void vipps_client_free(vipps_client *client); /* wipes; NULL is fine */
vipps_slice vipps_client_merchant_serial_number(const vipps_client *client);
vipps_api vipps_client_api(const vipps_client *client);

/* ------------------------------------------------------------------------------------------
 * Payments
 */
typedef struct vipps_money {
	int64_t amount; /* asked for */
	int64_t authorized, captured, refunded, cancelled;
	int64_t capturable; /* authorized - cancelled - captured */
	int64_t refundable; /* captured - refunded */
} vipps_money;

/* Computes capturable and refundable; false when the four amounts cannot be. */
bool vipps_money_settle(vipps_money *money);
/* Reserved or taken, and not all given back. */
bool vipps_money_is_paid(const vipps_money *money);

typedef struct vipps_history_entry {
	vipps_event_type type;
	vipps_slice raw_type;
	int64_t amount;
	bool success;
	int64_t time;
	vipps_slice key; /* idempotency key, absent if none */
	vipps_slice psp_reference;
} vipps_history_entry;

/* Where to, of express checkout. */
typedef struct vipps_address {
	vipps_slice line1;
	vipps_slice line2; /* absent when there is none, or when it repeats line 1 */
	vipps_slice post_code;
	vipps_slice city;
	vipps_slice country; /* ISO 3166-1 alpha-2 where we know the word; else Vipps' own */
} vipps_address;

typedef struct vipps_customer {
	bool present;
	bool expired; /* Vipps has forgotten the data: all texts are absent */
	vipps_slice first_name, last_name, email;
	vipps_slice phone; /* country code and digits */
	vipps_slice user_id;
} vipps_customer;

typedef struct vipps_shipping {
	bool present;
	vipps_slice option_id, option_name;
	int64_t cost; /* minor units */
	bool has_address;
	vipps_address address;
} vipps_shipping;

typedef struct vipps_payment {
	vipps_slice reference;
	vipps_state state;
	vipps_slice raw_state;
	vipps_slice redirect_url;
	vipps_slice psp_reference;
	char currency[4];
	vipps_money money;
	int64_t authorized_at;
	int64_t capture_until;
	vipps_customer customer;
	vipps_shipping shipping;
	vipps_history_entry *history; /* oldest first; NULL with 0 where it was not asked for */
	size_t history_count;
} vipps_payment;

/* A way of delivery. */
typedef struct vipps_shipping_option {
	vipps_slice id;
	vipps_slice name;
	int64_t cost; /* minor units */
	bool is_default;
	int64_t priority; /* lowest first; VIPPS_NO_PRIORITY: in the order given */
} vipps_shipping_option;

#define VIPPS_NO_PRIORITY INT64_MIN

/* One option by itself; then what must hold of all of them together. Complaints are about "id",
 * "name", "cost"; and about "shipping" or "options" (`argument`). */
bool vipps_shipping_option_check(const vipps_shipping_option *option, vipps_complaint *complaint);
bool vipps_shipping_options_check(const vipps_shipping_option *options, size_t count,
	const char *argument, vipps_complaint *complaint);

typedef enum vipps_explicit_flow {
	VIPPS_EXPLICIT_UNSAID,
	VIPPS_EXPLICIT_NO,
	VIPPS_EXPLICIT_YES,
} vipps_explicit_flow;

/* What create needs. Checked by vipps_create_check(), which a request object calls when made. */
typedef struct vipps_create {
	vipps_slice reference;
	int64_t amount;
	vipps_slice description;
	vipps_slice return_url;
	vipps_slice callback_url;
	vipps_slice currency;
	vipps_slice customer_phone;
	vipps_slice scope;
	vipps_slice callback_token; /* absent: derived */
	bool app_switch;
	bool skip_landing_page;
	/* Express checkout: either options or a URL to ask for them. */
	bool express;
	const vipps_shipping_option *options; /* NULL with 0: asked for */
	size_t option_count;
	vipps_slice shipping_url;
	vipps_slice consent_removal_url;
	vipps_explicit_flow explicit_flow;
} vipps_create;

bool vipps_create_check(const vipps_create *create, vipps_complaint *complaint);

/* ------------------------------------------------------------------------------------------
 * Calls
 */
typedef struct vipps_order {
	vipps_operation operation;
	vipps_slice reference;
	const vipps_create *create; /* CREATE */
	int64_t amount;     /* CAPTURE, REFUND: the part, 0 for all; CAPTURE_TO, REFUND_TO: the total */
	vipps_slice intent; /* with an amount: the shop's intention */
	int64_t wait;       /* WAIT: milliseconds */
	vipps_slice customer_phone, redirect_url; /* APPROVE */
} vipps_order;

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
	const vipps_payment *payment;   /* as last seen; never NULL when done */
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
 * `seed` is for the jitter of waits. NULL: something is wrong with the order (`complaint` says what)
 * or memory is out (complaint->argument is empty).
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
 * Ends a call that will not be carried on (the script is ending): OUTCOME_UNKNOWN when a request may
 * be under way, or was done and nobody hears of it; a refusal that was being checked is told as such,
 * or as unknown; otherwise NOT_SENT. Never DONE.
 */
void vipps_call_abandon(vipps_call *call);

/* ------------------------------------------------------------------------------------------
 * Access tokens: at most 16 are kept; one that is replaced is wiped.
 */
vipps_tokens *vipps_tokens_new(void);
void vipps_tokens_free(vipps_tokens *tokens);

/* ------------------------------------------------------------------------------------------
 * Contexts: calls over the network. One per thread. libcurl's global state is the process's:
 * vipps_network_start() before the first context, vipps_network_stop() after the last.
 */
typedef struct vipps_context vipps_context;

bool vipps_network_start(void);
void vipps_network_stop(void);

vipps_context *vipps_context_new(void); /* opens nothing yet; NULL: out of memory */
void vipps_context_free(vipps_context *context);
vipps_tokens *vipps_context_tokens(vipps_context *context);

/*
 * Carries `calls` on for about `slice` ms at most, and returns how many are not finished. To be
 * called again until 0, with the same calls; what happens between is the caller's. In a forked
 * child the parent's connections are left alone, and new ones are made.
 */
size_t vipps_context_run(vipps_context *context, vipps_call *const *calls, size_t count,
	int64_t slice);

/* Forgets a run that will not be carried on: its transfers are cut. The calls are the caller's. */
void vipps_context_cancel(vipps_context *context);

/* What this build and this libcurl guarantee, for phpinfo(). Static texts. */
typedef struct vipps_guarantee {
	const char *name, *value;
} vipps_guarantee;
size_t vipps_network_guarantees(vipps_guarantee *out, size_t room);
const char *vipps_curl_version_built(void);
const char *vipps_curl_version_running(void);
const char *vipps_openssl_version_built(void);
const char *vipps_openssl_version_running(void);

/* ------------------------------------------------------------------------------------------
 * Calls from Vipps to the shop
 */
typedef struct vipps_inbound_request {
	vipps_slice method;
	vipps_slice uri;           /* path; scheme, host and query may be there too */
	vipps_slice prefix;        /* absent: any; else the path before "/v2/" */
	vipps_slice authorization; /* of the Authorization header, wherever it was found */
	vipps_slice body;
} vipps_inbound_request;

typedef enum vipps_inbound_kind {
	VIPPS_INBOUND_PAYMENT_UPDATE,
	VIPPS_INBOUND_SHIPPING_REQUEST,
	VIPPS_INBOUND_CONSENT_REMOVAL,
} vipps_inbound_kind;

typedef struct vipps_inbound vipps_inbound; /* owns what `vipps_inbound_view` points to */

typedef struct vipps_inbound_view {
	vipps_inbound_kind kind;
	size_t client;         /* index of the client it is for */
	vipps_slice reference; /* absent with CONSENT_REMOVAL */
	vipps_state state;     /* PAYMENT_UPDATE: what it says, and the amount */
	vipps_slice raw_state;
	int64_t amount;
	vipps_address address; /* SHIPPING_REQUEST */
	vipps_slice user_id;   /* CONSENT_REMOVAL */
	int64_t patience;      /* ms that Vipps waits for the answer */
	int reply_status;      /* what to answer: 200, or why not */
	char reason[120];      /* when it is not 200: for the shop's log; no secret */
} vipps_inbound_view;

/*
 * Authenticates and reads. `tokens` may be NULL; where not, tokens[i], if present, is the shop's own
 * token for client i instead of the derived one. A consent removal carries its token in the path, as
 * create gave it to Vipps. Never NULL except out of memory.
 */
vipps_inbound *vipps_inbound_read(const vipps_client *const *clients, const vipps_slice *tokens,
	size_t count, const vipps_inbound_request *request);
const vipps_inbound_view *vipps_inbound_look(const vipps_inbound *inbound);
void vipps_inbound_free(vipps_inbound *inbound);

/*
 * The body that answers a SHIPPING_REQUEST: with no options it says that nothing is delivered
 * there. NUL-terminated and the inbound's own, valid until the next answer. Absent: the options are wrong
 * (`complaint` about "options"), or memory is out (complaint->argument is empty).
 */
vipps_slice vipps_inbound_answer(vipps_inbound *inbound, const vipps_shipping_option *options,
	size_t count, vipps_complaint *complaint);

/* ------------------------------------------------------------------------------------------
 * Money and references
 */

/* Decimal text, exactly; false with a complaint about "amount" or "currency". */
bool vipps_minor_from_decimal(vipps_slice text, vipps_slice currency, int64_t *minor,
	vipps_complaint *complaint);
/* Writes a NUL-terminated text; 24 bytes suffice. */
bool vipps_decimal_from_minor(int64_t minor, vipps_slice currency, char out[24],
	vipps_complaint *complaint);

#define VIPPS_REFERENCE_MAX 50
bool vipps_reference_make(vipps_slice prefix, vipps_slice order, int64_t attempt,
	char out[VIPPS_REFERENCE_MAX + 1], vipps_complaint *complaint);
bool vipps_reference_next(vipps_slice reference, char out[VIPPS_REFERENCE_MAX + 1],
	vipps_complaint *complaint);

#define VIPPS_SUPPORT_TEXT_MAX 900
/* The redacted text for support: outcome, kind, ids, counts. NUL-terminated; returns its length. */
size_t vipps_support_text(const vipps_call *call, char out[VIPPS_SUPPORT_TEXT_MAX]);
/* One line for a log. */
size_t vipps_attempt_text(const vipps_attempt *attempt, vipps_slice reference, char *out,
	size_t room);

#endif
