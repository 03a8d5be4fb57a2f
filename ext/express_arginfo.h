/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 3e143e257c4729762cc367409d27d45a5687912e */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_ShippingOption___construct, 0, 0, 3)
	ZEND_ARG_TYPE_INFO(0, id, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, cost, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, default, _IS_BOOL, 0, "false")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, priority, IS_LONG, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, carrier, Vipps\\Carrier, 0, "Vipps\\Carrier::Other")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, type, Vipps\\ShippingType, 0, "Vipps\\ShippingType::Other")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, details, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, estimatedDelivery, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_ExpressCheckout___construct, 0, 0, 4)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, amount, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, description, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, returnUrl, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, callbackUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, consentRemovalUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, shipping, IS_ARRAY, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, shippingUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, currency, IS_STRING, 0, "\"NOK\"")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, customerPhone, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, userFlow, Vipps\\\125serFlow, 0, "Vipps\\UserFlow::WebRedirect")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, useExplicitCheckoutFlow, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, callbackToken, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, allowedCountries, IS_ARRAY, 0, "[]")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, paymentMethod, Vipps\\PaymentMethod, 0, "Vipps\\PaymentMethod::Wallet")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, blockedSources, IS_ARRAY, 0, "[]")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, expiresAt, DateTimeInterface, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, receipt, Vipps\\Receipt, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, receiptUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, metadata, IS_ARRAY, 0, "[]")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, minimumUserAge, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, termsOfSaleUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, privacyPolicyUrl, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_Address___construct, 0, 0, 3)
	ZEND_ARG_TYPE_INFO(0, line1, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, postCode, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, city, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, country, IS_STRING, 0, "\"NO\"")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, line2, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_Customer___construct, 0, 0, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, firstName, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, lastName, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, email, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, phone, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, userId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, expired, _IS_BOOL, 0, "false")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, dateOfBirth, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, addresses, IS_ARRAY, 0, "[]")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, sub, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_Shipping___construct, 0, 0, 3)
	ZEND_ARG_TYPE_INFO(0, optionId, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, optionName, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, cost, IS_LONG, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, address, Vipps\\Address, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Shipping_isOneOf, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, offered, IS_ARRAY, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Vipps_ShippingOption, __construct);
ZEND_METHOD(Vipps_ExpressCheckout, __construct);
ZEND_METHOD(Vipps_Address, __construct);
ZEND_METHOD(Vipps_Customer, __construct);
ZEND_METHOD(Vipps_Shipping, __construct);
ZEND_METHOD(Vipps_Shipping, isOneOf);


