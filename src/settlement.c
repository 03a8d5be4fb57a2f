/* SPDX-License-Identifier: MIT */

/*
 * Ledgers and their entries: what becomes of captured money until it is in the bank. Reading is
 * tolerant of what does not matter, and never of what could hide or double an entry.
 */

#include "client.h"
#include "complaint.h"
#include "record.h"
#include "service.h"

#define LEDGER_ID_MAX 100
#define PAGE_SIZE_MAX 1000

/* ------------------------------------------------------------------------------------------
 * Vipps' words for entries
 */
static const struct {
	const char *word, *name;
} types[] = {
	[VIPPS_ENTRY_UNKNOWN] = { "", "Unknown" },
	[VIPPS_ENTRY_CAPTURE] = { "capture", "Capture" },
	[VIPPS_ENTRY_REFUND] = { "refund", "Refund" },
	[VIPPS_ENTRY_CAPTURE_FEE] = { "capture-fee", "CaptureFee" },
	[VIPPS_ENTRY_FEES_RETAINED] = { "fees-retained", "FeesRetained" },
	[VIPPS_ENTRY_FEES_INVOICED] = { "fees-invoiced", "FeesInvoiced" },
	[VIPPS_ENTRY_SERVICE_FEE] = { "service-fee", "ServiceFee" },
	[VIPPS_ENTRY_PAYOUT] = { "payout-scheduled", "Payout" },
	[VIPPS_ENTRY_PAYOUT_ABORTED] = { "payout-aborted", "PayoutAborted" },
	[VIPPS_ENTRY_DISPUTE_RETAINED] = { "retained-disputed-capture", "DisputeRetained" },
	[VIPPS_ENTRY_DISPUTE_RETURNED] = { "returned-disputed-capture", "DisputeReturned" },
	[VIPPS_ENTRY_CORRECTION] = { "correction", "Correction" },
	[VIPPS_ENTRY_TOP_UP] = { "top-up", "TopUp" },
	[VIPPS_ENTRY_CREDIT_NOTE] = { "credit-note", "CreditNote" },
};

#define TYPES (sizeof(types) / sizeof(types[0]))

const char *vipps_entry_type_name(vipps_entry_type type)
{
	return types[type].name;
}

const char *vipps_entry_type_word(vipps_entry_type type)
{
	return types[type].word;
}

vipps_entry_type vipps_entry_type_of(vipps_slice word)
{
	static const vipps_slice old_payout = VIPPS_SLICE("scheduled-for-payout");

	for (size_t i = VIPPS_ENTRY_UNKNOWN + 1; i < TYPES; i++) {
		if (vipps_slice_eq(word, vipps_slice_of(types[i].word)))
			return (vipps_entry_type)i;
	}
	return vipps_slice_eq(word, old_payout) ? VIPPS_ENTRY_PAYOUT : VIPPS_ENTRY_UNKNOWN;
}

/* ------------------------------------------------------------------------------------------
 * What answers have in common
 */
static vipps_slice none_if_empty(vipps_slice text)
{
	return vipps_slice_is_empty(text) ? vipps_slice_none() : text;
}

/* Three letters; what is none leaves it empty, as it was. */
static void set_currency(char to[4], vipps_slice from)
{
	if (from.len == 3)
		memcpy(to, from.at, 3);
}

/*
 * Where the next page begins: absent behind the last. False when it would be the page that was
 * asked for: whoever goes on from there never ends, and counts its entries again and again.
 */
static bool set_cursor(const vipps_order *order, vipps_slice cursor, vipps_outcome *outcome)
{
	outcome->cursor = none_if_empty(cursor);
	return !vipps_slice_is_present(outcome->cursor) ||
		!vipps_slice_eq(outcome->cursor, order->cursor);
}

/* ------------------------------------------------------------------------------------------
 * Ledgers
 */
typedef struct handle {
	vipps_slice scheme, id;
} handle;

static const vipps_field handle_fields[] = {
	VIPPS_ROW_TEXT("scheme", handle, scheme, 0),
	VIPPS_ROW_TEXT_ANY("id", handle, id, 0),
};
static const vipps_record handle_record = VIPPS_RECORD_OF(handle, handle_fields, 0);

typedef struct ledger {
	vipps_slice id, currency;
	handle account, owner;
	vipps_list recipients; /* of vipps_slice */
} ledger;

