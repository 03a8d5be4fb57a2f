/* SPDX-License-Identifier: MIT */

/* Address, Customer and Shipping: what express checkout tells of the customer. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"

/* They are declared together with the request: class_express.c registers them. */
ZEND_METHOD(Vipps_Address, __construct);
ZEND_METHOD(Vipps_Customer, __construct);
ZEND_METHOD(Vipps_Shipping, __construct);
ZEND_METHOD(Vipps_Shipping, isOneOf);

static zend_object_handlers personal_handlers;

static zend_object *personal_new(zend_class_entry *ce)
{
	zend_object *object = php_vipps_object_new(ce);

	object->handlers = &personal_handlers;
	return object;
}

/* Of both classes: all of it is personal. */
static zend_array *personal_properties_for(zend_object *object, zend_prop_purpose purpose)
{
	static const php_vipps_mask masks[] = {
		{ "line1", false },
		{ "line2", false },
		{ "postCode", false },
		{ "city", false },
		{ "country", false },
		{ "firstName", false },
		{ "lastName", false },
		{ "email", false },
		{ "phone", false },
		{ "userId", false },
		{ "dateOfBirth", false },
		{ "sub", false },
		{ 0 },
	};

	return php_vipps_properties_masked(object, purpose, masks);
}

/* ------------------------------------------------------------------------------------------
 * Address
 */

static void address_fill(zend_object *object, const vipps_address *address)
{
	php_vipps_set_string(object, "line1", address->line1);
	php_vipps_set_text(object, "line2", address->line2);
	php_vipps_set_string(object, "postCode", address->post_code);
	php_vipps_set_string(object, "city", address->city);
	php_vipps_set_string(object, "country", address->country);
}

void php_vipps_address_create(zval *out, const vipps_address *address)
{
	object_init_ex(out, vipps_ce_address);
	address_fill(Z_OBJ_P(out), address);
}

ZEND_METHOD(Vipps_Address, __construct)
{
	zend_string *line1, *post_code, *city, *country = NULL, *line2 = NULL;
	vipps_address address;

	ZEND_PARSE_PARAMETERS_START(3, 5)
		Z_PARAM_STR(line1)
		Z_PARAM_STR(post_code)
		Z_PARAM_STR(city)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(country)
		Z_PARAM_STR_OR_NULL(line2)
	ZEND_PARSE_PARAMETERS_END();
	if (!php_vipps_is_blank(Z_OBJ_P(ZEND_THIS), NULL))
		RETURN_THROWS();
	address = (vipps_address){
		.line1 = php_vipps_slice(line1),
		.line2 = php_vipps_slice(line2),
		.post_code = php_vipps_slice(post_code),
		.city = php_vipps_slice(city),
		.country = country == NULL ? (vipps_slice)VIPPS_SLICE("NO") : php_vipps_slice(country),
	};
	address_fill(Z_OBJ_P(ZEND_THIS), &address);
}

/* ------------------------------------------------------------------------------------------
 * Customer
 */

/* `addresses` is taken over. */
static void customer_fill(zend_object *object, const vipps_customer *customer, zval *addresses)
{
	php_vipps_set_text(object, "firstName", customer->first_name);
	php_vipps_set_text(object, "lastName", customer->last_name);
	php_vipps_set_text(object, "email", customer->email);
	php_vipps_set_text(object, "phone", customer->phone);
	php_vipps_set_text(object, "dateOfBirth", customer->date_of_birth);
	php_vipps_set(object, "addresses", addresses);
	php_vipps_set_text(object, "userId", customer->user_id);
	php_vipps_set_text(object, "sub", customer->sub);
	php_vipps_set_bool(object, "expired", customer->expired);
}

void php_vipps_addresses_create(zval *out, const vipps_address *addresses, size_t count)
{
	array_init_size(out, (uint32_t)count);
	for (size_t i = 0; i < count; i++) {
		zval address;

		php_vipps_address_create(&address, &addresses[i]);
		zend_hash_next_index_insert_new(Z_ARRVAL_P(out), &address);
	}
}

void php_vipps_customer_create(zval *out, const vipps_customer *customer)
{
	zval addresses;

	if (!customer->present) {
		ZVAL_NULL(out);
		return;
	}
	php_vipps_addresses_create(&addresses, customer->addresses, customer->address_count);
	object_init_ex(out, vipps_ce_customer);
	customer_fill(Z_OBJ_P(out), customer, &addresses);
}

