/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CHAPTER_WORDS_H
#define VIPPS_CHAPTER_WORDS_H

/*
 * Words that Vipps' APIs have in common, whichever a shop uses: what state a payment is in, what
 * happened to it, what can be asked for, and why it was not done.
 */

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

#endif
