/* SPDX-License-Identifier: MIT */

/* Callback, which reads a call from Vipps to the shop; Reply; CallbackRefused. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "runner.h"
#include "thrower.h"
#include "SAPI.h"
#include "php_globals.h"
#include "php_streams.h"
#include "zend_attributes.h"
#include "zend_enum.h"
#include "zend_exceptions.h"
#if PHP_VERSION_ID >= 80300
#include "zend_hrtime.h"
#else
#include "ext/standard/hrtime.h"
#endif
#include "callback_arginfo.h"
#include <time.h>

#define BODY_MAX (256 * 1024)

typedef struct callback {
	vipps_inbound *inbound;
	int64_t until; /* on the steady clock, ms: when Vipps no longer waits */
	zval client;
	zend_object std;
} callback;

/* In the order of vipps_inbound_kind. */
static const char *const kinds[] = { "PaymentUpdate", "ShippingRequest", "ConsentRemoval" };

static zend_class_entry *ce_callback;
static zend_class_entry *ce_callback_kind;
static zend_class_entry *ce_callback_refused;
static zend_class_entry *ce_reply;
static zend_object_handlers callback_handlers;

static callback *callback_from(zend_object *object)
{
	return (callback *)((char *)object - offsetof(callback, std));
}

static zend_object *callback_new(zend_class_entry *ce)
{
	callback *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &callback_handlers;
	return &self->std;
}

static void callback_free(zend_object *object)
{
	callback *self = callback_from(object);

	vipps_inbound_free(self->inbound);
	zval_ptr_dtor(&self->client);
	zend_object_std_dtor(object);
}

static HashTable *callback_get_gc(zend_object *object, zval **table, int *count)
{
	*table = &callback_from(object)->client;
	*count = 1;
	return zend_std_get_properties(object);
}

static zend_array *callback_properties_for(zend_object *object, zend_prop_purpose purpose)
{
	static const php_vipps_mask masks[] = { { "userId", false }, { 0 } };

	return php_vipps_properties_masked(object, purpose, masks);
}

/* ------------------------------------------------------------------------------------------
 * What to answer
 */

/* With `header`, unless that is NULL. */
static void reply_create(zval *out, int status, const char *header, const char *value,
	vipps_slice body)
{
	zval headers;

	object_init_ex(out, ce_reply);
	array_init(&headers);
	if (header != NULL)
		add_assoc_string(&headers, header, value);
	php_vipps_set_long(Z_OBJ_P(out), "status", status);
	php_vipps_set(Z_OBJ_P(out), "headers", &headers);
	php_vipps_set_string(Z_OBJ_P(out), "body", body);
}

static void set_reply(zend_object *object, int status, const char *header, const char *value)
{
	zval reply;

	reply_create(&reply, status, header, value, vipps_slice_none());
	php_vipps_set(object, "reply", &reply);
}

static void json_reply_create(zval *out, vipps_slice json)
{
	reply_create(out, 200, "Content-Type", "application/json", json);
}

/* Also what `new CallbackRefused("…")` comes through: no property is left unset. */
static zend_object *refused_new(zend_class_entry *ce)
{
	zend_object *object = zend_ce_exception->create_object(ce);

	set_reply(object, 400, NULL, NULL);
	return object;
}

/* `method`: the one that is allowed. */
static void throw_refused(int status, const char *reason, const char *method)
{
	zend_object *refused = refused_new(ce_callback_refused);

	php_vipps_set_text(refused, "message", vipps_slice_of(reason));
	set_reply(refused, status, status == 405 ? "Allow" : NULL, method);
	zend_throw_exception_internal(refused);
}

ZEND_METHOD(Vipps_Reply, __construct)
{
}

/* ------------------------------------------------------------------------------------------
 * The clients it may be for
 */

typedef struct party {
	const vipps_client **clients;
	vipps_slice *tokens; /* one for each client */
	zend_object **objects;
	size_t count;
} party;

static void party_free(party *all)
{
	efree(all->clients);
	efree(all->tokens);
	efree(all->objects);
}

static bool party_add(party *all, zend_object *object, const zend_string *token)
{
	const vipps_client *client = php_vipps_client_from(object)->client;

	if (client == NULL) {
		zend_throw_error(NULL, "Vipps\\Client was not constructed");
		return false;
	}
	all->objects[all->count] = object;
	all->clients[all->count] = client;
	all->tokens[all->count] = php_vipps_slice(token);
	all->count++;
	return true;
}

