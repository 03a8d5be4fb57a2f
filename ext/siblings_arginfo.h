/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 95654d1d39a27fae756f27bfd88494443fcb6b3c */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_OrderManagement___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_OrderManagement_sendReceipt, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, receipt, Vipps\\Receipt, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, currency, IS_STRING, 0, "\"NOK\"")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_OrderManagement_setCategory, 0, 3, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, category, Vipps\\Category, 0)
	ZEND_ARG_TYPE_INFO(0, url, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, imageId, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_OrderManagement_addImage, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, id, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, bytes, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_Userinfo___construct arginfo_class_Vipps_OrderManagement___construct


ZEND_METHOD(Vipps_OrderManagement, __construct);
ZEND_METHOD(Vipps_OrderManagement, sendReceipt);
ZEND_METHOD(Vipps_OrderManagement, setCategory);
ZEND_METHOD(Vipps_OrderManagement, addImage);
ZEND_METHOD(Vipps_Userinfo, __construct);


static const zend_function_entry class_Vipps_Category_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_OrderManagement_methods[] = {
	ZEND_ME(Vipps_OrderManagement, __construct, arginfo_class_Vipps_OrderManagement___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Vipps_OrderManagement, sendReceipt, arginfo_class_Vipps_OrderManagement_sendReceipt, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_OrderManagement, setCategory, arginfo_class_Vipps_OrderManagement_setCategory, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_OrderManagement, addImage, arginfo_class_Vipps_OrderManagement_addImage, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Userinfo_methods[] = {
	ZEND_ME(Vipps_Userinfo, __construct, arginfo_class_Vipps_Userinfo___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};

static zend_class_entry *register_class_Vipps_Category(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\Category", IS_STRING, class_Vipps_Category_methods);

	zval enum_case_General_value;
	zend_string *enum_case_General_value_str = zend_string_init("GENERAL", strlen("GENERAL"), 1);
	ZVAL_STR(&enum_case_General_value, enum_case_General_value_str);
	zend_enum_add_case_cstr(class_entry, "General", &enum_case_General_value);

	zval enum_case_Receipt_value;
	zend_string *enum_case_Receipt_value_str = zend_string_init("RECEIPT", strlen("RECEIPT"), 1);
	ZVAL_STR(&enum_case_Receipt_value, enum_case_Receipt_value_str);
	zend_enum_add_case_cstr(class_entry, "Receipt", &enum_case_Receipt_value);

	zval enum_case_OrderConfirmation_value;
	zend_string *enum_case_OrderConfirmation_value_str = zend_string_init("ORDER_CONFIRMATION", strlen("ORDER_CONFIRMATION"), 1);
	ZVAL_STR(&enum_case_OrderConfirmation_value, enum_case_OrderConfirmation_value_str);
	zend_enum_add_case_cstr(class_entry, "OrderConfirmation", &enum_case_OrderConfirmation_value);

	zval enum_case_Delivery_value;
	zend_string *enum_case_Delivery_value_str = zend_string_init("DELIVERY", strlen("DELIVERY"), 1);
	ZVAL_STR(&enum_case_Delivery_value, enum_case_Delivery_value_str);
	zend_enum_add_case_cstr(class_entry, "Delivery", &enum_case_Delivery_value);

	zval enum_case_Ticket_value;
	zend_string *enum_case_Ticket_value_str = zend_string_init("TICKET", strlen("TICKET"), 1);
	ZVAL_STR(&enum_case_Ticket_value, enum_case_Ticket_value_str);
	zend_enum_add_case_cstr(class_entry, "Ticket", &enum_case_Ticket_value);

	zval enum_case_Booking_value;
	zend_string *enum_case_Booking_value_str = zend_string_init("BOOKING", strlen("BOOKING"), 1);
	ZVAL_STR(&enum_case_Booking_value, enum_case_Booking_value_str);
	zend_enum_add_case_cstr(class_entry, "Booking", &enum_case_Booking_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_OrderManagement(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "OrderManagement", class_Vipps_OrderManagement_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_client_class_Vipps_Client = zend_string_init("Vipps\\Client", sizeof("Vipps\\Client")-1, 1);
	zval property_client_default_value;
	ZVAL_UNDEF(&property_client_default_value);
	zend_string *property_client_name = zend_string_init("client", sizeof("client") - 1, 1);
	zend_declare_typed_property(class_entry, property_client_name, &property_client_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_client_class_Vipps_Client, 0, 0));
	zend_string_release(property_client_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "sendreceipt", sizeof("sendreceipt") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Userinfo(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Userinfo", class_Vipps_Userinfo_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_sub_default_value;
	ZVAL_UNDEF(&property_sub_default_value);
	zend_string *property_sub_name = zend_string_init("sub", sizeof("sub") - 1, 1);
	zend_declare_typed_property(class_entry, property_sub_name, &property_sub_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_sub_name);

	zval property_name_default_value;
	ZVAL_UNDEF(&property_name_default_value);
	zend_string *property_name_name = zend_string_init("name", sizeof("name") - 1, 1);
	zend_declare_typed_property(class_entry, property_name_name, &property_name_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_name_name);

	zval property_givenName_default_value;
	ZVAL_UNDEF(&property_givenName_default_value);
	zend_string *property_givenName_name = zend_string_init("givenName", sizeof("givenName") - 1, 1);
	zend_declare_typed_property(class_entry, property_givenName_name, &property_givenName_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_givenName_name);

	zval property_familyName_default_value;
	ZVAL_UNDEF(&property_familyName_default_value);
	zend_string *property_familyName_name = zend_string_init("familyName", sizeof("familyName") - 1, 1);
	zend_declare_typed_property(class_entry, property_familyName_name, &property_familyName_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_familyName_name);

	zval property_email_default_value;
	ZVAL_UNDEF(&property_email_default_value);
	zend_string *property_email_name = zend_string_init("email", sizeof("email") - 1, 1);
	zend_declare_typed_property(class_entry, property_email_name, &property_email_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_email_name);

	zval property_emailVerified_default_value;
	ZVAL_UNDEF(&property_emailVerified_default_value);
	zend_string *property_emailVerified_name = zend_string_init("emailVerified", sizeof("emailVerified") - 1, 1);
	zend_declare_typed_property(class_entry, property_emailVerified_name, &property_emailVerified_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_emailVerified_name);

	zval property_phone_default_value;
	ZVAL_UNDEF(&property_phone_default_value);
	zend_string *property_phone_name = zend_string_init("phone", sizeof("phone") - 1, 1);
	zend_declare_typed_property(class_entry, property_phone_name, &property_phone_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_phone_name);

	zval property_phoneVerified_default_value;
	ZVAL_UNDEF(&property_phoneVerified_default_value);
	zend_string *property_phoneVerified_name = zend_string_init("phoneVerified", sizeof("phoneVerified") - 1, 1);
	zend_declare_typed_property(class_entry, property_phoneVerified_name, &property_phoneVerified_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_phoneVerified_name);

	zval property_birthDate_default_value;
	ZVAL_UNDEF(&property_birthDate_default_value);
	zend_string *property_birthDate_name = zend_string_init("birthDate", sizeof("birthDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_birthDate_name, &property_birthDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_birthDate_name);

	zval property_nin_default_value;
	ZVAL_UNDEF(&property_nin_default_value);
	zend_string *property_nin_name = zend_string_init("nin", sizeof("nin") - 1, 1);
	zend_declare_typed_property(class_entry, property_nin_name, &property_nin_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_nin_name);

	zval property_addresses_default_value;
	ZVAL_UNDEF(&property_addresses_default_value);
	zend_string *property_addresses_name = zend_string_init("addresses", sizeof("addresses") - 1, 1);
	zend_declare_typed_property(class_entry, property_addresses_name, &property_addresses_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_addresses_name);

	return class_entry;
}
