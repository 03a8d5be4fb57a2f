/* SPDX-License-Identifier: MIT */

/* Payment, a snapshot whose operations its gateway does. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "runner.h"
#include "thrower.h"
#include "zend_enum.h"
#include "zend_exceptions.h"
#include "ext/date/php_date.h"
#include "payment_arginfo.h"

typedef struct payment {
	vipps_state state;
	vipps_money money;
	zval gateway; /* or undefined */
	zend_object std;
} payment;

zend_class_entry *vipps_ce_payment;
zend_class_entry *vipps_ce_change;
zend_class_entry *vipps_ce_history_entry;
static zend_object_handlers payment_handlers;

static payment *payment_from(zend_object *object)
{
	return (payment *)((char *)object - offsetof(payment, std));
}

static zend_object *payment_new(zend_class_entry *ce)
{
	payment *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &payment_handlers;
	return &self->std;
}

static void payment_free(zend_object *object)
{
	zval_ptr_dtor(&payment_from(object)->gateway);
	zend_object_std_dtor(object);
}

static zend_object *payment_clone(zend_object *original)
{
	payment *source = payment_from(original);
	payment *self = payment_from(payment_new(original->ce));

	self->state = source->state;
	self->money = source->money;
	ZVAL_COPY(&self->gateway, &source->gateway);
	zend_objects_clone_members(&self->std, original);
	return &self->std;
}

static HashTable *payment_get_gc(zend_object *object, zval **table, int *count)
{
	*table = &payment_from(object)->gateway;
	*count = 1;
	return zend_std_get_properties(object);
}

/* The URL that opens the payment carries a token. */
static zend_array *payment_properties_for(zend_object *object, zend_prop_purpose purpose)
{
	static const php_vipps_mask masks[] = { { "redirectUrl", true }, { 0 } };

	return php_vipps_properties_masked(object, purpose, masks);
}

/* ------------------------------------------------------------------------------------------
 * From the core
 */

static void set_money(zend_object *object, const vipps_money *money)
{
	php_vipps_set_long(object, "amount", money->amount);
	php_vipps_set_long(object, "authorized", money->authorized);
	php_vipps_set_long(object, "captured", money->captured);
	php_vipps_set_long(object, "refunded", money->refunded);
	php_vipps_set_long(object, "cancelled", money->cancelled);
	php_vipps_set_long(object, "capturable", money->capturable);
	php_vipps_set_long(object, "refundable", money->refundable);
}

static void set_people(zend_object *object, const vipps_payment *seen)
{
	zval customer, shipping;

	php_vipps_customer_create(&customer, &seen->customer);
	php_vipps_set(object, "customer", &customer);
	php_vipps_shipping_create(&shipping, &seen->shipping);
	php_vipps_set(object, "shipping", &shipping);
}

static void set_metadata(zend_object *object, const vipps_note *notes, size_t count)
{
	zval metadata;

	array_init_size(&metadata, (uint32_t)count);
	for (size_t i = 0; i < count; i++) {
		zval value;

		php_vipps_text(&value, notes[i].value);
		zend_symtable_str_update(Z_ARRVAL(metadata), notes[i].name.at, notes[i].name.len, &value);
	}
	php_vipps_set(object, "metadata", &metadata);
}

void php_vipps_payment_create(zval *out, const vipps_payment *seen, zend_object *gateway)
{
	zend_object *object = payment_new(vipps_ce_payment);
	payment *self = payment_from(object);

	self->state = seen->state;
	self->money = seen->money;
	if (gateway != NULL)
		ZVAL_OBJ_COPY(&self->gateway, gateway);
	php_vipps_set_text(object, "reference", seen->reference);
	php_vipps_set_enum(object, "state", vipps_ce_state, vipps_state_name(seen->state), "Unknown");
	php_vipps_set_string(object, "rawState", seen->raw_state);
	php_vipps_set_text(object, "redirectUrl", seen->redirect_url);
	php_vipps_set_text(object, "currency", vipps_slice_of(seen->currency));
	set_money(object, &seen->money);
	php_vipps_set_time(object, "authorizedAt", seen->authorized_at);
	php_vipps_set_time(object, "captureUntil", seen->capture_until);
	php_vipps_set_time(object, "captureGuaranteedUntil", seen->capture_guaranteed_until);
	set_metadata(object, seen->metadata, seen->metadata_count);
	php_vipps_set_text(object, "pspReference", seen->psp_reference);
	set_people(object, seen);
	ZVAL_OBJ(out, object);
}

