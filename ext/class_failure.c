/* SPDX-License-Identifier: MIT */

/* Problem, and the four exceptions that carry one. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "zend_exceptions.h"
#include "failure_arginfo.h"

zend_class_entry *vipps_ce_refused;
zend_class_entry *vipps_ce_not_sent;
zend_class_entry *vipps_ce_outcome_unknown;
zend_class_entry *vipps_ce_redirect_lost;

static zend_class_entry *ce_problem;
static zend_object_handlers problem_handlers;

typedef struct problem {
	zend_string *support_text; /* NULL: none */
	zend_object std;
} problem;

static problem *problem_from(zend_object *object)
{
	return (problem *)((char *)object - offsetof(problem, std));
}

static zend_object *problem_new(zend_class_entry *ce)
{
	problem *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &problem_handlers;
	return &self->std;
}

static void problem_free(zend_object *object)
{
	problem *self = problem_from(object);

	if (self->support_text != NULL)
		zend_string_release(self->support_text);
	zend_object_std_dtor(object);
}

static zend_object *problem_clone(zend_object *original)
{
	problem *source = problem_from(original);
	problem *self = problem_from(problem_new(original->ce));

	if (source->support_text != NULL)
		self->support_text = zend_string_copy(source->support_text);
	zend_objects_clone_members(&self->std, original);
	return &self->std;
}

static zend_object *problem_create(const php_vipps_facts *facts)
{
	zend_object *object = problem_new(ce_problem);

	php_vipps_set_enum(object, "kind", vipps_ce_kind, vipps_kind_name(facts->error->kind), "Other");
	php_vipps_set_text(object, "operation", vipps_slice_of(facts->operation));
	php_vipps_set_text(object, "reference", facts->reference);
	php_vipps_set_long(object, "httpStatus", facts->error->http_status);
	php_vipps_set_word(object, "group", facts->error->group);
	php_vipps_set_word(object, "code", facts->error->code);
	php_vipps_set_word(object, "message", facts->error->message);
	php_vipps_set_word(object, "traceId", facts->error->trace_id);
	php_vipps_set_long(object, "attempts", facts->attempts);
	php_vipps_set_word(object, "key", facts->key);
	problem_from(object)->support_text =
		zend_string_init(facts->support_text.at, facts->support_text.len, 0);
	return object;
}

ZEND_METHOD(Vipps_Problem, __construct)
{
}

/* ------------------------------------------------------------------------------------------
 * The exceptions
 */

static void failure_fill(zend_object *object, const php_vipps_facts *facts, zend_long retry_after)
{
	zval value;

	ZVAL_OBJ(&value, problem_create(facts));
	php_vipps_set_enum(object, "kind", vipps_ce_kind, vipps_kind_name(facts->error->kind), "Other");
	php_vipps_set(object, "problem", &value);
	if (object->ce == vipps_ce_not_sent || object->ce == vipps_ce_outcome_unknown)
		php_vipps_set_long(object, "retryAfter", retry_after);
}

/* Also what `new Refused("…")` in a shop's test comes through: no property is left unset. */
static zend_object *failure_new(zend_class_entry *ce)
{
	static const vipps_error nothing;
	static const php_vipps_facts facts = { .error = &nothing,
		.operation = "",
		.key = "",
		.support_text = VIPPS_SLICE("") };
	zend_object *object = zend_ce_exception->create_object(ce);

	failure_fill(object, &facts, 0);
	return object;
}

zend_object *php_vipps_failure_create(zend_class_entry *ce, zend_string *message,
	const php_vipps_facts *facts, zend_long retry_after)
{
	zend_object *object = zend_ce_exception->create_object(ce);
	zval text;

	failure_fill(object, facts, retry_after);
	ZVAL_STR(&text, message);
	php_vipps_set(object, "message", &text);
	return object;
}

static void return_support_text(const zval *this, zval *return_value)
{
	zend_object *object = php_vipps_property_object(Z_OBJ_P(this), "problem", ce_problem);

	if (object == NULL)
		return;
	RETURN_STR_COPY(problem_from(object)->support_text);
}

ZEND_METHOD(Vipps_Refused, supportText)
{
	ZEND_PARSE_PARAMETERS_NONE();
	return_support_text(ZEND_THIS, return_value);
}

ZEND_METHOD(Vipps_NotSent, supportText)
{
	ZEND_PARSE_PARAMETERS_NONE();
	return_support_text(ZEND_THIS, return_value);
}

ZEND_METHOD(Vipps_OutcomeUnknown, supportText)
{
	ZEND_PARSE_PARAMETERS_NONE();
	return_support_text(ZEND_THIS, return_value);
}

ZEND_METHOD(Vipps_RedirectLost, supportText)
{
	ZEND_PARSE_PARAMETERS_NONE();
	return_support_text(ZEND_THIS, return_value);
}

void php_vipps_register_failure(void)
{
	zend_class_entry *ce_failure = register_class_Vipps_Failure(zend_ce_throwable);

	ce_problem = register_class_Vipps_Problem();
	ce_problem->create_object = problem_new;
	problem_handlers = std_object_handlers;
	problem_handlers.offset = offsetof(problem, std);
	problem_handlers.free_obj = problem_free;
	problem_handlers.clone_obj = problem_clone;

	vipps_ce_refused = register_class_Vipps_Refused(zend_ce_exception, ce_failure);
	vipps_ce_not_sent = register_class_Vipps_NotSent(zend_ce_exception, ce_failure);
	vipps_ce_outcome_unknown = register_class_Vipps_OutcomeUnknown(zend_ce_exception, ce_failure);
	vipps_ce_redirect_lost = register_class_Vipps_RedirectLost(zend_ce_exception, ce_failure);
	vipps_ce_refused->create_object = failure_new;
	vipps_ce_not_sent->create_object = failure_new;
	vipps_ce_outcome_unknown->create_object = failure_new;
	vipps_ce_redirect_lost->create_object = failure_new;
}
