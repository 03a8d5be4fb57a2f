/* SPDX-License-Identifier: MIT */

/* Callback, which reads a call from Vipps to the shop. */

#include "php_vipps.h"

#include "binder.h"
#include "callback_keys.h"
#include "callback_request.h"
#include "classes.h"
#include "runner.h"
#include "thrower.h"
#include "SAPI.h"
#include "ext/date/php_date.h"
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

#define DEFAULT_MAX_AGE 300

typedef struct callback {
	vipps_inbound *inbound;
	int64_t until; /* on the steady clock, ms: when Vipps no longer waits */
	zval client;
	zend_object std;
} callback;

/* In the order of vipps_inbound_kind, and of vipps_api. */
static const char *const kinds[] = { "PaymentUpdate", "ShippingRequest", "ConsentRemoval" };
static const char *const apis[] = { "ECom", "EPayment" };

static zend_class_entry *ce_callback;
static zend_class_entry *ce_callback_kind;
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
 * Clocks
 */

static int64_t steady_now(void)
{
#if PHP_VERSION_ID >= 80300
	return (int64_t)(zend_hrtime() / 1000000);
#else
	return (int64_t)(php_hrtime_current() / 1000000);
#endif
}

/* Milliseconds since 1970; 0 where there is no such clock. */
static int64_t wall_now(void)
{
	struct timespec now;

	if (timespec_get(&now, TIME_UTC) == 0)
		return 0;
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* On the steady clock: when the web request began, which the web server tells by the other one. */
static int64_t request_start(void)
{
	double began = sapi_get_request_time();
	int64_t now = wall_now();

	return steady_now() - (now == 0 ? 0 : MAX(0, now - (int64_t)(began * 1000)));
}

/* ------------------------------------------------------------------------------------------
 * Reading
 */

static void set_event(zend_object *object, const vipps_inbound_view *view)
{
	if (view->kind != VIPPS_INBOUND_PAYMENT_UPDATE) {
		php_vipps_set_object(object, "event", NULL);
		php_vipps_set_bool(object, "success", true);
		return;
	}
	php_vipps_set_enum(object, "event", vipps_ce_event, vipps_event_type_name(view->event),
		"Unknown");
	php_vipps_set_bool(object, "success", view->success);
}

static void set_address(zend_object *object, const vipps_inbound_view *view)
{
	zval address;

	ZVAL_NULL(&address);
	if (view->kind == VIPPS_INBOUND_SHIPPING_REQUEST)
		php_vipps_address_create(&address, &view->address);
	php_vipps_set(object, "address", &address);
}

/* What nothing is said of in a call of this kind is null, or zero. */
static void set_said(zend_object *object, const vipps_inbound_view *view)
{
	php_vipps_set_enum(object, "kind", ce_callback_kind, kinds[view->kind], kinds[0]);
	php_vipps_set_enum(object, "api", vipps_ce_api, apis[view->api], apis[0]);
	php_vipps_set_text(object, "reference", view->reference);
	php_vipps_set_enum(object, "state", vipps_ce_state, vipps_state_name(view->state), "Unknown");
	php_vipps_set_string(object, "rawState", view->raw_state);
	set_event(object, view);
	php_vipps_set_long(object, "amount", view->amount);
	php_vipps_set_time(object, "time", view->time);
	php_vipps_set_word(object, "key", view->key);
	php_vipps_set_text(object, "webhookId", view->webhook_id);
	set_address(object, view);
	php_vipps_set_text(object, "userId", view->user_id);
}

/* False with an exception thrown. */
static bool answer(vipps_inbound *inbound, const vipps_shipping_option *options, size_t count,
	vipps_slice currency, zval *reply)
{
	vipps_complaint complaint = { 0 };
	int status = 200;
	vipps_slice json = vipps_inbound_answer(inbound, options, count, currency, &status, &complaint);

	if (!vipps_slice_is_present(json)) {
		php_vipps_throw_complaint(&complaint);
		return false;
	}
	php_vipps_reply_create(reply, status, json);
	return true;
}

/* False with an exception thrown. */
static bool set_reply(zend_object *object, vipps_inbound *inbound)
{
	zval reply;

	if (vipps_inbound_look(inbound)->kind != VIPPS_INBOUND_SHIPPING_REQUEST)
		php_vipps_reply_create(&reply, 200, vipps_slice_none());
	else if (!answer(inbound, NULL, 0, vipps_slice_none(), &reply))
		return false;
	php_vipps_set(object, "reply", &reply);
	return true;
}

/* Takes `inbound` over. `since`: since when Vipps has been waiting. */
static void callback_create(zval *out, vipps_inbound *inbound, zend_object *client, int64_t since)
{
	callback *self;

	object_init_ex(out, ce_callback);
	self = callback_from(Z_OBJ_P(out));
	self->inbound = inbound;
	self->until = since + vipps_inbound_look(inbound)->patience;
	ZVAL_OBJ_COPY(&self->client, client);
	php_vipps_set_object(&self->std, "client", client);
	set_said(&self->std, vipps_inbound_look(inbound));
	if (set_reply(&self->std, inbound))
		return;
	zval_ptr_dtor(out);
	ZVAL_UNDEF(out);
}

static const char *method_of(vipps_inbound_kind kind)
{
	return kind == VIPPS_INBOUND_CONSENT_REMOVAL ? "DELETE" : "POST";
}

static void read_with(const php_vipps_keys *all, const vipps_inbound_request *request,
	int64_t since, zval *out)
{
	vipps_inbound *inbound = vipps_inbound_read(&all->keys, request);
	const vipps_inbound_view *view;

	if (inbound == NULL) {
		zend_throw_error(NULL, "Out of memory");
		return;
	}
	view = vipps_inbound_look(inbound);
	if (view->fault == VIPPS_INBOUND_FINE) {
		callback_create(out, inbound, all->objects[view->client], since);
		return;
	}
	php_vipps_refuse(view->fault, view->reply_status, view->reason, method_of(view->kind));
	vipps_inbound_free(inbound);
}

/* Frees `incoming`. */
static void read_incoming(php_vipps_incoming *incoming, const php_vipps_said_keys *said,
	int64_t since, zval *out)
{
	php_vipps_keys all;

	if (php_vipps_keys_gather(&all, said, &incoming->request)) {
		read_with(&all, &incoming->request, since, out);
		php_vipps_keys_free(&all);
	}
	php_vipps_incoming_free(incoming);
}

ZEND_METHOD(Vipps_Callback, receive)
{
	zval *clients, *secrets = NULL;
	zend_string *token = NULL, *prefix = NULL, *url = NULL;
	zend_long max_age = DEFAULT_MAX_AGE;
	int64_t since = request_start();
	php_vipps_incoming incoming;

	ZEND_PARSE_PARAMETERS_START(1, 6)
		Z_PARAM_ZVAL(clients)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(token)
		Z_PARAM_STR_OR_NULL(prefix)
		Z_PARAM_ZVAL(secrets)
		Z_PARAM_STR_OR_NULL(url)
		Z_PARAM_LONG(max_age)
	ZEND_PARSE_PARAMETERS_END();
	php_vipps_incoming_receive(&incoming);
	incoming.request.prefix = php_vipps_slice(prefix);
	read_incoming(&incoming,
		&(php_vipps_said_keys){
			.clients = clients,
			.token = token,
			.secrets = secrets,
			.secrets_position = 4,
			.webhook_url = url,
			.webhook_max_age = max_age,
			.webhook_max_age_position = 6,
			.now = wall_now(),
		},
		since, return_value);
}

/* False with an exception thrown. */
static bool take_now(zend_object *given, int64_t *milliseconds)
{
	zval time;

	if (!php_vipps_time_take(&time, given))
		return false;
	*milliseconds = php_vipps_time_look(Z_OBJ(time));
	zval_ptr_dtor(&time);
	return EG(exception) == NULL;
}

ZEND_METHOD(Vipps_Callback, parse)
{
	zval *clients, *secrets = NULL;
	zend_array *headers;
	zend_string *method, *uri, *body, *token = NULL, *prefix = NULL, *url = NULL;
	zend_long max_age = DEFAULT_MAX_AGE;
	zend_object *now = NULL;
	int64_t since = steady_now(), now_ms = wall_now();
	php_vipps_incoming incoming;

	ZEND_PARSE_PARAMETERS_START(5, 11)
		Z_PARAM_ZVAL(clients)
		Z_PARAM_STR(method)
		Z_PARAM_STR(uri)
		Z_PARAM_ARRAY_HT(headers)
		Z_PARAM_STR(body)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(token)
		Z_PARAM_STR_OR_NULL(prefix)
		Z_PARAM_ZVAL(secrets)
		Z_PARAM_STR_OR_NULL(url)
		Z_PARAM_LONG(max_age)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(now, php_date_get_interface_ce())
	ZEND_PARSE_PARAMETERS_END();
	if (now != NULL && !take_now(now, &now_ms))
		RETURN_THROWS();
	php_vipps_incoming_take(&incoming, method, uri, headers, body);
	incoming.request.prefix = php_vipps_slice(prefix);
	read_incoming(&incoming,
		&(php_vipps_said_keys){
			.clients = clients,
			.token = token,
			.secrets = secrets,
			.secrets_position = 8,
			.webhook_url = url,
			.webhook_max_age = max_age,
			.webhook_max_age_position = 10,
			.now = now_ms,
			.now_is_given = now != NULL,
		},
		since, return_value);
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
	if (EG(exception) != NULL)
		RETURN_THROWS();
	if (!vipps_slice_is_present(order.reference)) {
		zend_throw_error(NULL, "A consent removal is about a customer, and about no payment");
		RETURN_THROWS();
	}
	php_vipps_run_order(Z_OBJ(self->client), &order, return_value);
}

static void offer(vipps_inbound *inbound, zend_array *list, const zend_string *currency,
	zval *return_value)
{
	vipps_shipping_option *options = php_vipps_options_of(list, 1);

	if (options == NULL)
		return;
	answer(inbound, options, zend_hash_num_elements(list), php_vipps_slice(currency), return_value);
	efree(options);
}

ZEND_METHOD(Vipps_Callback, offer)
{
	callback *self = callback_from(Z_OBJ_P(ZEND_THIS));
	zend_array *options;
	zend_string *currency = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_ARRAY_HT(options)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(currency)
	ZEND_PARSE_PARAMETERS_END();
	if (vipps_inbound_look(self->inbound)->kind != VIPPS_INBOUND_SHIPPING_REQUEST) {
		zend_throw_error(NULL, "Only a shipping request can be answered with shipping options");
		RETURN_THROWS();
	}
	offer(self->inbound, options, currency, return_value);
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

	vipps_ce_reply = register_class_Vipps_Reply();
	vipps_ce_callback_fault = register_class_Vipps_CallbackFault();
	vipps_ce_callback_refused = register_class_Vipps_CallbackRefused(zend_ce_exception);
	php_vipps_prepare_reply();
}
