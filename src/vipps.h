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
	VIPPS_CHANGES,           /* what happened since a snapshot */
	VIPPS_WEBHOOKS,          /* the registrations of a sales unit */
	VIPPS_WEBHOOK_REGISTER,
	VIPPS_WEBHOOK_DELETE,
	VIPPS_LEDGERS,      /* whom Vipps pays out to */
	VIPPS_LEDGER_DATE,  /* a page of one day's entries */
	VIPPS_LEDGER_FEED,  /* a page of all entries, from a cursor on */
	VIPPS_SEND_RECEIPT, /* to the customer's app; once for a payment */
	VIPPS_SET_CATEGORY, /* a link and an image, likewise */
	VIPPS_ADD_IMAGE,
	VIPPS_USERINFO, /* what a customer shares */
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
	VIPPS_KIND_AMBIGUOUS,
	VIPPS_KIND_NOT_CLOSED_YET,
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
	bool expired; /* Vipps forgot: all is absent but sub, and user_id where it is told */
	vipps_slice first_name, last_name, email;
	vipps_slice phone;         /* country code and digits */
	vipps_slice date_of_birth; /* "1988-12-03" */
	vipps_slice user_id;       /* eCom: what a consent removal names */
	vipps_slice sub;           /* what Userinfo takes */
	const vipps_address *addresses;
	size_t address_count;
} vipps_customer;

typedef struct vipps_shipping {
	bool present;
	vipps_slice option_id, option_name;
	int64_t cost; /* minor units */
	bool has_address;
	vipps_address address;
} vipps_shipping;

/* What a shop has noted with a payment. */
typedef struct vipps_note {
	vipps_slice name, value;
} vipps_note;