static bool party_add_each(party *all, zend_array *list, const zend_string *token)
{
	zval *one;

	ZEND_HASH_FOREACH_VAL(list, one) {
		ZVAL_DEREF(one);
		if (Z_TYPE_P(one) != IS_OBJECT || Z_OBJCE_P(one) != vipps_ce_client) {
			zend_argument_type_error(1, "must hold Vipps\\Client only, %s given",
				php_vipps_type_name(one));
			return false;
		}
		if (!party_add(all, Z_OBJ_P(one), token))
			return false;
	}
	ZEND_HASH_FOREACH_END();
	if (all->count == 0) {
		zend_argument_value_error(1, "must hold at least one Vipps\\Client");
		return false;
	}
	return true;
}

/* False with an exception thrown, and nothing to free. */
static bool party_gather(party *all, const zval *clients, const zend_string *token)
{
	bool is_list = Z_TYPE_P(clients) == IS_ARRAY;
	size_t room = is_list ? MAX(1, zend_hash_num_elements(Z_ARRVAL_P(clients))) : 1;
	bool gathered;

	if (!is_list && (Z_TYPE_P(clients) != IS_OBJECT || Z_OBJCE_P(clients) != vipps_ce_client)) {
		zend_argument_type_error(1, "must be of type Vipps\\Client|array, %s given",
			php_vipps_type_name(clients));
		return false;
	}
	all->clients = safe_emalloc(room, sizeof(*all->clients), 0);
	all->tokens = safe_emalloc(room, sizeof(*all->tokens), 0);
	all->objects = safe_emalloc(room, sizeof(*all->objects), 0);
	all->count = 0;
	gathered = is_list ? party_add_each(all, Z_ARRVAL_P(clients), token)
					   : party_add(all, Z_OBJ_P(clients), token);
	if (!gathered)
		party_free(all);
	return gathered;
}

/* ------------------------------------------------------------------------------------------
 * Reading
 */

static int64_t steady_now(void)
{
#if PHP_VERSION_ID >= 80300
	return (int64_t)(zend_hrtime() / 1000000);
#else
	return (int64_t)(php_hrtime_current() / 1000000);
#endif
}

/* Milliseconds since the web request began, by the clock that the web server tells it by. */
static int64_t request_age(void)
{
	double began = sapi_get_request_time();
	struct timespec now;

	if (timespec_get(&now, TIME_UTC) == 0)
		return 0;
	return MAX(0, (int64_t)(((double)now.tv_sec - began) * 1000) + now.tv_nsec / 1000000);
}

/* What nothing is said of in a call of this kind is null, or zero. */
static void set_said(zend_object *object, const vipps_inbound_view *view)
{
	zval address;

	php_vipps_set_enum(object, "kind", ce_callback_kind, kinds[view->kind], kinds[0]);
	php_vipps_set_text(object, "reference", view->reference);
	php_vipps_set_enum(object, "state", vipps_ce_state, vipps_state_name(view->state), "Unknown");
	php_vipps_set_string(object, "rawState", view->raw_state);
	php_vipps_set_long(object, "amount", view->amount);
	ZVAL_NULL(&address);
	if (view->kind == VIPPS_INBOUND_SHIPPING_REQUEST)
		php_vipps_address_create(&address, &view->address);
	php_vipps_set(object, "address", &address);
	php_vipps_set_text(object, "userId", view->user_id);
}

/* False with an exception thrown. */
static bool set_default_reply(zend_object *object, vipps_inbound *inbound)
{
	vipps_complaint complaint;
	vipps_slice json;
	zval reply;

	if (vipps_inbound_look(inbound)->kind != VIPPS_INBOUND_SHIPPING_REQUEST) {
		set_reply(object, 200, NULL, NULL);
		return true;
	}
	json = vipps_inbound_answer(inbound, NULL, 0, &complaint);
	if (!vipps_slice_is_present(json)) {
		php_vipps_throw_complaint(&complaint);
		return false;
	}
	json_reply_create(&reply, json);
	php_vipps_set(object, "reply", &reply);
	return true;
}

/* Takes `inbound` over. `age`: for how long Vipps has been waiting. */
static void callback_create(zval *out, vipps_inbound *inbound, zend_object *client, int64_t age)
{
	callback *self;
	zval copy;

	object_init_ex(out, ce_callback);
	self = callback_from(Z_OBJ_P(out));
	self->inbound = inbound;
	self->until = steady_now() + vipps_inbound_look(inbound)->patience - age;
	ZVAL_OBJ_COPY(&self->client, client);
	ZVAL_OBJ_COPY(&copy, client);
	php_vipps_set(&self->std, "client", &copy);
	set_said(&self->std, vipps_inbound_look(inbound));
	if (set_default_reply(&self->std, inbound))
		return;
	zval_ptr_dtor(out);
	ZVAL_UNDEF(out);
}

static const char *method_of(vipps_inbound_kind kind)
{
	return kind == VIPPS_INBOUND_CONSENT_REMOVAL ? "DELETE" : "POST";
}

