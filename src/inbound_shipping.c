/* SPDX-License-Identifier: MIT */

/*
 * Which ways of delivery there are to an address: the same question over both APIs, at the same
 * path. eCom gives the address an id, which the answer repeats; ePayment names the payment instead.
 */

#include "complaint.h"
#include "ecom.h"
#include "epayment.h"
#include "inbound.h"
#include "market.h"
#include "shipping.h"

/* ePayment documents none. The app shows a wheel meanwhile: half of eCom's is long enough. */
#define EPAYMENT_PATIENCE 5000

typedef struct question {
	vipps_slice reference;
} question;

static const vipps_field question_fields[] = {
	VIPPS_ROW_TEXT("reference", question, reference, VIPPS_FIELD_REQUIRED),
};
/* PascalCase in the specification, camelCase in traffic. */
static const vipps_record question_record =
	VIPPS_RECORD_OF(question, question_fields, VIPPS_RECORD_STRICT_KEYS | VIPPS_RECORD_NOCASE);

static const char no_question[] = "the body is no shipping request of Vipps'";

static bool read_epayment(vipps_inbound *inbound, vipps_slice body)
{
	vipps_epayment_address address;
	question q;

	inbound->view.api = VIPPS_API_EPAYMENT;
	inbound->view.patience = EPAYMENT_PATIENCE;
	if (!vipps_record_read(&question_record, body, &inbound->arena, &q, NULL) ||
		!vipps_record_read(&vipps_epayment_address_record, body, &inbound->arena, &address, NULL))
		return vipps_inbound_malformed(inbound, no_question);
	if (address.post_code.len == 0 && address.city.len == 0 && address.country.len == 0)
		return vipps_inbound_malformed(inbound, no_question);
	if (!vipps_slice_eq(q.reference, inbound->view.reference))
		return vipps_inbound_malformed(inbound, "the body is about another payment than the path");
	vipps_epayment_address_read(&address, &inbound->view.address);
	return true;
}

bool vipps_inbound_question_read(vipps_inbound *inbound, vipps_slice body)
{
	vipps_ecom_address address;

	if (!vipps_record_read(&vipps_ecom_address_record, body, &inbound->arena, &address, NULL))
		return vipps_inbound_malformed(inbound, no_question);
	if (address.id == VIPPS_INT_NONE)
		return read_epayment(inbound, body);
	if (!vipps_ecom_address_read(&address, &inbound->arena, &inbound->view.address))
		return vipps_inbound_malformed(inbound, no_question);
	inbound->address_id = address.id;
	return true;
}

/* ------------------------------------------------------------------------------------------
 * The answer
 */
static void write_options(vipps_json_writer *writer, const vipps_shipping_option *options,
	size_t count)
{
	vipps_json_write_array(writer);
	for (size_t i = 0; i < count; i++) {
		vipps_buf one = { 0 };

		vipps_record_write(&vipps_ecom_option_record, &options[i], &one, NULL);
		vipps_json_write_raw(writer, vipps_buf_slice(&one));
		vipps_buf_free(&one);
	}
	vipps_json_write_array_end(writer);
}

static bool write_ecom(vipps_inbound *inbound, const vipps_shipping_option *options, size_t count)
{
	vipps_json_writer writer;

	vipps_json_writer_open(&writer, &inbound->answer);
	vipps_json_write_object(&writer);
	vipps_json_write_name(&writer, vipps_slice_of("addressId"));
	vipps_json_write_int64(&writer, inbound->address_id);
	vipps_json_write_name(&writer, vipps_slice_of("orderId"));
	vipps_json_write_string(&writer, inbound->view.reference);
	vipps_json_write_name(&writer, vipps_slice_of("shippingDetails"));
	write_options(&writer, options, count);
	vipps_json_write_object_end(&writer);
	return vipps_json_writer_close(&writer);
}

static bool write_epayment(vipps_inbound *inbound, const vipps_shipping_option *options,
	size_t count, vipps_slice currency)
{
	vipps_buf groups = { 0 };
	vipps_json_writer writer;
	bool written = vipps_epayment_groups_write(&groups, options, count, currency);

	vipps_json_writer_open(&writer, &inbound->answer);
	vipps_json_write_object(&writer);
	vipps_json_write_name(&writer, vipps_slice_of("groups"));
	vipps_json_write_raw(&writer, vipps_buf_slice(&groups));
	vipps_json_write_object_end(&writer);
	written = vipps_json_writer_close(&writer) && written;
	vipps_buf_free(&groups);
	return written;
}

static vipps_slice currency_of(const vipps_inbound *inbound, vipps_slice currency)
{
	if (vipps_slice_is_present(currency))
		return currency;
	return vipps_slice_of(inbound->currency[0] != '\0' ? inbound->currency : "NOK");
}

static bool check_currency(vipps_api api, vipps_slice currency, vipps_complaint *complaint)
{
	if (!vipps_slice_is_present(currency))
		return true;
	if (vipps_market_of(currency) == NULL)
		return vipps_complain(complaint, "currency", "must be NOK, DKK or EUR");
	if (api == VIPPS_API_ECOM && !vipps_slice_eq(currency, vipps_slice_of("NOK")))
		return vipps_complain(complaint, "currency", "must be NOK: the payment is one of eCom's");
	return true;
}

vipps_slice vipps_inbound_answer(vipps_inbound *inbound, const vipps_shipping_option *options,
	size_t count, vipps_slice currency, int *status, vipps_complaint *complaint)
{
	vipps_api api = inbound->view.api;

	*complaint = (vipps_complaint){ 0 };
	*status = api == VIPPS_API_EPAYMENT && count == 0 ? 400 : 200;
	if (count > 0 && !vipps_shipping_options_check(options, count, "options", complaint))
		return vipps_slice_none();
	if (!check_currency(api, currency, complaint))
		return vipps_slice_none();
	vipps_shipping_option *copy = vipps_shipping_options_copy(&inbound->arena, options, count);

	if (count > 0 && copy == NULL)
		return vipps_slice_none();
	vipps_buf_clear(&inbound->answer);
	bool written = api == VIPPS_API_ECOM
		? write_ecom(inbound, copy, count)
		: write_epayment(inbound, copy, count, currency_of(inbound, currency));

	return written ? vipps_buf_slice(&inbound->answer) : vipps_slice_none();
}
