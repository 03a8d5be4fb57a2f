/* SPDX-License-Identifier: MIT */

/* PaymentRequest: a checked value. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "thrower.h"
#include "zend_attributes.h"
#include "zend_exceptions.h"
#include "request_arginfo.h"

zend_class_entry *vipps_ce_payment_request;
static zend_object_handlers request_handlers;

static php_vipps_request *request_from(zend_object *object)
{
	return (php_vipps_request *)((char *)object - offsetof(php_vipps_request, std));
}

static zend_object *request_new(zend_class_entry *ce)
{
	php_vipps_request *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &request_handlers;
	return &self->std;
}

static void request_free(zend_object *object)
{
	php_vipps_request *self = request_from(object);

	if (self->callback_token != NULL)
		zend_string_release(self->callback_token);
	zend_object_std_dtor(object);
}

/* The customer's number, and the order key that shops put into the URL they come back to. */
static zend_array *request_properties_for(zend_object *object, zend_prop_purpose purpose)
{
	static const php_vipps_mask masks[] = { { "customerPhone", false }, { "returnUrl", true },
		{ 0 } };

	return php_vipps_properties_masked(object, purpose, masks);
}

vipps_create php_vipps_request_look(zend_object *request)
{
	return (vipps_create){
		.reference = php_vipps_property_text(request, "reference"),
		.amount = Z_LVAL_P(php_vipps_property(request, "amount")),
		.description = php_vipps_property_text(request, "description"),
		.return_url = php_vipps_property_text(request, "returnUrl"),
		.callback_url = php_vipps_property_text(request, "callbackUrl"),
		.currency = php_vipps_property_text(request, "currency"),
		.customer_phone = php_vipps_property_text(request, "customerPhone"),
		.scope = php_vipps_property_text(request, "scope"),
		.callback_token = php_vipps_slice(request_from(request)->callback_token),
		.app_switch = Z_TYPE_P(php_vipps_property(request, "appSwitch")) == IS_TRUE,
		.skip_landing_page = Z_TYPE_P(php_vipps_property(request, "skipLandingPage")) == IS_TRUE,
	};
}

static void request_fill(zend_object *object, const vipps_create *create)
{
	php_vipps_set_text(object, "reference", create->reference);
	php_vipps_set_long(object, "amount", create->amount);
	php_vipps_set_text(object, "description", create->description);
	php_vipps_set_text(object, "returnUrl", create->return_url);
	php_vipps_set_text(object, "callbackUrl", create->callback_url);
	php_vipps_set_text(object, "currency", create->currency);
	php_vipps_set_text(object, "customerPhone", create->customer_phone);
	php_vipps_set_bool(object, "appSwitch", create->app_switch);
	php_vipps_set_bool(object, "skipLandingPage", create->skip_landing_page);
	php_vipps_set_text(object, "scope", create->scope);
}

ZEND_METHOD(Vipps_PaymentRequest, __construct)
{
	php_vipps_request *self = request_from(Z_OBJ_P(ZEND_THIS));
	zend_string *reference, *description, *return_url, *callback_url = NULL, *currency = NULL;
	zend_string *phone = NULL, *scope = NULL, *token = NULL;
	zval *amount;
	bool app_switch = false, skip_landing_page = false;
	vipps_create create;
	vipps_complaint complaint;

	ZEND_PARSE_PARAMETERS_START(4, 11)
		Z_PARAM_STR(reference)
		Z_PARAM_ZVAL(amount)
		Z_PARAM_STR(description)
		Z_PARAM_STR(return_url)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(callback_url)
		Z_PARAM_STR(currency)
		Z_PARAM_STR_OR_NULL(phone)
		Z_PARAM_BOOL(app_switch)
		Z_PARAM_BOOL(skip_landing_page)
		Z_PARAM_STR_OR_NULL(scope)
		Z_PARAM_STR_OR_NULL(token)
	ZEND_PARSE_PARAMETERS_END();
	if (self->constructed) {
		zend_throw_error(NULL, "Vipps\\PaymentRequest is constructed already, and is a constant");
		RETURN_THROWS();
	}
	create = (vipps_create){
		.reference = php_vipps_slice(reference),
		.description = php_vipps_slice(description),
		.return_url = php_vipps_slice(return_url),
		.callback_url = php_vipps_slice(callback_url),
		.currency = currency == NULL ? (vipps_slice)VIPPS_SLICE("NOK") : php_vipps_slice(currency),
		.customer_phone = php_vipps_slice(phone),
		.scope = php_vipps_slice(scope),
		.callback_token = php_vipps_slice(token),
		.app_switch = app_switch,
		.skip_landing_page = skip_landing_page,
	};
	if (!php_vipps_real_int(amount, 2, &create.amount))
		RETURN_THROWS();
	if (!vipps_create_check(&create, &complaint)) {
		php_vipps_throw_complaint(&complaint);
		RETURN_THROWS();
	}
	request_fill(&self->std, &create);
	self->callback_token = token == NULL ? NULL : zend_string_copy(token);
	self->constructed = true;
}

void php_vipps_register_request(void)
{
	vipps_ce_payment_request = register_class_Vipps_PaymentRequest();
	vipps_ce_payment_request->create_object = request_new;
	request_handlers = std_object_handlers;
	request_handlers.offset = offsetof(php_vipps_request, std);
	request_handlers.free_obj = request_free;
	request_handlers.clone_obj = NULL;
	request_handlers.get_properties_for = request_properties_for;
}