bool php_vipps_payment_known(zend_object *object, vipps_slice reference, uint32_t position,
	vipps_payment *known)
{
	const payment *self = payment_from(object);
	vipps_slice own = php_vipps_slice(php_vipps_property_string(object, "reference"));

	if (EG(exception) != NULL)
		return false;
	if (!vipps_slice_eq(own, reference)) {
		zend_argument_value_error(position,
			"must be a snapshot of the same payment, not of \"%.*s\"", (int)own.len, own.at);
		return false;
	}
	*known = (vipps_payment){ .state = self->state, .money = self->money };
	return true;
}

/* ------------------------------------------------------------------------------------------
 * From an array
 */

typedef struct field field;
struct field {
	const char *name;
	/* Sets the property; false with an exception thrown. NULL: computed, not to be given. */
	bool (*take)(payment *self, const field *of, zval *value);
	size_t amount; /* of an amount: its place in vipps_money */
};

static bool wrong_type(const field *of, const char *due, const zval *value)
{
	zend_argument_type_error(1, "must have %s as %s, %s given", of->name, due,
		php_vipps_type_name(value));
	return false;
}

static bool take_text(payment *self, const field *of, zval *value)
{
	if (Z_TYPE_P(value) != IS_STRING)
		return wrong_type(of, "a string", value);
	php_vipps_set_text(&self->std, of->name, php_vipps_slice(Z_STR_P(value)));
	return true;
}

static bool take_text_or_null(payment *self, const field *of, zval *value)
{
	return Z_TYPE_P(value) == IS_NULL || take_text(self, of, value);
}

static bool take_reference(payment *self, const field *of, zval *value)
{
	if (Z_TYPE_P(value) == IS_STRING && Z_STRLEN_P(value) == 0) {
		zend_argument_value_error(1, "must have a reference that is not empty");
		return false;
	}
	return take_text(self, of, value);
}

static bool take_currency(payment *self, const field *of, zval *value)
{
	vipps_complaint complaint;
	char text[24];

	if (!take_text(self, of, value))
		return false;
	if (vipps_decimal_from_minor(0, php_vipps_slice(Z_STR_P(value)), text, &complaint))
		return true;
	zend_argument_value_error(1, "has a currency that %s", complaint.text);
	return false;
}

static bool take_state(payment *self, const field *of, zval *value)
{
	zval copy;

	if (Z_TYPE_P(value) != IS_OBJECT || Z_OBJCE_P(value) != vipps_ce_state)
		return wrong_type(of, "a Vipps\\State", value);
	self->state = VIPPS_STATE_UNKNOWN;
	for (vipps_state s = VIPPS_STATE_UNKNOWN; s <= VIPPS_STATE_FAILED; s++) {
		if (zend_string_equals_cstr(Z_STR_P(zend_enum_fetch_case_name(Z_OBJ_P(value))),
				vipps_state_name(s), strlen(vipps_state_name(s))))
			self->state = s;
	}
	ZVAL_COPY(&copy, value);
	php_vipps_set(&self->std, of->name, &copy);
	return true;
}

static bool take_amount(payment *self, const field *of, zval *value)
{
	int64_t *amount = (int64_t *)((char *)&self->money + of->amount);

	if (Z_TYPE_P(value) != IS_LONG)
		return wrong_type(of, "an int in minor units", value);
	*amount = Z_LVAL_P(value);
	return true;
}