static void read_request(const party *all, const vipps_inbound_request *request, int64_t age,
	zval *out)
{
	vipps_inbound *inbound;
	const vipps_inbound_view *view;

	if (request->body.len > BODY_MAX) {
		throw_refused(413, "The body is larger than any that Vipps sends", NULL);
		return;
	}
	inbound = vipps_inbound_read(all->clients, all->tokens, all->count, request);
	if (inbound == NULL) {
		zend_throw_error(NULL, "Out of memory");
		return;
	}
	view = vipps_inbound_look(inbound);
	if (view->reply_status == 200) {
		callback_create(out, inbound, all->objects[view->client], age);
		return;
	}
	throw_refused(view->reply_status, view->reason, method_of(view->kind));
	vipps_inbound_free(inbound);
}

/* The ways in which web servers hand on a header that PHP's own handling would hide. */
static const char *const authorization_names[] = { "Authorization", "X-Vipps-Authorization", NULL };
static const char *const authorization_variables[] = { "HTTP_AUTHORIZATION",
	"REDIRECT_HTTP_AUTHORIZATION", "HTTP_X_VIPPS_AUTHORIZATION",
	"REDIRECT_HTTP_X_VIPPS_AUTHORIZATION", NULL };

/* A header's value may be a list: its first. */
static vipps_slice header_value(const zval *value)
{
	ZVAL_DEREF(value);
	if (Z_TYPE_P(value) == IS_ARRAY) {
		value = zend_hash_index_find(Z_ARRVAL_P(value), 0);
		if (value == NULL)
			return vipps_slice_none();
		ZVAL_DEREF(value);
	}
	return Z_TYPE_P(value) == IS_STRING ? php_vipps_slice(Z_STR_P(value)) : vipps_slice_none();
}

static vipps_slice find_header(zend_array *headers, const char *wanted)
{
	zend_string *name;
	zval *value;

	ZEND_HASH_FOREACH_STR_KEY_VAL(headers, name, value) {
		if (name != NULL && vipps_slice_eq_nocase(php_vipps_slice(name), vipps_slice_of(wanted)))
			return header_value(value);
	}
	ZEND_HASH_FOREACH_END();
	return vipps_slice_none();
}

static vipps_slice find_authorization(zend_array *headers, const char *const *names)
{
	vipps_slice found = vipps_slice_none();

	for (; *names != NULL && vipps_slice_is_empty(found); names++)
		found = find_header(headers, *names);
	return found;
}

/* ------------------------------------------------------------------------------------------
 * The running web request, as PHP got it: not $_SERVER, which CMSs rewrite
 */

static zend_array *server_variables(void)
{
	zval *variables = &PG(http_globals)[TRACK_VARS_SERVER];

	/* With auto_globals_jit they are made when somebody asks for them first. */
	zend_is_auto_global(ZSTR_KNOWN(ZEND_STR_AUTOGLOBAL_SERVER));
	return Z_TYPE_P(variables) == IS_ARRAY ? Z_ARRVAL_P(variables) : NULL;
}

static vipps_slice server_variable(zend_array *variables, const char *name)
{
	const zval *value =
		variables == NULL ? NULL : zend_hash_str_find(variables, name, strlen(name));

	return value == NULL ? vipps_slice_none() : header_value(value);
}

/* What the web server says of all headers: where it keeps Authorization out of the variables.
 * Only PHP's own function; a script's of that name reads $_SERVER. */
static void ask_all_headers(zval *out)
{
	zend_function *function =
		zend_hash_str_find_ptr(EG(function_table), ZEND_STRL("getallheaders"));

	ZVAL_UNDEF(out);
	if (function == NULL || function->type != ZEND_INTERNAL_FUNCTION)
		return;
	zend_call_known_function(function, NULL, NULL, out, 0, NULL, NULL);
}

/* NULL with an exception thrown. At most one byte more than is allowed. */
static zend_string *read_body(void)
{
	php_stream *stream = php_stream_open_wrapper("php://input", "rb", 0, NULL);
	zend_string *body;

	if (stream == NULL)
		return ZSTR_EMPTY_ALLOC();
	body = php_stream_copy_to_mem(stream, BODY_MAX + 1, 0);
	php_stream_close(stream);
	return body == NULL ? ZSTR_EMPTY_ALLOC() : body;
}

static void receive(const party *all, vipps_slice prefix, zval *return_value)
{
	int64_t age = request_age();
	zend_array *variables = server_variables();
	zend_string *body = read_body();
	vipps_inbound_request request = {
		.method = vipps_slice_of(SG(request_info).request_method),
		.uri = server_variable(variables, "REQUEST_URI"),
		.prefix = prefix,
		.body = php_vipps_slice(body),
	};
	zval headers;

	if (!vipps_slice_is_present(request.uri))
		request.uri = vipps_slice_of(SG(request_info).request_uri);
	if (variables != NULL)
		request.authorization = find_authorization(variables, authorization_variables);
	ask_all_headers(&headers);
	if (vipps_slice_is_empty(request.authorization) && Z_TYPE(headers) == IS_ARRAY)
		request.authorization = find_authorization(Z_ARRVAL(headers), authorization_names);
	read_request(all, &request, age, return_value);
	zval_ptr_dtor(&headers);
	zend_string_release(body);
}