ZEND_METHOD(Vipps_Customer, __construct)
{
	zend_string *first_name = NULL, *last_name = NULL, *email = NULL, *phone = NULL;
	zend_string *user_id = NULL, *date_of_birth = NULL, *sub = NULL;
	zend_array *addresses = NULL;
	bool expired = false;
	vipps_customer customer;
	zval list;

	ZEND_PARSE_PARAMETERS_START(0, 9)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(first_name)
		Z_PARAM_STR_OR_NULL(last_name)
		Z_PARAM_STR_OR_NULL(email)
		Z_PARAM_STR_OR_NULL(phone)
		Z_PARAM_STR_OR_NULL(user_id)
		Z_PARAM_BOOL(expired)
		Z_PARAM_STR_OR_NULL(date_of_birth)
		Z_PARAM_ARRAY_HT(addresses)
		Z_PARAM_STR_OR_NULL(sub)
	ZEND_PARSE_PARAMETERS_END();
	ZVAL_EMPTY_ARRAY(&list);
	if (!php_vipps_is_blank(Z_OBJ_P(ZEND_THIS), NULL) ||
		(addresses != NULL && !php_vipps_all_objects(addresses, vipps_ce_address, 8)))
		RETURN_THROWS();
	if (addresses != NULL)
		php_vipps_list_take(&list, addresses);
	customer = (vipps_customer){
		.expired = expired,
		.first_name = php_vipps_slice(first_name),
		.last_name = php_vipps_slice(last_name),
		.email = php_vipps_slice(email),
		.phone = php_vipps_slice(phone),
		.date_of_birth = php_vipps_slice(date_of_birth),
		.user_id = php_vipps_slice(user_id),
		.sub = php_vipps_slice(sub),
	};
	customer_fill(Z_OBJ_P(ZEND_THIS), &customer, &list);
}

/* ------------------------------------------------------------------------------------------
 * Shipping
 */

static void shipping_fill(zend_object *object, vipps_slice id, vipps_slice name, int64_t cost,
	zval *address)
{
	php_vipps_set_string(object, "optionId", id);
	php_vipps_set_string(object, "optionName", name);
	php_vipps_set_long(object, "cost", cost);
	php_vipps_set(object, "address", address);
}

void php_vipps_shipping_create(zval *out, const vipps_shipping *shipping)
{
	zval address;

	ZVAL_NULL(out);
	if (!shipping->present)
		return;
	ZVAL_NULL(&address);
	if (shipping->has_address)
		php_vipps_address_create(&address, &shipping->address);
	object_init_ex(out, vipps_ce_shipping);
	shipping_fill(Z_OBJ_P(out), shipping->option_id, shipping->option_name, shipping->cost,
		&address);
}

ZEND_METHOD(Vipps_Shipping, __construct)
{
	zend_string *id, *name;
	zend_object *address = NULL;
	zval *cost, held;
	int64_t minor;

	ZEND_PARSE_PARAMETERS_START(3, 4)
		Z_PARAM_STR(id)
		Z_PARAM_STR(name)
		Z_PARAM_ZVAL(cost)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(address, vipps_ce_address)
	ZEND_PARSE_PARAMETERS_END();
	if (!php_vipps_is_blank(Z_OBJ_P(ZEND_THIS), NULL) || !php_vipps_real_int(cost, 3, &minor))
		RETURN_THROWS();
	if (minor < 0) {
		zend_argument_value_error(3, "must be 0 or more, in minor units");
		RETURN_THROWS();
	}
	ZVAL_NULL(&held);
	if (address != NULL)
		ZVAL_OBJ_COPY(&held, address);
	shipping_fill(Z_OBJ_P(ZEND_THIS), php_vipps_slice(id), php_vipps_slice(name), minor, &held);
}

ZEND_METHOD(Vipps_Shipping, isOneOf)
{
	zend_object *self = Z_OBJ_P(ZEND_THIS);
	vipps_slice id = php_vipps_property_text(self, "optionId");
	int64_t cost = php_vipps_property_long(self, "cost");
	zend_array *offered;
	vipps_shipping_option *options;
	bool found = false;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ARRAY_HT(offered)
	ZEND_PARSE_PARAMETERS_END();
	options = EG(exception) == NULL ? php_vipps_options_of(offered, 1) : NULL;
	if (options == NULL)
		RETURN_THROWS();
	for (size_t i = 0; i < zend_hash_num_elements(offered) && !found; i++)
		found = vipps_slice_eq(options[i].id, id) && options[i].cost == cost;
	efree(options);
	RETURN_BOOL(found);
}

void php_vipps_prepare_customer(void)
{
	personal_handlers = std_object_handlers;
	personal_handlers.get_properties_for = personal_properties_for;
	vipps_ce_address->create_object = personal_new;
	vipps_ce_customer->create_object = personal_new;
	vipps_ce_shipping->create_object = php_vipps_object_new;
}