static const vipps_field ledger_fields[] = {
	VIPPS_ROW_TEXT_ANY("ledgerId", ledger, id, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("currency", ledger, currency, 0),
	VIPPS_ROW_RECORD("payoutBankAccount", ledger, account, 0, &handle_record),
	VIPPS_ROW_RECORD("owner", ledger, owner, 0, &handle_record),
	VIPPS_ROW_TEXT_LIST("settlesForRecipientHandles", ledger, recipients, 0),
};
static const vipps_record ledger_record = VIPPS_RECORD_OF(ledger, ledger_fields, 0);

typedef struct listing {
	vipps_slice cursor;
	vipps_list ledgers;
} listing;

static const vipps_field listing_fields[] = {
	VIPPS_ROW_TEXT("cursor", listing, cursor, 0),
	VIPPS_ROW_LIST("items", listing, ledgers, VIPPS_FIELD_REQUIRED, &ledger_record),
};
static const vipps_record listing_record = VIPPS_RECORD_OF(listing, listing_fields, 0);

static void set_ledger(const ledger *from, vipps_ledger *to)
{
	*to = (vipps_ledger){
		.id = from->id,
		.bank_account = from->account.id,
		.bank_account_scheme = from->account.scheme,
		.owner = from->owner.id,
		.owner_scheme = from->owner.scheme,
		.recipients = from->recipients.at,
		.recipient_count = from->recipients.count,
	};
	set_currency(to->currency, from->currency);
}

static bool read_ledgers(const vipps_order *order, vipps_slice body, vipps_arena *arena,
	vipps_outcome *outcome)
{
	listing l;

	if (!vipps_record_read(&listing_record, body, arena, &l, NULL))
		return false;
	const ledger *from = l.ledgers.at;
	vipps_ledger *to = vipps_arena_alloc_array(arena, l.ledgers.count, sizeof(*to));

	if (to == NULL)
		return false;
	for (size_t i = 0; i < l.ledgers.count; i++)
		set_ledger(&from[i], &to[i]);
	outcome->ledgers = to;
	outcome->ledger_count = l.ledgers.count;
	return set_cursor(order, l.cursor, outcome);
}

/* ------------------------------------------------------------------------------------------
 * Entries
 */
typedef struct item {
	vipps_slice psp_reference;
	int64_t time;
	vipps_slice date;
	vipps_slice type;
	vipps_slice reference;
	vipps_slice currency;
	int64_t amount, balance_before, balance_after;
	vipps_slice recipient;
} item;

static const vipps_field item_fields[] = {
	VIPPS_ROW_TEXT_ANY("pspReference", item, psp_reference, 0),
	VIPPS_ROW_TIME("time", item, time, 0),
	VIPPS_ROW_TEXT("ledgerDate", item, date, 0),
	VIPPS_ROW_TEXT("entryType", item, type, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT_ANY("reference", item, reference, 0),
	VIPPS_ROW_TEXT("currency", item, currency, 0),
	VIPPS_ROW_INT("amount", item, amount, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_INT("balanceBefore", item, balance_before, 0),
	VIPPS_ROW_INT("balanceAfter", item, balance_after, 0),
	VIPPS_ROW_TEXT("recipientHandle", item, recipient, 0),
};
static const vipps_record item_record =
	VIPPS_RECORD_OF(item, item_fields, VIPPS_RECORD_STRICT_KEYS);

/* The items as JSON: a list that is missing must not be taken for an empty one. */
typedef struct page {
	vipps_slice items;
	bool has_more;
	vipps_slice cursor;
	bool try_later;
} page;

static const vipps_field page_fields[] = {
	VIPPS_ROW_RAW("items", page, items, 0),
	VIPPS_ROW_BOOL("hasMore", page, has_more, 0),
	VIPPS_ROW_TEXT("cursor", page, cursor, 0),
	VIPPS_ROW_BOOL("tryLater", page, try_later, 0),
};
static const vipps_record page_record = VIPPS_RECORD_OF(page, page_fields, 0);

/* An entry of a day's page that does not tell its day is of that day. */
static bool set_entry(const vipps_order *order, const item *from, vipps_arena *arena,
	vipps_ledger_entry *to)
{
	vipps_slice date = none_if_empty(from->date);

	if (!vipps_slice_is_present(date))
		date = vipps_arena_copy(arena, order->ledger_date);
	*to = (vipps_ledger_entry){
		.type = vipps_entry_type_of(from->type),
		.raw_type = from->type,
		.psp_reference = from->psp_reference,
		.reference = none_if_empty(from->reference),
		.time = from->time,
		.date = date,
		.amount = from->amount,
		.has_balances =
			from->balance_before != VIPPS_INT_NONE && from->balance_after != VIPPS_INT_NONE,
		.recipient = none_if_empty(from->recipient),
	};
	if (to->has_balances) {
		to->balance_before = from->balance_before;
		to->balance_after = from->balance_after;
	}
	set_currency(to->currency, from->currency);
	return vipps_slice_is_present(date);
}

static bool read_entries(const vipps_order *order, vipps_slice json, vipps_arena *arena,
	vipps_outcome *outcome)
{
	vipps_list items = { 0 };

	if (vipps_slice_is_present(json) &&
		!vipps_record_read_list(&item_record, json, arena, &items, NULL))
		return false;
	const item *from = items.at;
	vipps_ledger_entry *to = vipps_arena_alloc_array(arena, items.count, sizeof(*to));

	if (to == NULL)
		return false;
	for (size_t i = 0; i < items.count; i++) {
		if (!set_entry(order, &from[i], arena, &to[i]))
			return false;
	}
	outcome->entries = to;
	outcome->entry_count = items.count;
	return true;
}

static bool read_page(const vipps_order *order, vipps_slice body, vipps_arena *arena, page *p,
	vipps_outcome *outcome)
{
	if (!vipps_record_read(&page_record, body, arena, p, NULL))
		return false;
	outcome->try_later = p->try_later;
	if (!vipps_slice_is_present(p->items) && !p->try_later)
		return false;
	return read_entries(order, p->items, arena, outcome);
}

/* More pages that cannot be asked for would be entries that nobody hears of. */
static bool read_date(const vipps_order *order, vipps_slice body, vipps_arena *arena,
	vipps_outcome *outcome)
{
	page p;

	if (!read_page(order, body, arena, &p, outcome))
		return false;
	if (!p.has_more || p.try_later)
		return true;
	return set_cursor(order, p.cursor, outcome) && vipps_slice_is_present(outcome->cursor);
}

/* At its end a feed gives back the cursor that it got, or none. With entries that is no answer. */
static bool read_feed(const vipps_order *order, vipps_slice body, vipps_arena *arena,
	vipps_outcome *outcome)
{
	page p;

	if (!read_page(order, body, arena, &p, outcome))
		return false;
	if (set_cursor(order, p.cursor, outcome) && vipps_slice_is_present(outcome->cursor))
		return true;
	outcome->cursor = order->cursor;
	outcome->try_later = true;
	return outcome->entry_count == 0;
}

/* ------------------------------------------------------------------------------------------
 * What can be asked for
 */
static bool check_environment(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint)
{
	(void)order;
	if (client->environment == VIPPS_ENVIRONMENT_TEST)
		return vipps_complain(complaint, "environment",
			"must be Production or Local: Vipps has no settlements in its test environment");
	return true;
}

/* It is a segment of a path, where dots alone mean another one. */
static bool is_ledger_id(vipps_slice id)
{
	size_t dots = 0;

	for (size_t i = 0; i < id.len; i++) {
		if (id.at[i] <= ' ' || id.at[i] > '~')
			return false;
		dots += id.at[i] == '.';
	}
	return id.len <= LEDGER_ID_MAX && dots < id.len;
}

static bool check_ledger(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint)
{
	if (!check_environment(client, order, complaint))
		return false;
	if (!is_ledger_id(order->ledger_id))
		return vipps_complain(complaint, "ledger",
			"must be the id of a ledger, as Vipps gave it: 1 to 100 visible characters");
	if (order->page_size < 0 || order->page_size > PAGE_SIZE_MAX)
		return vipps_complain(complaint, "pageSize", "must be 1 to 1000");
	return true;
}

static bool check_date(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint)
{
	int64_t day;

	if (!check_ledger(client, order, complaint))
		return false;
	if (!vipps_day_read(order->ledger_date, &day))
		return vipps_complain(complaint, "date", "must be a day like \"2026-11-20\"");
	return true;
}

/* ------------------------------------------------------------------------------------------
 * Endpoints
 */
static void add_cursor(const vipps_order *order, char before, vipps_buf *out)
{
	if (vipps_slice_is_empty(order->cursor))
		return;
	vipps_buf_add_char(out, before);
	vipps_buf_add_cstr(out, "cursor=");
	vipps_service_add_escaped(out, order->cursor);
}

static void add_ledgers_path(const vipps_client *client, const vipps_order *order, vipps_buf *out)
{
	vipps_buf_add_cstr(out, "/settlement/v1/ledgers");
	if (!order->every_sales_unit) {
		vipps_buf_add_cstr(out, "?settlesForRecipientHandles=api:");
		vipps_service_add_escaped(out, client->merchant_serial_number);
	}
	add_cursor(order, order->every_sales_unit ? '?' : '&', out);
}

static void add_ledger(const vipps_order *order, vipps_buf *out)
{
	vipps_buf_add_cstr(out, "/report/v2/ledgers/");
	vipps_service_add_escaped(out, order->ledger_id);
	vipps_buf_add_cstr(out, order->topic == VIPPS_TOPIC_FEES ? "/fees" : "/funds");
}

static void add_date_path(const vipps_client *client, const vipps_order *order, vipps_buf *out)
{
	(void)client;
	add_ledger(order, out);
	vipps_buf_add_cstr(out, "/dates/");
	vipps_service_add_escaped(out, order->ledger_date);
	add_cursor(order, '?', out);
}

static void add_feed_path(const vipps_client *client, const vipps_order *order, vipps_buf *out)
{
	(void)client;
	add_ledger(order, out);
	vipps_buf_add_cstr(out, "/feed");
	add_cursor(order, '?', out);
}

const vipps_service vipps_settlement_ledgers = {
	.name = "ledgers",
	.method = "GET",
	.class = VIPPS_CLASS_READ,
	.per_minute = 60,
	.check = check_environment,
	.path = add_ledgers_path,
	.read = read_ledgers,
};

const vipps_service vipps_settlement_date = {
	.name = "entries",
	.method = "GET",
	.class = VIPPS_CLASS_READ,
	.per_minute = 60,
	.check = check_date,
	.path = add_date_path,
	.read = read_date,
};

const vipps_service vipps_settlement_feed = {
	.name = "feed",
	.method = "GET",
	.class = VIPPS_CLASS_READ,
	.per_minute = 60,
	.check = check_ledger,
	.path = add_feed_path,
	.read = read_feed,
};
