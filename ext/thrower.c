/* SPDX-License-Identifier: MIT */
#include "thrower.h"

#include "classes.h"
#include "zend_exceptions.h"
#include "zend_smart_str.h"

/* The position of the running function's argument of that name, 0 for none. */
static uint32_t argument_position(const char *name)
{
	const zend_function *function = EG(current_execute_data)->func;

	for (uint32_t i = 1; i <= function->common.num_args; i++) {
		if (strcmp(get_function_arg_name(function, i), name) == 0)
			return i;
	}
	return 0;
}

/* A complaint about something inside of an argument, or that was given earlier. */
static void throw_indirect(const vipps_complaint *complaint)
{
	uint32_t request = argument_position("request");

	if (request != 0) {
		zend_argument_value_error(request, "is refused: $%s %s", complaint->argument,
			complaint->text);
		return;
	}
	zend_value_error("%s::%s(): $%s %s",
		ZSTR_VAL(EG(current_execute_data)->func->common.scope->name), get_active_function_name(),
		complaint->argument, complaint->text);
}

void php_vipps_throw_complaint(const vipps_complaint *complaint)
{
	uint32_t position;

	if (complaint->argument[0] == '\0') {
		zend_throw_error(NULL, "Out of memory");
		return;
	}
	position = argument_position(complaint->argument);
	if (position == 0 && strcmp(complaint->argument, "localUrl") == 0)
		position = argument_position("vipps"); /* as Client::local() calls it */
	if (position == 0) {
		throw_indirect(complaint);
		return;
	}
	zend_argument_value_error(position, "%s", complaint->text);
}

/* ------------------------------------------------------------------------------------------ */

typedef struct ending {
	zend_class_entry **ce;
	const char *words;
} ending;

static const ending endings[] = {
	[VIPPS_REFUSED] = { &vipps_ce_refused, "was refused" },
	[VIPPS_NOT_SENT] = { &vipps_ce_not_sent, "was not carried out, and can be called again" },
	[VIPPS_OUTCOME_UNKNOWN] = { &vipps_ce_outcome_unknown,
		"may have happened; call again with the same arguments to find out" },
	[VIPPS_REDIRECT_LOST] = { &vipps_ce_redirect_lost,
		"happened, and its redirect URL is lost; cancel it and use the next reference" },
};

static void append_code(smart_str *text, const vipps_error *error)
{
	if (error->group[0] == '\0' && error->code[0] == '\0')
		return;
	smart_str_appends(text, " (");
	smart_str_appends(text, error->group);
	if (error->group[0] != '\0' && error->code[0] != '\0')
		smart_str_appendc(text, '/');
	smart_str_appends(text, error->code);
	smart_str_appendc(text, ')');
}

/* Where calling again would not find out. */
static const char *words_of(vipps_operation operation, const vipps_outcome *outcome)
{
	if (outcome->verdict == VIPPS_OUTCOME_UNKNOWN && operation == VIPPS_WEBHOOK_REGISTER)
		return "may have happened, and then its secret is lost; ensure() mends it";
	if (outcome->verdict == VIPPS_OUTCOME_UNKNOWN && outcome->error.kind == VIPPS_KIND_AMBIGUOUS)
		return "may have happened already, and calling again does not find out; look at history()";
	return endings[outcome->verdict].words;
}

/* "capture of acme-shop-1042 was refused: CaptureTooHigh (Payment/61): Captured amount …" */
static zend_string *message_of(const vipps_call *call, const vipps_outcome *outcome)
{
	smart_str text = { 0 };
	vipps_slice reference = vipps_call_reference(call);

	smart_str_appends(&text, vipps_operation_name(vipps_call_operation(call)));
	if (vipps_slice_is_present(reference)) {
		smart_str_appends(&text, " of ");
		smart_str_appendl(&text, reference.at, reference.len);
	}
	smart_str_appendc(&text, ' ');
	smart_str_appends(&text, words_of(vipps_call_operation(call), outcome));
	smart_str_appends(&text, ": ");
	smart_str_appends(&text, vipps_kind_name(outcome->error.kind));
	append_code(&text, &outcome->error);
	if (outcome->error.message[0] != '\0') {
		smart_str_appends(&text, ": ");
		smart_str_appends(&text, outcome->error.message);
	}
	return smart_str_extract(&text);
}

static zend_long seconds_up(int64_t milliseconds)
{
	return milliseconds <= 0 ? 0 : (zend_long)((milliseconds - 1) / 1000 + 1);
}

zend_object *php_vipps_failure_of(const vipps_call *call)
{
	const vipps_outcome *outcome = vipps_call_outcome(call);
	char support[VIPPS_SUPPORT_TEXT_MAX];
	size_t support_length = vipps_support_text(call, support);
	php_vipps_facts facts = {
		.error = &outcome->error,
		.operation = vipps_operation_name(vipps_call_operation(call)),
		.reference = vipps_call_reference(call),
		.attempts = outcome->attempts,
		.key = outcome->key,
		.support_text = vipps_slice_make(support, support_length),
	};

	return php_vipps_failure_create(*endings[outcome->verdict].ce, message_of(call, outcome),
		&facts, seconds_up(outcome->retry_after));
}
