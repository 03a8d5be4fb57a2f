/* SPDX-License-Identifier: MIT */

/* What is said to ePayment. How a payment begins is long: epayment_create.c. */

#include "epayment.h"
#include "phone.h"

static const vipps_field customer_fields[] = {
	VIPPS_ROW_TEXT("phoneNumber", vipps_epayment_customer, phone_number, 0),
	VIPPS_ROW_TEXT("personalQr", vipps_epayment_customer, personal_qr, 0),
	VIPPS_ROW_TEXT("customerToken", vipps_epayment_customer, token, 0),
};
const vipps_record vipps_epayment_customer_record =
	VIPPS_RECORD_OF(vipps_epayment_customer, customer_fields, 0);

typedef struct modification {
	vipps_epayment_amount amount;
} modification;

static const vipps_field modification_fields[] = {
	VIPPS_ROW_RECORD("modificationAmount", modification, amount, VIPPS_FIELD_REQUIRED,
		&vipps_epayment_amount_record),
};
static const vipps_record modification_record =
	VIPPS_RECORD_OF(modification, modification_fields, 0);

/* It has no amount: all that is not captured is released. */
typedef struct cancellation {
	bool only_before_approval;
} cancellation;

static const vipps_field cancellation_fields[] = {
	VIPPS_ROW_BOOL("cancelTransactionOnly", cancellation, only_before_approval,
		VIPPS_FIELD_OMIT_EMPTY),
};
static const vipps_record cancellation_record =
	VIPPS_RECORD_OF(cancellation, cancellation_fields, 0);

typedef struct approval {
	vipps_epayment_customer customer;
} approval;

static const vipps_field approval_fields[] = {
	VIPPS_ROW_RECORD("customer", approval, customer, VIPPS_FIELD_REQUIRED,
		&vipps_epayment_customer_record),
};
static const vipps_record approval_record = VIPPS_RECORD_OF(approval, approval_fields, 0);

/* There is no implicit "all": the amount that is left is stated. */
static bool write_modification(const vipps_saying *saying, vipps_buf *out)
{
	const modification body = {
		.amount = { true, vipps_slice_of(saying->currency), saying->amount },
	};

	return vipps_record_write(&modification_record, &body, out, NULL);
}

static bool write_approval(const vipps_saying *saying, vipps_buf *out)
{
	static const vipps_slice nok = VIPPS_SLICE("NOK"); /* as it was checked */
	vipps_phone phone;
	const approval body = {
		.customer = { .phone_number =
						  vipps_phone_international(saying->customer_phone, nok, phone) },
	};

	return vipps_slice_is_present(body.customer.phone_number) &&
		vipps_record_write(&approval_record, &body, out, NULL);
}

bool vipps_epayment_write(vipps_wire wire, const vipps_saying *saying, vipps_buf *out)
{
	const cancellation cancel = { saying->only_before_approval };

	switch (wire) {
	case VIPPS_WIRE_CREATE:
		return vipps_epayment_create_write(saying, out);
	case VIPPS_WIRE_CAPTURE:
	case VIPPS_WIRE_REFUND:
		return write_modification(saying, out);
	case VIPPS_WIRE_CANCEL:
		return vipps_record_write(&cancellation_record, &cancel, out, NULL);
	case VIPPS_WIRE_APPROVE:
		return write_approval(saying, out);
	default:
		return true;
	}
}
