/* SPDX-License-Identifier: MIT */
#include "request_common.h"

#include "binder.h"
#include "classes.h"
#include "thrower.h"

#define NUMBER_ROOM 24 /* a 64-bit number, written out */

static zend_object_handlers request_handlers;

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
	php_vipps_request *self = php_vipps_request_from(object);

	if (self->callback_token != NULL)
		zend_string_release(self->callback_token);
	if (self->customer_token != NULL)
		zend_string_release(self->customer_token);
	if (self->options != NULL)
		efree(self->options);
	if (self->notes != NULL)
		efree(self->notes);
	if (self->countries != NULL)
		efree(self->countries);
	zval_ptr_dtor(&self->held);
	zend_object_std_dtor(object);
}

static HashTable *request_get_gc(zend_object *object, zval **table, int *count)
{
	*table = &php_vipps_request_from(object)->held;
	*count = 1;
	return zend_std_get_properties(object);
}

/* The customer's number and code, and the order key that shops put into their own URLs. */
static zend_array *request_properties_for(zend_object *object, zend_prop_purpose purpose)
{
	static const php_vipps_mask masks[] = {
		{ "customerPhone", false },
		{ "personalQr", false },
		{ "returnUrl", true },
		{ "receiptUrl", true },
		{ 0 },
	};

	return php_vipps_properties_masked(object, purpose, masks);
}

void php_vipps_request_prepare(zend_class_entry *ce)
{
	request_handlers = std_object_handlers;
	request_handlers.offset = offsetof(php_vipps_request, std);
	request_handlers.free_obj = request_free;
	request_handlers.clone_obj = NULL;
	request_handlers.get_gc = request_get_gc;
	request_handlers.get_properties_for = request_properties_for;
	ce->create_object = request_new;
}

const vipps_create *php_vipps_request_look(zend_object *request)
{
	return &php_vipps_request_from(request)->create;
}

bool php_vipps_request_is_blank(zend_object *request)
{
	return php_vipps_is_blank(request, &php_vipps_request_from(request)->held);
}

void php_vipps_request_hold(zend_object *request)
{
	php_vipps_hold(&php_vipps_request_from(request)->held, request);
}

/* ------------------------------------------------------------------------------------------
 * The first step: what was given
 */

/* In the order of the core's enums. */
static const char *const flows[] = { "WebRedirect", "NativeRedirect", "PushMessage", "Qr", NULL };
static const char *const methods[] = { "Wallet", "Card", NULL };

static void take_texts(vipps_create *create, const php_vipps_given *given)
{
	create->reference = php_vipps_slice(given->reference);
	create->description = php_vipps_slice(given->description);
	create->return_url = php_vipps_slice(given->return_url);
	create->callback_url = php_vipps_slice(given->callback_url);
	create->currency = given->currency == NULL ? (vipps_slice)VIPPS_SLICE("NOK")
											   : php_vipps_slice(given->currency);
	create->customer_phone = php_vipps_slice(given->customer_phone);
	create->callback_token = php_vipps_slice(given->callback_token);
	create->receipt_url = php_vipps_slice(given->receipt_url);
	create->terms_of_sale_url = php_vipps_slice(given->terms_of_sale_url);
	create->privacy_policy_url = php_vipps_slice(given->privacy_policy_url);
}

static void take_choices(vipps_create *create, const php_vipps_given *given)
{
	if (given->user_flow != NULL)
		create->flow = (vipps_user_flow)php_vipps_enum_index(given->user_flow, flows);
	if (given->method != NULL)
		create->method = (vipps_payment_method)php_vipps_enum_index(given->method, methods);
	if (given->receipt != NULL)
		create->receipt = php_vipps_receipt_look(given->receipt);
	create->minimum_age = php_vipps_said(given->any_age, given->minimum_age);
}

static bool take_blocked_sources(zend_object *request, const php_vipps_given *given)
{
	zval list;

	ZVAL_EMPTY_ARRAY(&list);
	if (given->blocked_sources != NULL) {
		if (!php_vipps_all_objects(given->blocked_sources, vipps_ce_payment_source,
				given->method_position + 1))
			return false;
		php_vipps_list_take(&list, given->blocked_sources);
	}
	/* There is but one. */
	php_vipps_request_from(request)->create.block_commercial_cards =
		zend_hash_num_elements(Z_ARRVAL(list)) > 0;
	php_vipps_set(request, "blockedSources", &list);
	return true;
}

