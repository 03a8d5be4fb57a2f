/* SPDX-License-Identifier: MIT */

/* PaymentRequest: a checked value. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "request_common.h"
#include "zend_attributes.h"
#include "zend_exceptions.h"
#include "ext/date/php_date.h"
#include "request_arginfo.h"

zend_class_entry *vipps_ce_payment_request;

/* What ExpressCheckout does not have, borrowed; NULL where one was left out, or null. */
typedef struct own {
	zend_string *scope, *personal_qr, *customer_token;
	bool customer_present;
	zend_object *qr_format;
	zend_long qr_size;
	bool any_size;
} own;

static vipps_qr_format qr_format_of(zend_object *given)
{
	/* In the order of the core's, behind "unsaid". */
	static const char *const formats[] = { "Url", "Svg", "Png", NULL };

	if (given == NULL)
		return VIPPS_QR_UNSAID;
	return (vipps_qr_format)(VIPPS_QR_URL + php_vipps_enum_index(given, formats));
}

static void take_own(vipps_create *create, const own *given)
{
	create->scope = php_vipps_slice(given->scope);
	create->personal_qr = php_vipps_slice(given->personal_qr);
	create->customer_token = php_vipps_slice(given->customer_token);
	create->customer_present = given->customer_present;
	create->qr_format = qr_format_of(given->qr_format);
	create->qr_size = php_vipps_said(given->any_size, given->qr_size);
}

static void keep_own(zend_object *object, const own *given)
{
	php_vipps_request *self = php_vipps_request_from(object);
	zval size;

	php_vipps_keep_text(object, "scope", &self->create.scope);
	php_vipps_keep_text(object, "personalQr", &self->create.personal_qr);
	if (given->customer_token != NULL)
		self->customer_token = zend_string_copy(given->customer_token);
	self->create.customer_token = php_vipps_slice(self->customer_token);
	php_vipps_set_bool(object, "customerPresent", given->customer_present);
	php_vipps_set_object(object, "qrFormat", given->qr_format);
	ZVAL_NULL(&size);
	if (!given->any_size)
		ZVAL_LONG(&size, given->qr_size);
	php_vipps_set(object, "qrSize", &size);
	php_vipps_request_hold(object);
}

ZEND_METHOD(Vipps_PaymentRequest, __construct)
{
	zend_object *object = Z_OBJ_P(ZEND_THIS);
	php_vipps_given given = { .any_age = true, .method_position = 11 };
	own mine = { .any_size = true };

	ZEND_PARSE_PARAMETERS_START(4, 24)
		Z_PARAM_STR(given.reference)
		Z_PARAM_ZVAL(given.amount)
		Z_PARAM_STR(given.description)
		Z_PARAM_STR(given.return_url)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(given.callback_url)
		Z_PARAM_STR(given.currency)
		Z_PARAM_STR_OR_NULL(given.customer_phone)
		Z_PARAM_OBJ_OF_CLASS(given.user_flow, vipps_ce_user_flow)
		Z_PARAM_STR_OR_NULL(mine.scope)
		Z_PARAM_STR_OR_NULL(given.callback_token)
		Z_PARAM_OBJ_OF_CLASS(given.method, vipps_ce_payment_method)
		Z_PARAM_ARRAY_HT(given.blocked_sources)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(given.expires_at, php_date_get_interface_ce())
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(given.receipt, vipps_ce_receipt)
		Z_PARAM_STR_OR_NULL(given.receipt_url)
		Z_PARAM_ARRAY_HT(given.metadata)
		Z_PARAM_LONG_OR_NULL(given.minimum_age, given.any_age)
		Z_PARAM_STR_OR_NULL(given.terms_of_sale_url)
		Z_PARAM_STR_OR_NULL(given.privacy_policy_url)
		Z_PARAM_STR_OR_NULL(mine.personal_qr)
		Z_PARAM_STR_OR_NULL(mine.customer_token)
		Z_PARAM_BOOL(mine.customer_present)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(mine.qr_format, vipps_ce_qr_format)
		Z_PARAM_LONG_OR_NULL(mine.qr_size, mine.any_size)
	ZEND_PARSE_PARAMETERS_END();
	if (!php_vipps_request_is_blank(object) || !php_vipps_request_take(object, &given))
		RETURN_THROWS();
	take_own(&php_vipps_request_from(object)->create, &mine);
	if (!php_vipps_request_construct(object, &given))
		RETURN_THROWS();
	keep_own(object, &mine);
}

void php_vipps_register_request(void)
{
	vipps_ce_payment_request = register_class_Vipps_PaymentRequest();
	php_vipps_request_prepare(vipps_ce_payment_request);
}
