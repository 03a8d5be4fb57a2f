/* SPDX-License-Identifier: MIT */

/* LedgerEntry: one line of a ledger. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "ledger.h"
#include "zend_enum.h"
#include "zend_exceptions.h"
#include "ext/date/php_date.h"

/* They are declared together with the settlement: class_settlement.c registers them. */
ZEND_METHOD(Vipps_LedgerEntry, __construct);
ZEND_METHOD(Vipps_LedgerEntry, fromArray);

/* The properties that are texts, but for the currency, which the core keeps itself. */
static const char *const texts[] = { "rawType", "pspReference", "reference", "date", "recipient" };

#define TEXTS (sizeof(texts) / sizeof(texts[0]))

typedef struct ledger_entry {
	vipps_topic topic;
	vipps_ledger_entry entry; /* views what is held */
	zval held[TEXTS];         /* strings, null or undefined */
	zend_object std;
} ledger_entry;

static zend_object_handlers entry_handlers;

static ledger_entry *entry_from(zend_object *object)
{
	return (ledger_entry *)((char *)object - offsetof(ledger_entry, std));
}

static zend_object *entry_new(zend_class_entry *ce)
{
	ledger_entry *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &entry_handlers;
	return &self->std;
}

static void entry_free(zend_object *object)
{
	ledger_entry *self = entry_from(object);

	for (size_t i = 0; i < TEXTS; i++)
		zval_ptr_dtor(&self->held[i]);
	zend_object_std_dtor(object);
}

/* When all properties are set, and `entry` views them. */
static void entry_hold(ledger_entry *self)
{
	for (size_t i = 0; i < TEXTS; i++) {
		zval_ptr_dtor(&self->held[i]);
		ZVAL_NULL(&self->held[i]);
		if (!php_vipps_property_is_null(&self->std, texts[i]))
			ZVAL_STR_COPY(&self->held[i], php_vipps_property_string(&self->std, texts[i]));
	}
}

/* The clone holds the same strings, so that the views are good. */
static zend_object *entry_clone(zend_object *original)
{
	const ledger_entry *source = entry_from(original);
	ledger_entry *self = entry_from(entry_new(original->ce));

	self->topic = source->topic;
	self->entry = source->entry;
	for (size_t i = 0; i < TEXTS; i++)
		ZVAL_COPY(&self->held[i], &source->held[i]);
	zend_objects_clone_members(&self->std, original);
	return &self->std;
}

const vipps_ledger_entry *php_vipps_ledger_entry_look(zend_object *object, vipps_topic *topic)
{
	const ledger_entry *self = entry_from(object);

	*topic = self->topic;
	return &self->entry;
}

/* For a property that is never null. */
static void keep_string(zend_object *object, const char *property, vipps_slice *text)
{
	php_vipps_set_string(object, property, *text);
	*text = php_vipps_property_text(object, property);
}

static void set_balance(zend_object *object, const char *property, bool known, int64_t balance)
{
	zval none;

	ZVAL_NULL(&none);
	if (known)
		php_vipps_set_long(object, property, balance);
	else
		php_vipps_set(object, property, &none);
}

void php_vipps_ledger_entry_create(zval *out, const vipps_ledger_entry *seen, vipps_topic topic)
{
	zend_object *object;
	ledger_entry *self;

	object_init_ex(out, vipps_ce_ledger_entry);
	object = Z_OBJ_P(out);
	self = entry_from(object);
	self->topic = topic;
	self->entry = *seen;
	php_vipps_set_topic(object, "topic", topic);
	php_vipps_set_entry_type(object, "type", seen->type);
	keep_string(object, "rawType", &self->entry.raw_type);
	keep_string(object, "pspReference", &self->entry.psp_reference);
	php_vipps_keep_text(object, "reference", &self->entry.reference);
	keep_string(object, "date", &self->entry.date);
	php_vipps_set_time(object, "time", seen->time);
	php_vipps_set_string(object, "currency", vipps_slice_of(seen->currency));
	php_vipps_set_long(object, "amount", seen->amount);
	set_balance(object, "balanceBefore", seen->has_balances, seen->balance_before);
	set_balance(object, "balanceAfter", seen->has_balances, seen->balance_after);
	php_vipps_keep_text(object, "recipient", &self->entry.recipient);
	entry_hold(self);
}

/* ------------------------------------------------------------------------------------------
 * From an array
 */

typedef struct field field;
struct field {
	const char *name;
	/* Whether the property can have that value; false with an exception thrown. */
	bool (*accepts)(const field *of, zval *value);
	bool nullable, required;
};

