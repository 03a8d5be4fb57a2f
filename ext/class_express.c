/* SPDX-License-Identifier: MIT */

/* ShippingOption and ExpressCheckout, checked values. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "thrower.h"
#include "zend_attributes.h"
#include "zend_exceptions.h"
#include "express_arginfo.h"

zend_class_entry *vipps_ce_express_checkout;
zend_class_entry *vipps_ce_shipping_option;
zend_class_entry *vipps_ce_address;
zend_class_entry *vipps_ce_customer;
zend_class_entry *vipps_ce_shipping;

/* ------------------------------------------------------------------------------------------
 * ShippingOption
 */

static void option_fill(zend_object *object, const vipps_shipping_option *option)
{
	zval priority;

	php_vipps_set_text(object, "id", option->id);
	php_vipps_set_text(object, "name", option->name);
	php_vipps_set_long(object, "cost", option->cost);
	php_vipps_set_bool(object, "default", option->is_default);
	if (option->priority == VIPPS_NO_PRIORITY)
		ZVAL_NULL(&priority);
	else
		ZVAL_LONG(&priority, option->priority);
	php_vipps_set(object, "priority", &priority);
}

static vipps_shipping_option option_look(zend_object *object)
{
	const zval *priority = php_vipps_property(object, "priority");

	return (vipps_shipping_option){
		.id = php_vipps_property_text(object, "id"),
		.name = php_vipps_property_text(object, "name"),
		.cost = Z_LVAL_P(php_vipps_property(object, "cost")),
		.is_default = Z_TYPE_P(php_vipps_property(object, "default")) == IS_TRUE,
		.priority = Z_TYPE_P(priority) == IS_LONG ? Z_LVAL_P(priority) : VIPPS_NO_PRIORITY,
	};
}

ZEND_METHOD(Vipps_ShippingOption, __construct)
{
	zend_object *object = Z_OBJ_P(ZEND_THIS);
	zend_string *id, *name;
	zval *cost;
	bool is_default = false, no_priority = true;
	zend_long priority = 0;
	vipps_shipping_option option;
	vipps_complaint complaint;

	ZEND_PARSE_PARAMETERS_START(3, 5)
		Z_PARAM_STR(id)
		Z_PARAM_STR(name)
		Z_PARAM_ZVAL(cost)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(is_default)
		Z_PARAM_LONG_OR_NULL(priority, no_priority)
	ZEND_PARSE_PARAMETERS_END();
	if (!php_vipps_is_blank(object))
		RETURN_THROWS();
	option = (vipps_shipping_option){
		.id = php_vipps_slice(id),
		.name = php_vipps_slice(name),
		.is_default = is_default,
		/* The least int is the core's word for none: any other negative one is refused, too. */
		.priority = no_priority ? VIPPS_NO_PRIORITY : MAX(priority, -1),
	};
	if (!php_vipps_real_int(cost, 3, &option.cost))
		RETURN_THROWS();
	if (!vipps_shipping_option_check(&option, &complaint)) {
		php_vipps_throw_complaint(&complaint);
		RETURN_THROWS();
	}
	option_fill(object, &option);
}

vipps_shipping_option *php_vipps_options_of(zend_array *list, uint32_t position)
{
	vipps_shipping_option *options =
		safe_emalloc(MAX(1, zend_hash_num_elements(list)), sizeof(*options), 0);
	size_t count = 0;
	zval *one;

	ZEND_HASH_FOREACH_VAL(list, one) {
		ZVAL_DEREF(one);
		if (Z_TYPE_P(one) != IS_OBJECT || Z_OBJCE_P(one) != vipps_ce_shipping_option) {
			zend_argument_type_error(position, "must hold Vipps\\ShippingOption only, %s given",
				php_vipps_type_name(one));
			efree(options);
			return NULL;
		}
		options[count++] = option_look(Z_OBJ_P(one));
	}
	ZEND_HASH_FOREACH_END();
	return options;
}

/* ------------------------------------------------------------------------------------------
 * ExpressCheckout
 */

#define SHIPPING_POSITION 7

/* A list of its own, in which no reference lets an option be replaced. */
static void set_shipping(zend_object *object, zend_array *options)
{
	zval list, *one;

	if (options == NULL) {
		ZVAL_NULL(&list);
		php_vipps_set(object, "shipping", &list);
		return;
	}
	array_init_size(&list, zend_hash_num_elements(options));
	ZEND_HASH_FOREACH_VAL(options, one) {
		ZVAL_DEREF(one);
		Z_ADDREF_P(one);
		zend_hash_next_index_insert_new(Z_ARRVAL(list), one);
	}
	ZEND_HASH_FOREACH_END();
	php_vipps_set(object, "shipping", &list);
}

