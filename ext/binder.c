/* SPDX-License-Identifier: MIT */
#include "binder.h"

#include "zend_enum.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"
#include "ext/date/php_date.h"

vipps_slice php_vipps_slice(const zend_string *text)
{
	return text == NULL ? vipps_slice_none() : vipps_slice_make(ZSTR_VAL(text), ZSTR_LEN(text));
}

void php_vipps_text(zval *out, vipps_slice text)
{
	if (vipps_slice_is_present(text))
		ZVAL_STRINGL_FAST(out, text.at, text.len);
	else
		ZVAL_NULL(out);
}

void php_vipps_word(zval *out, const char *text)
{
	if (text[0] != '\0')
		ZVAL_STRING(out, text);
	else
		ZVAL_NULL(out);
}

void php_vipps_time(zval *out, int64_t milliseconds)
{
	char text[40];
	int length;

	if (milliseconds == VIPPS_NO_TIME || milliseconds < 0) {
		ZVAL_NULL(out);
		return;
	}
	length = snprintf(text, sizeof(text), "@%" PRId64 ".%03d", milliseconds / 1000,
		(int)(milliseconds % 1000));
	php_date_instantiate(php_date_get_immutable_ce(), out);
	if (!php_date_initialize(Z_PHPDATE_P(out), text, (size_t)length, NULL, NULL, 0)) {
		zval_ptr_dtor(out);
		ZVAL_NULL(out);
	}
}

void php_vipps_enum(zval *out, zend_class_entry *ce, const char *name, const char *otherwise)
{
	if (!zend_hash_str_exists(CE_CONSTANTS_TABLE(ce), name, strlen(name)))
		name = otherwise;
	ZVAL_OBJ_COPY(out, zend_enum_get_case_cstr(ce, name));
}

int php_vipps_enum_index(zend_object *enum_case, const char *const *names)
{
	const char *name = Z_STRVAL_P(zend_enum_fetch_case_name(enum_case));
	int index = 0;

	while (names[index + 1] != NULL && strcmp(names[index], name) != 0)
		index++;
	return index;
}

vipps_slice php_vipps_enum_text(zend_object *enum_case)
{
	return php_vipps_slice(Z_STR_P(zend_enum_fetch_case_value(enum_case)));
}

bool php_vipps_time_take(zval *out, zend_object *given)
{
	zval time;

	if (instanceof_function(given->ce, php_date_get_immutable_ce())) {
		ZVAL_OBJ_COPY(out, given);
		return true;
	}
	ZVAL_OBJ(&time, given);
	zend_call_method_with_1_params(NULL, php_date_get_immutable_ce(), NULL, "createfrominterface",
		out, &time);
	return EG(exception) == NULL;
}

int64_t php_vipps_time_look(zend_object *time)
{
	zval format, digits;
	int64_t milliseconds;

	/* The class's own method: a subclass may have another. */
	ZVAL_STRING(&format, "Uv");
	zend_call_method_with_1_params(time, php_date_get_immutable_ce(), NULL, "format", &digits,
		&format);
	zval_ptr_dtor(&format);
	if (EG(exception) != NULL)
		return 0;
	milliseconds = zval_get_long(&digits);
	zval_ptr_dtor(&digits);
	return milliseconds;
}

void php_vipps_array_take(zval *out, zend_array *given)
{
	zend_ulong index;
	zend_string *name;
	zval *value;

	array_init_size(out, zend_hash_num_elements(given));
	ZEND_HASH_FOREACH_KEY_VAL(given, index, name, value)
	{
		ZVAL_DEREF(value);
		Z_TRY_ADDREF_P(value);
		if (name != NULL)
			zend_hash_add_new(Z_ARRVAL_P(out), name, value);
		else
			zend_hash_index_add_new(Z_ARRVAL_P(out), index, value);
	}
	ZEND_HASH_FOREACH_END();
}

void php_vipps_list_take(zval *out, zend_array *given)
{
	zval *value;

	array_init_size(out, zend_hash_num_elements(given));
	ZEND_HASH_FOREACH_VAL(given, value) {
		ZVAL_DEREF(value);
		Z_TRY_ADDREF_P(value);
		zend_hash_next_index_insert_new(Z_ARRVAL_P(out), value);
	}
	ZEND_HASH_FOREACH_END();
}

