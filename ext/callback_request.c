/* SPDX-License-Identifier: MIT */
#include "callback_request.h"

#include "binder.h"
#include "SAPI.h"
#include "php_globals.h"
#include "php_streams.h"
#include "zend_smart_str.h"

static uint32_t count_wanted(void)
{
	uint32_t count = 0;

	while (vipps_inbound_headers[count] != NULL)
		count++;
	return count;
}

static void incoming_begin(php_vipps_incoming *incoming)
{
	uint32_t room = count_wanted();

	memset(incoming, 0, sizeof(*incoming));
	incoming->headers = ecalloc(room, sizeof(*incoming->headers));
	incoming->values = ecalloc(room, sizeof(*incoming->values));
	incoming->request.headers = incoming->headers;
}

static void add_header(php_vipps_incoming *incoming, const char *name, zend_string *value)
{
	size_t place = incoming->request.header_count++;

	incoming->values[place] = zend_string_copy(value);
	incoming->headers[place] = (vipps_header){ .name = name, .value = php_vipps_slice(value) };
}

static void take_body(php_vipps_incoming *incoming, zend_string *body)
{
	incoming->body = body;
	incoming->request.body = php_vipps_slice(body);
}

void php_vipps_incoming_free(php_vipps_incoming *incoming)
{
	for (size_t i = 0; i < incoming->request.header_count; i++)
		zend_string_release(incoming->values[i]);
	efree(incoming->headers);
	efree(incoming->values);
	zend_string_release(incoming->body);
}

/* ------------------------------------------------------------------------------------------
 * Where headers are
 */

/* A header's value may be a list: its first. NULL where there is none, or nothing in it. */
static zend_string *header_value(const zval *value)
{
	if (value == NULL)
		return NULL;
	ZVAL_DEREF(value);
	if (Z_TYPE_P(value) == IS_ARRAY) {
		value = zend_hash_index_find(Z_ARRVAL_P(value), 0);
		if (value == NULL)
			return NULL;
		ZVAL_DEREF(value);
	}
	return Z_TYPE_P(value) == IS_STRING && Z_STRLEN_P(value) > 0 ? Z_STR_P(value) : NULL;
}

/* In an array by names of headers, in any case. */
static zend_string *find_named(zend_array *headers, const char *wanted)
{
	zend_string *name;
	zval *value;

	ZEND_HASH_FOREACH_STR_KEY_VAL(headers, name, value) {
		if (name != NULL && vipps_slice_eq_nocase(php_vipps_slice(name), vipps_slice_of(wanted)))
			return header_value(value);
	}
	ZEND_HASH_FOREACH_END();
	return NULL;
}

/* "x-ms-date" is in HTTP_X_MS_DATE; Apache puts a word before that for each time it starts over. */
static zend_string *find_variable(zend_array *variables, const char *wanted)
{
	static const char *const prefixes[] = { "HTTP_", "REDIRECT_HTTP_", "REDIRECT_REDIRECT_HTTP_" };
	zend_string *found = NULL;

	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]) && found == NULL; i++) {
		smart_str name = { 0 };

		smart_str_appends(&name, prefixes[i]);
		for (const char *at = wanted; *at != '\0'; at++)
			smart_str_appendc(&name, *at == '-' ? '_' : zend_toupper_ascii(*at));
		smart_str_0(&name);
		found = header_value(zend_hash_find(variables, name.s));
		smart_str_free(&name);
	}
	return found;
}

/* ------------------------------------------------------------------------------------------
 * The running web request
 */

/* NULL where there are none. */
static zend_array *server_variables(void)
{
	zval *variables = &PG(http_globals)[TRACK_VARS_SERVER];

	/* With auto_globals_jit they are made when somebody asks for them first. */
	zend_is_auto_global(ZSTR_KNOWN(ZEND_STR_AUTOGLOBAL_SERVER));
	return Z_TYPE_P(variables) == IS_ARRAY ? Z_ARRVAL_P(variables) : NULL;
}

/* What the web server says of all headers: where it keeps some out of the variables. Only PHP's own
 * function; a script's of that name reads $_SERVER. */
static void ask_all_headers(zval *out)
{
	zend_function *function =
		zend_hash_str_find_ptr(EG(function_table), ZEND_STRL("getallheaders"));

	ZVAL_UNDEF(out);
	if (function == NULL || function->type != ZEND_INTERNAL_FUNCTION)
		return;
	zend_call_known_function(function, NULL, NULL, out, 0, NULL, NULL);
}

static void find_headers(php_vipps_incoming *incoming, zend_array *variables)
{
	zval all;

	ask_all_headers(&all);
	for (const char *const *name = vipps_inbound_headers; *name != NULL; name++) {
		zend_string *value = variables == NULL ? NULL : find_variable(variables, *name);

		if (value == NULL && Z_TYPE(all) == IS_ARRAY)
			value = find_named(Z_ARRVAL(all), *name);
		if (value != NULL)
			add_header(incoming, *name, value);
	}
	zval_ptr_dtor(&all);
}

static zend_string *read_body(void)
{
	php_stream *stream = php_stream_open_wrapper("php://input", "rb", 0, NULL);
	zend_string *body;

	if (stream == NULL)
		return ZSTR_EMPTY_ALLOC();
	body = php_stream_copy_to_mem(stream, PHP_VIPPS_BODY_MAX + 1, 0);
	php_stream_close(stream);
	return body == NULL ? ZSTR_EMPTY_ALLOC() : body;
}

static vipps_slice request_uri(zend_array *variables)
{
	const zval *value =
		variables == NULL ? NULL : zend_hash_str_find(variables, ZEND_STRL("REQUEST_URI"));

	if (value != NULL && Z_TYPE_P(value) == IS_STRING)
		return php_vipps_slice(Z_STR_P(value));
	return vipps_slice_of(SG(request_info).request_uri);
}

void php_vipps_incoming_receive(php_vipps_incoming *incoming)
{
	zend_array *variables = server_variables();

	incoming_begin(incoming);
	find_headers(incoming, variables);
	take_body(incoming, read_body());
	incoming->request.method = vipps_slice_of(SG(request_info).request_method);
	incoming->request.uri = request_uri(variables);
}

/* ------------------------------------------------------------------------------------------ */

void php_vipps_incoming_take(php_vipps_incoming *incoming, const zend_string *method,
	const zend_string *uri, zend_array *headers, zend_string *body)
{
	incoming_begin(incoming);
	for (const char *const *name = vipps_inbound_headers; *name != NULL; name++) {
		zend_string *value = find_named(headers, *name);

		if (value != NULL)
			add_header(incoming, *name, value);
	}
	take_body(incoming, zend_string_copy(body));
	incoming->request.method = php_vipps_slice(method);
	incoming->request.uri = php_vipps_slice(uri);
}
