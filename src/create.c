/* SPDX-License-Identifier: MIT */

/* What can be told to be wrong with a payment request without asking Vipps. */

#include "complaint.h"
#include "phone.h"
#include "reference.h"
#include "text.h"
#include "url.h"

#define REFERENCE_MIN 8
#define NOK_MIN 100
#define DESCRIPTION_MIN 3
#define RETURN_URL_MAX 2500
#define PREFIX_MAX 255
#define CONSENT_URL_MAX 180 /* a token is appended to it */
#define TOKEN_MAX 255

static bool check_reference(vipps_slice reference, vipps_complaint *complaint)
{
	if (!vipps_reference_has_alphabet(reference) || reference.len < REFERENCE_MIN ||
		reference.len > VIPPS_REFERENCE_MAX) {
		return vipps_complain(complaint, "reference",
			"must be 8 to 50 letters, digits and hyphens; Vipps\\Reference::make() makes one");
	}
	return true;
}

static bool check_amount(int64_t amount, vipps_slice currency, vipps_complaint *complaint)
{
	static const vipps_slice nok = VIPPS_SLICE("NOK"), dkk = VIPPS_SLICE("DKK"),
							 eur = VIPPS_SLICE("EUR");

	if (vipps_slice_eq(currency, nok)) {
		if (amount < NOK_MIN)
			return vipps_complain(complaint, "amount",
				"must be at least 100 øre, which is 1 krone");
		return true;
	}
	if (!vipps_slice_eq(currency, dkk) && !vipps_slice_eq(currency, eur))
		return vipps_complain(complaint, "currency", "must be NOK, DKK or EUR");
	if (amount < 1)
		return vipps_complain(complaint, "amount", "must be at least 1, in minor units");
	return true;
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

	if (url.len > RETURN_URL_MAX || !vipps_url_is_plausible(url) ||
		(web && !vipps_url_has_host(url))) {
		return vipps_complain(complaint, "returnUrl",
			"must be an absolute URL: https://…, or an app's own scheme");
	}
	return true;
}

/* Vipps appends to it: `suffix` is for the message. */
static bool check_prefix(vipps_slice url, size_t max, const char *argument, const char *suffix,
	vipps_complaint *complaint)
{
	bool web = vipps_url_has_scheme(url, "https") || vipps_url_has_scheme(url, "http");

	if (!vipps_slice_is_present(url))
		return true;
	if (url.len > max || !web || !vipps_url_is_plausible(url) || !vipps_url_has_host(url)) {
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

static bool check_flow(const vipps_create *create, vipps_complaint *complaint)
{
	if (vipps_slice_is_present(create->customer_phone) &&
		!vipps_phone_is_plausible(create->customer_phone)) {
		return vipps_complain(complaint, "customerPhone",
			"must be a phone number: 8 digits, or with country code");
	}
	if (!create->skip_landing_page)
		return true;
	if (!vipps_slice_is_present(create->customer_phone))
		return vipps_complain(complaint, "customerPhone", "is required with skipLandingPage");
	if (create->app_switch)
		return vipps_complain(complaint, "appSwitch", "must be false with skipLandingPage");
	return true;
}

bool vipps_create_check(const vipps_create *create, vipps_complaint *complaint)
{
	return check_reference(create->reference, complaint) &&
		check_amount(create->amount, create->currency, complaint) &&
		check_description(create->description, complaint) &&
		check_return_url(create->return_url, complaint) &&
		check_callback_url(create->callback_url, complaint) && check_express(create, complaint) &&
		check_flow(create, complaint) && check_scope(create->scope, complaint) &&
		check_token(create->callback_token, complaint);
}
