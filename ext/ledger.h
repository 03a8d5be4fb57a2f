/* SPDX-License-Identifier: MIT */

/* What the classes of settlements have in common. */

#ifndef PHP_VIPPS_LEDGER_H
#define PHP_VIPPS_LEDGER_H

#include "php_vipps.h"

extern zend_class_entry *vipps_ce_topic;
extern zend_class_entry *vipps_ce_entry_type;
extern zend_class_entry *vipps_ce_ledger_entry;
extern zend_class_entry *vipps_ce_ledger_entries;
extern zend_class_entry *vipps_ce_ledger_feed;
extern zend_class_entry *vipps_ce_ledger_page;
extern zend_class_entry *vipps_ce_books;
extern zend_class_entry *vipps_ce_settled_payment;
extern zend_class_entry *vipps_ce_settled_part;
extern zend_class_entry *vipps_ce_payout;
extern zend_class_entry *vipps_ce_finding_type;
extern zend_class_entry *vipps_ce_finding;

/* The classes get what they are beside their registration, which comes first. */
void php_vipps_prepare_ledger(void);
void php_vipps_prepare_ledger_entry(void);
void php_vipps_prepare_ledger_walk(void);
void php_vipps_prepare_books(void);

/* ------------------------------------------------------------------------------------------ */

vipps_topic php_vipps_topic_of(zend_object *topic);
void php_vipps_set_topic(zend_object *object, const char *property, vipps_topic topic);
void php_vipps_set_entry_type(zend_object *object, const char *property, vipps_entry_type type);

/* What a page brought. */
typedef struct php_vipps_page {
	zval items;          /* a list: of Ledger, or of LedgerEntry */
	zend_string *cursor; /* of the page behind it, or NULL */
	bool try_later;
} php_vipps_page;

/* Does what `order` says. False with an exception thrown, and nothing to free. */
bool php_vipps_page_fetch(zend_object *client, const vipps_order *order, php_vipps_page *page);

/* Takes `entries` over. */
void php_vipps_ledger_page_create(zval *out, zval *entries, zend_string *cursor);

/* A LedgerEntry of what the core read; and what one says, valid while it lives. */
void php_vipps_ledger_entry_create(zval *out, const vipps_ledger_entry *seen, vipps_topic topic);
const vipps_ledger_entry *php_vipps_ledger_entry_look(zend_object *entry, vipps_topic *topic);

/* ------------------------------------------------------------------------------------------ */

/*
 * An iterator: over the entries of days, as vipps_day_read() numbers them; or over a feed's pages.
 * `cursor` may be NULL, `page_size` 0.
 */
void php_vipps_ledger_entries_create(zval *out, zend_object *settlement, vipps_topic topic,
	int64_t first, int64_t last);
void php_vipps_ledger_feed_create(zval *out, zend_object *settlement, vipps_topic topic,
	zend_string *cursor, int64_t page_size);

#endif
