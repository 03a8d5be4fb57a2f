/* SPDX-License-Identifier: MIT */
#ifndef LEDGER_H
#define LEDGER_H

/* What Vipps says about the payment acme-shop-1042 of 499 kr, for scripts. */

#define REFERENCE "acme-shop-1042"

/*
 * The keys of capture(…, "shipment-17"), first and second, of refund(…, "creditmemo-8"), and of
 * captures by position.
 */
#define KEY_17 "95f166ef-6769-8695-8bde-b389aad21d78"
#define KEY_17_NEXT "4d425518-ff97-871e-9053-cf45cc7a2554"
#define KEY_8 "c3b84906-177a-8618-bb31-13d3d3716100"
#define KEY_AT_0 "94e85fa7-9d92-8bc3-8eff-f2f453062116"
#define KEY_AT_20000 "48086185-e211-8f7e-9a4d-6e69a35d2e1a"

/* eCom: the log has the newest first. `minute` has two digits. */
#define ENTRY(operation, amount, success, key, minute) \
	"{\"amount\":" #amount ",\"operation\":\"" operation "\",\"operationSuccess\":" #success "," \
	"\"requestId\":\"" key "\",\"timeStamp\":\"2026-01-19T16:" minute ":00.000Z\"," \
	"\"transactionId\":\"50014" minute "\",\"transactionText\":\"x\"}"
#define INITIATED ENTRY("INITIATE", 49900, true, "", "00")
#define RESERVED_ENTRY ENTRY("RESERVE", 49900, true, "", "01") "," INITIATED
#define SUMS(captured, refunded, to_capture, to_refund) \
	"\"transactionSummary\":{\"capturedAmount\":" #captured ",\"refundedAmount\":" #refunded "," \
	"\"remainingAmountToCapture\":" #to_capture ",\"remainingAmountToRefund\":" #to_refund "}"
#define DETAILS(sums, log) \
	"{\"orderId\":\"" REFERENCE "\"," sums ",\"transactionLogHistory\":[" log "]}"

#define WAITING "{\"orderId\":\"" REFERENCE "\",\"transactionLogHistory\":[" INITIATED "]}"
#define RESERVED DETAILS(SUMS(0, 0, 49900, 0), RESERVED_ENTRY)
#define CAPTURED_20000(key) \
	DETAILS(SUMS(20000, 0, 29900, 20000), \
		ENTRY("CAPTURE", 20000, true, key, "02") "," RESERVED_ENTRY)
#define CAPTURED_ALL \
	DETAILS(SUMS(49900, 0, 0, 49900), \
		ENTRY("CAPTURE", 49900, true, "other", "02") "," RESERVED_ENTRY)
#define VOIDED DETAILS(SUMS(0, 0, 0, 0), ENTRY("VOID", 49900, true, "", "02") "," RESERVED_ENTRY)
#define ABORTED \
	"{\"orderId\":\"" REFERENCE \
	"\",\"transactionLogHistory\":[" ENTRY("CANCEL", 49900, true, "", "02") "," INITIATED "]}"

#define MOVED(member, status, amount, sums) \
	"{\"orderId\":\"" REFERENCE "\",\"paymentInstrument\":\"Mastercard\",\"" member "\":{" \
	"\"amount\":" #amount ",\"status\":\"" status "\",\"timeStamp\":\"2026-01-19T16:05:00.000Z\"," \
	"\"transactionId\":\"5001449\",\"transactionText\":\"x\"}," sums "}"
#define TOOK_20000 MOVED("transactionInfo", "Captured", 20000, SUMS(20000, 0, 29900, 20000))
#define TOOK_ALL MOVED("transactionInfo", "Captured", 49900, SUMS(49900, 0, 0, 49900))
#define GAVE_BACK_5000 MOVED("transaction", "Refund", 5000, SUMS(49900, 5000, 0, 44900))
#define CANCELLED MOVED("transactionInfo", "Cancelled", 49900, SUMS(0, 0, 0, 0))
#define REFUSAL(group, code) \
	"[{\"errorGroup\":\"" group "\",\"errorCode\":\"" code "\",\"errorMessage\":\"no\"," \
	"\"contextId\":\"ctx-1\"}]"
#define INITIATED_ANSWER \
	"{\"orderId\":\"" REFERENCE "\",\"url\":\"https://pay-mt.vipps.no/dwo?v=2&token=eyJ\"}"
#define TOKEN_ANSWER(token) "{\"access_token\":\"" token "\",\"expires_in\":\"3599\"}"

/* ePayment. */
#define OF(name, value) "\"" name "\":{\"currency\":\"NOK\",\"value\":" #value "}"
#define PAYMENT_IN(state, captured, refunded, cancelled, authorized) \
	"{\"reference\":\"" REFERENCE "\",\"pspReference\":\"psp-1\",\"state\":\"" state \
	"\"," OF("amount", 49900) ",\"aggregate\":{" OF("authorizedAmount", authorized) "," OF( \
		"capturedAmount", captured) "," OF("refundedAmount", refunded) "," OF("cancelledAmount", \
		cancelled) "},\"paymentMethod\":{\"type\":\"WALLET\"},\"profile\":{}}"
#define EVENT(name, amount, success, key, minute) \
	"{\"reference\":\"" REFERENCE "\",\"pspReference\":\"psp-" minute "\",\"name\":\"" name \
	"\"," OF("amount", amount) ",\"timestamp\":\"2026-01-19T16:" minute ":00Z\"," \
							   "\"idempotencyKey\":" key ",\"success\":" #success "}"
#define EVENTS_RESERVED \
	"[" EVENT("CREATED", 49900, true, "\"create-1\"", "00") "," EVENT("AUTHORIZED", 49900, true, \
		"null", "01") "]"
#define EVENTS_CAPTURED(key) \
	"[" EVENT("CAPTURED", 20000, true, "\"" key "\"", "02") "," EVENT("AUTHORIZED", 49900, true, \
		"null", "01") "," EVENT("CREATED", 49900, true, "\"create-1\"", "00") "]"
#define PROBLEM(code) \
	"{\"type\":\"https://httpstatuses.io/400\",\"title\":\"no\",\"detail\":\"no\",\"status\":400," \
	"\"traceId\":\"00-1\",\"extraDetails\":[{\"name\":\"ErrorCode\",\"reason\":\"" code "\"}]}"

#endif