static bool wrong_type(const field *of, const char *due, const zval *value)
{
	zend_argument_type_error(1, "must have %s as %s, %s given", of->name, due,
		php_vipps_type_name(value));
	return false;
}

static bool is_case(zval *value, const zend_class_entry *ce)
{
	return Z_TYPE_P(value) == IS_OBJECT && Z_OBJCE_P(value) == ce;
}

static bool accepts_topic(const field *of, zval *value)
{
	return is_case(value, vipps_ce_topic) || wrong_type(of, "a Vipps\\Topic", value);
}

static bool accepts_type(const field *of, zval *value)
{
	return is_case(value, vipps_ce_entry_type) || wrong_type(of, "a Vipps\\EntryType", value);
}

static bool accepts_text(const field *of, zval *value)
{
	return Z_TYPE_P(value) == IS_STRING || wrong_type(of, "a string", value);
}

static bool accepts_word(const field *of, zval *value)
{
	if (!accepts_text(of, value))
		return false;
	if (Z_STRLEN_P(value) > 0)
		return true;
	zend_argument_value_error(1, "must have a %s that is not empty", of->name);
	return false;
}

static bool accepts_day(const field *of, zval *value)
{
	int64_t day;

	if (!accepts_text(of, value))
		return false;
	if (vipps_day_read(php_vipps_slice(Z_STR_P(value)), &day))
		return true;
	zend_argument_value_error(1, "must have as %s a day that exists, written as \"2026-11-20\"",
		of->name);
	return false;
}

static bool accepts_time(const field *of, zval *value)
{
	bool fits = Z_TYPE_P(value) == IS_OBJECT &&
		instanceof_function(Z_OBJCE_P(value), php_date_get_interface_ce());

	return fits || wrong_type(of, "a DateTimeInterface", value);
}

static bool accepts_currency(const field *of, zval *value)
{
	vipps_complaint complaint;
	char text[24];

	if (!accepts_text(of, value))
		return false;
	if (vipps_decimal_from_minor(0, php_vipps_slice(Z_STR_P(value)), text, &complaint))
		return true;
	zend_argument_value_error(1, "has a currency that %s", complaint.text);
	return false;
}

static bool accepts_amount(const field *of, zval *value)
{
	return Z_TYPE_P(value) == IS_LONG || wrong_type(of, "an int in minor units", value);
}

static const field fields[] = {
	{ "topic", accepts_topic, false, false },
	{ "type", accepts_type, false, false },
	{ "rawType", accepts_word, false, false },
	{ "pspReference", accepts_word, false, true },
	{ "reference", accepts_text, true, false },
	{ "date", accepts_day, false, true },
	{ "time", accepts_time, true, false },
	{ "currency", accepts_currency, false, false },
	{ "amount", accepts_amount, false, true },
	{ "balanceBefore", accepts_amount, true, false },
	{ "balanceAfter", accepts_amount, true, false },
	{ "recipient", accepts_text, true, false },
};

#define FIELDS (sizeof(fields) / sizeof(fields[0]))

static const field *field_named(const zend_string *name)
{
	for (size_t i = 0; i < FIELDS; i++) {
		if (zend_string_equals_cstr(name, fields[i].name, strlen(fields[i].name)))
			return &fields[i];
	}
	return NULL;
}

static bool take_one(zend_object *object, const zend_string *name, zval *value)
{
	const field *of = field_named(name);
	zval copy;

	if (of == NULL) {
		zend_argument_value_error(1,
			"has the key \"%s\", which no property of Vipps\\LedgerEntry has", ZSTR_VAL(name));
		return false;
	}
	ZVAL_DEREF(value);
	if (!(of->nullable && Z_TYPE_P(value) == IS_NULL) && !of->accepts(of, value))
		return false;
	if (of->accepts == accepts_time && Z_TYPE_P(value) == IS_OBJECT) {
		if (!php_vipps_time_take(&copy, Z_OBJ_P(value)))
			return false;
	} else {
		ZVAL_COPY(&copy, value);
	}
	php_vipps_set(object, of->name, &copy);
	return true;
}

static bool is_given(zend_array *values, const char *name)
{
	const zval *value = zend_hash_str_find(values, name, strlen(name));

	if (value == NULL)
		return false;
	ZVAL_DEREF(value);
	return Z_TYPE_P(value) != IS_NULL;
}

