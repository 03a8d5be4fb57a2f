/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 42966d7e9a65b5253e0bf84ec5aa58050c1bf36f */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_ReceiptLine___construct, 0, 0, 4)
	ZEND_ARG_TYPE_INFO(0, id, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, total, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, taxRate, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, tax, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, discount, IS_LONG, 0, "0")
	ZEND_ARG_TYPE_MASK(0, quantity, MAY_BE_LONG|MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, unitPrice, IS_LONG, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, unit, Vipps\\QuantityUnit, 0, "Vipps\\QuantityUnit::Pieces")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, productUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, shipping, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_Receipt___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, lines, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, roundingLine, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, receiptNumber, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Receipt_total, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Receipt_difference, 0, 1, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, amount, IS_LONG, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Vipps_ReceiptLine, __construct);
ZEND_METHOD(Vipps_Receipt, __construct);
ZEND_METHOD(Vipps_Receipt, total);
ZEND_METHOD(Vipps_Receipt, difference);


static const zend_function_entry class_Vipps_QuantityUnit_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_ReceiptLine_methods[] = {
	ZEND_ME(Vipps_ReceiptLine, __construct, arginfo_class_Vipps_ReceiptLine___construct, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Receipt_methods[] = {
	ZEND_ME(Vipps_Receipt, __construct, arginfo_class_Vipps_Receipt___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Receipt, total, arginfo_class_Vipps_Receipt_total, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Receipt, difference, arginfo_class_Vipps_Receipt_difference, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Vipps_QuantityUnit(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\QuantityUnit", IS_STRING, class_Vipps_QuantityUnit_methods);

	zval enum_case_Pieces_value;
	zend_string *enum_case_Pieces_value_str = zend_string_init("PCS", strlen("PCS"), 1);
	ZVAL_STR(&enum_case_Pieces_value, enum_case_Pieces_value_str);
	zend_enum_add_case_cstr(class_entry, "Pieces", &enum_case_Pieces_value);

	zval enum_case_Kilograms_value;
	zend_string *enum_case_Kilograms_value_str = zend_string_init("KG", strlen("KG"), 1);
	ZVAL_STR(&enum_case_Kilograms_value, enum_case_Kilograms_value_str);
	zend_enum_add_case_cstr(class_entry, "Kilograms", &enum_case_Kilograms_value);

	zval enum_case_Kilometres_value;
	zend_string *enum_case_Kilometres_value_str = zend_string_init("KM", strlen("KM"), 1);
	ZVAL_STR(&enum_case_Kilometres_value, enum_case_Kilometres_value_str);
	zend_enum_add_case_cstr(class_entry, "Kilometres", &enum_case_Kilometres_value);

	zval enum_case_Minutes_value;
	zend_string *enum_case_Minutes_value_str = zend_string_init("MINUTE", strlen("MINUTE"), 1);
	ZVAL_STR(&enum_case_Minutes_value, enum_case_Minutes_value_str);
	zend_enum_add_case_cstr(class_entry, "Minutes", &enum_case_Minutes_value);

	zval enum_case_Litres_value;
	zend_string *enum_case_Litres_value_str = zend_string_init("LITRE", strlen("LITRE"), 1);
	ZVAL_STR(&enum_case_Litres_value, enum_case_Litres_value_str);
	zend_enum_add_case_cstr(class_entry, "Litres", &enum_case_Litres_value);

	zval enum_case_KilowattHours_value;
	zend_string *enum_case_KilowattHours_value_str = zend_string_init("KWH", strlen("KWH"), 1);
	ZVAL_STR(&enum_case_KilowattHours_value, enum_case_KilowattHours_value_str);
	zend_enum_add_case_cstr(class_entry, "KilowattHours", &enum_case_KilowattHours_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_ReceiptLine(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "ReceiptLine", class_Vipps_ReceiptLine_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_id_default_value;
	ZVAL_UNDEF(&property_id_default_value);
	zend_string *property_id_name = zend_string_init("id", sizeof("id") - 1, 1);
	zend_declare_typed_property(class_entry, property_id_name, &property_id_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_id_name);

	zval property_name_default_value;
	ZVAL_UNDEF(&property_name_default_value);
	zend_string *property_name_name = zend_string_init("name", sizeof("name") - 1, 1);
	zend_declare_typed_property(class_entry, property_name_name, &property_name_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_name_name);

	zval property_total_default_value;
	ZVAL_UNDEF(&property_total_default_value);
	zend_string *property_total_name = zend_string_init("total", sizeof("total") - 1, 1);
	zend_declare_typed_property(class_entry, property_total_name, &property_total_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_total_name);

	zval property_taxRate_default_value;
	ZVAL_UNDEF(&property_taxRate_default_value);
	zend_string *property_taxRate_name = zend_string_init("taxRate", sizeof("taxRate") - 1, 1);
	zend_declare_typed_property(class_entry, property_taxRate_name, &property_taxRate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_taxRate_name);

	zval property_tax_default_value;
	ZVAL_UNDEF(&property_tax_default_value);
	zend_string *property_tax_name = zend_string_init("tax", sizeof("tax") - 1, 1);
	zend_declare_typed_property(class_entry, property_tax_name, &property_tax_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_tax_name);

	zval property_discount_default_value;
	ZVAL_UNDEF(&property_discount_default_value);
	zend_string *property_discount_name = zend_string_init("discount", sizeof("discount") - 1, 1);
	zend_declare_typed_property(class_entry, property_discount_name, &property_discount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_discount_name);

	zval property_quantity_default_value;
	ZVAL_UNDEF(&property_quantity_default_value);
	zend_string *property_quantity_name = zend_string_init("quantity", sizeof("quantity") - 1, 1);
	zend_declare_typed_property(class_entry, property_quantity_name, &property_quantity_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_quantity_name);

	zval property_unitPrice_default_value;
	ZVAL_UNDEF(&property_unitPrice_default_value);
	zend_string *property_unitPrice_name = zend_string_init("unitPrice", sizeof("unitPrice") - 1, 1);
	zend_declare_typed_property(class_entry, property_unitPrice_name, &property_unitPrice_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_unitPrice_name);

	zend_string *property_unit_class_Vipps_QuantityUnit = zend_string_init("Vipps\\QuantityUnit", sizeof("Vipps\\QuantityUnit")-1, 1);
	zval property_unit_default_value;
	ZVAL_UNDEF(&property_unit_default_value);
	zend_string *property_unit_name = zend_string_init("unit", sizeof("unit") - 1, 1);
	zend_declare_typed_property(class_entry, property_unit_name, &property_unit_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_unit_class_Vipps_QuantityUnit, 0, 0));
	zend_string_release(property_unit_name);

	zval property_productUrl_default_value;
	ZVAL_UNDEF(&property_productUrl_default_value);
	zend_string *property_productUrl_name = zend_string_init("productUrl", sizeof("productUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_productUrl_name, &property_productUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_productUrl_name);

	zval property_shipping_default_value;
	ZVAL_UNDEF(&property_shipping_default_value);
	zend_string *property_shipping_name = zend_string_init("shipping", sizeof("shipping") - 1, 1);
	zend_declare_typed_property(class_entry, property_shipping_name, &property_shipping_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_shipping_name);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Receipt(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Receipt", class_Vipps_Receipt_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_lines_default_value;
	ZVAL_UNDEF(&property_lines_default_value);
	zend_string *property_lines_name = zend_string_init("lines", sizeof("lines") - 1, 1);
	zend_declare_typed_property(class_entry, property_lines_name, &property_lines_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_lines_name);

	zval property_roundingLine_default_value;
	ZVAL_UNDEF(&property_roundingLine_default_value);
	zend_string *property_roundingLine_name = zend_string_init("roundingLine", sizeof("roundingLine") - 1, 1);
	zend_declare_typed_property(class_entry, property_roundingLine_name, &property_roundingLine_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_roundingLine_name);

	zval property_receiptNumber_default_value;
	ZVAL_UNDEF(&property_receiptNumber_default_value);
	zend_string *property_receiptNumber_name = zend_string_init("receiptNumber", sizeof("receiptNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_receiptNumber_name, &property_receiptNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_receiptNumber_name);

	return class_entry;
}
