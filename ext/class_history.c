/* SPDX-License-Identifier: MIT */

/* Change and HistoryEntry: what happened to a payment. Properties, and nothing else. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"

/* They are declared together with the payment: class_payment.c registers them. */
ZEND_METHOD(Vipps_Change, __construct);
ZEND_METHOD(Vipps_HistoryEntry, __construct);

static void change_create(zval *out, const vipps_change *seen, zend_object *of)
{
	zend_object *object;

	object_init_ex(out, vipps_ce_change);
	object = Z_OBJ_P(out);
	php_vipps_set_enum(object, "event", vipps_ce_event, vipps_event_type_name(seen->type),
		"Unknown");
	php_vipps_set_long(object, "amount", seen->amount);
	php_vipps_set_long(object, "total", seen->total);
	php_vipps_set_time(object, "time", seen->time);
	php_vipps_set_text(object, "key", vipps_slice_of(seen->key));
	php_vipps_set_object(object, "payment", of);
}

void php_vipps_changes_create(zval *out, const vipps_outcome *outcome, zend_object *gateway)
{
	zval of, change;

	php_vipps_payment_create(&of, outcome->payment, gateway);
	array_init_size(out, (uint32_t)outcome->change_count);
	for (size_t i = 0; i < outcome->change_count; i++) {
		change_create(&change, &outcome->changes[i], Z_OBJ(of));
		zend_hash_next_index_insert_new(Z_ARRVAL_P(out), &change);
	}
	zval_ptr_dtor(&of);
}

ZEND_METHOD(Vipps_Change, __construct)
{
}

static void entry_create(zval *out, const vipps_history_entry *seen)
{
	zend_object *object;

	object_init_ex(out, vipps_ce_history_entry);
	object = Z_OBJ_P(out);
	php_vipps_set_enum(object, "event", vipps_ce_event, vipps_event_type_name(seen->type),
		"Unknown");
	php_vipps_set_string(object, "rawEvent", seen->raw_type);
	php_vipps_set_long(object, "amount", seen->amount);
	php_vipps_set_bool(object, "success", seen->success);
	php_vipps_set_time(object, "time", seen->time);
	php_vipps_set_text(object, "key", seen->key);
	php_vipps_set_text(object, "pspReference", seen->psp_reference);
}

void php_vipps_history_create(zval *out, const vipps_payment *seen)
{
	array_init_size(out, (uint32_t)seen->history_count);
	for (size_t i = 0; i < seen->history_count; i++) {
		zval entry;

		entry_create(&entry, &seen->history[i]);
		zend_hash_next_index_insert_new(Z_ARRVAL_P(out), &entry);
	}
}

ZEND_METHOD(Vipps_HistoryEntry, __construct)
{
}
