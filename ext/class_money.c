/* SPDX-License-Identifier: MIT */

/* Money and Reference: conversions without state. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "thrower.h"
#include "money_arginfo.h"

/* Only a real string: what PHP makes of a float is not the amount. */
static bool decimal_text(const zval *value, zend_string **text)
{
	ZVAL_DEREF(value);
	if (Z_TYPE_P(value) == IS_STRING) {
		*text = Z_STR_P(value);
		return true;
	}
	zend_argument_type_error(1,
		"must be of type string, decimal text such as '499.00', %s given; "
		"the text of a float is not always the amount that was meant, "
		"and an int needs no conversion",
		php_vipps_type_name(value));
	return false;
}

ZEND_METHOD(Vipps_Money, minor)
{
	zval *amount;
	zend_string *text, *currency;
	vipps_complaint complaint;
	int64_t minor;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_ZVAL(amount)
		Z_PARAM_STR(currency)
	ZEND_PARSE_PARAMETERS_END();
	if (!decimal_text(amount, &text))
		RETURN_THROWS();
	if (!vipps_minor_from_decimal(php_vipps_slice(text), php_vipps_slice(currency), &minor,
			&complaint)) {
		php_vipps_throw_complaint(&complaint);
		RETURN_THROWS();
	}
	RETURN_LONG(minor);
}

ZEND_METHOD(Vipps_Money, format)
{
	zval *value;
	zend_string *currency;
	vipps_complaint complaint;
	int64_t minor;
	char text[24];

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_ZVAL(value)
		Z_PARAM_STR(currency)
	ZEND_PARSE_PARAMETERS_END();
	if (!php_vipps_real_int(value, 1, &minor))
		RETURN_THROWS();
	if (!vipps_decimal_from_minor(minor, php_vipps_slice(currency), text, &complaint)) {
		php_vipps_throw_complaint(&complaint);
		RETURN_THROWS();
	}
	RETURN_STRING(text);
}

ZEND_METHOD(Vipps_Money, __construct)
{
}

/* ------------------------------------------------------------------------------------------ */

ZEND_METHOD(Vipps_Reference, make)
{
	zend_string *prefix, *order;
	zend_long attempt = 1;
	vipps_complaint complaint;
	char reference[VIPPS_REFERENCE_MAX + 1];

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_STR(prefix)
		Z_PARAM_STR(order)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(attempt)
	ZEND_PARSE_PARAMETERS_END();
	if (!vipps_reference_make(php_vipps_slice(prefix), php_vipps_slice(order), attempt, reference,
			&complaint)) {
		php_vipps_throw_complaint(&complaint);
		RETURN_THROWS();
	}
	RETURN_STRING(reference);
}

ZEND_METHOD(Vipps_Reference, next)
{
	zend_string *reference;
	vipps_complaint complaint;
	char next[VIPPS_REFERENCE_MAX + 1];

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(reference)
	ZEND_PARSE_PARAMETERS_END();
	if (!vipps_reference_next(php_vipps_slice(reference), next, &complaint)) {
		php_vipps_throw_complaint(&complaint);
		RETURN_THROWS();
	}
	RETURN_STRING(next);
}

ZEND_METHOD(Vipps_Reference, __construct)
{
}

void php_vipps_register_money(void)
{
	register_class_Vipps_Money()->create_object = php_vipps_object_new;
	register_class_Vipps_Reference()->create_object = php_vipps_object_new;
}
