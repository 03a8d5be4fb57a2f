/* SPDX-License-Identifier: MIT */
#include "create_extras.h"

#include "complaint.h"
#include "phone.h"
#include "text.h"
#include "url.h"

#define QR_MIN 5
#define QR_MAX 255
#define CUSTOMER_TOKEN_MAX 1000
#define PIXELS_MIN 100
#define PIXELS_MAX 2000
#define AGE_MAX 100
#define NOTES_MAX 5
#define NOTE_NAME_MAX 100
#define NOTE_VALUE_MAX 500
#define LINK_MAX 2500
#define TIME_MAX INT64_C(253402300799999) /* the year 9999 is the last that is written */

/* UTF-8 of so many characters. */
static bool is_text(vipps_slice text, size_t min, size_t max)
{
	size_t count = vipps_text_count(text);

	return vipps_text_is_utf8(text) && count >= min && count <= max;
}

/* ------------------------------------------------------------------------------------------
 * Who pays
 */
static bool check_identity(const vipps_create *create, vipps_complaint *complaint)
{
	bool by_phone = vipps_slice_is_present(create->customer_phone);
	bool by_qr = vipps_slice_is_present(create->personal_qr);
	bool by_token = vipps_slice_is_present(create->customer_token);
	vipps_phone phone;

	if (by_phone &&
		!vipps_slice_is_present(
			vipps_phone_international(create->customer_phone, create->currency, phone))) {
		return vipps_complain(complaint, "customerPhone",
			"must be a phone number, with country code or as it is dialled in the country of the "
			"currency");
	}
	if (by_qr && by_phone)
		return vipps_complain(complaint, "personalQr", "must be null with customerPhone");
	if (by_token && (by_phone || by_qr)) {
		return vipps_complain(complaint, "customerToken",
			by_phone ? "must be null with customerPhone" : "must be null with personalQr");
	}
	if (by_qr && !is_text(create->personal_qr, QR_MIN, QR_MAX))
		return vipps_complain(complaint, "personalQr", "must be 5 to 255 characters of UTF-8");
	if (by_token && !is_text(create->customer_token, 1, CUSTOMER_TOKEN_MAX))
		return vipps_complain(complaint, "customerToken", "must be 1 to 1000 characters of UTF-8");
	if (create->flow == VIPPS_FLOW_PUSH_MESSAGE && !by_phone && !by_qr && !by_token) {
		return vipps_complain(complaint, "customerPhone",
			"is required with UserFlow::PushMessage, or personalQr, or customerToken");
	}
	return true;
}

static bool check_code(const vipps_create *create, vipps_complaint *complaint)
{
	if (create->qr_format != VIPPS_QR_UNSAID && create->flow != VIPPS_FLOW_QR)
		return vipps_complain(complaint, "qrFormat", "must be null without UserFlow::Qr");
	if (create->qr_size == 0)
		return true;
	if (create->qr_format != VIPPS_QR_PNG)
		return vipps_complain(complaint, "qrSize", "must be null without QrFormat::Png");
	if (create->qr_size < PIXELS_MIN || create->qr_size > PIXELS_MAX)
		return vipps_complain(complaint, "qrSize", "must be 100 to 2000 pixels");
	return true;
}

bool vipps_create_check_customer(const vipps_create *create, vipps_complaint *complaint)
{
	return check_identity(create, complaint) && check_code(create, complaint);
}

/* ------------------------------------------------------------------------------------------
 * With what, where, how long
 */
static bool check_sources(const vipps_create *create, vipps_complaint *complaint)
{
	static const vipps_slice nok = VIPPS_SLICE("NOK");

	if (!create->block_commercial_cards)
		return true;
	if (create->method != VIPPS_METHOD_WALLET) {
		return vipps_complain(complaint, "blockedSources",
			"must be empty without PaymentMethod::Wallet");
	}
	if (vipps_slice_eq(create->currency, nok)) {
		return vipps_complain(complaint, "blockedSources",
			"must be empty with NOK: only Danish and Finnish sales units can block a source");
	}
	return true;
}