ZEND_METHOD(Vipps_Callback, receive)
{
	zval *clients;
	zend_string *token = NULL, *prefix = NULL;
	party all;

	ZEND_PARSE_PARAMETERS_START(1, 3)
		Z_PARAM_ZVAL(clients)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(token)
		Z_PARAM_STR_OR_NULL(prefix)
	ZEND_PARSE_PARAMETERS_END();
	if (!party_gather(&all, clients, token))
		RETURN_THROWS();
	receive(&all, php_vipps_slice(prefix), return_value);
	party_free(&all);
}

ZEND_METHOD(Vipps_Callback, parse)
{
	zval *clients;
	zend_array *headers;
	zend_string *method, *uri, *body, *token = NULL, *prefix = NULL;
	party all;
	vipps_inbound_request request;

	ZEND_PARSE_PARAMETERS_START(5, 7)
		Z_PARAM_ZVAL(clients)
		Z_PARAM_STR(method)
		Z_PARAM_STR(uri)
		Z_PARAM_ARRAY_HT(headers)
		Z_PARAM_STR(body)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(token)
		Z_PARAM_STR_OR_NULL(prefix)
	ZEND_PARSE_PARAMETERS_END();
	if (!party_gather(&all, clients, token))
		RETURN_THROWS();
	request = (vipps_inbound_request){
		.method = php_vipps_slice(method),
		.uri = php_vipps_slice(uri),
		.prefix = php_vipps_slice(prefix),
		.authorization = find_authorization(headers, authorization_names),
		.body = php_vipps_slice(body),
	};
	read_request(&all, &request, 0, return_value);
	party_free(&all);
}

ZEND_METHOD(Vipps_Callback, __construct)
{
}

ZEND_METHOD(Vipps_Callback, payment)
{
	callback *self = callback_from(Z_OBJ_P(ZEND_THIS));
	vipps_order order = { .operation = VIPPS_GET };

	ZEND_PARSE_PARAMETERS_NONE();
	order.reference = php_vipps_property_text(&self->std, "reference");
	if (!vipps_slice_is_present(order.reference)) {
		zend_throw_error(NULL, "A consent removal is about a customer, and about no payment");
		RETURN_THROWS();
	}
	php_vipps_run_order(Z_OBJ(self->client), &order, return_value);
}

/* The core's word for no options is that nothing is delivered there: that has its own reply. */
static void offer(vipps_inbound *inbound, zend_array *list, zval *return_value)
{
	vipps_shipping_option *options = php_vipps_options_of(list, 1);
	vipps_complaint complaint;
	vipps_slice json;

	if (options == NULL)
		return;
	if (zend_hash_num_elements(list) == 0) {
		efree(options);
		zend_argument_value_error(1,
			"must hold one option or more; $reply says that nothing is delivered there");
		return;
	}
	json = vipps_inbound_answer(inbound, options, zend_hash_num_elements(list), &complaint);
	efree(options);
	if (vipps_slice_is_present(json))
		json_reply_create(return_value, json);
	else
		php_vipps_throw_complaint(&complaint);
}

ZEND_METHOD(Vipps_Callback, offer)
{
	callback *self = callback_from(Z_OBJ_P(ZEND_THIS));
	zend_array *options;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();
	if (vipps_inbound_look(self->inbound)->kind != VIPPS_INBOUND_SHIPPING_REQUEST) {
		zend_throw_error(NULL, "Only a shipping request can be answered with shipping options");
		RETURN_THROWS();
	}
	offer(self->inbound, options, return_value);
}

ZEND_METHOD(Vipps_Callback, timeLeft)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG(MAX(0, callback_from(Z_OBJ_P(ZEND_THIS))->until - steady_now()));
}

void php_vipps_register_callback(void)
{
	ce_callback_kind = register_class_Vipps_CallbackKind();

	ce_callback = register_class_Vipps_Callback();
	ce_callback->create_object = callback_new;
	callback_handlers = std_object_handlers;
	callback_handlers.offset = offsetof(callback, std);
	callback_handlers.free_obj = callback_free;
	callback_handlers.clone_obj = NULL;
	callback_handlers.get_gc = callback_get_gc;
	callback_handlers.get_properties_for = callback_properties_for;

	ce_reply = register_class_Vipps_Reply();
	ce_reply->create_object = php_vipps_object_new;

	ce_callback_refused = register_class_Vipps_CallbackRefused(zend_ce_exception);
	ce_callback_refused->create_object = refused_new;
}
