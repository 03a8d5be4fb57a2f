/* SPDX-License-Identifier: MIT */

/* ReceiptLine and Receipt, checked values. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "thrower.h"
#include "zend_enum.h"
#include "zend_exceptions.h"
#include "receipt_arginfo.h"

typedef struct receipt {
	vipps_receipt receipt;
	vipps_receipt_line *lines; /* what receipt.lines is */
	zval held;                 /* what both view: its own texts and those of its lines */
	zend_object std;
} receipt;

zend_class_entry *vipps_ce_receipt;
static zend_class_entry *ce_line;
static zend_class_entry *ce_unit;
static zend_object_handlers receipt_handlers;

/* ------------------------------------------------------------------------------------------
 * ReceiptLine
 */

/* What was given of a line, beside its texts; NULL where it was left out. */
typedef struct line_given {
	zval *total, *tax_rate, *tax, *discount, *quantity, *unit_price;
	zend_object *unit;
} line_given;

static bool is_given(const zval *value)
{
	if (value == NULL)
		return false;
	ZVAL_DEREF(value);
	return Z_TYPE_P(value) != IS_NULL;
}

/* False with an exception thrown. */
static bool check_unit_price(const line_given *given)
{
	if (is_given(given->unit_price) == is_given(given->quantity))
		return true;
	if (!is_given(given->quantity))
		zend_argument_value_error(7, "is required with $unitPrice");
	else
		zend_argument_value_error(8,
			"is required with $quantity: the price of one, before discount");
	return false;
}

/* A real int: "25.00" would pass as 25, which is 0.25 %. False with an exception thrown. */
static bool take_tax_rate(const zval *given, int64_t *rate)
{
	ZVAL_DEREF(given);
	if (Z_TYPE_P(given) != IS_LONG) {
		zend_argument_type_error(4,
			"must be of type int in hundredths of a percent (2500 for 25 %%), %s given",
			php_vipps_type_name(given));
		return false;
	}
	*rate = Z_LVAL_P(given);
	return true;
}

/* False with an exception thrown. */
static bool take_tax(const zval *given, int64_t *tax)
{
	*tax = VIPPS_NO_TAX;
	if (!is_given(given))
		return true;
	if (!php_vipps_real_int(given, 5, tax))
		return false;
	/* The least int is the core's word for none: the one above it is refused, too. */
	*tax = MAX(*tax, VIPPS_NO_TAX + 1);
	return true;
}

/* False with an exception thrown. */
static bool take_amounts(const line_given *given, vipps_receipt_line *to)
{
	return php_vipps_real_int(given->total, 3, &to->total) &&
		take_tax_rate(given->tax_rate, &to->tax_rate) && take_tax(given->tax, &to->tax) &&
		(given->discount == NULL || php_vipps_real_int(given->discount, 6, &to->discount)) &&
		(!is_given(given->unit_price) ||
			php_vipps_real_int(given->unit_price, 8, &to->unit_price)) &&
		check_unit_price(given);
}

static void set_unit_price(zend_object *object, const vipps_receipt_line *of)
{
	zval price;

	ZVAL_NULL(&price);
	if (vipps_slice_is_present(of->quantity))
		ZVAL_LONG(&price, of->unit_price);
	php_vipps_set(object, "unitPrice", &price);
}

static void line_fill(zend_object *object, const vipps_receipt_line *from, zend_object *unit)
{
	php_vipps_set_text(object, "id", from->id);
	php_vipps_set_text(object, "name", from->name);
	php_vipps_set_long(object, "total", from->total);
	php_vipps_set_long(object, "taxRate", from->tax_rate);
	php_vipps_set_long(object, "tax", vipps_receipt_line_tax(from));
	php_vipps_set_long(object, "discount", from->discount);
	php_vipps_set_text(object, "quantity", from->quantity);
	set_unit_price(object, from);
	php_vipps_set_case(object, "unit", unit, ce_unit, "Pieces");
	php_vipps_set_text(object, "productUrl", from->product_url);
	php_vipps_set_bool(object, "shipping", from->is_shipping);
}

