/* SPDX-License-Identifier: MIT */

/*
 * What can be told to be wrong with a payment request without asking Vipps, whichever API it is
 * for. What one API cannot do is the dialect's to refuse.
 */

#include "complaint.h"
#include "create_extras.h"
#include "market.h"
#include "reference.h"
#include "text.h"
#include "url.h"

#define DESCRIPTION_MIN 3
#define RETURN_URL_MAX 2500
#define PREFIX_MAX 255
#define CONSENT_URL_MAX 180 /* a token is appended to it */
#define TOKEN_MAX 255

static bool check_reference(vipps_slice reference, vipps_complaint *complaint)
{
	if (!vipps_reference_is_fit(reference)) {
		return vipps_complain(complaint, "reference",
			"must be 8 to 64 letters, digits and hyphens; Vipps\\Reference::make() makes one");
	}
	return true;
}

static bool check_amount(int64_t amount, vipps_slice currency, vipps_complaint *complaint)
{
	const vipps_market *market = vipps_market_of(currency);

	if (market == NULL)
		return vipps_complain(complaint, "currency", "must be NOK, DKK or EUR");
	if (amount >= market->amount_min)
		return true;
	return vipps_complain(complaint, "amount",
		market->amount_min == 1 ? "must be at least 1, in minor units"
								: "must be at least 100 øre, which is 1 krone");
}

static bool check_description(vipps_slice description, vipps_complaint *complaint)
{
	if (!vipps_text_is_utf8(description))
		return vipps_complain(complaint, "description", "must be UTF-8");
	if (vipps_text_count(description) < DESCRIPTION_MIN)
		return vipps_complain(complaint, "description", "must be at least 3 characters long");
	return true;
}

static bool check_return_url(vipps_slice url, vipps_complaint *complaint)
{
	bool web = vipps_url_has_scheme(url, "https") || vipps_url_has_scheme(url, "http");

	if (url.len > RETURN_URL_MAX || !vipps_url_is_plausible(url) || !vipps_text_is_utf8(url) ||
		(web && !vipps_url_has_host(url))) {
		return vipps_complain(complaint, "returnUrl",
			"must be an absolute URL of at most 2500 bytes: https://…, or an app's own scheme");
	}
	return true;
}

/* Vipps appends to it: `suffix` is for the message. */
static bool check_prefix(vipps_slice url, size_t max, const char *argument, const char *suffix,
	vipps_complaint *complaint)
{
	if (!vipps_slice_is_present(url))
		return true;
	if (!vipps_url_is_web(url, max)) {
		vipps_complain(complaint, argument, "");
		snprintf(complaint->text, sizeof(complaint->text),
			"must be an https URL of at most %zu bytes", max);
		return false;
	}
	if (memchr(url.at, '?', url.len) != NULL || memchr(url.at, '#', url.len) != NULL) {
		vipps_complain(complaint, argument, "");
		snprintf(complaint->text, sizeof(complaint->text),
			"must have no query and no fragment: Vipps appends %s", suffix);
		return false;
	}
	return true;
}

static bool check_callback_url(vipps_slice url, vipps_complaint *complaint)
{
	return check_prefix(url, PREFIX_MAX, "callbackUrl", "/v2/payments/{reference}", complaint);
}

static bool check_express(const vipps_create *create, vipps_complaint *complaint)
{
	bool asks = vipps_slice_is_present(create->shipping_url);

	if (!create->express)
		return true;
	if (create->flow == VIPPS_FLOW_PUSH_MESSAGE) {
		return vipps_complain(complaint, "userFlow",
			"must not be UserFlow::PushMessage in express checkout");
	}
	if (create->method != VIPPS_METHOD_WALLET) {
		return vipps_complain(complaint, "paymentMethod",
			"must be PaymentMethod::Wallet in express checkout");
	}
	if (asks && create->option_count > 0)
		return vipps_complain(complaint, "shippingUrl", "must be null when the options are given");
	if (!asks && create->option_count == 0) {
		return vipps_complain(complaint, "shipping",
			"must be 1 to 100 options, or null with a shippingUrl to ask for them");
	}
	if (!asks &&
		!vipps_shipping_options_check(create->options, create->option_count, "shipping", complaint))
		return false;
	return check_prefix(create->shipping_url, PREFIX_MAX, "shippingUrl",
			   "/v2/payments/{reference}/shippingDetails", complaint) &&
		check_prefix(create->consent_removal_url, CONSENT_URL_MAX, "consentRemovalUrl",
			"a token and /v2/consents/{userId}", complaint);
}

/* "name address", one space between two words. */
static bool check_scope(vipps_slice scope, vipps_complaint *complaint)
{
	static const char *const known[] = { "name", "address", "email", "phoneNumber", "birthDate",
		"nin" };
	size_t at = 0;

	if (!vipps_slice_is_present(scope))
		return true;
	while (at <= scope.len) {
		const char *space = memchr(scope.at + at, ' ', scope.len - at);
		size_t end = space == NULL ? scope.len : (size_t)(space - scope.at);
		bool found = false;

		for (size_t i = 0; i < sizeof(known) / sizeof(known[0]) && !found; i++) {
			found =
				vipps_slice_eq(vipps_slice_make(scope.at + at, end - at), vipps_slice_of(known[i]));
		}
		if (!found) {
			return vipps_complain(complaint, "scope",
				"must be words of: name address email phoneNumber birthDate, one space between two");
		}
		at = end + 1;
	}
	return true;
}

/* It comes back as a header. */
static bool check_token(vipps_slice token, vipps_complaint *complaint)
{
	bool fine = token.len > 0 && token.len <= TOKEN_MAX;

	if (!vipps_slice_is_present(token))
		return true;
	for (size_t i = 0; i < token.len && fine; i++)
		fine = token.at[i] >= ' ' && token.at[i] <= '~';
	fine = fine && token.at[0] != ' ' && token.at[token.len - 1] != ' ';
	if (!fine)
		return vipps_complain(complaint, "callbackToken",
			"must be 1 to 255 visible ASCII characters");
	return true;
}

bool vipps_create_check(const vipps_create *create, vipps_complaint *complaint)
{
	return check_reference(create->reference, complaint) &&
		check_amount(create->amount, create->currency, complaint) &&
		check_description(create->description, complaint) &&
		check_return_url(create->return_url, complaint) &&
		check_callback_url(create->callback_url, complaint) && check_express(create, complaint) &&
		check_scope(create->scope, complaint) && check_token(create->callback_token, complaint) &&
		vipps_create_check_customer(create, complaint) &&
		vipps_create_check_means(create, complaint) && vipps_create_check_papers(create, complaint);
}
