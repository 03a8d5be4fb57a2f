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
#include "callback_arginfo.h"

#define BODY_MAX (256 * 1024)

typedef struct callback {
	zval client;
	zend_object std;
} callback;

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
	zval_ptr_dtor(&callback_from(object)->client);
	zend_object_std_dtor(object);
}

static HashTable *callback_get_gc(zend_object *object, zval **table, int *count)
{
	*table = &callback_from(object)->client;
	*count = 1;
	return zend_std_get_properties(object);
}

/* ------------------------------------------------------------------------------------------
 * What to answer
 */

static void reply_create(zval *out, int status)
{
	zval headers;

	object_init_ex(out, ce_reply);
	array_init(&headers);
	if (status == 405)
		add_assoc_string(&headers, "Allow", "POST");
	php_vipps_set_long(Z_OBJ_P(out), "status", status);
	php_vipps_set(Z_OBJ_P(out), "headers", &headers);
	php_vipps_set_text(Z_OBJ_P(out), "body", (vipps_slice)VIPPS_SLICE(""));
}

static void set_reply(zend_object *object, int status)
{
	zval reply;

	reply_create(&reply, status);
	php_vipps_set(object, "reply", &reply);
}

/* Also what `new CallbackRefused("…")` comes through: no property is left unset. */
static zend_object *refused_new(zend_class_entry *ce)
{
	zend_object *object = zend_ce_exception->create_object(ce);

	set_reply(object, 400);
	return object;
}

static void throw_refused(int status, const char *reason)
{
	zend_object *refused = refused_new(ce_callback_refused);

	php_vipps_set_text(refused, "message", vipps_slice_of(reason));
	set_reply(refused, status);
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

static void callback_create(zval *out, const vipps_inbound_view *view, zend_object *client)
{
	zend_object *object;
	zval copy;

	object_init_ex(out, ce_callback);
	object = Z_OBJ_P(out);
	ZVAL_OBJ_COPY(&callback_from(object)->client, client);
	ZVAL_OBJ_COPY(&copy, client);
	php_vipps_set(object, "client", &copy);
	php_vipps_set_enum(object, "kind", ce_callback_kind, "PaymentUpdate", "PaymentUpdate");
	php_vipps_set_text(object, "reference", view->reference);
	php_vipps_set_enum(object, "state", vipps_ce_state, vipps_state_name(view->state), "Unknown");
	php_vipps_set_text(object, "rawState",
		vipps_slice_is_present(view->raw_state) ? view->raw_state : (vipps_slice)VIPPS_SLICE(""));
	php_vipps_set_long(object, "amount", view->amount);
	set_reply(object, 200);
}

static void read_request(const party *all, const vipps_inbound_request *request, zval *out)
{
	vipps_inbound *inbound;
	const vipps_inbound_view *view;

	if (request->body.len > BODY_MAX) {
		throw_refused(413, "The body is larger than any that Vipps sends");
		return;
	}
	inbound = vipps_inbound_read(all->clients, all->tokens, all->count, request);
	if (inbound == NULL) {
		zend_throw_error(NULL, "Out of memory");
		return;
	}
	view = vipps_inbound_look(inbound);
	if (view->reply_status == 200)
		callback_create(out, view, all->objects[view->client]);
	else
		throw_refused(view->reply_status, view->reason);
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

static void receive(const party *all, zval *return_value)
{
	zend_array *variables = server_variables();
	zend_string *body = read_body();
	vipps_inbound_request request = {
		.method = vipps_slice_of(SG(request_info).request_method),
		.uri = server_variable(variables, "REQUEST_URI"),
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
	read_request(all, &request, return_value);
	zval_ptr_dtor(&headers);
	zend_string_release(body);
}

ZEND_METHOD(Vipps_Callback, receive)
{
	zval *clients;
	zend_string *token = NULL;
	party all;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_ZVAL(clients)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(token)
	ZEND_PARSE_PARAMETERS_END();
	if (!party_gather(&all, clients, token))
		RETURN_THROWS();
	receive(&all, return_value);
	party_free(&all);
}

ZEND_METHOD(Vipps_Callback, parse)
{
	zval *clients;
	zend_array *headers;
	zend_string *method, *uri, *body, *token = NULL;
	party all;
	vipps_inbound_request request;

	ZEND_PARSE_PARAMETERS_START(5, 6)
		Z_PARAM_ZVAL(clients)
		Z_PARAM_STR(method)
		Z_PARAM_STR(uri)
		Z_PARAM_ARRAY_HT(headers)
		Z_PARAM_STR(body)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(token)
	ZEND_PARSE_PARAMETERS_END();
	if (!party_gather(&all, clients, token))
		RETURN_THROWS();
	request = (vipps_inbound_request){
		.method = php_vipps_slice(method),
		.uri = php_vipps_slice(uri),
		.authorization = find_authorization(headers, authorization_names),
		.body = php_vipps_slice(body),
	};
	read_request(&all, &request, return_value);
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
	php_vipps_run_order(Z_OBJ(self->client), &order, return_value);
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

	ce_reply = register_class_Vipps_Reply();
	ce_reply->create_object = php_vipps_object_new;

	ce_callback_refused = register_class_Vipps_CallbackRefused(zend_ce_exception);
	ce_callback_refused->create_object = refused_new;
}
