/* SPDX-License-Identifier: MIT */

/* Books, which the core keeps, and what it says of them: SettledPayment, Payout, Finding. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "ledger.h"
#include "zend_exceptions.h"

/* They are declared together with the settlement: class_settlement.c registers them. */
ZEND_METHOD(Vipps_Books, __construct);
ZEND_METHOD(Vipps_Books, add);
ZEND_METHOD(Vipps_Books, payments);
ZEND_METHOD(Vipps_Books, payouts);
ZEND_METHOD(Vipps_Books, pending);
ZEND_METHOD(Vipps_Books, fees);
ZEND_METHOD(Vipps_Books, findings);
ZEND_METHOD(Vipps_SettledPayment, __construct);
ZEND_METHOD(Vipps_SettledPart, __construct);
ZEND_METHOD(Vipps_Payout, __construct);
ZEND_METHOD(Vipps_Finding, __construct);

/*
 * Arrays made of the books, kept until the next entry; undefined until asked for. What is in them
 * holds nothing of the shop's: no circle can go through them.
 */
enum { PAYMENTS, PAYOUTS, FINDINGS, MADE };

typedef struct books {
	vipps_books *books; /* NULL until used */
	zval made[MADE];
	zend_object std;
} books;

static zend_object_handlers books_handlers;

static books *books_from(zend_object *object)
{
	return (books *)((char *)object - offsetof(books, std));
}

static zend_object *books_create_object(zend_class_entry *ce)
{
	books *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &books_handlers;
	return &self->std;
}

static void forget_made(books *self)
{
	for (size_t i = 0; i < MADE; i++) {
		zval_ptr_dtor(&self->made[i]);
		ZVAL_UNDEF(&self->made[i]);
	}
}

static void books_free(zend_object *object)
{
	books *self = books_from(object);

	forget_made(self);
	vipps_books_free(self->books);
	zend_object_std_dtor(object);
}

/* ------------------------------------------------------------------------------------------
 * From the core
 */

static void payout_create(zval *out, const vipps_payout *seen)
{
	zend_object *object;

	object_init_ex(out, vipps_ce_payout);
	object = Z_OBJ_P(out);
	php_vipps_set_string(object, "pspReference", seen->psp_reference);
	php_vipps_set_text(object, "reference", seen->reference);
	php_vipps_set_string(object, "date", seen->date);
	php_vipps_set_time(object, "time", seen->time);
	php_vipps_set_string(object, "currency", vipps_slice_of(seen->currency));
	php_vipps_set_long(object, "amount", seen->amount);
	php_vipps_set_long(object, "captured", seen->captured);
	php_vipps_set_long(object, "refunded", seen->refunded);
	php_vipps_set_long(object, "fees", seen->fees);
	php_vipps_set_long(object, "other", seen->other);
	php_vipps_set_long(object, "carried", seen->carried);
	php_vipps_set_long(object, "entryCount", (int64_t)seen->entry_count);
	php_vipps_set_bool(object, "aborted", seen->aborted);
}

static void part_create(zval *out, const vipps_settled_part *seen, zend_array *payouts)
{
	const zval *payout = zend_hash_index_find(payouts, (zend_ulong)seen->payout);
	zend_object *object;
	zval none;

	object_init_ex(out, vipps_ce_settled_part);
	object = Z_OBJ_P(out);
	php_vipps_set_entry_type(object, "type", seen->type);
	php_vipps_set_string(object, "rawType", seen->raw_type);
	php_vipps_set_string(object, "pspReference", seen->psp_reference);
	php_vipps_set_string(object, "date", seen->date);
	php_vipps_set_long(object, "amount", seen->amount);
	ZVAL_NULL(&none);
	if (seen->has_fee)
		php_vipps_set_long(object, "fee", seen->fee);
	else
		php_vipps_set(object, "fee", &none);
	php_vipps_set_object(object, "payout", payout == NULL ? NULL : Z_OBJ_P(payout));
}

