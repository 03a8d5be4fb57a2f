/* SPDX-License-Identifier: MIT */

/* Transport, which PHP code implements; Exchange, what it answers; Attempt, what observers see. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "zend_exceptions.h"
#include "transport_arginfo.h"

zend_class_entry *vipps_ce_transport;
zend_class_entry *vipps_ce_exchange;
static zend_class_entry *ce_attempt;
static zend_object_handlers exchange_handlers;
static zend_object_handlers attempt_handlers;

/* ------------------------------------------------------------------------------------------
 * Exchange
 */

static zend_object *exchange_new(zend_class_entry *ce)
{
	php_vipps_exchange *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &exchange_handlers;
	self->retry_after = -1;
	return &self->std;
}

static void exchange_free(zend_object *object)
{
	php_vipps_exchange *self = php_vipps_exchange_from(object);

	if (self->text != NULL)
		zend_string_release(self->text);
	zend_object_std_dtor(object);
}

static php_vipps_exchange *exchange_create(zval *out, vipps_fate fate, zend_string *text)
{
	php_vipps_exchange *self;

	object_init_ex(out, vipps_ce_exchange);
	self = php_vipps_exchange_from(Z_OBJ_P(out));
	self->fate = fate;
	self->text = text == NULL ? NULL : zend_string_copy(text);
	return self;
}

/* Seconds as milliseconds; -1 for anything else, a date included. */
static int64_t retry_after_of(zend_array *headers)
{
	zend_string *name;
	zval *value;
	int64_t seconds;

	ZEND_HASH_FOREACH_STR_KEY_VAL(headers, name, value) {
		ZVAL_DEREF(value);
		if (name == NULL || !zend_string_equals_literal_ci(name, "Retry-After"))
			continue;
		if (Z_TYPE_P(value) == IS_STRING && php_vipps_digits(Z_STR_P(value), &seconds))
			return seconds * 1000;
	}
	ZEND_HASH_FOREACH_END();
	return -1;
}

ZEND_METHOD(Vipps_Exchange, __construct)
{
}

ZEND_METHOD(Vipps_Exchange, answered)
{
	zend_long status;
	zend_string *body = NULL;
	zend_array *headers = NULL;
	php_vipps_exchange *self;

	ZEND_PARSE_PARAMETERS_START(1, 3)
		Z_PARAM_LONG(status)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(body)
		Z_PARAM_ARRAY_HT(headers)
	ZEND_PARSE_PARAMETERS_END();
	if (status < 100 || status > 599) {
		zend_argument_value_error(1, "must be an HTTP status, 100 to 599");
		RETURN_THROWS();
	}
	self = exchange_create(return_value, VIPPS_FATE_ANSWERED, body);
	self->status = (int)status;
	if (headers != NULL)
		self->retry_after = retry_after_of(headers);
}

static void return_unanswered(zend_execute_data *execute_data, vipps_fate fate, zval *return_value)
{
	zend_string *reason = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(reason)
	ZEND_PARSE_PARAMETERS_END();
	exchange_create(return_value, fate, reason);
}

ZEND_METHOD(Vipps_Exchange, lost)
{
	return_unanswered(execute_data, VIPPS_FATE_LOST, return_value);
}

ZEND_METHOD(Vipps_Exchange, unsent)
{
	return_unanswered(execute_data, VIPPS_FATE_UNSENT, return_value);
}

/* ------------------------------------------------------------------------------------------
 * Attempt
 */

typedef struct attempt {
	vipps_attempt seen;
	zend_object std;
} attempt;

static attempt *attempt_from(zend_object *object)
{
	return (attempt *)((char *)object - offsetof(attempt, std));
}

static zend_object *attempt_new(zend_class_entry *ce)
{
	attempt *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &attempt_handlers;
	return &self->std;
}

static void attempt_free(zend_object *object)
{
	zend_object_std_dtor(object);
}

static zend_object *attempt_clone(zend_object *original)
{
	attempt *self = attempt_from(attempt_new(original->ce));

	self->seen = attempt_from(original)->seen;
	zend_objects_clone_members(&self->std, original);
	return &self->std;
}

/* "Payment/61", or whichever of the two there is. */
static void set_code(zend_object *object, const vipps_error *error)
{
	char text[sizeof(error->group) + sizeof(error->code)];
	bool both = error->group[0] != '\0' && error->code[0] != '\0';

	snprintf(text, sizeof(text), "%s%s%s", error->group, both ? "/" : "", error->code);
	php_vipps_set_word(object, "code", text);
}

static void set_kind(zend_object *object, vipps_kind kind)
{
	zval none;

	if (kind != VIPPS_KIND_NONE) {
		php_vipps_set_enum(object, "kind", vipps_ce_kind, vipps_kind_name(kind), "Other");
		return;
	}
	ZVAL_NULL(&none);
	php_vipps_set(object, "kind", &none);
}

void php_vipps_attempt_create(zval *out, const vipps_attempt *seen, vipps_slice reference)
{
	zend_object *object = attempt_new(ce_attempt);

	attempt_from(object)->seen = *seen;
	php_vipps_set_text(object, "operation", vipps_slice_of(seen->operation));
	php_vipps_set_text(object, "reference", reference);
	php_vipps_set_long(object, "number", seen->number);
	php_vipps_set_long(object, "status", seen->http_status);
	set_kind(object, seen->error.kind);
	set_code(object, &seen->error);
	php_vipps_set_word(object, "traceId", seen->error.trace_id);
	php_vipps_set_word(object, "key", seen->key);
	php_vipps_set_long(object, "milliseconds", seen->milliseconds);
	php_vipps_set_long(object, "bytesSent", seen->bytes_sent);
	php_vipps_set_long(object, "bytesReceived", seen->bytes_received);
	php_vipps_set_bool(object, "reused", seen->reused);
	ZVAL_OBJ(out, object);
}

ZEND_METHOD(Vipps_Attempt, __construct)
{
}

ZEND_METHOD(Vipps_Attempt, __toString)
{
	zend_object *object = Z_OBJ_P(ZEND_THIS);
	char text[512];
	size_t length;

	ZEND_PARSE_PARAMETERS_NONE();
	length = vipps_attempt_text(&attempt_from(object)->seen,
		php_vipps_property_text(object, "reference"), text, sizeof(text));
	RETURN_STRINGL(text, length);
}

void php_vipps_register_transport(void)
{
	vipps_ce_transport = register_class_Vipps_Transport();

	vipps_ce_exchange = register_class_Vipps_Exchange();
	vipps_ce_exchange->create_object = exchange_new;
	exchange_handlers = std_object_handlers;
	exchange_handlers.offset = offsetof(php_vipps_exchange, std);
	exchange_handlers.free_obj = exchange_free;
	exchange_handlers.clone_obj = NULL;

	ce_attempt = register_class_Vipps_Attempt();
	ce_attempt->create_object = attempt_new;
	attempt_handlers = std_object_handlers;
	attempt_handlers.offset = offsetof(attempt, std);
	attempt_handlers.free_obj = attempt_free;
	attempt_handlers.clone_obj = attempt_clone;
}