static bool take_time(payment *self, const field *of, zval *value)
{
	zval time;

	if (Z_TYPE_P(value) == IS_NULL)
		return true;
	if (Z_TYPE_P(value) != IS_OBJECT ||
		!instanceof_function(Z_OBJCE_P(value), php_date_get_interface_ce()))
		return wrong_type(of, "a DateTimeInterface", value);
	if (!php_vipps_time_take(&time, Z_OBJ_P(value)))
		return false;
	php_vipps_set(&self->std, of->name, &time);
	return true;
}

static bool take_texts(payment *self, const field *of, zval *value)
{
	zval copy, *one;

	if (Z_TYPE_P(value) != IS_ARRAY)
		return wrong_type(of, "an array of strings", value);
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(value), one) {
		ZVAL_DEREF(one);
		if (Z_TYPE_P(one) != IS_STRING)
			return wrong_type(of, "an array of strings", one);
	}
	ZEND_HASH_FOREACH_END();
	php_vipps_array_take(&copy, Z_ARRVAL_P(value));
	php_vipps_set(&self->std, of->name, &copy);
	return true;
}

/* Kept as it is: it cannot change. */
static bool take_object(payment *self, const field *of, zend_class_entry *ce, zval *value)
{
	zval copy;

	if (Z_TYPE_P(value) == IS_NULL)
		return true;
	if (Z_TYPE_P(value) != IS_OBJECT || Z_OBJCE_P(value) != ce)
		return wrong_type(of, ZSTR_VAL(ce->name), value);
	ZVAL_COPY(&copy, value);
	php_vipps_set(&self->std, of->name, &copy);
	return true;
}

static bool take_customer(payment *self, const field *of, zval *value)
{
	return take_object(self, of, vipps_ce_customer, value);
}

static bool take_shipping(payment *self, const field *of, zval *value)
{
	return take_object(self, of, vipps_ce_shipping, value);
}

static const field fields[] = {
	{ "reference", take_reference, 0 },
	{ "state", take_state, 0 },
	{ "rawState", take_text, 0 },
	{ "redirectUrl", take_text_or_null, 0 },
	{ "currency", take_currency, 0 },
	{ "amount", take_amount, offsetof(vipps_money, amount) },
	{ "authorized", take_amount, offsetof(vipps_money, authorized) },
	{ "captured", take_amount, offsetof(vipps_money, captured) },
	{ "refunded", take_amount, offsetof(vipps_money, refunded) },
	{ "cancelled", take_amount, offsetof(vipps_money, cancelled) },
	{ "capturable", NULL, 0 },
	{ "refundable", NULL, 0 },
	{ "authorizedAt", take_time, 0 },
	{ "captureUntil", take_time, 0 },
	{ "captureGuaranteedUntil", take_time, 0 },
	{ "metadata", take_texts, 0 },
	{ "pspReference", take_text_or_null, 0 },
	{ "customer", take_customer, 0 },
	{ "shipping", take_shipping, 0 },
};

static const field *field_named(const zend_string *name)
{
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		if (zend_string_equals_cstr(name, fields[i].name, strlen(fields[i].name)))
			return &fields[i];
	}
	return NULL;
}

static bool take_one(payment *self, const zend_string *name, zval *value)
{
	const field *of = field_named(name);

	ZVAL_DEREF(value);
	if (of == NULL) {
		zend_argument_value_error(1, "has the key \"%s\", which no property of Vipps\\Payment has",
			ZSTR_VAL(name));
		return false;
	}
	if (of->take == NULL) {
		zend_argument_value_error(1, "must not have %s, which is computed", of->name);
		return false;
	}
	return of->take(self, of, value);
}

static bool take_all(payment *self, zend_array *values)
{
	zend_string *name;
	zval *value;

	ZEND_HASH_FOREACH_STR_KEY_VAL(values, name, value) {
		if (name == NULL) {
			zend_argument_value_error(1, "must have the names of properties as its keys");
			return false;
		}
		if (!take_one(self, name, value))
			return false;
	}
	ZEND_HASH_FOREACH_END();
	if (!zend_hash_str_exists(values, ZEND_STRL("reference"))) {
		zend_argument_value_error(1, "must have a reference");
		return false;
	}
	if (!vipps_money_settle(&self->money)) {
		zend_argument_value_error(1,
			"has amounts that cannot be: none is negative, captured and cancelled together "
			"are at most authorized, refunded at most captured");
		return false;
	}
	set_money(&self->std, &self->money);
	return true;
}