static const zend_function_entry class_Vipps_ShippingOption_methods[] = {
	ZEND_ME(Vipps_ShippingOption, __construct, arginfo_class_Vipps_ShippingOption___construct, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_ExpressCheckout_methods[] = {
	ZEND_ME(Vipps_ExpressCheckout, __construct, arginfo_class_Vipps_ExpressCheckout___construct, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Address_methods[] = {
	ZEND_ME(Vipps_Address, __construct, arginfo_class_Vipps_Address___construct, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Customer_methods[] = {
	ZEND_ME(Vipps_Customer, __construct, arginfo_class_Vipps_Customer___construct, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Shipping_methods[] = {
	ZEND_ME(Vipps_Shipping, __construct, arginfo_class_Vipps_Shipping___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Shipping, isOneOf, arginfo_class_Vipps_Shipping_isOneOf, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Vipps_ShippingOption(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "ShippingOption", class_Vipps_ShippingOption_methods);
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

	zval property_cost_default_value;
	ZVAL_UNDEF(&property_cost_default_value);
	zend_string *property_cost_name = zend_string_init("cost", sizeof("cost") - 1, 1);
	zend_declare_typed_property(class_entry, property_cost_name, &property_cost_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_cost_name);

	zval property_default_default_value;
	ZVAL_UNDEF(&property_default_default_value);
	zend_string *property_default_name = zend_string_init("default", sizeof("default") - 1, 1);
	zend_declare_typed_property(class_entry, property_default_name, &property_default_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_default_name);

	zval property_priority_default_value;
	ZVAL_UNDEF(&property_priority_default_value);
	zend_string *property_priority_name = zend_string_init("priority", sizeof("priority") - 1, 1);
	zend_declare_typed_property(class_entry, property_priority_name, &property_priority_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_priority_name);

	zend_string *property_carrier_class_Vipps_Carrier = zend_string_init("Vipps\\Carrier", sizeof("Vipps\\Carrier")-1, 1);
	zval property_carrier_default_value;
	ZVAL_UNDEF(&property_carrier_default_value);
	zend_string *property_carrier_name = zend_string_init("carrier", sizeof("carrier") - 1, 1);
	zend_declare_typed_property(class_entry, property_carrier_name, &property_carrier_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_carrier_class_Vipps_Carrier, 0, 0));
	zend_string_release(property_carrier_name);

	zend_string *property_type_class_Vipps_ShippingType = zend_string_init("Vipps\\ShippingType", sizeof("Vipps\\ShippingType")-1, 1);
	zval property_type_default_value;
	ZVAL_UNDEF(&property_type_default_value);
	zend_string *property_type_name = zend_string_init("type", sizeof("type") - 1, 1);
	zend_declare_typed_property(class_entry, property_type_name, &property_type_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_type_class_Vipps_ShippingType, 0, 0));
	zend_string_release(property_type_name);

	zval property_details_default_value;
	ZVAL_UNDEF(&property_details_default_value);
	zend_string *property_details_name = zend_string_init("details", sizeof("details") - 1, 1);
	zend_declare_typed_property(class_entry, property_details_name, &property_details_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_details_name);

	zval property_estimatedDelivery_default_value;
	ZVAL_UNDEF(&property_estimatedDelivery_default_value);
	zend_string *property_estimatedDelivery_name = zend_string_init("estimatedDelivery", sizeof("estimatedDelivery") - 1, 1);
	zend_declare_typed_property(class_entry, property_estimatedDelivery_name, &property_estimatedDelivery_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_estimatedDelivery_name);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_ExpressCheckout(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "ExpressCheckout", class_Vipps_ExpressCheckout_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_reference_default_value;
	ZVAL_UNDEF(&property_reference_default_value);
	zend_string *property_reference_name = zend_string_init("reference", sizeof("reference") - 1, 1);
	zend_declare_typed_property(class_entry, property_reference_name, &property_reference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_reference_name);

	zval property_amount_default_value;
	ZVAL_UNDEF(&property_amount_default_value);
	zend_string *property_amount_name = zend_string_init("amount", sizeof("amount") - 1, 1);
	zend_declare_typed_property(class_entry, property_amount_name, &property_amount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_amount_name);

	zval property_description_default_value;
	ZVAL_UNDEF(&property_description_default_value);
	zend_string *property_description_name = zend_string_init("description", sizeof("description") - 1, 1);
	zend_declare_typed_property(class_entry, property_description_name, &property_description_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_description_name);

	zval property_returnUrl_default_value;
	ZVAL_UNDEF(&property_returnUrl_default_value);
	zend_string *property_returnUrl_name = zend_string_init("returnUrl", sizeof("returnUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_returnUrl_name, &property_returnUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_returnUrl_name);

	zval property_callbackUrl_default_value;
	ZVAL_UNDEF(&property_callbackUrl_default_value);
	zend_string *property_callbackUrl_name = zend_string_init("callbackUrl", sizeof("callbackUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_callbackUrl_name, &property_callbackUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_callbackUrl_name);

	zval property_consentRemovalUrl_default_value;
	ZVAL_UNDEF(&property_consentRemovalUrl_default_value);
	zend_string *property_consentRemovalUrl_name = zend_string_init("consentRemovalUrl", sizeof("consentRemovalUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_consentRemovalUrl_name, &property_consentRemovalUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_consentRemovalUrl_name);

	zval property_shipping_default_value;
	ZVAL_UNDEF(&property_shipping_default_value);
	zend_string *property_shipping_name = zend_string_init("shipping", sizeof("shipping") - 1, 1);
	zend_declare_typed_property(class_entry, property_shipping_name, &property_shipping_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY|MAY_BE_NULL));
	zend_string_release(property_shipping_name);

	zval property_shippingUrl_default_value;
	ZVAL_UNDEF(&property_shippingUrl_default_value);
	zend_string *property_shippingUrl_name = zend_string_init("shippingUrl", sizeof("shippingUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_shippingUrl_name, &property_shippingUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_shippingUrl_name);

	zval property_currency_default_value;
	ZVAL_UNDEF(&property_currency_default_value);
	zend_string *property_currency_name = zend_string_init("currency", sizeof("currency") - 1, 1);
	zend_declare_typed_property(class_entry, property_currency_name, &property_currency_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_currency_name);

	zval property_customerPhone_default_value;
	ZVAL_UNDEF(&property_customerPhone_default_value);
	zend_string *property_customerPhone_name = zend_string_init("customerPhone", sizeof("customerPhone") - 1, 1);
	zend_declare_typed_property(class_entry, property_customerPhone_name, &property_customerPhone_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_customerPhone_name);

	zend_string *property_userFlow_class_Vipps_UserFlow = zend_string_init("Vipps\\\125serFlow", sizeof("Vipps\\\125serFlow")-1, 1);
	zval property_userFlow_default_value;
	ZVAL_UNDEF(&property_userFlow_default_value);
	zend_string *property_userFlow_name = zend_string_init("userFlow", sizeof("userFlow") - 1, 1);
	zend_declare_typed_property(class_entry, property_userFlow_name, &property_userFlow_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_userFlow_class_Vipps_UserFlow, 0, 0));
	zend_string_release(property_userFlow_name);

	zval property_useExplicitCheckoutFlow_default_value;
	ZVAL_UNDEF(&property_useExplicitCheckoutFlow_default_value);
	zend_string *property_useExplicitCheckoutFlow_name = zend_string_init("useExplicitCheckoutFlow", sizeof("useExplicitCheckoutFlow") - 1, 1);
	zend_declare_typed_property(class_entry, property_useExplicitCheckoutFlow_name, &property_useExplicitCheckoutFlow_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_useExplicitCheckoutFlow_name);

	zval property_allowedCountries_default_value;
	ZVAL_UNDEF(&property_allowedCountries_default_value);
	zend_string *property_allowedCountries_name = zend_string_init("allowedCountries", sizeof("allowedCountries") - 1, 1);
	zend_declare_typed_property(class_entry, property_allowedCountries_name, &property_allowedCountries_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_allowedCountries_name);

	zend_string *property_paymentMethod_class_Vipps_PaymentMethod = zend_string_init("Vipps\\PaymentMethod", sizeof("Vipps\\PaymentMethod")-1, 1);
	zval property_paymentMethod_default_value;
	ZVAL_UNDEF(&property_paymentMethod_default_value);
	zend_string *property_paymentMethod_name = zend_string_init("paymentMethod", sizeof("paymentMethod") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentMethod_name, &property_paymentMethod_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_paymentMethod_class_Vipps_PaymentMethod, 0, 0));
	zend_string_release(property_paymentMethod_name);

	zval property_blockedSources_default_value;
	ZVAL_UNDEF(&property_blockedSources_default_value);
	zend_string *property_blockedSources_name = zend_string_init("blockedSources", sizeof("blockedSources") - 1, 1);
	zend_declare_typed_property(class_entry, property_blockedSources_name, &property_blockedSources_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_blockedSources_name);

	zend_string *property_expiresAt_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_expiresAt_default_value;
	ZVAL_UNDEF(&property_expiresAt_default_value);
	zend_string *property_expiresAt_name = zend_string_init("expiresAt", sizeof("expiresAt") - 1, 1);
	zend_declare_typed_property(class_entry, property_expiresAt_name, &property_expiresAt_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_expiresAt_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_expiresAt_name);

	zend_string *property_receipt_class_Vipps_Receipt = zend_string_init("Vipps\\Receipt", sizeof("Vipps\\Receipt")-1, 1);
	zval property_receipt_default_value;
	ZVAL_UNDEF(&property_receipt_default_value);
	zend_string *property_receipt_name = zend_string_init("receipt", sizeof("receipt") - 1, 1);
	zend_declare_typed_property(class_entry, property_receipt_name, &property_receipt_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_receipt_class_Vipps_Receipt, 0, MAY_BE_NULL));
	zend_string_release(property_receipt_name);

	zval property_receiptUrl_default_value;
	ZVAL_UNDEF(&property_receiptUrl_default_value);
	zend_string *property_receiptUrl_name = zend_string_init("receiptUrl", sizeof("receiptUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_receiptUrl_name, &property_receiptUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_receiptUrl_name);

	zval property_metadata_default_value;
	ZVAL_UNDEF(&property_metadata_default_value);
	zend_string *property_metadata_name = zend_string_init("metadata", sizeof("metadata") - 1, 1);
	zend_declare_typed_property(class_entry, property_metadata_name, &property_metadata_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_metadata_name);

	zval property_minimumUserAge_default_value;
	ZVAL_UNDEF(&property_minimumUserAge_default_value);
	zend_string *property_minimumUserAge_name = zend_string_init("minimumUserAge", sizeof("minimumUserAge") - 1, 1);
	zend_declare_typed_property(class_entry, property_minimumUserAge_name, &property_minimumUserAge_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_minimumUserAge_name);

	zval property_termsOfSaleUrl_default_value;
	ZVAL_UNDEF(&property_termsOfSaleUrl_default_value);
	zend_string *property_termsOfSaleUrl_name = zend_string_init("termsOfSaleUrl", sizeof("termsOfSaleUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_termsOfSaleUrl_name, &property_termsOfSaleUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_termsOfSaleUrl_name);

	zval property_privacyPolicyUrl_default_value;
	ZVAL_UNDEF(&property_privacyPolicyUrl_default_value);
	zend_string *property_privacyPolicyUrl_name = zend_string_init("privacyPolicyUrl", sizeof("privacyPolicyUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_privacyPolicyUrl_name, &property_privacyPolicyUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_privacyPolicyUrl_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 9, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 12, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 18, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Address(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Address", class_Vipps_Address_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_line1_default_value;
	ZVAL_UNDEF(&property_line1_default_value);
	zend_string *property_line1_name = zend_string_init("line1", sizeof("line1") - 1, 1);
	zend_declare_typed_property(class_entry, property_line1_name, &property_line1_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_line1_name);

	zval property_line2_default_value;
	ZVAL_UNDEF(&property_line2_default_value);
	zend_string *property_line2_name = zend_string_init("line2", sizeof("line2") - 1, 1);
	zend_declare_typed_property(class_entry, property_line2_name, &property_line2_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_line2_name);

	zval property_postCode_default_value;
	ZVAL_UNDEF(&property_postCode_default_value);
	zend_string *property_postCode_name = zend_string_init("postCode", sizeof("postCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_postCode_name, &property_postCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_postCode_name);

	zval property_city_default_value;
	ZVAL_UNDEF(&property_city_default_value);
	zend_string *property_city_name = zend_string_init("city", sizeof("city") - 1, 1);
	zend_declare_typed_property(class_entry, property_city_name, &property_city_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_city_name);

	zval property_country_default_value;
	ZVAL_UNDEF(&property_country_default_value);
	zend_string *property_country_name = zend_string_init("country", sizeof("country") - 1, 1);
	zend_declare_typed_property(class_entry, property_country_name, &property_country_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_country_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 4, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Customer(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Customer", class_Vipps_Customer_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_firstName_default_value;
	ZVAL_UNDEF(&property_firstName_default_value);
	zend_string *property_firstName_name = zend_string_init("firstName", sizeof("firstName") - 1, 1);
	zend_declare_typed_property(class_entry, property_firstName_name, &property_firstName_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_firstName_name);

	zval property_lastName_default_value;
	ZVAL_UNDEF(&property_lastName_default_value);
	zend_string *property_lastName_name = zend_string_init("lastName", sizeof("lastName") - 1, 1);
	zend_declare_typed_property(class_entry, property_lastName_name, &property_lastName_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_lastName_name);

	zval property_email_default_value;
	ZVAL_UNDEF(&property_email_default_value);
	zend_string *property_email_name = zend_string_init("email", sizeof("email") - 1, 1);
	zend_declare_typed_property(class_entry, property_email_name, &property_email_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_email_name);

	zval property_phone_default_value;
	ZVAL_UNDEF(&property_phone_default_value);
	zend_string *property_phone_name = zend_string_init("phone", sizeof("phone") - 1, 1);
	zend_declare_typed_property(class_entry, property_phone_name, &property_phone_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_phone_name);

	zval property_dateOfBirth_default_value;
	ZVAL_UNDEF(&property_dateOfBirth_default_value);
	zend_string *property_dateOfBirth_name = zend_string_init("dateOfBirth", sizeof("dateOfBirth") - 1, 1);
	zend_declare_typed_property(class_entry, property_dateOfBirth_name, &property_dateOfBirth_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_dateOfBirth_name);

	zval property_addresses_default_value;
	ZVAL_UNDEF(&property_addresses_default_value);
	zend_string *property_addresses_name = zend_string_init("addresses", sizeof("addresses") - 1, 1);
	zend_declare_typed_property(class_entry, property_addresses_name, &property_addresses_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_addresses_name);

	zval property_userId_default_value;
	ZVAL_UNDEF(&property_userId_default_value);
	zend_string *property_userId_name = zend_string_init("userId", sizeof("userId") - 1, 1);
	zend_declare_typed_property(class_entry, property_userId_name, &property_userId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_userId_name);

	zval property_sub_default_value;
	ZVAL_UNDEF(&property_sub_default_value);
	zend_string *property_sub_name = zend_string_init("sub", sizeof("sub") - 1, 1);
	zend_declare_typed_property(class_entry, property_sub_name, &property_sub_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_sub_name);

	zval property_expired_default_value;
	ZVAL_UNDEF(&property_expired_default_value);
	zend_string *property_expired_name = zend_string_init("expired", sizeof("expired") - 1, 1);
	zend_declare_typed_property(class_entry, property_expired_name, &property_expired_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_expired_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 4, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 6, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 7, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 8, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Shipping(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Shipping", class_Vipps_Shipping_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_optionId_default_value;
	ZVAL_UNDEF(&property_optionId_default_value);
	zend_string *property_optionId_name = zend_string_init("optionId", sizeof("optionId") - 1, 1);
	zend_declare_typed_property(class_entry, property_optionId_name, &property_optionId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_optionId_name);

	zval property_optionName_default_value;
	ZVAL_UNDEF(&property_optionName_default_value);
	zend_string *property_optionName_name = zend_string_init("optionName", sizeof("optionName") - 1, 1);
	zend_declare_typed_property(class_entry, property_optionName_name, &property_optionName_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_optionName_name);

	zval property_cost_default_value;
	ZVAL_UNDEF(&property_cost_default_value);
	zend_string *property_cost_name = zend_string_init("cost", sizeof("cost") - 1, 1);
	zend_declare_typed_property(class_entry, property_cost_name, &property_cost_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_cost_name);

	zend_string *property_address_class_Vipps_Address = zend_string_init("Vipps\\Address", sizeof("Vipps\\Address")-1, 1);
	zval property_address_default_value;
	ZVAL_UNDEF(&property_address_default_value);
	zend_string *property_address_name = zend_string_init("address", sizeof("address") - 1, 1);
	zend_declare_typed_property(class_entry, property_address_name, &property_address_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_address_class_Vipps_Address, 0, MAY_BE_NULL));
	zend_string_release(property_address_name);

	return class_entry;
}
