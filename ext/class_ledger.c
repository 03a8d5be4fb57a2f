/* SPDX-License-Identifier: MIT */

/* Ledger and LedgerPage, and what they come from: pages as Vipps answers them. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "ledger.h"
#include "runner.h"

/* They are declared together with the settlement: class_settlement.c registers them. */
ZEND_METHOD(Vipps_Ledger, __construct);
ZEND_METHOD(Vipps_LedgerPage, __construct);

/* ------------------------------------------------------------------------------------------
 * Enums
 */

/* In the order of vipps_topic. */
static const char *const topics[] = { "Funds", "Fees", NULL };

vipps_topic php_vipps_topic_of(zend_object *topic)
{
	return topic == NULL ? VIPPS_TOPIC_FUNDS : (vipps_topic)php_vipps_enum_index(topic, topics);
}

void php_vipps_set_topic(zend_object *object, const char *property, vipps_topic topic)
{
	php_vipps_set_enum(object, property, vipps_ce_topic, topics[topic], topics[0]);
}

void php_vipps_set_entry_type(zend_object *object, const char *property, vipps_entry_type type)
{
	php_vipps_set_enum(object, property, vipps_ce_entry_type, vipps_entry_type_name(type),
		"Unknown");
}

/* ------------------------------------------------------------------------------------------
 * Ledgers
 */

static void ledger_create(zval *out, const vipps_ledger *seen)
{
	zend_object *object;
	zval recipients;

	object_init_ex(out, vipps_ce_ledger);
	object = Z_OBJ_P(out);
	php_vipps_set_string(object, "id", seen->id);
	php_vipps_set_string(object, "currency", vipps_slice_of(seen->currency));
	php_vipps_set_text(object, "bankAccount", seen->bank_account);
	php_vipps_set_text(object, "bankAccountScheme", seen->bank_account_scheme);
	php_vipps_set_text(object, "owner", seen->owner);
	php_vipps_set_text(object, "ownerScheme", seen->owner_scheme);
	array_init_size(&recipients, (uint32_t)seen->recipient_count);
	for (size_t i = 0; i < seen->recipient_count; i++)
		add_next_index_stringl(&recipients, seen->recipients[i].at, seen->recipients[i].len);
	php_vipps_set(object, "recipients", &recipients);
}

/* ------------------------------------------------------------------------------------------
 * Pages
 */

/* What a page is to be made of. */
typedef struct wish {
	const vipps_order *order;
	php_vipps_page *page;
} wish;

static void add_ledgers(zval *list, const vipps_outcome *outcome)
{
	zval ledger;

	array_init_size(list, (uint32_t)outcome->ledger_count);
	for (size_t i = 0; i < outcome->ledger_count; i++) {
		ledger_create(&ledger, &outcome->ledgers[i]);
		zend_hash_next_index_insert_new(Z_ARRVAL_P(list), &ledger);
	}
}

static void add_entries(zval *list, const vipps_outcome *outcome, vipps_topic topic)
{
	zval entry;

	array_init_size(list, (uint32_t)outcome->entry_count);
	for (size_t i = 0; i < outcome->entry_count; i++) {
		php_vipps_ledger_entry_create(&entry, &outcome->entries[i], topic);
		zend_hash_next_index_insert_new(Z_ARRVAL_P(list), &entry);
	}
}

static void take_page(void *taker, const vipps_outcome *outcome)
{
	const wish *of = taker;
	php_vipps_page *page = of->page;
	vipps_slice cursor = outcome->cursor;

	if (of->order->operation == VIPPS_LEDGERS)
		add_ledgers(&page->items, outcome);
	else
		add_entries(&page->items, outcome, of->order->topic);
	page->cursor = cursor.len == 0 ? NULL : zend_string_init(cursor.at, cursor.len, false);
	page->try_later = outcome->try_later;
}

bool php_vipps_page_fetch(zend_object *client, const vipps_order *order, php_vipps_page *page)
{
	wish of = { order, page };

	return php_vipps_run_order_for(client, order, take_page, &of);
}

static void append_all(zval *list, zval *more)
{
	zval *one;

	ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(more), one) {
		Z_ADDREF_P(one);
		zend_hash_next_index_insert_new(Z_ARRVAL_P(list), one);
	}
	ZEND_HASH_FOREACH_END();
}

void php_vipps_ledgers_fetch(zval *out, zend_object *client, bool every_sales_unit)
{
	vipps_order order = { .operation = VIPPS_LEDGERS, .every_sales_unit = every_sales_unit };
	php_vipps_page page = { 0 };
	zend_string *cursor = NULL;
	bool fetched;
	zval all;

	array_init(&all);
	do {
		order.cursor = php_vipps_slice(cursor);
		fetched = php_vipps_page_fetch(client, &order, &page);
		if (cursor != NULL)
			zend_string_release(cursor);
		if (!fetched) {
			zval_ptr_dtor(&all);
			return;
		}
		append_all(&all, &page.items);
		zval_ptr_dtor(&page.items);
		cursor = page.cursor;
	} while (cursor != NULL);
	ZVAL_COPY_VALUE(out, &all);
}

void php_vipps_ledger_page_create(zval *out, zval *entries, zend_string *cursor)
{
	object_init_ex(out, vipps_ce_ledger_page);
	php_vipps_set(Z_OBJ_P(out), "entries", entries);
	php_vipps_set_string(Z_OBJ_P(out), "cursor", php_vipps_slice(cursor));
}

/* ------------------------------------------------------------------------------------------ */

ZEND_METHOD(Vipps_Ledger, __construct)
{
}

ZEND_METHOD(Vipps_LedgerPage, __construct)
{
}

void php_vipps_prepare_ledger(void)
{
	vipps_ce_ledger->create_object = php_vipps_object_new;
	vipps_ce_ledger_page->create_object = php_vipps_object_new;
}