bool php_vipps_all_texts(zend_array *values, uint32_t position)
{
	zval *value;

	ZEND_HASH_FOREACH_VAL(values, value) {
		ZVAL_DEREF(value);
		if (Z_TYPE_P(value) != IS_STRING) {
			zend_argument_type_error(position, "must hold strings only, %s given",
				php_vipps_type_name(value));
			return false;
		}
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

bool php_vipps_all_objects(zend_array *values, const zend_class_entry *ce, uint32_t position)
{
	zval *value;

	ZEND_HASH_FOREACH_VAL(values, value) {
		ZVAL_DEREF(value);
		if (Z_TYPE_P(value) != IS_OBJECT || Z_OBJCE_P(value) != ce) {
			zend_argument_type_error(position, "must hold %s only, %s given", ZSTR_VAL(ce->name),
				php_vipps_type_name(value));
			return false;
		}
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

zend_object *php_vipps_object_new(zend_class_entry *ce)
{
	zend_object *object = zend_objects_new(ce);

	object_properties_init(object, ce);
	return object;
}

static zval *property_slot(zend_object *object, const char *property)
{
	const zend_property_info *info =
		zend_hash_str_find_ptr(&object->ce->properties_info, property, strlen(property));

	ZEND_ASSERT(info != NULL);
	return OBJ_PROP(object, info->offset);
}

void php_vipps_set(zend_object *object, const char *property, zval *value)
{
	zval *slot = property_slot(object, property);

	zval_ptr_dtor(slot);
	ZVAL_COPY_VALUE(slot, value);
	/* No longer uninitialised, which is what keeps scope-less writes out of a readonly property. */
	Z_PROP_FLAG_P(slot) = 0;
}

void php_vipps_set_text(zend_object *object, const char *property, vipps_slice text)
{
	zval value;

	php_vipps_text(&value, text);
	php_vipps_set(object, property, &value);
}

void php_vipps_keep_text(zend_object *object, const char *property, vipps_slice *text)
{
	php_vipps_set_text(object, property, *text);
	*text = php_vipps_property_text(object, property);
}

void php_vipps_set_string(zend_object *object, const char *property, vipps_slice text)
{
	php_vipps_set_text(object, property,
		vipps_slice_is_present(text) ? text : (vipps_slice)VIPPS_SLICE(""));
}

void php_vipps_set_word(zend_object *object, const char *property, const char *text)
{
	zval value;

	php_vipps_word(&value, text);
	php_vipps_set(object, property, &value);
}

void php_vipps_set_long(zend_object *object, const char *property, int64_t number)
{
	zval value;

	ZVAL_LONG(&value, number);
	php_vipps_set(object, property, &value);
}

void php_vipps_set_bool(zend_object *object, const char *property, bool truth)
{
	zval value = { 0 }; /* a bool has no value but its type: GCC takes the rest for uninitialised */

	ZVAL_BOOL(&value, truth);
	php_vipps_set(object, property, &value);
}

void php_vipps_set_time(zend_object *object, const char *property, int64_t milliseconds)
{
	zval value;

	php_vipps_time(&value, milliseconds);
	php_vipps_set(object, property, &value);
}

void php_vipps_set_enum(zend_object *object, const char *property, zend_class_entry *ce,
	const char *name, const char *otherwise)
{
	zval value;

	php_vipps_enum(&value, ce, name, otherwise);
	php_vipps_set(object, property, &value);
}

void php_vipps_set_object(zend_object *object, const char *property, zend_object *held)
{
	zval value;

	ZVAL_NULL(&value);
	if (held != NULL)
		ZVAL_OBJ_COPY(&value, held);
	php_vipps_set(object, property, &value);
}

void php_vipps_set_case(zend_object *object, const char *property, zend_object *given,
	zend_class_entry *ce, const char *otherwise)
{
	if (given != NULL)
		php_vipps_set_object(object, property, given);
	else
		php_vipps_set_enum(object, property, ce, otherwise, otherwise);
}

bool php_vipps_is_blank(const zend_object *object, const zval *held)
{
	if (Z_ISUNDEF_P(OBJ_PROP_NUM(object, 0)) && (held == NULL || Z_ISUNDEF_P(held)))
		return true;
	zend_throw_error(NULL, "%s is constructed already, and is a constant",
		ZSTR_VAL(object->ce->name));
	return false;
}

static const zval *property_value(zend_object *object, const char *property)
{
	const zval *value = property_slot(object, property);

	ZVAL_DEREF(value);
	return value;
}

static void throw_changed(const zend_object *object, const char *property)
{
	if (EG(exception) == NULL)
		zend_throw_error(NULL, "%s was changed from outside: its $%s is not what it was made with",
			ZSTR_VAL(object->ce->name), property);
}

bool php_vipps_property_is_null(zend_object *object, const char *property)
{
	return Z_TYPE_P(property_value(object, property)) == IS_NULL;
}

int64_t php_vipps_property_long(zend_object *object, const char *property)
{
	const zval *value = property_value(object, property);

	if (Z_TYPE_P(value) == IS_LONG)
		return Z_LVAL_P(value);
	throw_changed(object, property);
	return 0;
}

int64_t php_vipps_property_long_or(zend_object *object, const char *property, int64_t otherwise)
{
	if (php_vipps_property_is_null(object, property))
		return otherwise;
	return php_vipps_property_long(object, property);
}

bool php_vipps_property_bool(zend_object *object, const char *property)
{
	const zval *value = property_value(object, property);

	if (Z_TYPE_P(value) != IS_TRUE && Z_TYPE_P(value) != IS_FALSE)
		throw_changed(object, property);
	return Z_TYPE_P(value) == IS_TRUE;
}

zend_object *php_vipps_property_object(zend_object *object, const char *property,
	const zend_class_entry *ce)
{
	const zval *value = property_value(object, property);

	if (Z_TYPE_P(value) == IS_OBJECT && instanceof_function(Z_OBJCE_P(value), ce))
		return Z_OBJ_P(value);
	throw_changed(object, property);
	return NULL;
}

zend_string *php_vipps_property_string(zend_object *object, const char *property)
{
	const zval *value = property_value(object, property);

	if (Z_TYPE_P(value) == IS_STRING)
		return Z_STR_P(value);
	throw_changed(object, property);
	return ZSTR_EMPTY_ALLOC();
}

vipps_slice php_vipps_property_text(zend_object *object, const char *property)
{
	if (php_vipps_property_is_null(object, property))
		return vipps_slice_none();
	return php_vipps_slice(php_vipps_property_string(object, property));
}

vipps_slice php_vipps_property_case(zend_object *object, const char *property,
	const zend_class_entry *ce)
{
	zend_object *enum_case = php_vipps_property_object(object, property, ce);

	return enum_case == NULL ? vipps_slice_none() : php_vipps_enum_text(enum_case);
}

void php_vipps_hold(zval *held, zend_object *object)
{
	if (Z_ISUNDEF_P(held))
		array_init(held);
	for (int i = 0; i < object->ce->default_properties_count; i++) {
		zval *value = OBJ_PROP_NUM(object, i);

		ZVAL_DEREF(value);
		if (!Z_REFCOUNTED_P(value))
			continue;
		Z_ADDREF_P(value);
		add_next_index_zval(held, value);
	}
}

bool php_vipps_real_int(const zval *value, uint32_t position, int64_t *number)
{
	ZVAL_DEREF(value);
	if (Z_TYPE_P(value) != IS_LONG) {
		zend_argument_type_error(position,
			"must be of type int in minor units (49900 for 499.00 kr), %s given; "
			"Vipps\\Money::minor('499.00', 'NOK') converts decimal text",
			php_vipps_type_name(value));
		return false;
	}
	*number = Z_LVAL_P(value);
	return true;
}

bool php_vipps_amount(const zval *value, uint32_t position, bool allow_null, int64_t *amount)
{
	*amount = 0;
	if (value == NULL)
		return true;
	if (allow_null && Z_TYPE_P(value) == IS_NULL)
		return true;
	if (!php_vipps_real_int(value, position, amount))
		return false;
	if (*amount < 1) {
		zend_argument_value_error(position, "must be 1 or more, in minor units%s",
			allow_null ? "; null takes all that is left" : "");
		return false;
	}
	return true;
}

bool php_vipps_digits(const zend_string *text, int64_t *number)
{
	int64_t value = 0;

	if (ZSTR_LEN(text) < 1 || ZSTR_LEN(text) > 9)
		return false;
	for (size_t i = 0; i < ZSTR_LEN(text); i++) {
		if (ZSTR_VAL(text)[i] < '0' || ZSTR_VAL(text)[i] > '9')
			return false;
		value = value * 10 + (ZSTR_VAL(text)[i] - '0');
	}
	*number = value;
	return true;
}

static bool is_dump(zend_prop_purpose purpose)
{
	return purpose == ZEND_PROP_PURPOSE_DEBUG || purpose == ZEND_PROP_PURPOSE_VAR_EXPORT;
}

/* Of a dump's own copy; what a reference in it refers to is not. */
static void mask_value(zval *value, bool query_only)
{
	const zval *whole = value;
	const char *query;
	zend_string *masked;

	ZVAL_DEREF(whole);
	if (Z_TYPE_P(whole) != IS_STRING)
		return;
	query = query_only ? memchr(Z_STRVAL_P(whole), '?', Z_STRLEN_P(whole)) : Z_STRVAL_P(whole);
	if (query == NULL)
		return;
	if (query_only)
		query++;
	masked = zend_string_concat2(Z_STRVAL_P(whole), (size_t)(query - Z_STRVAL_P(whole)),
		ZEND_STRL("***"));
	zval_ptr_dtor(value);
	ZVAL_STR(value, masked);
}

zend_array *php_vipps_properties_masked(zend_object *object, zend_prop_purpose purpose,
	const php_vipps_mask *masks)
{
	zend_array *shown;

	if (!is_dump(purpose))
		return zend_std_get_properties_for(object, purpose);
	shown = zend_array_dup(zend_std_get_properties(object));
	for (; masks->property != NULL; masks++) {
		zval *value = zend_hash_str_find(shown, masks->property, strlen(masks->property));

		if (value != NULL)
			mask_value(value, masks->query_only);
	}
	return shown;
}