/* What a payment has that nothing is said of. */
static zend_object *payment_blank(void)
{
	static const vipps_payment blank = {
		.reference = VIPPS_SLICE(""),
		.state = VIPPS_STATE_CREATED,
		.raw_state = VIPPS_SLICE("CREATED"),
		.currency = "NOK",
		.authorized_at = VIPPS_NO_TIME,
		.capture_until = VIPPS_NO_TIME,
		.capture_guaranteed_until = VIPPS_NO_TIME,
	};
	zval value;

	php_vipps_payment_create(&value, &blank, NULL);
	return Z_OBJ(value);
}

ZEND_METHOD(Vipps_Payment, fromArray)
{
	zend_array *values;
	zend_object *gateway = NULL, *object;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_ARRAY_HT(values)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(gateway, vipps_ce_gateway)
	ZEND_PARSE_PARAMETERS_END();
	object = payment_blank();
	if (!take_all(payment_from(object), values)) {
		OBJ_RELEASE(object);
		RETURN_THROWS();
	}
	if (gateway != NULL)
		ZVAL_OBJ_COPY(&payment_from(object)->gateway, gateway);
	RETURN_OBJ(object);
}

/* ------------------------------------------------------------------------------------------
 * What it knows
 */

ZEND_METHOD(Vipps_Payment, __construct)
{
}

ZEND_METHOD(Vipps_Payment, isPaid)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(vipps_money_is_paid(&payment_from(Z_OBJ_P(ZEND_THIS))->money));
}

ZEND_METHOD(Vipps_Payment, isFinal)
{
	vipps_state state = payment_from(Z_OBJ_P(ZEND_THIS))->state;

	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(state != VIPPS_STATE_CREATED && state != VIPPS_STATE_UNKNOWN);
}

/* ------------------------------------------------------------------------------------------
 * What its gateway does
 */

/* A gateway of somebody else's: its method, with the reference and the arguments as they came. */
static void delegate(zend_object *gateway, zend_string *reference, zend_execute_data *execute_data,
	zval *return_value)
{
	zend_string *method = zend_string_tolower(EX(func)->common.function_name);
	zval arguments[3];
	uint32_t count = 1 + ZEND_NUM_ARGS();

	ZEND_ASSERT(count <= sizeof(arguments) / sizeof(arguments[0]));
	if (zend_string_equals_literal(method, "fresh")) {
		zend_string_release(method);
		method = zend_string_init(ZEND_STRL("get"), 0);
	}
	ZVAL_STR(&arguments[0], reference);
	for (uint32_t i = 1; i < count; i++)
		ZVAL_COPY_VALUE(&arguments[i], ZEND_CALL_ARG(execute_data, i));
	zend_call_known_instance_method(zend_hash_find_ptr(&gateway->ce->function_table, method),
		gateway, return_value, count, arguments);
	zend_string_release(method);
}

static void operate(zend_execute_data *execute_data, vipps_order order, zval *return_value)
{
	payment *self = payment_from(Z_OBJ_P(ZEND_THIS));
	zend_string *reference = php_vipps_property_string(&self->std, "reference");

	if (EG(exception) != NULL)
		return;
	if (Z_ISUNDEF(self->gateway)) {
		zend_throw_error(NULL,
			"This Vipps\\Payment has no gateway that could do it: "
			"give one to Vipps\\Payment::fromArray(), or use what a Vipps\\Gateway returned");
		return;
	}
	if (Z_OBJCE(self->gateway) != vipps_ce_client) {
		delegate(Z_OBJ(self->gateway), reference, execute_data, return_value);
		return;
	}
	order.reference = php_vipps_slice(reference);
	php_vipps_run_order(Z_OBJ(self->gateway), &order, return_value);
}

