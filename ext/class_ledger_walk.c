/* SPDX-License-Identifier: MIT */

/*
 * LedgerEntries and LedgerFeed: a ledger, page by page. What it stands on changes only when the
 * next is there, so that a failure leaves it where it was.
 */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "ledger.h"
#include "zend_exceptions.h"

/* They are declared together with the settlement: class_settlement.c registers them. */
ZEND_METHOD(Vipps_LedgerEntries, __construct);
ZEND_METHOD(Vipps_LedgerEntries, current);
ZEND_METHOD(Vipps_LedgerEntries, key);
ZEND_METHOD(Vipps_LedgerEntries, next);
ZEND_METHOD(Vipps_LedgerEntries, rewind);
ZEND_METHOD(Vipps_LedgerEntries, valid);
ZEND_METHOD(Vipps_LedgerFeed, __construct);

/* In one row for the GC; undefined where there is none. */
enum { SETTLEMENT, ITEMS, CURRENT, HELD };

typedef struct walk walk;
struct walk {
	/* Goes to the next, or to the end. False with an exception thrown, and nothing has moved. */
	bool (*step)(walk *self);
	zval held[HELD];     /* ITEMS: the page's, until the last of them is taken */
	uint32_t taken;      /* of the page's items */
	vipps_order order;   /* for the next page; its texts are those below */
	zend_string *ledger; /* its id */
	zend_string *cursor; /* or NULL */
	int64_t day, last;   /* entries only: those still to be asked for; none once day > last */
	char date[VIPPS_DAY_ROOM];
	bool caught_up;   /* feed only */
	bool begun;       /* it stands on something, or at the end */
	bool moved;       /* from the first, or was to */
	zend_long number; /* of CURRENT */
	zend_object std;
};

static zend_object_handlers handlers;

static walk *walk_from(zend_object *object)
{
	return (walk *)((char *)object - offsetof(walk, std));
}

static zend_object *walk_new(zend_class_entry *ce)
{
	walk *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &handlers;
	return &self->std;
}

static void walk_free(zend_object *object)
{
	walk *self = walk_from(object);

	for (size_t i = 0; i < HELD; i++)
		zval_ptr_dtor(&self->held[i]);
	if (self->ledger != NULL)
		zend_string_release(self->ledger);
	if (self->cursor != NULL)
		zend_string_release(self->cursor);
	zend_object_std_dtor(object);
}

static HashTable *walk_get_gc(zend_object *object, zval **table, int *count)
{
	*table = walk_from(object)->held;
	*count = HELD;
	return zend_std_get_properties(object);
}

/* ------------------------------------------------------------------------------------------
 * Steps
 */

/* Takes `value` over. */
static void replace(zval *held, const zval *value)
{
	zval before;

	ZVAL_COPY_VALUE(&before, held);
	ZVAL_COPY_VALUE(held, value);
	zval_ptr_dtor(&before);
}

static void clear(zval *held)
{
	zval nothing;

	ZVAL_UNDEF(&nothing);
	replace(held, &nothing);
}

/* Takes `cursor` over. */
static void set_cursor(walk *self, zend_string *cursor)
{
	if (self->cursor != NULL)
		zend_string_release(self->cursor);
	self->cursor = cursor;
	self->order.cursor = php_vipps_slice(cursor);
}

static bool fetch(walk *self, php_vipps_page *page)
{
	zend_object *client =
		php_vipps_property_object(Z_OBJ(self->held[SETTLEMENT]), "client", vipps_ce_client);

	return client != NULL && php_vipps_page_fetch(client, &self->order, page);
}

/* False when the page has no more. */
static bool take_entry(walk *self)
{
	zval *items = &self->held[ITEMS], entry;

	if (Z_ISUNDEF_P(items))
		return false;
	if (self->taken < zend_hash_num_elements(Z_ARRVAL_P(items))) {
		ZVAL_COPY(&entry, zend_hash_index_find(Z_ARRVAL_P(items), self->taken));
		self->taken++;
		replace(&self->held[CURRENT], &entry);
		return true;
	}
	clear(items);
	return false;
}

/* Of the day that has its turn. */
static bool fetch_entries(walk *self)
{
	php_vipps_page page;

	vipps_day_write(self->day, self->date);
	self->order.ledger_date = vipps_slice_of(self->date);
	if (!fetch(self, &page))
		return false;
	replace(&self->held[ITEMS], &page.items);
	self->taken = 0;
	set_cursor(self, page.cursor);
	if (page.cursor == NULL)
		self->day++;
	return true;
}

static bool step_entry(walk *self)
{
	while (!take_entry(self)) {
		if (self->day > self->last) {
			clear(&self->held[CURRENT]);
			return true;
		}
		if (!fetch_entries(self))
			return false;
	}
	return true;
}

