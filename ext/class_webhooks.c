/* SPDX-License-Identifier: MIT */

/* Webhooks, the registrations of a sales unit, and Webhook, one of them. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "runner.h"
#include "webhook_upkeep.h"
#include "zend_attributes.h"
#include "zend_closures.h"
#include "zend_enum.h"
#include "zend_exceptions.h"
#include "webhooks_arginfo.h"

typedef struct webhook {
	unsigned events;     /* bits, 1u << vipps_event_type */
	zend_string *secret; /* here, not in a property: no dump may show it. NULL: not known */
	zend_object std;
} webhook;

zend_class_entry *vipps_ce_webhook;
static zend_class_entry *ce_webhooks;
static zend_object_handlers webhook_handlers;

/* ------------------------------------------------------------------------------------------
 * Webhook
 */

static webhook *webhook_from(zend_object *object)
{
	return (webhook *)((char *)object - offsetof(webhook, std));
}

static zend_object *webhook_new(zend_class_entry *ce)
{
	webhook *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &webhook_handlers;
	return &self->std;
}

static void webhook_free(zend_object *object)
{
	webhook *self = webhook_from(object);

	if (self->secret != NULL)
		zend_string_release(self->secret);
	zend_object_std_dtor(object);
}

static void set_events(zend_object *object, unsigned events)
{
	zval list;

	array_init(&list);
	for (int type = VIPPS_EVENT_CREATED; type <= VIPPS_EVENT_TERMINATED; type++) {
		zval event;

		if ((events & 1u << type) == 0)
			continue;
		php_vipps_enum(&event, vipps_ce_event, vipps_event_type_name((vipps_event_type)type),
			"Unknown");
		add_next_index_zval(&list, &event);
	}
	php_vipps_set(object, "events", &list);
}

static void set_raw_events(zend_object *object, const vipps_webhook *seen)
{
	zval list;

	array_init(&list);
	for (size_t i = 0; i < seen->raw_event_count; i++)
		add_next_index_stringl(&list, seen->raw_events[i].at, seen->raw_events[i].len);
	php_vipps_set(object, "rawEvents", &list);
}

void php_vipps_webhook_create(zval *out, const vipps_webhook *seen)
{
	webhook *self;

	object_init_ex(out, vipps_ce_webhook);
	self = webhook_from(Z_OBJ_P(out));
	self->events = seen->events;
	if (vipps_slice_is_present(seen->secret))
		self->secret = zend_string_init(seen->secret.at, seen->secret.len, false);
	php_vipps_set_string(&self->std, "id", seen->id);
	php_vipps_set_string(&self->std, "url", seen->url);
	set_events(&self->std, seen->events);
	set_raw_events(&self->std, seen);
}

vipps_webhook php_vipps_webhook_look(zend_object *object)
{
	const webhook *self = webhook_from(object);

	return (vipps_webhook){
		.id = php_vipps_property_text(object, "id"),
		.url = php_vipps_property_text(object, "url"),
		.secret = php_vipps_slice(self->secret),
		.events = self->events,
	};
}

void php_vipps_webhooks_create(zval *out, const vipps_webhook *seen, size_t count)
{
	array_init_size(out, (uint32_t)count);
	for (size_t i = 0; i < count; i++) {
		zval one;

		php_vipps_webhook_create(&one, &seen[i]);
		add_next_index_zval(out, &one);
	}
}

ZEND_METHOD(Vipps_Webhook, __construct)
{
}

ZEND_METHOD(Vipps_Webhook, secret)
{
	const webhook *self = webhook_from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_NONE();
	if (self->secret == NULL)
		RETURN_NULL();
	RETURN_STR_COPY(self->secret);
}

/* ------------------------------------------------------------------------------------------
 * Webhooks: each call is an order to the core
 */

/* NULL with an Error thrown. */
static zend_object *client_of(zend_object *webhooks, vipps_order *order)
{
	order->every_sales_unit = php_vipps_property_bool(webhooks, "everySalesUnit");
	if (EG(exception) != NULL)
		return NULL;
	return php_vipps_property_object(webhooks, "client", vipps_ce_client);
}

static void run(zend_object *webhooks, vipps_order *order, zval *return_value)
{
	zend_object *client = client_of(webhooks, order);

	if (client != NULL)
		php_vipps_run_order(client, order, return_value);
}

static vipps_event_type event_type(zend_object *event)
{
	const char *name = Z_STRVAL_P(zend_enum_fetch_case_name(event));
	vipps_event_type type = VIPPS_EVENT_FAILED;

	while (type > VIPPS_EVENT_UNKNOWN && strcmp(name, vipps_event_type_name(type)) != 0)
		type--;
	return type;
}