static void operate_plainly(zend_execute_data *execute_data, vipps_operation operation,
	zval *return_value)
{
	ZEND_PARSE_PARAMETERS_NONE();
	operate(execute_data, (vipps_order){ .operation = operation }, return_value);
}

static void operate_up_to(zend_execute_data *execute_data, vipps_operation operation,
	zval *return_value)
{
	zval *total;
	vipps_order order = { .operation = operation };

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(total)
	ZEND_PARSE_PARAMETERS_END();
	if (php_vipps_amount(total, 1, false, &order.amount))
		operate(execute_data, order, return_value);
}

static void operate_in_part(zend_execute_data *execute_data, vipps_operation operation,
	bool all_by_default, zval *return_value)
{
	zval *amount = NULL;
	zend_string *intent = NULL;
	vipps_order order = { .operation = operation };

	if (zend_parse_parameters(ZEND_NUM_ARGS(), all_by_default ? "|zS!" : "z|S!", &amount,
			&intent) == FAILURE)
		return;
	order.intent = php_vipps_slice(intent);
	if (php_vipps_amount(amount, 1, all_by_default, &order.amount))
		operate(execute_data, order, return_value);
}

ZEND_METHOD(Vipps_Payment, capture)
{
	operate_in_part(execute_data, VIPPS_CAPTURE, true, return_value);
}

ZEND_METHOD(Vipps_Payment, captureTo)
{
	operate_up_to(execute_data, VIPPS_CAPTURE_TO, return_value);
}

ZEND_METHOD(Vipps_Payment, refund)
{
	operate_in_part(execute_data, VIPPS_REFUND, false, return_value);
}

ZEND_METHOD(Vipps_Payment, refundTo)
{
	operate_up_to(execute_data, VIPPS_REFUND_TO, return_value);
}

ZEND_METHOD(Vipps_Payment, cancel)
{
	bool only_before_approval = false;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(only_before_approval)
	ZEND_PARSE_PARAMETERS_END();
	operate(execute_data,
		(vipps_order){ .operation = only_before_approval ? VIPPS_CANCEL_UNAPPROVED : VIPPS_CANCEL },
		return_value);
}

ZEND_METHOD(Vipps_Payment, releaseRemaining)
{
	operate_plainly(execute_data, VIPPS_RELEASE, return_value);
}

ZEND_METHOD(Vipps_Payment, fresh)
{
	operate_plainly(execute_data, VIPPS_GET, return_value);
}

ZEND_METHOD(Vipps_Payment, history)
{
	operate_plainly(execute_data, VIPPS_HISTORY, return_value);
}

ZEND_METHOD(Vipps_Payment, changes)
{
	zend_object *self = Z_OBJ_P(ZEND_THIS), *since = NULL;
	vipps_order order = { .operation = VIPPS_CHANGES };
	vipps_payment known;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(since, vipps_ce_payment)
	ZEND_PARSE_PARAMETERS_END();
	if (since != NULL) {
		vipps_slice reference = php_vipps_slice(php_vipps_property_string(self, "reference"));

		if (EG(exception) != NULL || !php_vipps_payment_known(since, reference, 1, &known))
			RETURN_THROWS();
		order.since = &known;
	}
	operate(execute_data, order, return_value);
}

void php_vipps_register_payment(void)
{
	vipps_ce_payment = register_class_Vipps_Payment();
	vipps_ce_payment->create_object = payment_new;
	payment_handlers = std_object_handlers;
	payment_handlers.offset = offsetof(payment, std);
	payment_handlers.free_obj = payment_free;
	payment_handlers.clone_obj = payment_clone;
	payment_handlers.get_gc = payment_get_gc;
	payment_handlers.get_properties_for = payment_properties_for;

	vipps_ce_change = register_class_Vipps_Change();
	vipps_ce_change->create_object = php_vipps_object_new;

	vipps_ce_history_entry = register_class_Vipps_HistoryEntry();
	vipps_ce_history_entry->create_object = php_vipps_object_new;
}
