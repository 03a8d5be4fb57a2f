/* SPDX-License-Identifier: MIT */

/* PaymentRequest: a checked value; and what it has in common with ExpressCheckout. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "thrower.h"
#include "zend_attributes.h"
#include "zend_exceptions.h"
#include "request_arginfo.h"

zend_class_entry *vipps_ce_payment_request;
static zend_object_handlers request_handlers;

zend_object *php_vipps_request_new(zend_class_entry *ce)
{
	php_vipps_request *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &request_handlers;
	return &self->std;
}

static void request_free(zend_object *object)
{
	php_vipps_request *self = php_vipps_request_from(object);

	if (self->callback_token != NULL)
		zend_string_release(self->callback_token);
	if (self->options != NULL)
		efree(self->options);
	zend_object_std_dtor(object);
}

/* The customer's number, and the order key that shops put into the URL they come back to. */
static zend_array *request_properties_for(zend_object *object, zend_prop_purpose purpose)
{
	static const php_vipps_mask masks[] = { { "customerPhone", false }, { "returnUrl", true },
		{ 0 } };

	return php_vipps_properties_masked(object, purpose, masks);
}

const vipps_create *php_vipps_request_look(zend_object *request)
{
	return &php_vipps_request_from(request)->create;
}

void php_vipps_request_keep(zend_object *request, const char *property, vipps_slice *text)
{
	php_vipps_set_text(request, property, *text);
	*text = php_vipps_property_text(request, property);
}

static void keep_common(zend_object *request, vipps_create *create)
{
	php_vipps_request_keep(request, "reference", &create->reference);
	php_vipps_set_long(request, "amount", create->amount);
	php_vipps_request_keep(request, "description", &create->description);
	php_vipps_request_keep(request, "returnUrl", &create->return_url);
	php_vipps_request_keep(request, "callbackUrl", &create->callback_url);
	php_vipps_request_keep(request, "currency", &create->currency);
	php_vipps_request_keep(request, "customerPhone", &create->customer_phone);
	php_vipps_set_bool(request, "appSwitch", create->app_switch);
}

bool php_vipps_request_construct(zend_object *request, const vipps_create *given,
	zend_string *callback_token)
{
	php_vipps_request *self = php_vipps_request_from(request);
	vipps_complaint complaint;

	if (!vipps_create_check(given, &complaint)) {
		php_vipps_throw_complaint(&complaint);
		return false;
	}
	self->create = *given;
	keep_common(request, &self->create);
	if (callback_token != NULL)
		self->callback_token = zend_string_copy(callback_token);
	self->create.callback_token = php_vipps_slice(self->callback_token);
	return true;
}

ZEND_METHOD(Vipps_PaymentRequest, __construct)
{
	zend_object *object = Z_OBJ_P(ZEND_THIS);
	zend_string *reference, *description, *return_url, *callback_url = NULL, *currency = NULL;
	zend_string *phone = NULL, *scope = NULL, *token = NULL;
	zval *amount;
	bool app_switch = false, skip_landing_page = false;
	vipps_create given;

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
	if (!php_vipps_is_blank(object))
		RETURN_THROWS();
	given = (vipps_create){
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
	if (!php_vipps_real_int(amount, 2, &given.amount) ||
		!php_vipps_request_construct(object, &given, token))
		RETURN_THROWS();
	php_vipps_set_bool(object, "skipLandingPage", skip_landing_page);
	php_vipps_request_keep(object, "scope", &php_vipps_request_from(object)->create.scope);
}

void php_vipps_register_request(void)
{
	vipps_ce_payment_request = register_class_Vipps_PaymentRequest();
	vipps_ce_payment_request->create_object = php_vipps_request_new;
	request_handlers = std_object_handlers;
	request_handlers.offset = offsetof(php_vipps_request, std);
	request_handlers.free_obj = request_free;
	request_handlers.clone_obj = NULL;
	request_handlers.get_properties_for = request_properties_for;
}
