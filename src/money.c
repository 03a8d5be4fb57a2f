/* SPDX-License-Identifier: MIT */
#include "complaint.h"
#include "decimal.h"

bool vipps_money_settle(vipps_money *money)
{
	if (money->amount < 0 || money->authorized < 0 || money->captured < 0 || money->refunded < 0 ||
		money->cancelled < 0)
		return false;
	if (money->captured > money->authorized || money->refunded > money->captured)
		return false;
	if (money->cancelled > money->authorized - money->captured)
		return false;
	money->capturable = money->authorized - money->cancelled - money->captured;
	money->refundable = money->captured - money->refunded;
	return true;
}

bool vipps_money_is_paid(const vipps_money *money)
{
	return money->capturable > 0 || money->refundable > 0;
}

static bool is_known(vipps_slice currency)
{
	static const char *const known[] = { "NOK", "DKK", "EUR" };

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		if (vipps_slice_eq(currency, vipps_slice_of(known[i])))
			return true;
	}
	return false;
}

bool vipps_minor_from_decimal(vipps_slice text, vipps_slice currency, int64_t *minor,
	vipps_complaint *complaint)
{
	vipps_decimal_fault fault;

	if (!is_known(currency))
		return vipps_complain(complaint, "currency", "must be NOK, DKK or EUR");
	fault = vipps_decimal_read(text, minor);
	if (fault == VIPPS_DECIMAL_OK)
		return true;
	vipps_complain(complaint, "amount", "");
	snprintf(complaint->text, sizeof(complaint->text), "must be decimal text: %s",
		vipps_decimal_fault_text(fault));
	return false;
}

bool vipps_decimal_from_minor(int64_t minor, vipps_slice currency, char out[24],
	vipps_complaint *complaint)
{
	if (!is_known(currency))
		return vipps_complain(complaint, "currency", "must be NOK, DKK or EUR");
	vipps_decimal_write(minor, out);
	return true;
}