static void payment_create(zval *out, const vipps_settled_payment *seen, zend_array *payouts)
{
	zend_object *object;
	zval parts, part;

	object_init_ex(out, vipps_ce_settled_payment);
	object = Z_OBJ_P(out);
	php_vipps_set_string(object, "reference", seen->reference);
	php_vipps_set_text(object, "recipient", seen->recipient);
	php_vipps_set_string(object, "currency", vipps_slice_of(seen->currency));
	php_vipps_set_long(object, "captured", seen->captured);
	php_vipps_set_long(object, "refunded", seen->refunded);
	php_vipps_set_long(object, "other", seen->other);
	php_vipps_set_long(object, "fees", seen->fees);
	php_vipps_set_long(object, "paidOut", seen->paid_out);
	array_init_size(&parts, (uint32_t)seen->part_count);
	for (size_t i = 0; i < seen->part_count; i++) {
		part_create(&part, &seen->parts[i], payouts);
		zend_hash_next_index_insert_new(Z_ARRVAL(parts), &part);
	}
	php_vipps_set(object, "parts", &parts);
}

static void finding_create(zval *out, const vipps_finding *seen)
{
	zend_object *object;

	object_init_ex(out, vipps_ce_finding);
	object = Z_OBJ_P(out);
	php_vipps_set_enum(object, "type", vipps_ce_finding_type, vipps_finding_type_name(seen->type),
		"Gap");
	php_vipps_set_topic(object, "topic", seen->topic);
	php_vipps_set_string(object, "date", seen->date);
	php_vipps_set_string(object, "pspReference", seen->psp_reference);
	php_vipps_set_long(object, "expected", seen->expected);
	php_vipps_set_long(object, "found", seen->found);
}

/* ------------------------------------------------------------------------------------------
 * Arrays
 */

/* NULL with an Error thrown. */
static vipps_books *open_books(books *self)
{
	if (self->books == NULL)
		self->books = vipps_books_new();
	if (self->books == NULL)
		zend_throw_error(NULL, "Out of memory");
	return self->books;
}

/* NULL with an Error thrown. */
static const vipps_books_view *look(books *self)
{
	vipps_books *opened = open_books(self);
	const vipps_books_view *view = opened == NULL ? NULL : vipps_books_look(opened);

	if (opened != NULL && view == NULL)
		zend_throw_error(NULL, "Out of memory");
	return view;
}

static zval *payouts_of(books *self, const vipps_books_view *view)
{
	zval *made = &self->made[PAYOUTS], payout;

	if (Z_ISUNDEF_P(made)) {
		array_init_size(made, (uint32_t)view->payout_count);
		for (size_t i = 0; i < view->payout_count; i++) {
			payout_create(&payout, &view->payouts[i]);
			zend_hash_next_index_insert_new(Z_ARRVAL_P(made), &payout);
		}
	}
	return made;
}

static zval *payments_of(books *self, const vipps_books_view *view)
{
	zval *made = &self->made[PAYMENTS], payment;
	zend_array *payouts = Z_ARRVAL_P(payouts_of(self, view));

	if (Z_ISUNDEF_P(made)) {
		array_init_size(made, (uint32_t)view->payment_count);
		for (size_t i = 0; i < view->payment_count; i++) {
			vipps_slice reference = view->payments[i].reference;

			payment_create(&payment, &view->payments[i], payouts);
			zend_symtable_str_update(Z_ARRVAL_P(made), reference.len == 0 ? "" : reference.at,
				reference.len, &payment);
		}
	}
	return made;
}

static zval *findings_of(books *self, const vipps_books_view *view)
{
	zval *made = &self->made[FINDINGS], finding;

	if (Z_ISUNDEF_P(made)) {
		array_init_size(made, (uint32_t)view->finding_count);
		for (size_t i = 0; i < view->finding_count; i++) {
			finding_create(&finding, &view->findings[i]);
			zend_hash_next_index_insert_new(Z_ARRVAL_P(made), &finding);
		}
	}
	return made;
}