static bool take_expires_at(zend_object *request, const php_vipps_given *given)
{
	zval time;

	ZVAL_NULL(&time);
	if (given->expires_at != NULL) {
		if (!php_vipps_time_take(&time, given->expires_at))
			return false;
		php_vipps_request_from(request)->create.expires_at =
			php_vipps_said(false, php_vipps_time_look(Z_OBJ(time)));
	}
	php_vipps_set(request, "expiresAt", &time);
	return EG(exception) == NULL;
}

/* For efree(). Views `metadata`; names that PHP made ints of, like "1042", are behind the notes. */
static vipps_note *notes_of(zend_array *metadata)
{
	uint32_t count = zend_hash_num_elements(metadata);
	vipps_note *notes = safe_emalloc(count, sizeof(*notes) + NUMBER_ROOM, 1);
	vipps_note *note = notes;
	char *number = (char *)(notes + count);
	zend_ulong index;
	zend_string *name;
	zval *value;

	ZEND_HASH_FOREACH_KEY_VAL(metadata, index, name, value)
	{
		note->name = php_vipps_slice(name);
		if (name == NULL) {
			snprintf(number, NUMBER_ROOM, ZEND_LONG_FMT, (zend_long)index);
			note->name = vipps_slice_of(number);
			number += NUMBER_ROOM;
		}
		note->value = php_vipps_slice(Z_STR_P(value));
		note++;
	}
	ZEND_HASH_FOREACH_END();
	return notes;
}

static bool take_metadata(zend_object *request, const php_vipps_given *given)
{
	php_vipps_request *self = php_vipps_request_from(request);
	zval metadata;

	ZVAL_EMPTY_ARRAY(&metadata);
	if (given->metadata != NULL) {
		if (!php_vipps_all_texts(given->metadata, given->method_position + 5))
			return false;
		php_vipps_array_take(&metadata, given->metadata);
		self->notes = notes_of(Z_ARRVAL(metadata));
		self->create.metadata = self->notes;
		self->create.metadata_count = zend_hash_num_elements(Z_ARRVAL(metadata));
	}
	php_vipps_set(request, "metadata", &metadata);
	return true;
}

bool php_vipps_request_take(zend_object *request, const php_vipps_given *given)
{
	vipps_create *create = &php_vipps_request_from(request)->create;

	take_texts(create, given);
	take_choices(create, given);
	return php_vipps_real_int(given->amount, 2, &create->amount) &&
		take_blocked_sources(request, given) && take_expires_at(request, given) &&
		take_metadata(request, given);
}

/* ------------------------------------------------------------------------------------------
 * The second step: the properties
 */

static void set_minimum_age(zend_object *request, const php_vipps_given *given)
{
	zval age;

	ZVAL_NULL(&age);
	if (!given->any_age)
		ZVAL_LONG(&age, given->minimum_age);
	php_vipps_set(request, "minimumUserAge", &age);
}

static void keep_texts(zend_object *request, vipps_create *create)
{
	php_vipps_keep_text(request, "reference", &create->reference);
	php_vipps_keep_text(request, "description", &create->description);
	php_vipps_keep_text(request, "returnUrl", &create->return_url);
	php_vipps_keep_text(request, "callbackUrl", &create->callback_url);
	php_vipps_keep_text(request, "currency", &create->currency);
	php_vipps_keep_text(request, "customerPhone", &create->customer_phone);
	php_vipps_keep_text(request, "receiptUrl", &create->receipt_url);
	php_vipps_keep_text(request, "termsOfSaleUrl", &create->terms_of_sale_url);
	php_vipps_keep_text(request, "privacyPolicyUrl", &create->privacy_policy_url);
}

static void keep_token(php_vipps_request *self, zend_string *token)
{
	if (token != NULL)
		self->callback_token = zend_string_copy(token);
	self->create.callback_token = php_vipps_slice(self->callback_token);
}

bool php_vipps_request_construct(zend_object *request, const php_vipps_given *given)
{
	php_vipps_request *self = php_vipps_request_from(request);
	vipps_complaint complaint;

	if (!vipps_create_check(&self->create, &complaint)) {
		php_vipps_throw_complaint(&complaint);
		return false;
	}
	keep_texts(request, &self->create);
	keep_token(self, given->callback_token);
	php_vipps_set_long(request, "amount", self->create.amount);
	php_vipps_set_case(request, "userFlow", given->user_flow, vipps_ce_user_flow, flows[0]);
	php_vipps_set_case(request, "paymentMethod", given->method, vipps_ce_payment_method,
		methods[0]);
	php_vipps_set_object(request, "receipt", given->receipt);
	set_minimum_age(request, given);
	return true;
}