/* Look at EG(exception) afterwards. */
static vipps_receipt_line line_look(zend_object *object)
{
	return (vipps_receipt_line){
		.id = php_vipps_property_text(object, "id"),
		.name = php_vipps_property_text(object, "name"),
		.total = php_vipps_property_long(object, "total"),
		.tax = php_vipps_property_long(object, "tax"),
		.tax_rate = php_vipps_property_long(object, "taxRate"),
		.discount = php_vipps_property_long(object, "discount"),
		.quantity = php_vipps_property_text(object, "quantity"),
		.unit = php_vipps_property_case(object, "unit", ce_unit),
		.unit_price = php_vipps_property_long_or(object, "unitPrice", 0),
		.product_url = php_vipps_property_text(object, "productUrl"),
		.is_shipping = php_vipps_property_bool(object, "shipping"),
	};
}

/*
 * As text, which for an int is written into `digits`. PHP would make 0 of the float 0.75 here.
 * False with an exception thrown.
 */
static bool take_quantity(const zval *given, char digits[24], vipps_slice *quantity)
{
	if (!is_given(given))
		return true;
	ZVAL_DEREF(given);
	if (Z_TYPE_P(given) == IS_STRING) {
		*quantity = php_vipps_slice(Z_STR_P(given));
		return true;
	}
	if (Z_TYPE_P(given) != IS_LONG) {
		zend_argument_type_error(7, "must be an int or decimal text such as \"0.75\", %s given",
			php_vipps_type_name(given));
		return false;
	}
	snprintf(digits, 24, ZEND_LONG_FMT, Z_LVAL_P(given));
	*quantity = vipps_slice_of(digits);
	return true;
}

static void line_construct(zend_object *object, vipps_receipt_line *from, const line_given *given)
{
	vipps_complaint complaint;
	char digits[24];

	if (!take_amounts(given, from) || !take_quantity(given->quantity, digits, &from->quantity))
		return;
	if (given->unit != NULL)
		from->unit = php_vipps_enum_text(given->unit);
	if (vipps_receipt_line_check(from, &complaint))
		line_fill(object, from, given->unit);
	else
		php_vipps_throw_complaint(&complaint);
}

ZEND_METHOD(Vipps_ReceiptLine, __construct)
{
	zend_string *id, *name, *product_url = NULL;
	bool shipping = false;
	line_given given = { 0 };
	vipps_receipt_line from;

	ZEND_PARSE_PARAMETERS_START(4, 11)
		Z_PARAM_STR(id)
		Z_PARAM_STR(name)
		Z_PARAM_ZVAL(given.total)
		Z_PARAM_ZVAL(given.tax_rate)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(given.tax)
		Z_PARAM_ZVAL(given.discount)
		Z_PARAM_ZVAL(given.quantity)
		Z_PARAM_ZVAL(given.unit_price)
		Z_PARAM_OBJ_OF_CLASS(given.unit, ce_unit)
		Z_PARAM_STR_OR_NULL(product_url)
		Z_PARAM_BOOL(shipping)
	ZEND_PARSE_PARAMETERS_END();
	if (!php_vipps_is_blank(Z_OBJ_P(ZEND_THIS), NULL))
		RETURN_THROWS();
	from = (vipps_receipt_line){
		.id = php_vipps_slice(id),
		.name = php_vipps_slice(name),
		.unit = VIPPS_SLICE("PCS"),
		.product_url = php_vipps_slice(product_url),
		.is_shipping = shipping,
	};
	line_construct(Z_OBJ_P(ZEND_THIS), &from, &given);
}

/* ------------------------------------------------------------------------------------------
 * Receipt
 */

static receipt *receipt_from(zend_object *object)
{
	return (receipt *)((char *)object - offsetof(receipt, std));
}

static zend_object *receipt_new(zend_class_entry *ce)
{
	receipt *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &receipt_handlers;
	return &self->std;
}

static void receipt_free(zend_object *object)
{
	receipt *self = receipt_from(object);

	if (self->lines != NULL)
		efree(self->lines);
	zval_ptr_dtor(&self->held);
	zend_object_std_dtor(object);
}

