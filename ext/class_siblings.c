/* SPDX-License-Identifier: MIT */

/* OrderManagement and Userinfo: what lies beside a payment, and who shares what. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "runner.h"
#include "zend_attributes.h"
#include "zend_enum.h"
#include "siblings_arginfo.h"

static zend_class_entry *ce_category;
static zend_class_entry *ce_orders;
static zend_class_entry *ce_userinfo;
static zend_object_handlers userinfo_handlers;

/* ------------------------------------------------------------------------------------------
 * OrderManagement: each call is an order to the core
 */

void php_vipps_orders_create(zval *out, zend_object *client)
{
	object_init_ex(out, ce_orders);
	php_vipps_set_object(Z_OBJ_P(out), "client", client);
}

static void run(zend_object *orders, const vipps_order *order, zval *return_value)
{
	zend_object *client = php_vipps_property_object(orders, "client", vipps_ce_client);

	if (client != NULL)
		php_vipps_run_order(client, order, return_value);
}

ZEND_METHOD(Vipps_OrderManagement, __construct)
{
}

ZEND_METHOD(Vipps_OrderManagement, sendReceipt)
{
	zend_string *reference, *currency = NULL;
	zend_object *receipt;
	vipps_order order = { .operation = VIPPS_SEND_RECEIPT };

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_STR(reference)
		Z_PARAM_OBJ_OF_CLASS(receipt, vipps_ce_receipt)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(currency)
	ZEND_PARSE_PARAMETERS_END();
	order.reference = php_vipps_slice(reference);
	order.receipt = php_vipps_receipt_look(receipt);
	order.currency = currency == NULL ? (vipps_slice)VIPPS_SLICE("NOK") : php_vipps_slice(currency);
	run(Z_OBJ_P(ZEND_THIS), &order, return_value);
}

ZEND_METHOD(Vipps_OrderManagement, setCategory)
{
	zend_string *reference, *url, *image_id = NULL;
	zend_object *category;
	vipps_order order = { .operation = VIPPS_SET_CATEGORY };

	ZEND_PARSE_PARAMETERS_START(3, 4)
		Z_PARAM_STR(reference)
		Z_PARAM_OBJ_OF_CLASS(category, ce_category)
		Z_PARAM_STR(url)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(image_id)
	ZEND_PARSE_PARAMETERS_END();
	order.reference = php_vipps_slice(reference);
	order.category = php_vipps_enum_text(category);
	order.url = php_vipps_slice(url);
	order.image_id = php_vipps_slice(image_id);
	run(Z_OBJ_P(ZEND_THIS), &order, return_value);
}

ZEND_METHOD(Vipps_OrderManagement, addImage)
{
	zend_string *id, *bytes;
	vipps_order order = { .operation = VIPPS_ADD_IMAGE };

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_STR(id)
		Z_PARAM_STR(bytes)
	ZEND_PARSE_PARAMETERS_END();
	order.image_id = php_vipps_slice(id);
	order.image = php_vipps_slice(bytes);
	run(Z_OBJ_P(ZEND_THIS), &order, return_value);
}

/* ------------------------------------------------------------------------------------------
 * Userinfo
 */

static zend_object *userinfo_new(zend_class_entry *ce)
{
	zend_object *object = php_vipps_object_new(ce);

	object->handlers = &userinfo_handlers;
	return object;
}

/* All of it is personal; addresses see to themselves. */
static zend_array *userinfo_properties_for(zend_object *object, zend_prop_purpose purpose)
{
	static const php_vipps_mask masks[] = {
		{ "sub", false },
		{ "name", false },
		{ "givenName", false },
		{ "familyName", false },
		{ "email", false },
		{ "phone", false },
		{ "birthDate", false },
		{ "nin", false },
		{ 0 },
	};

	return php_vipps_properties_masked(object, purpose, masks);
}

void php_vipps_userinfo_create(zval *out, const vipps_userinfo *userinfo)
{
	zend_object *object;
	zval addresses;

	object_init_ex(out, ce_userinfo);
	object = Z_OBJ_P(out);
	php_vipps_set_string(object, "sub", userinfo->sub);
	php_vipps_set_text(object, "name", userinfo->name);
	php_vipps_set_text(object, "givenName", userinfo->given_name);
	php_vipps_set_text(object, "familyName", userinfo->family_name);
	php_vipps_set_text(object, "email", userinfo->email);
	php_vipps_set_bool(object, "emailVerified", userinfo->email_verified);
	php_vipps_set_text(object, "phone", userinfo->phone);
	php_vipps_set_bool(object, "phoneVerified", userinfo->phone_verified);
	php_vipps_set_text(object, "birthDate", userinfo->birth_date);
	php_vipps_set_text(object, "nin", userinfo->nin);
	php_vipps_addresses_create(&addresses, userinfo->addresses, userinfo->address_count);
	php_vipps_set(object, "addresses", &addresses);
}

ZEND_METHOD(Vipps_Userinfo, __construct)
{
}

/* ------------------------------------------------------------------------------------------ */

void php_vipps_register_siblings(void)
{
	ce_category = register_class_Vipps_Category();

	ce_orders = register_class_Vipps_OrderManagement();
	ce_orders->create_object = php_vipps_object_new;

	ce_userinfo = register_class_Vipps_Userinfo();
	ce_userinfo->create_object = userinfo_new;
	userinfo_handlers = std_object_handlers;
	userinfo_handlers.get_properties_for = userinfo_properties_for;
}