static bool check_given(zend_array *values)
{
	for (size_t i = 0; i < FIELDS; i++) {
		if (fields[i].required && !is_given(values, fields[i].name)) {
			zend_argument_value_error(1, "must have %s", fields[i].name);
			return false;
		}
	}
	if (!is_given(values, "type") && !is_given(values, "rawType")) {
		zend_argument_value_error(1, "must have type or rawType");
		return false;
	}
	if (is_given(values, "balanceBefore") != is_given(values, "balanceAfter")) {
		zend_argument_value_error(1, "must have both balances, or none");
		return false;
	}
	return true;
}

/* Each of the two follows from the other. */
static void complete_type(zend_object *object, zend_array *values)
{
	if (!is_given(values, "type"))
		php_vipps_set_entry_type(object, "type",
			vipps_entry_type_of(php_vipps_property_text(object, "rawType")));
	else if (!is_given(values, "rawType"))
		php_vipps_set_text(object, "rawType",
			php_vipps_property_case(object, "type", vipps_ce_entry_type));
}

static vipps_entry_type entry_type_of(zend_object *type)
{
	const char *name = Z_STRVAL_P(zend_enum_fetch_case_name(type));
	vipps_entry_type found = VIPPS_ENTRY_CREDIT_NOTE;

	while (found > VIPPS_ENTRY_UNKNOWN && strcmp(name, vipps_entry_type_name(found)) != 0)
		found--;
	return found;
}

/* What the properties say, for the core. Nobody else has the object yet. */
static void entry_read(ledger_entry *self)
{
	zend_object *object = &self->std;
	vipps_slice currency = php_vipps_property_text(object, "currency");

	self->topic = php_vipps_topic_of(php_vipps_property_object(object, "topic", vipps_ce_topic));
	self->entry = (vipps_ledger_entry){
		.type = entry_type_of(php_vipps_property_object(object, "type", vipps_ce_entry_type)),
		.raw_type = php_vipps_property_text(object, "rawType"),
		.psp_reference = php_vipps_property_text(object, "pspReference"),
		.reference = php_vipps_property_text(object, "reference"),
		.time = VIPPS_NO_TIME,
		.date = php_vipps_property_text(object, "date"),
		.amount = php_vipps_property_long(object, "amount"),
		.has_balances = !php_vipps_property_is_null(object, "balanceBefore"),
		.balance_before = php_vipps_property_long_or(object, "balanceBefore", 0),
		.balance_after = php_vipps_property_long_or(object, "balanceAfter", 0),
		.recipient = php_vipps_property_text(object, "recipient"),
	};
	if (!php_vipps_property_is_null(object, "time")) {
		self->entry.time = php_vipps_time_look(
			php_vipps_property_object(object, "time", php_date_get_immutable_ce()));
	}
	memcpy(self->entry.currency, currency.at, MIN(currency.len, sizeof(self->entry.currency) - 1));
	entry_hold(self);
}

static bool take_all(zend_object *object, zend_array *values)
{
	zend_string *name;
	zval *value;

	ZEND_HASH_FOREACH_STR_KEY_VAL(values, name, value) {
		if (name == NULL) {
			zend_argument_value_error(1, "must have the names of properties as its keys");
			return false;
		}
		if (!take_one(object, name, value))
			return false;
	}
	ZEND_HASH_FOREACH_END();
	if (!check_given(values))
		return false;
	complete_type(object, values);
	return true;
}

ZEND_METHOD(Vipps_LedgerEntry, fromArray)
{
	static const vipps_ledger_entry blank = {
		.raw_type = VIPPS_SLICE(""),
		.psp_reference = VIPPS_SLICE(""),
		.time = VIPPS_NO_TIME,
		.date = VIPPS_SLICE(""),
		.currency = "NOK",
	};
	zend_array *values;
	zval entry;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ARRAY_HT(values)
	ZEND_PARSE_PARAMETERS_END();
	php_vipps_ledger_entry_create(&entry, &blank, VIPPS_TOPIC_FUNDS);
	if (!take_all(Z_OBJ(entry), values)) {
		zval_ptr_dtor(&entry);
		RETURN_THROWS();
	}
	entry_read(entry_from(Z_OBJ(entry)));
	if (EG(exception) != NULL) {
		zval_ptr_dtor(&entry);
		RETURN_THROWS();
	}
	RETURN_COPY_VALUE(&entry);
}

ZEND_METHOD(Vipps_LedgerEntry, __construct)
{
}

void php_vipps_prepare_ledger_entry(void)
{
	vipps_ce_ledger_entry->create_object = entry_new;
	entry_handlers = std_object_handlers;
	entry_handlers.offset = offsetof(ledger_entry, std);
	entry_handlers.free_obj = entry_free;
	entry_handlers.clone_obj = entry_clone;
}
