/* SPDX-License-Identifier: MIT */

/* Reply, what to answer Vipps; CallbackRefused, which says why. Registered by class_callback.c. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "zend_exceptions.h"

zend_class_entry *vipps_ce_reply;
zend_class_entry *vipps_ce_callback_fault;
zend_class_entry *vipps_ce_callback_refused;

/* With `header`, unless that is NULL. */
static void reply_create(zval *out, int status, const char *header, const char *value,
	vipps_slice body)
{
	zval headers;

	object_init_ex(out, vipps_ce_reply);
	array_init(&headers);
	if (header != NULL)
		add_assoc_string(&headers, header, value);
	php_vipps_set_long(Z_OBJ_P(out), "status", status);
	php_vipps_set(Z_OBJ_P(out), "headers", &headers);
	php_vipps_set_string(Z_OBJ_P(out), "body", body);
}

void php_vipps_reply_create(zval *out, int status, vipps_slice body)
{
	reply_create(out, status, vipps_slice_is_present(body) ? "Content-Type" : NULL,
		"application/json", body);
}

static void set_refusal(zend_object *refused, vipps_inbound_fault fault, int status,
	const char *method)
{
	zval reply;

	reply_create(&reply, status, status == 405 ? "Allow" : NULL, method, vipps_slice_none());
	php_vipps_set(refused, "reply", &reply);
	php_vipps_set_enum(refused, "fault", vipps_ce_callback_fault, vipps_inbound_fault_name(fault),
		"Malformed");
}

/* Also what `new CallbackRefused("…")` comes through: no property is left unset. */
static zend_object *refused_new(zend_class_entry *ce)
{
	zend_object *object = zend_ce_exception->create_object(ce);

	set_refusal(object, VIPPS_INBOUND_MALFORMED, 400, NULL);
	return object;
}

void php_vipps_refuse(vipps_inbound_fault fault, int status, const char *reason, const char *method)
{
	zend_object *refused = refused_new(vipps_ce_callback_refused);

	php_vipps_set_text(refused, "message", vipps_slice_of(reason));
	set_refusal(refused, fault, status, method);
	zend_throw_exception_internal(refused);
}

ZEND_METHOD(Vipps_Reply, __construct)
{
}

void php_vipps_prepare_reply(void)
{
	vipps_ce_reply->create_object = php_vipps_object_new;
	vipps_ce_callback_refused->create_object = refused_new;
}