/* NULL: all. False with a TypeError thrown about argument number `position`. */
static bool take_events(unsigned *events, zend_array *given, uint32_t position)
{
	zval *one;

	*events = given == NULL ? VIPPS_WEBHOOK_EVENTS : 0;
	if (given == NULL)
		return true;
	if (!php_vipps_all_objects(given, vipps_ce_event, position))
		return false;
	ZEND_HASH_FOREACH_VAL(given, one) {
		ZVAL_DEREF(one);
		*events |= 1u << event_type(Z_OBJ_P(one));
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

ZEND_METHOD(Vipps_Webhooks, __construct)
{
	zend_object *self = Z_OBJ_P(ZEND_THIS), *client;
	bool every_sales_unit = false;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_OBJ_OF_CLASS(client, vipps_ce_client)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(every_sales_unit)
	ZEND_PARSE_PARAMETERS_END();
	if (!php_vipps_is_blank(self, NULL))
		RETURN_THROWS();
	if (php_vipps_client_from(client)->client == NULL) {
		zend_throw_error(NULL, "Vipps\\Client was not constructed");
		RETURN_THROWS();
	}
	php_vipps_set_object(self, "client", client);
	php_vipps_set_bool(self, "everySalesUnit", every_sales_unit);
}

ZEND_METHOD(Vipps_Webhooks, list)
{
	zend_object *self = Z_OBJ_P(ZEND_THIS);
	vipps_order order = { .operation = VIPPS_WEBHOOKS };

	ZEND_PARSE_PARAMETERS_NONE();
	run(self, &order, return_value);
}

ZEND_METHOD(Vipps_Webhooks, register)
{
	zend_object *self = Z_OBJ_P(ZEND_THIS);
	zend_string *url;
	zend_array *events = NULL;
	vipps_order order = { .operation = VIPPS_WEBHOOK_REGISTER };

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(url)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT_OR_NULL(events)
	ZEND_PARSE_PARAMETERS_END();
	order.webhook_url = php_vipps_slice(url);
	if (take_events(&order.webhook_events, events, 2))
		run(self, &order, return_value);
}

ZEND_METHOD(Vipps_Webhooks, delete)
{
	zend_object *self = Z_OBJ_P(ZEND_THIS);
	zend_string *id;
	vipps_order order = { .operation = VIPPS_WEBHOOK_DELETE };

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(id)
	ZEND_PARSE_PARAMETERS_END();
	order.webhook_id = php_vipps_slice(id);
	run(self, &order, return_value);
}

/* Of a list no secret's registration would be known, and a new one be made each time. */
static bool are_by_id(zend_array *secrets, uint32_t position)
{
	zend_string *id;

	ZEND_HASH_FOREACH_STR_KEY(secrets, id) {
		if (id != NULL)
			continue;
		zend_argument_value_error(position,
			"must have the ids of registrations as its keys, as ensure() handed them on");
		return false;
	}
	ZEND_HASH_FOREACH_END();
	return php_vipps_all_texts(secrets, position);
}

ZEND_METHOD(Vipps_Webhooks, ensure)
{
	zend_object *self = Z_OBJ_P(ZEND_THIS), *client, *save;
	zend_string *url;
	zend_array *secrets, *events = NULL;
	vipps_order order = { .operation = VIPPS_WEBHOOK_REGISTER };

	ZEND_PARSE_PARAMETERS_START(3, 4)
		Z_PARAM_STR(url)
		Z_PARAM_ARRAY_HT(secrets)
		Z_PARAM_OBJ_OF_CLASS(save, zend_ce_closure)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT_OR_NULL(events)
	ZEND_PARSE_PARAMETERS_END();
	order.webhook_url = php_vipps_slice(url);
	if (!are_by_id(secrets, 2) || !take_events(&order.webhook_events, events, 4))
		RETURN_THROWS();
	client = client_of(self, &order);
	if (client != NULL)
		php_vipps_ensure_webhook(client, &order, secrets, save, return_value);
}

void php_vipps_register_webhooks(void)
{
	ce_webhooks = register_class_Vipps_Webhooks();
	ce_webhooks->create_object = php_vipps_object_new;

	vipps_ce_webhook = register_class_Vipps_Webhook();
	vipps_ce_webhook->create_object = webhook_new;
	webhook_handlers = std_object_handlers;
	webhook_handlers.offset = offsetof(webhook, std);
	webhook_handlers.free_obj = webhook_free;
	webhook_handlers.clone_obj = NULL;
}
