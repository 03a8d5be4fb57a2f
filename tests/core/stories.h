/* SPDX-License-Identifier: MIT */
#ifndef STORIES_H
#define STORIES_H

/* What the stories about the call machine have in common: orders, turns, and how they are told. */

#include "ledger.h"
#include "script.h"

static script s;

static const vipps_order part = { .operation = VIPPS_CAPTURE,
	.reference = VIPPS_SLICE(REFERENCE),
	.amount = 20000,
	.intent = VIPPS_SLICE("shipment-17") };
static const vipps_order all = { .operation = VIPPS_CAPTURE, .reference = VIPPS_SLICE(REFERENCE) };
static const vipps_order to_20000 = { .operation = VIPPS_CAPTURE_TO,
	.reference = VIPPS_SLICE(REFERENCE),
	.amount = 20000 };
static const vipps_order refund = { .operation = VIPPS_REFUND,
	.reference = VIPPS_SLICE(REFERENCE),
	.amount = 5000,
	.intent = VIPPS_SLICE("creditmemo-8") };
static const vipps_order cancel = { .operation = VIPPS_CANCEL,
	.reference = VIPPS_SLICE(REFERENCE) };
static const vipps_order get = { .operation = VIPPS_GET, .reference = VIPPS_SLICE(REFERENCE) };

static vipps_create to_create = { .reference = VIPPS_SLICE(REFERENCE),
	.amount = 49900,
	.description = VIPPS_SLICE("One pair of socks"),
	.return_url = VIPPS_SLICE("https://shop.example/order/1042"),
	.callback_url = VIPPS_SLICE("https://shop.example/vipps"),
	.currency = VIPPS_SLICE("NOK"),
	.customer_phone = VIPPS_SLICE("91234567") };
static const vipps_order create = { .operation = VIPPS_CREATE, .create = &to_create };

/* A conversation and how it ends. */
typedef struct story {
	const char *title;
	const vipps_order *order;
	vipps_verdict verdict;
	vipps_kind kind;
	turn turns[14];
} story;

#define FIRST_READ \
	{ \
		"GET /details", .body = RESERVED \
	}
#define LOST(request) \
	{ \
		request, .fate = SCRIPT_LOST \
	}
#define UNSENT(request) \
	{ \
		request, .fate = SCRIPT_UNSENT \
	}
#define ANSWER(request, status_, body_) \
	{ \
		request, .status = status_, .body = body_ \
	}
#define GATEWAY(status) "{\"statusCode\":" #status ",\"message\":\"no\"}"

static inline void play(vipps_api api, const vipps_order *order, const turn *turns)
{
	script_open(&s, api);
	script_play_at(&s, order, turns, __FILE__, __LINE__);
}

static inline void tell(vipps_api api, const story *told)
{
	promise(told->title);
	play(api, told->order, told->turns);
	CHECK(s.finished);
	CHECK_INT(s.outcome.verdict, told->verdict);
	CHECK_CSTR(vipps_kind_name(s.outcome.error.kind), vipps_kind_name(told->kind));
	if (told->verdict == VIPPS_NOT_SENT || told->verdict == VIPPS_OUTCOME_UNKNOWN)
		CHECK(s.outcome.retry_after > 0);
	script_close(&s);
}

#endif
