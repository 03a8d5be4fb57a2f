/* SPDX-License-Identifier: MIT */
#include "vipps.h"

static const char *const kind_names[VIPPS_KIND_COUNT] = {
	[VIPPS_KIND_NONE] = "",
	[VIPPS_KIND_CONNECTION] = "Connection",
	[VIPPS_KIND_DEADLINE] = "Deadline",
	[VIPPS_KIND_NO_ANSWER] = "NoAnswer",
	[VIPPS_KIND_GARBLED] = "Garbled",
	[VIPPS_KIND_INTERNAL] = "Internal",
	[VIPPS_KIND_TOO_MANY_REQUESTS] = "TooManyRequests",
	[VIPPS_KIND_LOCKED] = "Locked",
	[VIPPS_KIND_UNAUTHORIZED] = "Unauthorized",
	[VIPPS_KIND_FORBIDDEN] = "Forbidden",
	[VIPPS_KIND_NOT_FOUND] = "NotFound",
	[VIPPS_KIND_DUPLICATE_REFERENCE] = "DuplicateReference",
	[VIPPS_KIND_IDEMPOTENCY_CONFLICT] = "IdempotencyConflict",
	[VIPPS_KIND_INVALID_AMOUNT] = "InvalidAmount",
	[VIPPS_KIND_INVALID_FIELD] = "InvalidField",
	[VIPPS_KIND_NOT_AUTHORIZED_YET] = "NotAuthorizedYet",
	[VIPPS_KIND_CAPTURE_TOO_HIGH] = "CaptureTooHigh",
	[VIPPS_KIND_PARTIAL_CAPTURE_FORBIDDEN] = "PartialCaptureForbidden",
	[VIPPS_KIND_CAPTURE_EXPIRED] = "CaptureExpired",
	[VIPPS_KIND_CAPTURE_FAILED] = "CaptureFailed",
	[VIPPS_KIND_FUNDS_UNAVAILABLE] = "FundsUnavailable",
	[VIPPS_KIND_ALREADY_CAPTURED] = "AlreadyCaptured",
	[VIPPS_KIND_CANCEL_NOT_POSSIBLE] = "CancelNotPossible",
	[VIPPS_KIND_CANCEL_EXPIRED] = "CancelExpired",
	[VIPPS_KIND_ALREADY_PROCESSED] = "AlreadyProcessed",
	[VIPPS_KIND_PAYMENT_CLOSED] = "PaymentClosed",
	[VIPPS_KIND_REFUND_TOO_HIGH] = "RefundTooHigh",
	[VIPPS_KIND_REFUND_NOT_CAPTURED] = "RefundNotCaptured",
	[VIPPS_KIND_REFUND_EXPIRED] = "RefundExpired",
	[VIPPS_KIND_REFUND_FAILED] = "RefundFailed",
	[VIPPS_KIND_CUSTOMER_UNKNOWN] = "CustomerUnknown",
	[VIPPS_KIND_APP_TOO_OLD] = "AppTooOld",
	[VIPPS_KIND_CARD_PROBLEM] = "CardProblem",
	[VIPPS_KIND_MERCHANT_SETUP] = "MerchantSetup",
	[VIPPS_KIND_SKIP_LANDING_PAGE_FORBIDDEN] = "SkipLandingPageForbidden",
	[VIPPS_KIND_LONG_LIVING_FORBIDDEN] = "LongLivingForbidden",
	[VIPPS_KIND_SCOPE_FORBIDDEN] = "ScopeForbidden",
	[VIPPS_KIND_EXPRESS_FORBIDDEN] = "ExpressForbidden",
	[VIPPS_KIND_CURRENCY_MISMATCH] = "CurrencyMismatch",
	[VIPPS_KIND_SOURCES_NOT_APPLICABLE] = "SourcesNotApplicable",
	[VIPPS_KIND_TEST_USER_NOT_VERIFIED] = "TestUserNotVerified",
	[VIPPS_KIND_AMBIGUOUS] = "Ambiguous",
	[VIPPS_KIND_NOT_CLOSED_YET] = "NotClosedYet",
	[VIPPS_KIND_OTHER] = "Other",
};

