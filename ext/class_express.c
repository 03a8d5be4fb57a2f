/* SPDX-License-Identifier: MIT */

/* ShippingOption and ExpressCheckout, checked values. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "request_common.h"
#include "thrower.h"
#include "zend_attributes.h"
#include "zend_enum.h"
#include "zend_exceptions.h"
#include "ext/date/php_date.h"
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
	php_vipps_set_text(object, "details", option->details);
	php_vipps_set_text(object, "estimatedDelivery", option->estimated_delivery);
}

/* Look at EG(exception) afterwards. */
static vipps_shipping_option option_look(zend_object *object)
{
	return (vipps_shipping_option){
		.id = php_vipps_property_text(object, "id"),
		.name = php_vipps_property_text(object, "name"),
		.cost = php_vipps_property_long(object, "cost"),
		.is_default = php_vipps_property_bool(object, "default"),
		.priority = php_vipps_property_long_or(object, "priority", VIPPS_NO_PRIORITY),
		.carrier = php_vipps_property_case(object, "carrier", vipps_ce_carrier),
		.type = php_vipps_property_case(object, "type", vipps_ce_shipping_type),
		.details = php_vipps_property_text(object, "details"),
		.estimated_delivery = php_vipps_property_text(object, "estimatedDelivery"),
	};
}

ZEND_METHOD(Vipps_ShippingOption, __construct)
{
	zend_object *object = Z_OBJ_P(ZEND_THIS), *carrier = NULL, *type = NULL;
	zend_string *id, *name, *details = NULL, *estimated_delivery = NULL;
	zval *cost;
	bool is_default = false, no_priority = true;
	zend_long priority = 0;
	vipps_shipping_option option;
	vipps_complaint complaint;

	ZEND_PARSE_PARAMETERS_START(3, 9)
		Z_PARAM_STR(id)
		Z_PARAM_STR(name)
		Z_PARAM_ZVAL(cost)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(is_default)
		Z_PARAM_LONG_OR_NULL(priority, no_priority)
		Z_PARAM_OBJ_OF_CLASS(carrier, vipps_ce_carrier)
		Z_PARAM_OBJ_OF_CLASS(type, vipps_ce_shipping_type)
		Z_PARAM_STR_OR_NULL(details)
		Z_PARAM_STR_OR_NULL(estimated_delivery)
	ZEND_PARSE_PARAMETERS_END();
	if (!php_vipps_is_blank(object, NULL))
		RETURN_THROWS();
	option = (vipps_shipping_option){
		.id = php_vipps_slice(id),
		.name = php_vipps_slice(name),
		.is_default = is_default,
		/* The least int is the core's word for none: any other negative one is refused, too. */
		.priority = no_priority ? VIPPS_NO_PRIORITY : MAX(priority, -1),
		.details = php_vipps_slice(details),
		.estimated_delivery = php_vipps_slice(estimated_delivery),
	};
	if (!php_vipps_real_int(cost, 3, &option.cost))
		RETURN_THROWS();
	if (!vipps_shipping_option_check(&option, &complaint)) {
		php_vipps_throw_complaint(&complaint);
		RETURN_THROWS();
	}
	option_fill(object, &option);
	php_vipps_set_case(object, "carrier", carrier, vipps_ce_carrier, "Other");
	php_vipps_set_case(object, "type", type, vipps_ce_shipping_type, "Other");
}

vipps_shipping_option *php_vipps_options_of(zend_array *list, uint32_t position)
{
	vipps_shipping_option *options;
	size_t count = 0;
	zval *one;

	if (!php_vipps_all_objects(list, vipps_ce_shipping_option, position))
		return NULL;
	options = safe_emalloc(zend_hash_num_elements(list), sizeof(*options), 1);
	ZEND_HASH_FOREACH_VAL(list, one) {
		ZVAL_DEREF(one);
		options[count++] = option_look(Z_OBJ_P(one));
	}
	ZEND_HASH_FOREACH_END();
	if (EG(exception) == NULL)
		return options;
	efree(options);
	return NULL;
}

/* ------------------------------------------------------------------------------------------
 * ExpressCheckout
 */

#define SHIPPING_POSITION 7
#define COUNTRIES_POSITION 14

/* What PaymentRequest does not have, borrowed; NULL where one was left out, or null. */
typedef struct own {
	zend_string *consent_removal_url, *shipping_url;
	zend_array *shipping;
	bool explicit_flow, any_flow;
	zend_array *countries;
} own;

static void hold_all(zval *held, zend_array *objects)
{
	zval *one;

	ZEND_HASH_FOREACH_VAL(objects, one) {
		ZVAL_DEREF(one);
		php_vipps_hold(held, Z_OBJ_P(one));
	}
	ZEND_HASH_FOREACH_END();
}

/* False with an exception thrown. */
static bool take_shipping(zend_object *object, zend_array *shipping)
{
	php_vipps_request *self = php_vipps_request_from(object);
	vipps_complaint complaint;
	zval list;

	ZVAL_NULL(&list);
	if (shipping != NULL) {
		/* To the core none at all means that they are asked for; here null says that. */
		if (zend_hash_num_elements(shipping) == 0) {
			vipps_shipping_options_check(NULL, 0, "shipping", &complaint);
			php_vipps_throw_complaint(&complaint);
			return false;
		}
		self->options = php_vipps_options_of(shipping, SHIPPING_POSITION);
		if (self->options == NULL)
			return false;
		php_vipps_list_take(&list, shipping);
		hold_all(&self->held, shipping);
		self->create.options = self->options;
		self->create.option_count = zend_hash_num_elements(shipping);
	}
	php_vipps_set(object, "shipping", &list);
	return true;
}