static void set_explicit_flow(zend_object *object, vipps_explicit_flow flow)
{
	zval value;

	if (flow == VIPPS_EXPLICIT_UNSAID)
		ZVAL_NULL(&value);
	else
		ZVAL_BOOL(&value, flow == VIPPS_EXPLICIT_YES);
	php_vipps_set(object, "useExplicitCheckoutFlow", &value);
}

/* What PaymentRequest does not have. */
static void keep_express(zend_object *object, zend_array *options)
{
	php_vipps_request *self = php_vipps_request_from(object);
	vipps_create *create = &self->create;

	self->options = (vipps_shipping_option *)create->options;
	php_vipps_request_keep(object, "consentRemovalUrl", &create->consent_removal_url);
	php_vipps_request_keep(object, "shippingUrl", &create->shipping_url);
	set_explicit_flow(object, create->explicit_flow);
	set_shipping(object, options);
}

/* False with an exception thrown, and nothing to free. */
static bool take_options(zend_array *list, vipps_create *given)
{
	vipps_complaint complaint;

	if (list == NULL)
		return true;
	/* To the core none at all means that they are asked for; here null says that. */
	if (zend_hash_num_elements(list) == 0) {
		vipps_shipping_options_check(NULL, 0, "shipping", &complaint);
		php_vipps_throw_complaint(&complaint);
		return false;
	}
	given->options = php_vipps_options_of(list, SHIPPING_POSITION);
	given->option_count = zend_hash_num_elements(list);
	return given->options != NULL;
}

/* The options become the object's once it is constructed. */
static void construct(zend_object *object, vipps_create *given, zend_array *shipping,
	zend_string *token)
{
	if (!take_options(shipping, given))
		return;
	if (php_vipps_request_construct(object, given, token))
		keep_express(object, shipping);
	else if (given->options != NULL)
		efree((void *)given->options);
}

static vipps_explicit_flow explicit_flow(bool unsaid, bool use)
{
	if (unsaid)
		return VIPPS_EXPLICIT_UNSAID;
	return use ? VIPPS_EXPLICIT_YES : VIPPS_EXPLICIT_NO;
}

ZEND_METHOD(Vipps_ExpressCheckout, __construct)
{
	zend_object *object = Z_OBJ_P(ZEND_THIS);
	zend_string *reference, *description, *return_url, *callback_url, *consent_removal_url;
	zend_string *shipping_url = NULL, *currency = NULL, *phone = NULL, *token = NULL;
	zend_array *shipping = NULL;
	zval *amount;
	bool app_switch = false, use_explicit = false, explicit_unsaid = true;
	vipps_create given;

	ZEND_PARSE_PARAMETERS_START(6, 13)
		Z_PARAM_STR(reference)
		Z_PARAM_ZVAL(amount)
		Z_PARAM_STR(description)
		Z_PARAM_STR(return_url)
		Z_PARAM_STR(callback_url)
		Z_PARAM_STR(consent_removal_url)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT_OR_NULL(shipping)
		Z_PARAM_STR_OR_NULL(shipping_url)
		Z_PARAM_STR(currency)
		Z_PARAM_STR_OR_NULL(phone)
		Z_PARAM_BOOL(app_switch)
		Z_PARAM_BOOL_OR_NULL(use_explicit, explicit_unsaid)
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
		.callback_token = php_vipps_slice(token),
		.app_switch = app_switch,
		.express = true,
		.shipping_url = php_vipps_slice(shipping_url),
		.consent_removal_url = php_vipps_slice(consent_removal_url),
		.explicit_flow = explicit_flow(explicit_unsaid, use_explicit),
	};
	if (php_vipps_real_int(amount, 2, &given.amount))
		construct(object, &given, shipping, token);
}

void php_vipps_register_express(void)
{
	vipps_ce_shipping_option = register_class_Vipps_ShippingOption();
	vipps_ce_shipping_option->create_object = php_vipps_object_new;

	vipps_ce_express_checkout = register_class_Vipps_ExpressCheckout();
	vipps_ce_express_checkout->create_object = php_vipps_request_new;

	vipps_ce_address = register_class_Vipps_Address();
	vipps_ce_customer = register_class_Vipps_Customer();
	vipps_ce_shipping = register_class_Vipps_Shipping();
	php_vipps_prepare_customer();
}