static const char *const state_names[] = {
	[VIPPS_STATE_UNKNOWN] = "Unknown",
	[VIPPS_STATE_CREATED] = "Created",
	[VIPPS_STATE_AUTHORIZED] = "Authorized",
	[VIPPS_STATE_ABORTED] = "Aborted",
	[VIPPS_STATE_EXPIRED] = "Expired",
	[VIPPS_STATE_TERMINATED] = "Terminated",
	[VIPPS_STATE_FAILED] = "Failed",
};

static const char *const event_type_names[] = {
	[VIPPS_EVENT_UNKNOWN] = "Unknown",
	[VIPPS_EVENT_CREATED] = "Created",
	[VIPPS_EVENT_AUTHORIZED] = "Authorized",
	[VIPPS_EVENT_CAPTURED] = "Captured",
	[VIPPS_EVENT_REFUNDED] = "Refunded",
	[VIPPS_EVENT_CANCELLED] = "Cancelled",
	[VIPPS_EVENT_ABORTED] = "Aborted",
	[VIPPS_EVENT_EXPIRED] = "Expired",
	[VIPPS_EVENT_TERMINATED] = "Terminated",
	[VIPPS_EVENT_FAILED] = "Failed",
};

static const char *const operation_names[] = {
	[VIPPS_CREATE] = "create",
	[VIPPS_GET] = "get",
	[VIPPS_HISTORY] = "history",
	[VIPPS_WAIT] = "wait",
	[VIPPS_CAPTURE] = "capture",
	[VIPPS_CAPTURE_TO] = "captureTo",
	[VIPPS_REFUND] = "refund",
	[VIPPS_REFUND_TO] = "refundTo",
	[VIPPS_CANCEL] = "cancel",
	[VIPPS_CANCEL_UNAPPROVED] = "cancel before approval",
	[VIPPS_RELEASE] = "releaseRemaining",
	[VIPPS_APPROVE] = "approve",
	[VIPPS_CHANGES] = "changes",
	[VIPPS_WEBHOOKS] = "listWebhooks",
	[VIPPS_WEBHOOK_REGISTER] = "registerWebhook",
	[VIPPS_WEBHOOK_DELETE] = "deleteWebhook",
	[VIPPS_LEDGERS] = "ledgers",
	[VIPPS_LEDGER_DATE] = "entries",
	[VIPPS_LEDGER_FEED] = "feed",
	[VIPPS_SEND_RECEIPT] = "sendReceipt",
	[VIPPS_SET_CATEGORY] = "setCategory",
	[VIPPS_ADD_IMAGE] = "addImage",
	[VIPPS_USERINFO] = "userinfo",
};

static const char *const fault_names[] = {
	[VIPPS_INBOUND_FINE] = "",
	[VIPPS_INBOUND_UNKNOWN_PATH] = "UnknownPath",
	[VIPPS_INBOUND_WRONG_METHOD] = "WrongMethod",
	[VIPPS_INBOUND_TOO_LARGE] = "TooLarge",
	[VIPPS_INBOUND_NOT_AUTHENTIC] = "NotAuthentic",
	[VIPPS_INBOUND_CLOCK_SKEW] = "ClockSkew",
	[VIPPS_INBOUND_NOT_OURS] = "NotOurs",
	[VIPPS_INBOUND_MALFORMED] = "Malformed",
};

const char *vipps_kind_name(vipps_kind kind)
{
	return kind_names[kind];
}

const char *vipps_state_name(vipps_state state)
{
	return state_names[state];
}

const char *vipps_event_type_name(vipps_event_type type)
{
	return event_type_names[type];
}

const char *vipps_operation_name(vipps_operation operation)
{
	return operation_names[operation];
}

const char *vipps_inbound_fault_name(vipps_inbound_fault fault)
{
	return fault_names[fault];
}