static HashTable *receipt_get_gc(zend_object *object, zval **table, int *count)
{
	*table = &receipt_from(object)->held;
	*count = 1;
	return zend_std_get_properties(object);
}

const vipps_receipt *php_vipps_receipt_look(zend_object *object)
{
	return &receipt_from(object)->receipt;
}

/*
 * For efree(); views the objects of `list`, which are all ReceiptLines, and adds to `held` what
 * they are. Look at EG(exception) afterwards.
 */
static vipps_receipt_line *lines_of(zend_array *list, zval *held)
{
	vipps_receipt_line *lines =
		safe_emalloc(MAX(1, zend_hash_num_elements(list)), sizeof(*lines), 0);
	size_t count = 0;
	zval *one;

	ZEND_HASH_FOREACH_VAL(list, one) {
		ZVAL_DEREF(one);
		lines[count++] = line_look(Z_OBJ_P(one));
		php_vipps_hold(held, Z_OBJ_P(one));
	}
	ZEND_HASH_FOREACH_END();
	return lines;
}

static void receipt_fill(zend_object *object, zend_array *lines)
{
	receipt *self = receipt_from(object);
	zval list;

	php_vipps_list_take(&list, lines);
	php_vipps_set(object, "lines", &list);
	php_vipps_keep_text(object, "roundingLine", &self->receipt.rounding);
	php_vipps_keep_text(object, "receiptNumber", &self->receipt.number);
	php_vipps_hold(&self->held, object);
}

ZEND_METHOD(Vipps_Receipt, __construct)
{
	receipt *self = receipt_from(Z_OBJ_P(ZEND_THIS));
	zend_array *lines;
	zend_string *rounding = NULL, *number = NULL;
	vipps_complaint complaint;

	ZEND_PARSE_PARAMETERS_START(1, 3)
		Z_PARAM_ARRAY_HT(lines)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(rounding)
		Z_PARAM_STR_OR_NULL(number)
	ZEND_PARSE_PARAMETERS_END();
	if (!php_vipps_is_blank(&self->std, &self->held) || !php_vipps_all_objects(lines, ce_line, 1))
		RETURN_THROWS();
	self->lines = lines_of(lines, &self->held);
	if (EG(exception) != NULL)
		RETURN_THROWS();
	self->receipt = (vipps_receipt){
		.lines = self->lines,
		.line_count = zend_hash_num_elements(lines),
		.rounding = php_vipps_slice(rounding),
		.number = php_vipps_slice(number),
	};
	if (vipps_receipt_check(&self->receipt, &complaint))
		receipt_fill(&self->std, lines);
	else
		php_vipps_throw_complaint(&complaint);
}

ZEND_METHOD(Vipps_Receipt, total)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG(vipps_receipt_total(php_vipps_receipt_look(Z_OBJ_P(ZEND_THIS))));
}

ZEND_METHOD(Vipps_Receipt, difference)
{
	zval *value;
	int64_t amount;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(value)
	ZEND_PARSE_PARAMETERS_END();
	if (!php_vipps_real_int(value, 1, &amount))
		RETURN_THROWS();
	if (amount < 0 || amount > INT64_MAX / 2) {
		zend_argument_value_error(1, "must be the amount of a payment, in minor units");
		RETURN_THROWS();
	}
	RETURN_LONG(amount - vipps_receipt_total(php_vipps_receipt_look(Z_OBJ_P(ZEND_THIS))));
}

void php_vipps_register_receipt(void)
{
	ce_unit = register_class_Vipps_QuantityUnit();

	ce_line = register_class_Vipps_ReceiptLine();
	ce_line->create_object = php_vipps_object_new;

	vipps_ce_receipt = register_class_Vipps_Receipt();
	vipps_ce_receipt->create_object = receipt_new;
	receipt_handlers = std_object_handlers;
	receipt_handlers.offset = offsetof(receipt, std);
	receipt_handlers.free_obj = receipt_free;
	receipt_handlers.clone_obj = NULL;
	receipt_handlers.get_gc = receipt_get_gc;
}