/* Views the texts of `list`. For efree(). */
static vipps_slice *countries_of(zend_array *list)
{
	vipps_slice *countries = safe_emalloc(zend_hash_num_elements(list), sizeof(*countries), 1);
	size_t count = 0;
	zval *one;

	ZEND_HASH_FOREACH_VAL(list, one) {
		countries[count++] = php_vipps_slice(Z_STR_P(one));
	}
	ZEND_HASH_FOREACH_END();
	return countries;
}

/* False with an exception thrown. */
static bool take_countries(zend_object *object, zend_array *countries)
{
	php_vipps_request *self = php_vipps_request_from(object);
	zval list;

	ZVAL_EMPTY_ARRAY(&list);
	if (countries != NULL) {
		if (!php_vipps_all_texts(countries, COUNTRIES_POSITION))
			return false;
		php_vipps_list_take(&list, countries);
		self->countries = countries_of(Z_ARRVAL(list));
		self->create.countries = self->countries;
		self->create.country_count = zend_hash_num_elements(Z_ARRVAL(list));
	}
	php_vipps_set(object, "allowedCountries", &list);
	return true;
}

static bool take_own(zend_object *object, const own *given)
{
	vipps_create *create = &php_vipps_request_from(object)->create;

	create->express = true;
	create->consent_removal_url = php_vipps_slice(given->consent_removal_url);
	create->shipping_url = php_vipps_slice(given->shipping_url);
	create->explicit_flow = VIPPS_EXPLICIT_UNSAID;
	if (!given->any_flow)
		create->explicit_flow = given->explicit_flow ? VIPPS_EXPLICIT_YES : VIPPS_EXPLICIT_NO;
	return take_shipping(object, given->shipping) && take_countries(object, given->countries);
}

static void keep_own(zend_object *object, const own *given)
{
	vipps_create *create = &php_vipps_request_from(object)->create;
	zval flow = { 0 };

	php_vipps_keep_text(object, "consentRemovalUrl", &create->consent_removal_url);
	php_vipps_keep_text(object, "shippingUrl", &create->shipping_url);
	ZVAL_NULL(&flow);
	if (!given->any_flow)
		ZVAL_BOOL(&flow, given->explicit_flow);
	php_vipps_set(object, "useExplicitCheckoutFlow", &flow);
	php_vipps_request_hold(object);
}

ZEND_METHOD(Vipps_ExpressCheckout, __construct)
{
	zend_object *object = Z_OBJ_P(ZEND_THIS);
	php_vipps_given given = { .any_age = true, .method_position = COUNTRIES_POSITION + 1 };
	own mine = { .any_flow = true };

	ZEND_PARSE_PARAMETERS_START(4, 23)
		Z_PARAM_STR(given.reference)
		Z_PARAM_ZVAL(given.amount)
		Z_PARAM_STR(given.description)
		Z_PARAM_STR(given.return_url)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(given.callback_url)
		Z_PARAM_STR_OR_NULL(mine.consent_removal_url)
		Z_PARAM_ARRAY_HT_OR_NULL(mine.shipping)
		Z_PARAM_STR_OR_NULL(mine.shipping_url)
		Z_PARAM_STR(given.currency)
		Z_PARAM_STR_OR_NULL(given.customer_phone)
		Z_PARAM_OBJ_OF_CLASS(given.user_flow, vipps_ce_user_flow)
		Z_PARAM_BOOL_OR_NULL(mine.explicit_flow, mine.any_flow)
		Z_PARAM_STR_OR_NULL(given.callback_token)
		Z_PARAM_ARRAY_HT(mine.countries)
		Z_PARAM_OBJ_OF_CLASS(given.method, vipps_ce_payment_method)
		Z_PARAM_ARRAY_HT(given.blocked_sources)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(given.expires_at, php_date_get_interface_ce())
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(given.receipt, vipps_ce_receipt)
		Z_PARAM_STR_OR_NULL(given.receipt_url)
		Z_PARAM_ARRAY_HT(given.metadata)
		Z_PARAM_LONG_OR_NULL(given.minimum_age, given.any_age)
		Z_PARAM_STR_OR_NULL(given.terms_of_sale_url)
		Z_PARAM_STR_OR_NULL(given.privacy_policy_url)
	ZEND_PARSE_PARAMETERS_END();
	if (!php_vipps_request_is_blank(object) || !php_vipps_request_take(object, &given) ||
		!take_own(object, &mine) || !php_vipps_request_construct(object, &given))
		RETURN_THROWS();
	keep_own(object, &mine);
}

void php_vipps_register_express(void)
{
	vipps_ce_shipping_option = register_class_Vipps_ShippingOption();
	vipps_ce_shipping_option->create_object = php_vipps_object_new;

	vipps_ce_express_checkout = register_class_Vipps_ExpressCheckout();
	php_vipps_request_prepare(vipps_ce_express_checkout);

	vipps_ce_address = register_class_Vipps_Address();
	vipps_ce_customer = register_class_Vipps_Customer();
	vipps_ce_shipping = register_class_Vipps_Shipping();
	php_vipps_prepare_customer();
}
