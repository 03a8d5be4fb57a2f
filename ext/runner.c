/* SPDX-License-Identifier: MIT */
#include "runner.h"

#include "binder.h"
#include "classes.h"
#include "thrower.h"
#include "zend_exceptions.h"
#include "ext/random/php_random.h"

#define SLICE_MS 100
#define TIME_MAX INT64_C(253402300799999) /* the year 9999 */

/*
 * In emalloc'd memory and listed in the globals, for a fatal error unwinds the C stack without
 * a word, and a fiber may never come back to it.
 */
struct php_vipps_run {
	php_vipps_run *outer;
	php_vipps_client *client; /* held, whatever becomes of what it came from */
	vipps_context *context;   /* NULL in process */
	vipps_call *call;
	zend_object *trouble; /* the observer's first exception, or NULL */
	zval exchange;        /* in process: what the transport answered last, or undefined */
};

static void run_end(php_vipps_run *run)
{
	php_vipps_run **link = &VIPPS_G(runs);

	while (*link != run)
		link = &(*link)->outer;
	*link = run->outer;
	vipps_call_free(run->call);
	if (run->trouble != NULL)
		OBJ_RELEASE(run->trouble);
	zval_ptr_dtor(&run->exchange);
	OBJ_RELEASE(&run->client->std);
	efree(run);
}

/* Ends a run in the middle. */
static void run_cut(php_vipps_run *run)
{
	if (run->context != NULL)
		vipps_context_cancel(run->context);
	run_end(run);
}

void php_vipps_run_end_all(void)
{
	while (VIPPS_G(runs) != NULL)
		run_cut(VIPPS_G(runs));
}

/* ------------------------------------------------------------------------------------------
 * PHP code between the steps
 */

/* Notes an observer's exception, and clears it. False for exit(), which is to be obeyed. */
static bool note_trouble(php_vipps_run *run)
{
	zend_object *exception = EG(exception);

	if (zend_is_unwind_exit(exception) || zend_is_graceful_exit(exception))
		return false;
	if (run->trouble == NULL) {
		GC_ADDREF(exception);
		run->trouble = exception;
	}
	zend_clear_exception();
	return true;
}

/* False when the call is not to be carried on, with an exception thrown. */
static bool tell_observer(php_vipps_run *run)
{
	zval *observer = php_vipps_client_observer(run->client);
	vipps_attempt attempt;

	while (observer != NULL && vipps_call_next_attempt(run->call, &attempt)) {
		zval argument, nothing;

		php_vipps_attempt_create(&argument, &attempt, vipps_call_reference(run->call));
		ZVAL_UNDEF(&nothing);
		call_user_function(NULL, NULL, observer, &nothing, 1, &argument);
		zval_ptr_dtor(&nothing);
		zval_ptr_dtor(&argument);
		if (EG(exception) != NULL && !note_trouble(run))
			return false;
	}
	return true;
}

/* Signals, time limits, profilers: what the engine does itself between two opcodes. */
static bool serve_interrupts(void)
{
	if (!zend_atomic_bool_load_ex(&EG(vm_interrupt)))
		return true;
	zend_atomic_bool_store_ex(&EG(vm_interrupt), false);
	if (zend_atomic_bool_load_ex(&EG(timed_out)))
		zend_timeout();
	else if (zend_interrupt_function != NULL)
		zend_interrupt_function(EG(current_execute_data));
	return EG(exception) == NULL;
}

/* ------------------------------------------------------------------------------------------
 * Over the network
 */

static bool carry_by_network(php_vipps_run *run)
{
	size_t left;

	do {
		left = vipps_context_run(run->context, &run->call, 1, SLICE_MS);
		if (!tell_observer(run) || (left > 0 && !serve_interrupts()))
			return false;
	} while (left > 0);
	return true;
}

/* ------------------------------------------------------------------------------------------
 * In process
 */

/* False with an exception thrown. */
static bool call_transport(zend_object *transport, const char *method, zval *answer, uint32_t count,
	zval *arguments)
{
	ZVAL_UNDEF(answer);
	zend_call_known_instance_method(
		zend_hash_str_find_ptr(&transport->ce->function_table, method, strlen(method)), transport,
		answer, count, arguments);
	return EG(exception) == NULL;
}

bool php_vipps_transport_now(zend_object *transport, int64_t *milliseconds)
{
	zval answer;

	if (!call_transport(transport, "now", &answer, 0, NULL))
		return false;
	*milliseconds = zval_get_long(&answer);
	if (*milliseconds >= 0 && *milliseconds <= TIME_MAX)
		return true;
	zend_value_error("Vipps\\Transport::now() must return milliseconds since 1970");
	return false;
}

/* The steady clock is the transport's as long as that does not go back. */
static bool ask_time(php_vipps_run *run, vipps_clock *now)
{
	if (!php_vipps_transport_now(php_vipps_client_transport(run->client), &now->wall))
		return false;
	now->steady = MAX(now->steady, now->wall);
	return true;
}

