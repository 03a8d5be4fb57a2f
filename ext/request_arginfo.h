/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 64db276436b543611a19835766fe6dd66e0f0e7c */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_PaymentRequest___construct, 0, 0, 4)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, amount, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, description, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, returnUrl, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, callbackUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, currency, IS_STRING, 0, "\"NOK\"")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, customerPhone, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, userFlow, Vipps\\\125serFlow, 0, "Vipps\\UserFlow::WebRedirect")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, scope, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, callbackToken, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, paymentMethod, Vipps\\PaymentMethod, 0, "Vipps\\PaymentMethod::Wallet")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, blockedSources, IS_ARRAY, 0, "[]")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, expiresAt, DateTimeInterface, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, receipt, Vipps\\Receipt, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, receiptUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, metadata, IS_ARRAY, 0, "[]")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, minimumUserAge, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, termsOfSaleUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, privacyPolicyUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, personalQr, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, customerToken, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, customerPresent, _IS_BOOL, 0, "false")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, qrFormat, Vipps\\QrFormat, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, qrSize, IS_LONG, 1, "null")
ZEND_END_ARG_INFO()


ZEND_METHOD(Vipps_PaymentRequest, __construct);


static const zend_function_entry class_Vipps_PaymentRequest_methods[] = {
	ZEND_ME(Vipps_PaymentRequest, __construct, arginfo_class_Vipps_PaymentRequest___construct, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Vipps_PaymentRequest(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "PaymentRequest", class_Vipps_PaymentRequest_methods);
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

	zval property_scope_default_value;
	ZVAL_UNDEF(&property_scope_default_value);
	zend_string *property_scope_name = zend_string_init("scope", sizeof("scope") - 1, 1);
	zend_declare_typed_property(class_entry, property_scope_name, &property_scope_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_scope_name);

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

	zval property_personalQr_default_value;
	ZVAL_UNDEF(&property_personalQr_default_value);
	zend_string *property_personalQr_name = zend_string_init("personalQr", sizeof("personalQr") - 1, 1);
	zend_declare_typed_property(class_entry, property_personalQr_name, &property_personalQr_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_personalQr_name);

	zval property_customerPresent_default_value;
	ZVAL_UNDEF(&property_customerPresent_default_value);
	zend_string *property_customerPresent_name = zend_string_init("customerPresent", sizeof("customerPresent") - 1, 1);
	zend_declare_typed_property(class_entry, property_customerPresent_name, &property_customerPresent_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_customerPresent_name);

	zend_string *property_qrFormat_class_Vipps_QrFormat = zend_string_init("Vipps\\QrFormat", sizeof("Vipps\\QrFormat")-1, 1);
	zval property_qrFormat_default_value;
	ZVAL_UNDEF(&property_qrFormat_default_value);
	zend_string *property_qrFormat_name = zend_string_init("qrFormat", sizeof("qrFormat") - 1, 1);
	zend_declare_typed_property(class_entry, property_qrFormat_name, &property_qrFormat_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_qrFormat_class_Vipps_QrFormat, 0, MAY_BE_NULL));
	zend_string_release(property_qrFormat_name);

	zval property_qrSize_default_value;
	ZVAL_UNDEF(&property_qrSize_default_value);
	zend_string *property_qrSize_name = zend_string_init("qrSize", sizeof("qrSize") - 1, 1);
	zend_declare_typed_property(class_entry, property_qrSize_name, &property_qrSize_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_qrSize_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 6, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 9, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 14, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 19, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 20, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