static void return_array(zend_execute_data *execute_data,
	zval *(*array_of)(books *self, const vipps_books_view *view), zval *return_value)
{
	books *self = books_from(Z_OBJ_P(ZEND_THIS));
	const vipps_books_view *view;

	ZEND_PARSE_PARAMETERS_NONE();
	view = look(self);
	if (view != NULL)
		RETURN_COPY(array_of(self, view));
}

/* ------------------------------------------------------------------------------------------
 * Books
 */

ZEND_METHOD(Vipps_Books, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

/* False with an exception thrown. */
static bool check_entries(const zval *entries, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		if (Z_TYPE(entries[i]) == IS_OBJECT && Z_OBJCE(entries[i]) == vipps_ce_ledger_entry)
			continue;
		zend_argument_type_error(i + 1, "must be of type Vipps\\LedgerEntry, %s given",
			php_vipps_type_name(&entries[i]));
		return false;
	}
	return true;
}

/* All or, with an exception thrown, those before the first wrong one. */
ZEND_METHOD(Vipps_Books, add)
{
	books *self = books_from(Z_OBJ_P(ZEND_THIS));
	vipps_books *opened;
	zval *entries;
	uint32_t count;

	ZEND_PARSE_PARAMETERS_START(0, -1)
		Z_PARAM_VARIADIC('*', entries, count)
	ZEND_PARSE_PARAMETERS_END();
	if (!check_entries(entries, count))
		RETURN_THROWS();
	opened = open_books(self);
	if (opened == NULL)
		RETURN_THROWS();
	forget_made(self);
	for (uint32_t i = 0; i < count; i++) {
		vipps_topic topic;
		const vipps_ledger_entry *entry = php_vipps_ledger_entry_look(Z_OBJ(entries[i]), &topic);

		if (!vipps_books_add(opened, topic, entry)) {
			zend_throw_error(NULL, "Out of memory");
			RETURN_THROWS();
		}
	}
}

ZEND_METHOD(Vipps_Books, payments)
{
	return_array(execute_data, payments_of, return_value);
}

ZEND_METHOD(Vipps_Books, payouts)
{
	return_array(execute_data, payouts_of, return_value);
}

ZEND_METHOD(Vipps_Books, findings)
{
	return_array(execute_data, findings_of, return_value);
}

ZEND_METHOD(Vipps_Books, pending)
{
	const vipps_books_view *view;

	ZEND_PARSE_PARAMETERS_NONE();
	view = look(books_from(Z_OBJ_P(ZEND_THIS)));
	if (view != NULL)
		RETURN_LONG(view->pending);
}

ZEND_METHOD(Vipps_Books, fees)
{
	const vipps_books_view *view;

	ZEND_PARSE_PARAMETERS_NONE();
	view = look(books_from(Z_OBJ_P(ZEND_THIS)));
	if (view != NULL)
		RETURN_LONG(view->fees);
}

ZEND_METHOD(Vipps_SettledPayment, __construct)
{
}

ZEND_METHOD(Vipps_SettledPart, __construct)
{
}

ZEND_METHOD(Vipps_Payout, __construct)
{
}

ZEND_METHOD(Vipps_Finding, __construct)
{
}

void php_vipps_prepare_books(void)
{
	vipps_ce_settled_payment->create_object = php_vipps_object_new;
	vipps_ce_settled_part->create_object = php_vipps_object_new;
	vipps_ce_payout->create_object = php_vipps_object_new;
	vipps_ce_finding->create_object = php_vipps_object_new;
	vipps_ce_books->create_object = books_create_object;
	books_handlers = std_object_handlers;
	books_handlers.offset = offsetof(books, std);
	books_handlers.free_obj = books_free;
	books_handlers.clone_obj = NULL;
}
