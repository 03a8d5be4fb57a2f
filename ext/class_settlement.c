/* SPDX-License-Identifier: MIT */

/* Settlement: what one ledger can be asked for. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "ledger.h"
#include "runner.h"
#include "zend_enum.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"
#include "settlement_arginfo.h"

#define DAYS_MAX 400
#define PAGE_SIZE_MAX 1000

zend_class_entry *vipps_ce_settlement;
zend_class_entry *vipps_ce_ledger;
zend_class_entry *vipps_ce_topic;
zend_class_entry *vipps_ce_entry_type;
zend_class_entry *vipps_ce_ledger_entry;
zend_class_entry *vipps_ce_ledger_entries;
zend_class_entry *vipps_ce_ledger_feed;
zend_class_entry *vipps_ce_ledger_page;
zend_class_entry *vipps_ce_books;
zend_class_entry *vipps_ce_settled_payment;
zend_class_entry *vipps_ce_settled_part;
zend_class_entry *vipps_ce_payout;
zend_class_entry *vipps_ce_finding_type;
zend_class_entry *vipps_ce_finding;

static bool is_constructed(zend_object *client)
{
	if (php_vipps_client_from(client)->client != NULL)
		return true;
	zend_throw_error(NULL, "Vipps\\Client was not constructed");
	return false;
}

void php_vipps_settlement_create(zval *out, zend_object *client, zend_string *ledger_id)
{
	vipps_order order = {
		.operation = VIPPS_LEDGER_FEED,
		.ledger_id = php_vipps_slice(ledger_id),
	};

	/* What is wrong with the ledger, or with asking for one here, is told now. */
	if (!is_constructed(client) || !php_vipps_check_order(client, &order))
		return;
	object_init_ex(out, vipps_ce_settlement);
	php_vipps_set_object(Z_OBJ_P(out), "client", client);
	php_vipps_set_text(Z_OBJ_P(out), "ledgerId", order.ledger_id);
}

ZEND_METHOD(Vipps_Settlement, __construct)
{
}

/* ------------------------------------------------------------------------------------------
 * Days
 */

/* False with a ValueError thrown about argument number `position`. */
static bool read_day(const zend_string *text, uint32_t position, int64_t *day)
{
	if (vipps_day_read(php_vipps_slice(text), day))
		return true;
	zend_argument_value_error(position, "must be a day that exists, written as \"2026-11-20\"");
	return false;
}

static bool read_days(const zend_string *from, const zend_string *to, int64_t *first, int64_t *last)
{
	if (!read_day(from, 1, first))
		return false;
	*last = *first;
	if (to == NULL)
		return true;
	if (!read_day(to, 2, last))
		return false;
	if (*last < *first) {
		zend_argument_value_error(2, "must not be before $from");
		return false;
	}
	if (*last - *first >= DAYS_MAX) {
		zend_argument_value_error(2, "must be at most %d days from $from on: feed() is for more",
			DAYS_MAX);
		return false;
	}
	return true;
}

ZEND_METHOD(Vipps_Settlement, entries)
{
	zend_string *from, *to = NULL;
	zend_object *topic = NULL;
	int64_t first, last;

	ZEND_PARSE_PARAMETERS_START(1, 3)
		Z_PARAM_STR(from)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(to)
		Z_PARAM_OBJ_OF_CLASS(topic, vipps_ce_topic)
	ZEND_PARSE_PARAMETERS_END();
	if (read_days(from, to, &first, &last)) {
		php_vipps_ledger_entries_create(return_value, Z_OBJ_P(ZEND_THIS), php_vipps_topic_of(topic),
			first, last);
	}
}

/* ------------------------------------------------------------------------------------------
 * The feed
 */

ZEND_METHOD(Vipps_Settlement, feed)
{
	zend_string *cursor = NULL;
	zend_object *topic = NULL;
	zend_long page_size = 0;
	bool no_page_size = true;

	ZEND_PARSE_PARAMETERS_START(0, 3)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(cursor)
		Z_PARAM_OBJ_OF_CLASS(topic, vipps_ce_topic)
		Z_PARAM_LONG_OR_NULL(page_size, no_page_size)
	ZEND_PARSE_PARAMETERS_END();
	if (cursor != NULL && ZSTR_LEN(cursor) == 0) {
		zend_argument_value_error(1, "must not be empty: null begins at the beginning");
		RETURN_THROWS();
	}
	if (!no_page_size && (page_size < 1 || page_size > PAGE_SIZE_MAX)) {
		zend_argument_value_error(3, "must be between 1 and %d", PAGE_SIZE_MAX);
		RETURN_THROWS();
	}
	php_vipps_ledger_feed_create(return_value, Z_OBJ_P(ZEND_THIS), php_vipps_topic_of(topic),
		cursor, page_size);
}

void php_vipps_register_settlement(void)
{
	vipps_ce_topic = register_class_Vipps_Topic();
	vipps_ce_entry_type = register_class_Vipps_EntryType();
	vipps_ce_ledger = register_class_Vipps_Ledger();
	vipps_ce_ledger_entry = register_class_Vipps_LedgerEntry();
	vipps_ce_settlement = register_class_Vipps_Settlement();
	vipps_ce_settlement->create_object = php_vipps_object_new;
	vipps_ce_ledger_entries = register_class_Vipps_LedgerEntries(zend_ce_iterator);
	vipps_ce_ledger_feed = register_class_Vipps_LedgerFeed(zend_ce_iterator);
	vipps_ce_ledger_page = register_class_Vipps_LedgerPage();
	vipps_ce_books = register_class_Vipps_Books();
	vipps_ce_settled_payment = register_class_Vipps_SettledPayment();
	vipps_ce_settled_part = register_class_Vipps_SettledPart();
	vipps_ce_payout = register_class_Vipps_Payout();
	vipps_ce_finding_type = register_class_Vipps_FindingType();
	vipps_ce_finding = register_class_Vipps_Finding();
	php_vipps_prepare_ledger();
	php_vipps_prepare_ledger_entry();
	php_vipps_prepare_ledger_walk();
	php_vipps_prepare_books();
}