/* A transport whose clock stands still does not hold a call for ever: what was slept has passed. */
static bool pass_time(php_vipps_run *run, vipps_clock *now, int64_t until)
{
	zval argument, answer;

	ZVAL_LONG(&argument, MAX(1, until - now->steady));
	if (!call_transport(php_vipps_client_transport(run->client), "sleep", &answer, 1, &argument))
		return false;
	now->steady = MAX(now->steady, until);
	return ask_time(run, now);
}

static void headers_array(zval *out, const vipps_request *request)
{
	array_init_size(out, (uint32_t)request->header_count);
	for (size_t i = 0; i < request->header_count; i++) {
		vipps_slice value = request->headers[i].value;

		add_assoc_stringl(out, request->headers[i].name,
			vipps_slice_is_present(value) ? value.at : "", value.len);
	}
}

/* Views the Exchange that `run` holds. */
static vipps_exchange look_at_exchange(const php_vipps_run *run, size_t answer_limit)
{
	const php_vipps_exchange *from = php_vipps_exchange_from(Z_OBJ(run->exchange));
	vipps_slice text = php_vipps_slice(from->text);
	vipps_exchange seen = { .fate = from->fate,
		.status = from->status,
		.retry_after = from->retry_after };

	if (seen.fate == VIPPS_FATE_ANSWERED && text.len > answer_limit) {
		seen.fate = VIPPS_FATE_LOST;
		seen.kind = VIPPS_KIND_GARBLED;
	} else if (seen.fate == VIPPS_FATE_ANSWERED) {
		seen.body = vipps_slice_is_present(text) ? text : (vipps_slice)VIPPS_SLICE("");
		seen.bytes_received = (int64_t)text.len;
	} else {
		seen.kind = seen.fate == VIPPS_FATE_LOST ? VIPPS_KIND_NO_ANSWER : VIPPS_KIND_CONNECTION;
		snprintf(seen.trouble, sizeof(seen.trouble), "%.*s",
			(int)MIN(text.len, sizeof(seen.trouble) - 1), text.len == 0 ? "" : text.at);
	}
	return seen;
}

static bool send_by_transport(php_vipps_run *run, const vipps_request *request)
{
	zval arguments[4], answer;
	bool sent;

	ZVAL_STRING(&arguments[0], request->method);
	ZVAL_STRING(&arguments[1], request->url);
	headers_array(&arguments[2], request);
	ZVAL_STRINGL(&arguments[3], request->body.len == 0 ? "" : request->body.at, request->body.len);
	sent = call_transport(php_vipps_client_transport(run->client), "send", &answer, 4, arguments);
	for (size_t i = 0; i < 4; i++)
		zval_ptr_dtor(&arguments[i]);
	if (!sent)
		return false;
	zval_ptr_dtor(&run->exchange);
	ZVAL_COPY_VALUE(&run->exchange, &answer);
	return true;
}

/* Sends, and says how long it took. */
static bool exchange_once(php_vipps_run *run, const vipps_request *request, vipps_clock *now,
	vipps_exchange *exchange)
{
	vipps_clock before = *now;

	if (!send_by_transport(run, request) || !ask_time(run, now))
		return false;
	*exchange = look_at_exchange(run, request->answer_limit);
	exchange->milliseconds = now->steady - before.steady;
	exchange->bytes_sent = (int64_t)request->body.len;
	return true;
}

static bool carry_in_process(php_vipps_run *run)
{
	vipps_exchange exchange;
	const vipps_exchange *came = NULL;
	vipps_clock now = { INT64_MIN, 0 };

	if (!ask_time(run, &now))
		return false;
	for (;;) {
		vipps_action action = vipps_call_step(run->call, now, came);

		came = NULL;
		if (!tell_observer(run))
			return false;
		if (action.type == VIPPS_FINISHED)
			return true;
		if (!serve_interrupts())
			return false;
		if (action.type == VIPPS_SEND) {
			if (!exchange_once(run, action.request, &now, &exchange))
				return false;
			came = &exchange;
		} else if (!pass_time(run, &now, action.until)) {
			return false;
		}
	}
}

/* ------------------------------------------------------------------------------------------
 * A run from its beginning to its end
 */

static bool carry(php_vipps_run *run)
{
	return run->context != NULL ? carry_by_network(run) : carry_in_process(run);
}

/* As carry(); a fatal error in PHP code cuts the run before it goes on its way. */
static bool carry_guarded(php_vipps_run *run)
{
	volatile bool carried = false, fatal = false;

	zend_try
	{
		carried = carry(run);
	}
	zend_catch
	{
		fatal = true;
	}
	zend_end_try();
	if (fatal) {
		run_cut(run);
		zend_bailout();
	}
	return carried;
}

/* Whether `client` can be used here. False with an Error thrown. */
static bool is_free(const php_vipps_client *client)
{
	if (client->client == NULL) {
		zend_throw_error(NULL, "Vipps\\Client was not constructed");
		return false;
	}
	for (const php_vipps_run *run = VIPPS_G(runs); run != NULL; run = run->outer) {
		bool over_network = client->tokens == NULL;

		if (run->client == client || (over_network && run->context != NULL)) {
			zend_throw_error(NULL,
				"A call to Vipps is under way: "
				"none can be made from within an observer, a transport or a signal handler");
			return false;
		}
	}
	return true;
}

