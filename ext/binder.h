/* SPDX-License-Identifier: MIT */

/*
 * PHP values and the core's structs, both ways. Functions that write a zval write an
 * initialised one, whatever it was before.
 */

#ifndef PHP_VIPPS_BINDER_H
#define PHP_VIPPS_BINDER_H

#include "php_vipps.h"

/* Views `text`, which must outlive the slice. NULL gives the absent slice. */
vipps_slice php_vipps_slice(const zend_string *text);

/* A copy as a PHP string; null when absent. */
void php_vipps_text(zval *out, vipps_slice text);

/* A copy as a PHP string; null when empty. */
void php_vipps_word(zval *out, const char *text);

/* A DateTimeImmutable in UTC; null for VIPPS_NO_TIME. */
void php_vipps_time(zval *out, int64_t milliseconds);

/* The case of the enum `ce` with that name, or, where it has none, `otherwise`. */
void php_vipps_enum(zval *out, zend_class_entry *ce, const char *name, const char *otherwise);

/* The place of an enum's case in `names`, which ends in NULL; `names` has it. */
int php_vipps_enum_index(zend_object *enum_case, const char *const *names);

/* The text that backs an enum's case. Lives as long as the case. */
vipps_slice php_vipps_enum_text(zend_object *enum_case);

/*
 * The DateTimeImmutable of a DateTimeInterface: the same object when it is one; a DateTime's time
 * is taken now, for it may change. False with an exception thrown, and nothing to free.
 */
bool php_vipps_time_take(zval *out, zend_object *given);

/*
 * When that is, in milliseconds since 1970. `time` is a DateTimeImmutable. 0 with an Error thrown
 * where a subclass did not run its constructor.
 */
int64_t php_vipps_time_look(zend_object *time);

/*
 * An array of its own, in which no reference lets a value be replaced. A list's keys are counted
 * anew.
 */
void php_vipps_array_take(zval *out, zend_array *given);
void php_vipps_list_take(zval *out, zend_array *given);

/*
 * Whether all values are strings, or objects of class `ce`. False with a TypeError thrown about
 * argument number `position`.
 */
bool php_vipps_all_texts(zend_array *values, uint32_t position);
bool php_vipps_all_objects(zend_array *values, const zend_class_entry *ce, uint32_t position);

/*
 * create_object for a class that has nothing but properties. (With one, a final class's objects
 * come from nowhere but here: Reflection makes no unfinished ones.)
 */
zend_object *php_vipps_object_new(zend_class_entry *ce);

/*
 * Sets a declared property from inside, past its readonly; takes `value` over. For objects under
 * construction: what was there before is released.
 */
void php_vipps_set(zend_object *object, const char *property, zval *value);
void php_vipps_set_text(zend_object *object, const char *property, vipps_slice text);
/*
 * Likewise, and from then on `text` views the property's: for an object that holds its properties.
 */
void php_vipps_keep_text(zend_object *object, const char *property, vipps_slice *text);
/* For a property that is never null: an absent text is "". */
void php_vipps_set_string(zend_object *object, const char *property, vipps_slice text);
void php_vipps_set_word(zend_object *object, const char *property, const char *text);
void php_vipps_set_long(zend_object *object, const char *property, int64_t number);
void php_vipps_set_bool(zend_object *object, const char *property, bool value);
void php_vipps_set_time(zend_object *object, const char *property, int64_t milliseconds);
void php_vipps_set_enum(zend_object *object, const char *property, zend_class_entry *ce,
	const char *name, const char *otherwise);
/* An object that is held too; null for NULL. */
void php_vipps_set_object(zend_object *object, const char *property, zend_object *value);
/* An enum's case, which is held too; the one named `otherwise` of `ce` for NULL. */
void php_vipps_set_case(zend_object *object, const char *property, zend_object *given,
	zend_class_entry *ce, const char *otherwise);

/*
 * For constructors that could be called again: whether nothing is set yet. False with an Error
 * thrown. `held`: what php_vipps_hold() is to fill, or NULL.
 */
bool php_vipps_is_blank(const zend_object *object, const zval *held);

/*
 * A declared property's value, borrowed. Nothing in PHP's language changes a readonly one, but its
 * functions do: in PHP 8.2 array_walk(), mb_convert_variables() and ArrayObject replace it or
 * remove it. So it is looked at, and where it is not of its type, an Error is thrown and something
 * harmless returned: whoever acts on what these return looks at EG(exception) first. A value of its
 * type may be another than it was; what was returned lives until PHP code runs, and no longer.
 */
bool php_vipps_property_is_null(zend_object *object, const char *property);
int64_t php_vipps_property_long(zend_object *object, const char *property);
/* `otherwise` for null. */
int64_t php_vipps_property_long_or(zend_object *object, const char *property, int64_t otherwise);
bool php_vipps_property_bool(zend_object *object, const char *property);
/* One of `ce`; NULL with an Error thrown. */
zend_object *php_vipps_property_object(zend_object *object, const char *property,
	const zend_class_entry *ce);
zend_string *php_vipps_property_string(zend_object *object, const char *property);
/* A string, or null: absent. */
vipps_slice php_vipps_property_text(zend_object *object, const char *property);
/* The text that backs the case of an enum `ce`. */
vipps_slice php_vipps_property_case(zend_object *object, const char *property,
	const zend_class_entry *ce);

/*
 * Makes `held`, which is undefined at first, keep alive what the properties of `object` are now:
 * slices of them then stay valid, whatever becomes of the properties. For zval_ptr_dtor(), and for
 * get_gc.
 */
void php_vipps_hold(zval *held, zend_object *object);

/* What a TypeError says was given. Borrowed. */
static inline const char *php_vipps_type_name(const zval *value)
{
#if PHP_VERSION_ID >= 80300
	return zend_zval_value_name(value);
#else
	return zend_zval_type_name(value);
#endif
}

/*
 * An amount, given as argument number `position`: a real int, whatever strict_types says, and
 * 1 or more. False with a TypeError or ValueError thrown. `allow_null` takes null (and NULL, no
 * argument) for 0, which is the core's word for all that is left.
 */
bool php_vipps_amount(const zval *value, uint32_t position, bool allow_null, int64_t *amount);
/* The same without a lower bound. */
bool php_vipps_real_int(const zval *value, uint32_t position, int64_t *number);

/* Decimal digits, 1 to 9, and nothing else. */
bool php_vipps_digits(const zend_string *text, int64_t *number);

/* For get_properties_for: what dumps show of an object. */
typedef struct php_vipps_mask {
	const char *property; /* NULL ends the list */
	bool query_only;      /* hides what follows a "?" only */
} php_vipps_mask;

/* The properties for `purpose`; where that is a dump, without what `masks` names. */
zend_array *php_vipps_properties_masked(zend_object *object, zend_prop_purpose purpose,
	const php_vipps_mask *masks);

#endif