static bool is_country(vipps_slice code)
{
	return code.len == 2 && code.at[0] >= 'A' && code.at[0] <= 'Z' && code.at[1] >= 'A' &&
		code.at[1] <= 'Z';
}

static bool check_countries(const vipps_create *create, vipps_complaint *complaint)
{
	for (size_t i = 0; i < create->country_count; i++) {
		if (!is_country(create->countries[i])) {
			return vipps_complain(complaint, "allowedCountries",
				"must be ISO 3166-1 alpha-2 codes, such as \"NO\"");
		}
		for (size_t j = 0; j < i; j++) {
			if (vipps_slice_eq(create->countries[i], create->countries[j]))
				return vipps_complain(complaint, "allowedCountries",
					"must name a country only once");
		}
	}
	return true;
}

bool vipps_create_check_means(const vipps_create *create, vipps_complaint *complaint)
{
	if (create->method == VIPPS_METHOD_CARD && create->flow != VIPPS_FLOW_WEB_REDIRECT) {
		return vipps_complain(complaint, "paymentMethod",
			"must be PaymentMethod::Wallet without UserFlow::WebRedirect");
	}
	if (create->minimum_age < 0 || create->minimum_age > AGE_MAX)
		return vipps_complain(complaint, "minimumUserAge", "must be 1 to 100");
	if (create->expires_at < 0 || create->expires_at > TIME_MAX)
		return vipps_complain(complaint, "expiresAt", "must be ten minutes to 60 days ahead");
	return check_sources(create, complaint) && check_countries(create, complaint);
}

/* ------------------------------------------------------------------------------------------
 * Receipt, notes, links
 */
static bool check_receipt(const vipps_create *create, vipps_complaint *complaint)
{
	if (create->receipt != NULL && !vipps_receipt_check(create->receipt, complaint))
		return false;
	if (create->expires_at == 0)
		return true;
	if (create->receipt == NULL)
		return vipps_complain(complaint, "receipt", "is required with expiresAt");
	if (!vipps_receipt_fits(create->receipt, create->amount)) {
		return vipps_complain(complaint, "receipt",
			"must add up to the amount: with expiresAt it cannot be left out");
	}
	return true;
}

static bool check_notes(const vipps_create *create, vipps_complaint *complaint)
{
	const vipps_note *notes = create->metadata;

	if (create->metadata_count > NOTES_MAX)
		return vipps_complain(complaint, "metadata", "must be at most 5 notes");
	for (size_t i = 0; i < create->metadata_count; i++) {
		if (!is_text(notes[i].name, 1, NOTE_NAME_MAX)) {
			return vipps_complain(complaint, "metadata",
				"must have names of 1 to 100 characters of UTF-8");
		}
		if (!is_text(notes[i].value, 0, NOTE_VALUE_MAX)) {
			return vipps_complain(complaint, "metadata",
				"must have values of at most 500 characters of UTF-8");
		}
		for (size_t j = 0; j < i; j++) {
			if (vipps_slice_eq(notes[i].name, notes[j].name))
				return vipps_complain(complaint, "metadata", "must have a name only once");
		}
	}
	return true;
}

static bool check_link(vipps_slice url, const char *argument, vipps_complaint *complaint)
{
	if (!vipps_slice_is_present(url) || vipps_url_is_web(url, LINK_MAX))
		return true;
	return vipps_complain(complaint, argument, "must be an https URL of at most 2500 bytes");
}

bool vipps_create_check_papers(const vipps_create *create, vipps_complaint *complaint)
{
	return check_receipt(create, complaint) && check_notes(create, complaint) &&
		check_link(create->receipt_url, "receiptUrl", complaint) &&
		check_link(create->terms_of_sale_url, "termsOfSaleUrl", complaint) &&
		check_link(create->privacy_policy_url, "privacyPolicyUrl", complaint);
}