static bool is_news(const walk *self, const php_vipps_page *page)
{
	if (page->cursor == NULL)
		return false;
	return self->cursor == NULL || !zend_string_equals(page->cursor, self->cursor);
}

/* The core tells the end by try_later, and lets no other page pass whose cursor is not new. */
static bool step_page(walk *self)
{
	php_vipps_page page;
	bool news;
	zval next;

	if (self->caught_up) {
		clear(&self->held[CURRENT]);
		return true;
	}
	if (!fetch(self, &page))
		return false;
	news = is_news(self, &page);
	self->caught_up = page.try_later;
	if (news)
		set_cursor(self, page.cursor);
	else if (page.cursor != NULL)
		zend_string_release(page.cursor);
	if (!news && zend_hash_num_elements(Z_ARRVAL(page.items)) == 0) {
		zval_ptr_dtor(&page.items);
		clear(&self->held[CURRENT]);
		return true;
	}
	php_vipps_ledger_page_create(&next, &page.items, self->cursor);
	replace(&self->held[CURRENT], &next);
	return true;
}

/* ------------------------------------------------------------------------------------------
 * Iterator
 */

static bool begin(walk *self)
{
	if (!self->begun)
		self->begun = self->step(self);
	return self->begun;
}

static bool is_at_end(const walk *self)
{
	return Z_ISUNDEF(self->held[CURRENT]);
}

ZEND_METHOD(Vipps_LedgerEntries, rewind)
{
	walk *self = walk_from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_NONE();
	if (self->moved) {
		zend_throw_error(NULL,
			"%s has moved on, and goes forwards only: "
			"ask Vipps\\Settlement again, or go on with next()",
			ZSTR_VAL(self->std.ce->name));
		RETURN_THROWS();
	}
	begin(self);
}

ZEND_METHOD(Vipps_LedgerEntries, valid)
{
	walk *self = walk_from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_NONE();
	if (!begin(self))
		RETURN_THROWS();
	RETURN_BOOL(!is_at_end(self));
}

ZEND_METHOD(Vipps_LedgerEntries, current)
{
	walk *self = walk_from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_NONE();
	if (!begin(self))
		RETURN_THROWS();
	if (is_at_end(self))
		RETURN_NULL();
	RETURN_COPY(&self->held[CURRENT]);
}

ZEND_METHOD(Vipps_LedgerEntries, key)
{
	walk *self = walk_from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_NONE();
	if (!begin(self))
		RETURN_THROWS();
	if (is_at_end(self))
		RETURN_NULL();
	RETURN_LONG(self->number);
}

ZEND_METHOD(Vipps_LedgerEntries, next)
{
	walk *self = walk_from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_NONE();
	if (!self->begun) {
		begin(self);
		return;
	}
	if (is_at_end(self))
		return;
	/* Even when it fails: what was seen must not be seen again by a second foreach. */
	self->moved = true;
	if (self->step(self))
		self->number++;
}

ZEND_METHOD(Vipps_LedgerEntries, __construct)
{
}

ZEND_METHOD(Vipps_LedgerFeed, __construct)
{
}

/* ------------------------------------------------------------------------------------------ */

static walk *walk_create(zval *out, zend_class_entry *ce, zend_object *settlement,
	const vipps_order *order)
{
	walk *self;

	object_init_ex(out, ce);
	self = walk_from(Z_OBJ_P(out));
	ZVAL_OBJ_COPY(&self->held[SETTLEMENT], settlement);
	self->order = *order;
	self->ledger = zend_string_copy(php_vipps_property_string(settlement, "ledgerId"));
	self->order.ledger_id = php_vipps_slice(self->ledger);
	return self;
}

void php_vipps_ledger_entries_create(zval *out, zend_object *settlement, vipps_topic topic,
	int64_t first, int64_t last)
{
	const vipps_order order = { .operation = VIPPS_LEDGER_DATE, .topic = topic };
	walk *self = walk_create(out, vipps_ce_ledger_entries, settlement, &order);

	self->step = step_entry;
	self->day = first;
	self->last = last;
}

void php_vipps_ledger_feed_create(zval *out, zend_object *settlement, vipps_topic topic,
	zend_string *cursor, int64_t page_size)
{
	const vipps_order order = {
		.operation = VIPPS_LEDGER_FEED,
		.topic = topic,
		.page_size = page_size,
	};
	walk *self = walk_create(out, vipps_ce_ledger_feed, settlement, &order);

	self->step = step_page;
	if (cursor != NULL)
		set_cursor(self, zend_string_copy(cursor));
}

void php_vipps_prepare_ledger_walk(void)
{
	vipps_ce_ledger_entries->create_object = walk_new;
	vipps_ce_ledger_feed->create_object = walk_new;
	handlers = std_object_handlers;
	handlers.offset = offsetof(walk, std);
	handlers.free_obj = walk_free;
	handlers.clone_obj = NULL;
	handlers.get_gc = walk_get_gc;
}