typedef struct vipps_payment {
	vipps_slice reference;
	vipps_state state;
	vipps_slice raw_state;
	vipps_slice redirect_url;
	vipps_slice psp_reference;
	char currency[4];
	vipps_money money;
	int64_t authorized_at;
	int64_t capture_until;            /* when Vipps no longer takes a capture */
	int64_t capture_guaranteed_until; /* until when the money is certain to be there */
	const vipps_note *metadata;
	size_t metadata_count;
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
	/* ePayment only: groups are made by the first two. Absent: "OTHER". */
	vipps_slice carrier; /* its `brand`: "POSTEN" */
	vipps_slice type;    /* "PICKUP_POINT" */
	vipps_slice details; /* its `meta`, such as the address of a pickup point */
	vipps_slice estimated_delivery;
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

/* How the customer comes to the payment. */
typedef enum vipps_user_flow {
	VIPPS_FLOW_WEB_REDIRECT,    /* landing page, or the app by itself */
	VIPPS_FLOW_NATIVE_REDIRECT, /* from an app */
	VIPPS_FLOW_PUSH_MESSAGE,    /* no page: pushed to the customer's phone */
	VIPPS_FLOW_QR,              /* ePayment only */
} vipps_user_flow;

typedef enum vipps_payment_method {
	VIPPS_METHOD_WALLET, /* the app */
	VIPPS_METHOD_CARD,   /* a page for card numbers */
} vipps_payment_method;

typedef enum vipps_qr_format {
	VIPPS_QR_UNSAID,
	VIPPS_QR_URL,
	VIPPS_QR_SVG,
	VIPPS_QR_PNG,
} vipps_qr_format;

/* A line of a receipt. Amounts include tax, and are what is left after the discount. */
typedef struct vipps_receipt_line {
	vipps_slice id, name;
	int64_t total;
	int64_t tax;      /* in `total`; VIPPS_NO_TAX: to be computed from the rate */
	int64_t tax_rate; /* hundredths of a percent: 2500 is 25 % */
	int64_t discount;
	vipps_slice quantity; /* decimal text; absent: no unit is told, nor its price */
	vipps_slice unit;     /* "PCS", "KG" … */
	int64_t unit_price;
	vipps_slice product_url;
	bool is_shipping;
} vipps_receipt_line;

#define VIPPS_NO_TAX INT64_MIN

typedef struct vipps_receipt {
	const vipps_receipt_line *lines;
	size_t line_count;
	vipps_slice rounding; /* name of a line for what the lines' sum lacks; absent: none is made */
	vipps_slice number;
} vipps_receipt;

/* One line by itself (complaints name its arguments); then all of them ("lines" and the others). */
bool vipps_receipt_line_check(const vipps_receipt_line *line, vipps_complaint *complaint);
bool vipps_receipt_check(const vipps_receipt *receipt, vipps_complaint *complaint);
int64_t vipps_receipt_total(const vipps_receipt *receipt);
/* The tax in a line: as given, or total * rate / (10000 + rate) with half an øre rounded up. */
int64_t vipps_receipt_line_tax(const vipps_receipt_line *line);
/* Whether it can go with a payment of `amount`: the sums agree, or a rounding line may close the gap. */
bool vipps_receipt_fits(const vipps_receipt *receipt, int64_t amount);

/* What create needs. Checked by vipps_create_check(), which a request object calls when made. */
typedef struct vipps_create {
	vipps_slice reference;
	int64_t amount;
	vipps_slice description;
	vipps_slice return_url;
	vipps_slice callback_url; /* eCom: required; ePayment: not looked at */
	vipps_slice currency;
	vipps_slice customer_phone;
	vipps_slice scope;
	vipps_slice callback_token; /* absent: derived */
	vipps_user_flow flow;
	/* ePayment only. */
	vipps_payment_method method;
	bool block_commercial_cards;
	vipps_slice personal_qr;    /* the customer's, instead of the phone number */
	vipps_slice customer_token; /* of a QR check-in, likewise */
	bool customer_present;
	vipps_qr_format qr_format;
	int64_t qr_size;     /* pixels; 0: unsaid */
	int64_t expires_at;  /* ms since 1970; 0: in ten minutes */
	int64_t minimum_age; /* years; 0: any */
	const vipps_note *metadata;
	size_t metadata_count;
	vipps_slice terms_of_sale_url, privacy_policy_url;
	vipps_slice receipt_url;
	const vipps_receipt *receipt; /* left out where it does not fit, and by eCom */
	/* Express checkout: either options or a URL to ask for them. */
	bool express;
	const vipps_shipping_option *options; /* NULL with 0: asked for */
	size_t option_count;
	vipps_slice shipping_url;
	vipps_slice consent_removal_url;   /* eCom: required; ePayment: not looked at */
	vipps_explicit_flow explicit_flow; /* eCom only; ePayment: not looked at */
	const vipps_slice *countries;      /* ePayment only: ISO 3166-1 alpha-2; NULL with 0: any */
	size_t country_count;
} vipps_create;

bool vipps_create_check(const vipps_create *create, vipps_complaint *complaint);

/* ------------------------------------------------------------------------------------------
 * Settlements: what becomes of captured money until it is in the bank
 */
typedef enum vipps_topic {
	VIPPS_TOPIC_FUNDS, /* what is owed to the merchant */
	VIPPS_TOPIC_FEES,  /* what the merchant owes Vipps */
} vipps_topic;

/* More may come: UNKNOWN keeps the word, and its amount counts like any other. */
typedef enum vipps_entry_type {
	VIPPS_ENTRY_UNKNOWN,
	VIPPS_ENTRY_CAPTURE,
	VIPPS_ENTRY_REFUND,
	VIPPS_ENTRY_CAPTURE_FEE,
	VIPPS_ENTRY_FEES_RETAINED,
	VIPPS_ENTRY_FEES_INVOICED,
	VIPPS_ENTRY_SERVICE_FEE,
	VIPPS_ENTRY_PAYOUT, /* "payout-scheduled", once "scheduled-for-payout" */
	VIPPS_ENTRY_PAYOUT_ABORTED,
	VIPPS_ENTRY_DISPUTE_RETAINED,
	VIPPS_ENTRY_DISPUTE_RETURNED,
	VIPPS_ENTRY_CORRECTION,
	VIPPS_ENTRY_TOP_UP,
	VIPPS_ENTRY_CREDIT_NOTE,
} vipps_entry_type;
const char *vipps_entry_type_name(vipps_entry_type type); /* "Capture" */
/* Vipps' word and back: "capture", "" for UNKNOWN. Old words are known, too. */
const char *vipps_entry_type_word(vipps_entry_type type);
vipps_entry_type vipps_entry_type_of(vipps_slice word);

/* An account at Vipps, from which it pays out to a bank account. */
typedef struct vipps_ledger {
	vipps_slice id;
	char currency[4];
	vipps_slice bank_account, bank_account_scheme; /* "BBAN:NO" */
	vipps_slice owner, owner_scheme;               /* "business:NO:ORG" */
	const vipps_slice *recipients;                 /* "api:123456" */
	size_t recipient_count;
} vipps_ledger;

typedef struct vipps_ledger_entry {
	vipps_entry_type type;
	vipps_slice raw_type;
	vipps_slice psp_reference; /* of the capture or refund; funds and fees have it in common */
	vipps_slice reference;     /* of the payment; of a payout, the bank's text */
	int64_t time;
	vipps_slice date; /* the ledger's: "2026-11-20" */
	char currency[4];
	int64_t amount; /* signed: what leaves the ledger is negative */
	bool has_balances;
	int64_t balance_before, balance_after;
	vipps_slice recipient; /* "api:123456"; absent where none is told */
} vipps_ledger_entry;

/* Days: "2026-11-20", and its number from 1970-01-01 on. False where there is no such day, years 0000 to 9999. */
#define VIPPS_DAY_ROOM 11
bool vipps_day_read(vipps_slice text, int64_t *day);
bool vipps_day_write(int64_t day, char out[VIPPS_DAY_ROOM]);

/*
 * Books: one ledger's entries added up. Each topic's are given in the ledger's order, without a
 * hole, the topics in any order; everything else follows from them. Nothing is rounded, and nothing
 * overflows.
 *
 * What the ledger held before the first funds entry (its balance_before) belongs to the first
 * payout, or to what is pending: it is `carried`. So does what a payout leaves behind, to the next
 * one. Entries that are told twice, in another currency, or too large to be added (more than 10^18
 * in sum) are findings and count nowhere: what is missing without them is found as well.
 *
 * Memory and the time of a look grow with the number of entries, about 300 bytes for each. Books
 * are for months, not for the history of a ledger; the pages of a feed are flat.
 */
typedef struct vipps_books vipps_books;

typedef struct vipps_settled_part {
	vipps_entry_type type; /* CAPTURE, REFUND, or what else came with this payment's reference */
	vipps_slice raw_type;
	vipps_slice psp_reference;
	vipps_slice date;
	int64_t amount;
	int64_t fee;   /* 0 or less; those joined by the psp reference, each with one part only */
	bool has_fee;  /* one was found */
	size_t payout; /* index; VIPPS_NO_PAYOUT: on its way */
} vipps_settled_part;

#define VIPPS_NO_PAYOUT SIZE_MAX

/*
 * There is one for each reference with which something was captured, refunded or disputed, or that
 * has an entry of an unknown type; corrections and the like make none, but belong to one that is
 * there.
 */
typedef struct vipps_settled_payment {
	vipps_slice reference;
	vipps_slice recipient;
	char currency[4];
	int64_t captured; /* 0 or more */
	int64_t refunded; /* 0 or more */
	int64_t other;    /* signed: disputes, corrections, what is unknown */
	int64_t fees;     /* 0 or less */
	int64_t paid_out; /* of captured, refunded and other, what is in a payout */
	const vipps_settled_part *parts;
	size_t part_count;
} vipps_settled_payment;

typedef struct vipps_payout {
	vipps_slice psp_reference; /* "<ledger>-<number>" */
	vipps_slice reference;     /* what the bank statement may say */
	vipps_slice date;
	int64_t time;
	char currency[4];
	int64_t amount; /* to the bank, 0 or more */
	/*
	 * What it is made of: all entries since the payout before it, and those of an aborted one, whose
	 * money it takes along. captured - refunded + fees + other + carried is `amount`, or a finding.
	 */
	int64_t captured, refunded, fees, other;
	int64_t carried; /* was in the ledger before: usually 0 but for the first payout */
	size_t entry_count;
	bool aborted; /* the bank did not take it: its money is in the next one, or pending */
} vipps_payout;

typedef enum vipps_finding_type {
	VIPPS_FINDING_GAP, /* a balance that is not the one before plus the amount: entries are missing, or changed */
	VIPPS_FINDING_PAYOUT,   /* a payout that is not the sum of its entries */
	VIPPS_FINDING_FEE,      /* a fee without its capture */
	VIPPS_FINDING_CURRENCY, /* an entry in another currency than those before it */
	VIPPS_FINDING_TWICE,    /* the same entry a second time: it counts once */
} vipps_finding_type;
const char *vipps_finding_type_name(vipps_finding_type type); /* "Gap" */

/*
 * GAP: the balance after the entry before, and the balance before this one; where they agree, this
 * one's balance after, as it should be and as it is. At most one for an entry. PAYOUT: the entries'
 * sum, and the payout's amount. The others, and entries too large: 0, and the entry's amount.
 */
typedef struct vipps_finding {
	vipps_finding_type type;
	vipps_topic topic;
	vipps_slice date, psp_reference; /* where */
	int64_t expected, found;
} vipps_finding;

typedef struct vipps_books_view {
	const vipps_settled_payment *payments; /* in the order in which they first appear */
	size_t payment_count;
	const vipps_payout *payouts; /* oldest first */
	size_t payout_count;
	const vipps_finding *findings; /* in the order in which they were met */
	size_t finding_count;
	int64_t pending; /* since the last payout: what is on its way; the ledger's balance */
	int64_t fees;    /* charged in the fees topic, without what was retained or invoiced; 0 or less */
} vipps_books_view;

vipps_books *vipps_books_new(void); /* NULL: out of memory */
void vipps_books_free(vipps_books *books);
/* Copies. False: out of memory, and nothing was added. */
bool vipps_books_add(vipps_books *books, vipps_topic topic, const vipps_ledger_entry *entry);
/*
 * What it comes to so far; made anew after something was added, and valid until the next entry is. NULL:
 * out of memory; the books are as they were.
 */
const vipps_books_view *vipps_books_look(vipps_books *books);

/* ------------------------------------------------------------------------------------------
 * Userinfo: what a customer has consented to share. Absent is what was not.
 */
typedef struct vipps_userinfo {
	vipps_slice sub;
	vipps_slice name, given_name, family_name;
	vipps_slice email;
	bool email_verified;
	vipps_slice phone; /* country code and digits */
	bool phone_verified;
	vipps_slice birth_date;         /* "1988-12-03" */
	vipps_slice nin;                /* national identity number: few merchants may have it */
	const vipps_address *addresses; /* the default one first */
	size_t address_count;
} vipps_userinfo;

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
 * either API, and no other change's of any payment: a UNIQUE column of 36 characters does its work once.
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

/* The headers that an inbound call is read by, and where web servers put them; NULL at the end. */
extern const char *const vipps_inbound_headers[];

typedef struct vipps_inbound_request {
	vipps_slice method;
	vipps_slice uri;             /* path; scheme, host and query may be there too */
	vipps_slice prefix;          /* absent: any; else the path before "/v2/" */
	const vipps_header *headers; /* those of vipps_inbound_headers that came */
	size_t header_count;
	vipps_slice body;
} vipps_inbound_request;

typedef struct vipps_webhook_secret {
	vipps_slice id; /* of the registration; absent: not known, tried with any */
	vipps_slice secret;
} vipps_webhook_secret;

/* Whose calls are taken, and how they are known. */
typedef struct vipps_inbound_keys {
	const vipps_client *const *clients;
	const vipps_slice *tokens; /* NULL; or the shop's own token of each client, where present */
	size_t client_count;
	const vipps_webhook_secret *secrets;
	size_t secret_count;
	vipps_slice webhook_url; /* as it was registered; absent: as the request came */
	int64_t max_age;         /* ms that a webhook may differ from `now`; 0: any */
	int64_t now;             /* ms since 1970 */
} vipps_inbound_keys;

typedef enum vipps_inbound_kind {
	VIPPS_INBOUND_PAYMENT_UPDATE, /* eCom's callback; any of ePayment's webhooks */
	VIPPS_INBOUND_SHIPPING_REQUEST,
	VIPPS_INBOUND_CONSENT_REMOVAL,
} vipps_inbound_kind;

/* Why a call is refused. The names of vipps_inbound_fault_name() are those of the PHP enum's cases. */
typedef enum vipps_inbound_fault {
	VIPPS_INBOUND_FINE,
	VIPPS_INBOUND_UNKNOWN_PATH,
	VIPPS_INBOUND_WRONG_METHOD,
	VIPPS_INBOUND_TOO_LARGE,
	VIPPS_INBOUND_NOT_AUTHENTIC, /* no token or signature, or a wrong one */
	VIPPS_INBOUND_CLOCK_SKEW,    /* signed well, and too long ago or ahead of our clock */
	VIPPS_INBOUND_NOT_OURS,      /* authentic, and for a sales unit that is none of the clients' */
	VIPPS_INBOUND_MALFORMED,
} vipps_inbound_fault;
const char *vipps_inbound_fault_name(vipps_inbound_fault fault); /* "NotAuthentic" */

typedef struct vipps_inbound vipps_inbound; /* owns what `vipps_inbound_view` points to */

typedef struct vipps_inbound_view {
	vipps_inbound_kind kind;
	vipps_api api;         /* that speaks so */
	size_t client;         /* index of the client it is for */
	vipps_slice reference; /* absent with CONSENT_REMOVAL */
	/* PAYMENT_UPDATE: what it says. */
	vipps_state state;
	vipps_slice raw_state;
	vipps_event_type event;
	int64_t amount; /* of this event; eCom: of the payment */
	char currency[4];
	bool success;
	int64_t time;
	vipps_slice psp_reference;
	vipps_slice idempotency_key;
	vipps_slice webhook_id;         /* of the registration: the secret's, else as the call says */
	char key[VIPPS_KEY_LENGTH + 1]; /* the same when it is delivered again */
	vipps_address address;          /* SHIPPING_REQUEST */
	vipps_slice user_id;            /* CONSENT_REMOVAL */
	int64_t patience;               /* ms that Vipps waits for the answer */
	vipps_inbound_fault fault;
	int reply_status; /* what to answer: 200, or why not */
	char reason[160]; /* of a fault: for the shop's log; no secret */
} vipps_inbound_view;

/*
 * Whether a request says that it is a webhook, and of which registration (`id`: letters, digits and
 * hyphens; absent where it does not say). Proves nothing: it is for finding the secrets that
 * vipps_inbound_read() then tries.
 */
bool vipps_inbound_peek(const vipps_inbound_request *request, vipps_slice *id);

/*
 * Authenticates and reads. eCom's calls and questions for ways of delivery carry a token in
 * Authorization that belongs to their path, a consent removal carries one in the path as create gave it to
 * Vipps, and a webhook is signed. NULL: out of memory.
 */
vipps_inbound *vipps_inbound_read(const vipps_inbound_keys *keys,
	const vipps_inbound_request *request);
const vipps_inbound_view *vipps_inbound_look(const vipps_inbound *inbound);
void vipps_inbound_free(vipps_inbound *inbound);

/*
 * The body, and the status, that answer a SHIPPING_REQUEST: with no options they say that nothing is
 * delivered there. NUL-terminated and the inbound's own, valid until the next answer. Absent: the
 * options are wrong (`complaint` about "options" or "currency"), or memory is out
 * (complaint->argument is empty). ePayment's costs have a currency: absent, it is that of the payment
 * as create wrote it into the URL.
 */
vipps_slice vipps_inbound_answer(vipps_inbound *inbound, const vipps_shipping_option *options,
	size_t count, vipps_slice currency, int *status, vipps_complaint *complaint);

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