static uint64_t seed_of(const php_vipps_client *client)
{
	uint64_t seed = 0;

	/* In process every run of a test is to be the same. */
	if (client->tokens == NULL)
		(void)php_random_bytes_silent(&seed, sizeof(seed));
	return seed;
}

/* NULL with an exception thrown. `context`: over the network, else NULL. */
static vipps_call *call_new(const php_vipps_client *client, const vipps_order *order,
	vipps_context **context)
{
	vipps_complaint complaint = { 0 };
	vipps_tokens *tokens = client->tokens;
	vipps_call *call;

	*context = NULL;
	if (tokens == NULL) {
		*context = php_vipps_context();
		if (*context == NULL) {
			zend_throw_error(NULL, "Out of memory");
			return NULL;
		}
		tokens = vipps_context_tokens(*context);
	}
	call = vipps_call_new(client->client, tokens, order, seed_of(client), &complaint);
	if (call == NULL)
		php_vipps_throw_complaint(&complaint);
	return call;
}

bool php_vipps_check_order(zend_object *client, const vipps_order *order)
{
	vipps_context *context;
	vipps_call *call = call_new(php_vipps_client_from(client), order, &context);

	vipps_call_free(call);
	return call != NULL;
}

/* NULL with an exception thrown. */
static php_vipps_run *run_begin(php_vipps_client *client, const vipps_order *order)
{
	php_vipps_run *run;

	if (!is_free(client))
		return NULL;
	/* First, for what comes after it would leak when PHP's memory is out. */
	run = ecalloc(1, sizeof(*run));
	run->client = client;
	run->call = call_new(client, order, &run->context);
	if (run->call == NULL) {
		efree(run);
		return NULL;
	}
	GC_ADDREF(&client->std);
	run->outer = VIPPS_G(runs);
	VIPPS_G(runs) = run;
	return run;
}

/* The exception that ended the run stays; what is known of the call becomes its previous one. */
static void run_abandon(php_vipps_run *run)
{
	if (run->context != NULL)
		vipps_context_cancel(run->context);
	if (zend_is_unwind_exit(EG(exception)) || zend_is_graceful_exit(EG(exception)))
		return;
	vipps_call_abandon(run->call);
	if (vipps_call_outcome(run->call)->verdict == VIPPS_DONE)
		return; /* never so; an outcome that no exception tells of must not become one */
	zend_exception_set_previous(EG(exception), php_vipps_failure_of(run->call));
}

static void run_throw(php_vipps_run *run)
{
	zend_object *failure = php_vipps_failure_of(run->call);

	if (run->trouble != NULL) {
		zend_exception_set_previous(failure, run->trouble);
		run->trouble = NULL;
	}
	zend_throw_exception_internal(failure);
}

static void run_return(php_vipps_run *run, zval *return_value)
{
	const vipps_outcome *outcome = vipps_call_outcome(run->call);

	switch (vipps_call_operation(run->call)) {
	case VIPPS_HISTORY:
		php_vipps_history_create(return_value, outcome->payment);
		return;
	case VIPPS_CHANGES:
		php_vipps_changes_create(return_value, outcome, &run->client->std);
		return;
	case VIPPS_WEBHOOKS:
		php_vipps_webhooks_create(return_value, outcome->webhooks, outcome->webhook_count);
		return;
	case VIPPS_WEBHOOK_REGISTER:
		php_vipps_webhook_create(return_value, outcome->webhooks);
		return;
	case VIPPS_USERINFO:
		php_vipps_userinfo_create(return_value, outcome->userinfo);
		return;
	case VIPPS_WEBHOOK_DELETE:
	case VIPPS_SEND_RECEIPT:
	case VIPPS_SET_CATEGORY:
	case VIPPS_ADD_IMAGE:
		ZVAL_NULL(return_value);
		return;
	default:
		php_vipps_payment_create(return_value, outcome->payment, &run->client->std);
	}
}

/* From its beginning until it is DONE; NULL with an exception thrown. */
static php_vipps_run *run_through(zend_object *client, const vipps_order *order)
{
	php_vipps_run *run = run_begin(php_vipps_client_from(client), order);

	if (run == NULL)
		return NULL;
	if (!carry_guarded(run))
		run_abandon(run);
	else if (vipps_call_outcome(run->call)->verdict == VIPPS_DONE)
		return run;
	else
		run_throw(run);
	run_end(run);
	return NULL;
}

void php_vipps_run_order(zend_object *client, const vipps_order *order, zval *return_value)
{
	php_vipps_run *run = run_through(client, order);

	if (run == NULL)
		return;
	run_return(run, return_value);
	run_end(run);
}

bool php_vipps_run_order_for(zend_object *client, const vipps_order *order, php_vipps_taker *take,
	void *taker)
{
	php_vipps_run *run = run_through(client, order);

	if (run == NULL)
		return false;
	take(taker, vipps_call_outcome(run->call));
	run_end(run);
	return true;
}
