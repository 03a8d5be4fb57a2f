/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: fb8980eb3f9894d2050e167e018e561286220ce0 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_Ledger___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_LedgerEntry_fromArray, 0, 1, Vipps\\LedgerEntry, 0)
	ZEND_ARG_TYPE_INFO(0, values, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_LedgerEntry___construct arginfo_class_Vipps_Ledger___construct

#define arginfo_class_Vipps_Settlement___construct arginfo_class_Vipps_Ledger___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Settlement_entries, 0, 1, Iterator, 0)
	ZEND_ARG_TYPE_INFO(0, from, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, to, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, topic, Vipps\\Topic, 0, "Vipps\\Topic::Funds")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Settlement_feed, 0, 0, Iterator, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, cursor, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, topic, Vipps\\Topic, 0, "Vipps\\Topic::Funds")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, pageSize, IS_LONG, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_LedgerEntries___construct arginfo_class_Vipps_Ledger___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_LedgerEntries_current, 0, 0, Vipps\\LedgerEntry, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_LedgerEntries_key, 0, 0, IS_LONG, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_LedgerEntries_next, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_LedgerEntries_rewind arginfo_class_Vipps_LedgerEntries_next

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_LedgerEntries_valid, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_LedgerFeed___construct arginfo_class_Vipps_Ledger___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_LedgerFeed_current, 0, 0, Vipps\\LedgerPage, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_LedgerFeed_key arginfo_class_Vipps_LedgerEntries_key

#define arginfo_class_Vipps_LedgerFeed_next arginfo_class_Vipps_LedgerEntries_next

#define arginfo_class_Vipps_LedgerFeed_rewind arginfo_class_Vipps_LedgerEntries_next

#define arginfo_class_Vipps_LedgerFeed_valid arginfo_class_Vipps_LedgerEntries_valid

#define arginfo_class_Vipps_LedgerPage___construct arginfo_class_Vipps_Ledger___construct

#define arginfo_class_Vipps_Books___construct arginfo_class_Vipps_Ledger___construct

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Books_add, 0, 0, IS_VOID, 0)
	ZEND_ARG_VARIADIC_OBJ_INFO(0, entries, Vipps\\LedgerEntry, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Books_payments, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_Books_payouts arginfo_class_Vipps_Books_payments

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Books_pending, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_Books_fees arginfo_class_Vipps_Books_pending

#define arginfo_class_Vipps_Books_findings arginfo_class_Vipps_Books_payments

#define arginfo_class_Vipps_SettledPayment___construct arginfo_class_Vipps_Ledger___construct

#define arginfo_class_Vipps_SettledPart___construct arginfo_class_Vipps_Ledger___construct

#define arginfo_class_Vipps_Payout___construct arginfo_class_Vipps_Ledger___construct

#define arginfo_class_Vipps_Finding___construct arginfo_class_Vipps_Ledger___construct


ZEND_METHOD(Vipps_Ledger, __construct);
ZEND_METHOD(Vipps_LedgerEntry, fromArray);
ZEND_METHOD(Vipps_LedgerEntry, __construct);
ZEND_METHOD(Vipps_Settlement, __construct);
ZEND_METHOD(Vipps_Settlement, entries);
ZEND_METHOD(Vipps_Settlement, feed);
ZEND_METHOD(Vipps_LedgerEntries, __construct);
ZEND_METHOD(Vipps_LedgerEntries, current);
ZEND_METHOD(Vipps_LedgerEntries, key);
ZEND_METHOD(Vipps_LedgerEntries, next);
ZEND_METHOD(Vipps_LedgerEntries, rewind);
ZEND_METHOD(Vipps_LedgerEntries, valid);
ZEND_METHOD(Vipps_LedgerFeed, __construct);
ZEND_METHOD(Vipps_LedgerPage, __construct);
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


static const zend_function_entry class_Vipps_Topic_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_EntryType_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Ledger_methods[] = {
	ZEND_ME(Vipps_Ledger, __construct, arginfo_class_Vipps_Ledger___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_LedgerEntry_methods[] = {
	ZEND_ME(Vipps_LedgerEntry, fromArray, arginfo_class_Vipps_LedgerEntry_fromArray, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Vipps_LedgerEntry, __construct, arginfo_class_Vipps_LedgerEntry___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Settlement_methods[] = {
	ZEND_ME(Vipps_Settlement, __construct, arginfo_class_Vipps_Settlement___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Vipps_Settlement, entries, arginfo_class_Vipps_Settlement_entries, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Settlement, feed, arginfo_class_Vipps_Settlement_feed, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_LedgerEntries_methods[] = {
	ZEND_ME(Vipps_LedgerEntries, __construct, arginfo_class_Vipps_LedgerEntries___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Vipps_LedgerEntries, current, arginfo_class_Vipps_LedgerEntries_current, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_LedgerEntries, key, arginfo_class_Vipps_LedgerEntries_key, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_LedgerEntries, next, arginfo_class_Vipps_LedgerEntries_next, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_LedgerEntries, rewind, arginfo_class_Vipps_LedgerEntries_rewind, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_LedgerEntries, valid, arginfo_class_Vipps_LedgerEntries_valid, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_LedgerFeed_methods[] = {
	ZEND_ME(Vipps_LedgerFeed, __construct, arginfo_class_Vipps_LedgerFeed___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Vipps_LedgerEntries, current, current, arginfo_class_Vipps_LedgerFeed_current, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Vipps_LedgerEntries, key, key, arginfo_class_Vipps_LedgerFeed_key, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Vipps_LedgerEntries, next, next, arginfo_class_Vipps_LedgerFeed_next, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Vipps_LedgerEntries, rewind, rewind, arginfo_class_Vipps_LedgerFeed_rewind, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Vipps_LedgerEntries, valid, valid, arginfo_class_Vipps_LedgerFeed_valid, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_LedgerPage_methods[] = {
	ZEND_ME(Vipps_LedgerPage, __construct, arginfo_class_Vipps_LedgerPage___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Books_methods[] = {
	ZEND_ME(Vipps_Books, __construct, arginfo_class_Vipps_Books___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Books, add, arginfo_class_Vipps_Books_add, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Books, payments, arginfo_class_Vipps_Books_payments, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Books, payouts, arginfo_class_Vipps_Books_payouts, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Books, pending, arginfo_class_Vipps_Books_pending, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Books, fees, arginfo_class_Vipps_Books_fees, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Books, findings, arginfo_class_Vipps_Books_findings, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_SettledPayment_methods[] = {
	ZEND_ME(Vipps_SettledPayment, __construct, arginfo_class_Vipps_SettledPayment___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_SettledPart_methods[] = {
	ZEND_ME(Vipps_SettledPart, __construct, arginfo_class_Vipps_SettledPart___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Payout_methods[] = {
	ZEND_ME(Vipps_Payout, __construct, arginfo_class_Vipps_Payout___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_FindingType_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Finding_methods[] = {
	ZEND_ME(Vipps_Finding, __construct, arginfo_class_Vipps_Finding___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};

static zend_class_entry *register_class_Vipps_Topic(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\Topic", IS_STRING, class_Vipps_Topic_methods);

	zval enum_case_Funds_value;
	zend_string *enum_case_Funds_value_str = zend_string_init("funds", strlen("funds"), 1);
	ZVAL_STR(&enum_case_Funds_value, enum_case_Funds_value_str);
	zend_enum_add_case_cstr(class_entry, "Funds", &enum_case_Funds_value);

	zval enum_case_Fees_value;
	zend_string *enum_case_Fees_value_str = zend_string_init("fees", strlen("fees"), 1);
	ZVAL_STR(&enum_case_Fees_value, enum_case_Fees_value_str);
	zend_enum_add_case_cstr(class_entry, "Fees", &enum_case_Fees_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_EntryType(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\EntryType", IS_STRING, class_Vipps_EntryType_methods);

	zval enum_case_Capture_value;
	zend_string *enum_case_Capture_value_str = zend_string_init("capture", strlen("capture"), 1);
	ZVAL_STR(&enum_case_Capture_value, enum_case_Capture_value_str);
	zend_enum_add_case_cstr(class_entry, "Capture", &enum_case_Capture_value);

	zval enum_case_Refund_value;
	zend_string *enum_case_Refund_value_str = zend_string_init("refund", strlen("refund"), 1);
	ZVAL_STR(&enum_case_Refund_value, enum_case_Refund_value_str);
	zend_enum_add_case_cstr(class_entry, "Refund", &enum_case_Refund_value);

	zval enum_case_CaptureFee_value;
	zend_string *enum_case_CaptureFee_value_str = zend_string_init("capture-fee", strlen("capture-fee"), 1);
	ZVAL_STR(&enum_case_CaptureFee_value, enum_case_CaptureFee_value_str);
	zend_enum_add_case_cstr(class_entry, "CaptureFee", &enum_case_CaptureFee_value);

	zval enum_case_FeesRetained_value;
	zend_string *enum_case_FeesRetained_value_str = zend_string_init("fees-retained", strlen("fees-retained"), 1);
	ZVAL_STR(&enum_case_FeesRetained_value, enum_case_FeesRetained_value_str);
	zend_enum_add_case_cstr(class_entry, "FeesRetained", &enum_case_FeesRetained_value);

	zval enum_case_FeesInvoiced_value;
	zend_string *enum_case_FeesInvoiced_value_str = zend_string_init("fees-invoiced", strlen("fees-invoiced"), 1);
	ZVAL_STR(&enum_case_FeesInvoiced_value, enum_case_FeesInvoiced_value_str);
	zend_enum_add_case_cstr(class_entry, "FeesInvoiced", &enum_case_FeesInvoiced_value);

	zval enum_case_ServiceFee_value;
	zend_string *enum_case_ServiceFee_value_str = zend_string_init("service-fee", strlen("service-fee"), 1);
	ZVAL_STR(&enum_case_ServiceFee_value, enum_case_ServiceFee_value_str);
	zend_enum_add_case_cstr(class_entry, "ServiceFee", &enum_case_ServiceFee_value);

	zval enum_case_Payout_value;
	zend_string *enum_case_Payout_value_str = zend_string_init("payout-scheduled", strlen("payout-scheduled"), 1);
	ZVAL_STR(&enum_case_Payout_value, enum_case_Payout_value_str);
	zend_enum_add_case_cstr(class_entry, "Payout", &enum_case_Payout_value);

	zval enum_case_PayoutAborted_value;
	zend_string *enum_case_PayoutAborted_value_str = zend_string_init("payout-aborted", strlen("payout-aborted"), 1);
	ZVAL_STR(&enum_case_PayoutAborted_value, enum_case_PayoutAborted_value_str);
	zend_enum_add_case_cstr(class_entry, "PayoutAborted", &enum_case_PayoutAborted_value);

	zval enum_case_DisputeRetained_value;
	zend_string *enum_case_DisputeRetained_value_str = zend_string_init("retained-disputed-capture", strlen("retained-disputed-capture"), 1);
	ZVAL_STR(&enum_case_DisputeRetained_value, enum_case_DisputeRetained_value_str);
	zend_enum_add_case_cstr(class_entry, "DisputeRetained", &enum_case_DisputeRetained_value);

	zval enum_case_DisputeReturned_value;
	zend_string *enum_case_DisputeReturned_value_str = zend_string_init("returned-disputed-capture", strlen("returned-disputed-capture"), 1);
	ZVAL_STR(&enum_case_DisputeReturned_value, enum_case_DisputeReturned_value_str);
	zend_enum_add_case_cstr(class_entry, "DisputeReturned", &enum_case_DisputeReturned_value);

	zval enum_case_Correction_value;
	zend_string *enum_case_Correction_value_str = zend_string_init("correction", strlen("correction"), 1);
	ZVAL_STR(&enum_case_Correction_value, enum_case_Correction_value_str);
	zend_enum_add_case_cstr(class_entry, "Correction", &enum_case_Correction_value);

	zval enum_case_TopUp_value;
	zend_string *enum_case_TopUp_value_str = zend_string_init("top-up", strlen("top-up"), 1);
	ZVAL_STR(&enum_case_TopUp_value, enum_case_TopUp_value_str);
	zend_enum_add_case_cstr(class_entry, "TopUp", &enum_case_TopUp_value);

	zval enum_case_CreditNote_value;
	zend_string *enum_case_CreditNote_value_str = zend_string_init("credit-note", strlen("credit-note"), 1);
	ZVAL_STR(&enum_case_CreditNote_value, enum_case_CreditNote_value_str);
	zend_enum_add_case_cstr(class_entry, "CreditNote", &enum_case_CreditNote_value);

	zval enum_case_Unknown_value;
	zend_string *enum_case_Unknown_value_str = zend_string_init("unknown", strlen("unknown"), 1);
	ZVAL_STR(&enum_case_Unknown_value, enum_case_Unknown_value_str);
	zend_enum_add_case_cstr(class_entry, "Unknown", &enum_case_Unknown_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Ledger(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Ledger", class_Vipps_Ledger_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_id_default_value;
	ZVAL_UNDEF(&property_id_default_value);
	zend_string *property_id_name = zend_string_init("id", sizeof("id") - 1, 1);
	zend_declare_typed_property(class_entry, property_id_name, &property_id_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_id_name);

	zval property_currency_default_value;
	ZVAL_UNDEF(&property_currency_default_value);
	zend_string *property_currency_name = zend_string_init("currency", sizeof("currency") - 1, 1);
	zend_declare_typed_property(class_entry, property_currency_name, &property_currency_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_currency_name);

	zval property_bankAccount_default_value;
	ZVAL_UNDEF(&property_bankAccount_default_value);
	zend_string *property_bankAccount_name = zend_string_init("bankAccount", sizeof("bankAccount") - 1, 1);
	zend_declare_typed_property(class_entry, property_bankAccount_name, &property_bankAccount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_bankAccount_name);

	zval property_bankAccountScheme_default_value;
	ZVAL_UNDEF(&property_bankAccountScheme_default_value);
	zend_string *property_bankAccountScheme_name = zend_string_init("bankAccountScheme", sizeof("bankAccountScheme") - 1, 1);
	zend_declare_typed_property(class_entry, property_bankAccountScheme_name, &property_bankAccountScheme_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_bankAccountScheme_name);

	zval property_owner_default_value;
	ZVAL_UNDEF(&property_owner_default_value);
	zend_string *property_owner_name = zend_string_init("owner", sizeof("owner") - 1, 1);
	zend_declare_typed_property(class_entry, property_owner_name, &property_owner_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_owner_name);

	zval property_ownerScheme_default_value;
	ZVAL_UNDEF(&property_ownerScheme_default_value);
	zend_string *property_ownerScheme_name = zend_string_init("ownerScheme", sizeof("ownerScheme") - 1, 1);
	zend_declare_typed_property(class_entry, property_ownerScheme_name, &property_ownerScheme_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_ownerScheme_name);

	zval property_recipients_default_value;
	ZVAL_UNDEF(&property_recipients_default_value);
	zend_string *property_recipients_name = zend_string_init("recipients", sizeof("recipients") - 1, 1);
	zend_declare_typed_property(class_entry, property_recipients_name, &property_recipients_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_recipients_name);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_LedgerEntry(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "LedgerEntry", class_Vipps_LedgerEntry_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_topic_class_Vipps_Topic = zend_string_init("Vipps\\Topic", sizeof("Vipps\\Topic")-1, 1);
	zval property_topic_default_value;
	ZVAL_UNDEF(&property_topic_default_value);
	zend_string *property_topic_name = zend_string_init("topic", sizeof("topic") - 1, 1);
	zend_declare_typed_property(class_entry, property_topic_name, &property_topic_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_topic_class_Vipps_Topic, 0, 0));
	zend_string_release(property_topic_name);

	zend_string *property_type_class_Vipps_EntryType = zend_string_init("Vipps\\EntryType", sizeof("Vipps\\EntryType")-1, 1);
	zval property_type_default_value;
	ZVAL_UNDEF(&property_type_default_value);
	zend_string *property_type_name = zend_string_init("type", sizeof("type") - 1, 1);
	zend_declare_typed_property(class_entry, property_type_name, &property_type_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_type_class_Vipps_EntryType, 0, 0));
	zend_string_release(property_type_name);

	zval property_rawType_default_value;
	ZVAL_UNDEF(&property_rawType_default_value);
	zend_string *property_rawType_name = zend_string_init("rawType", sizeof("rawType") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawType_name, &property_rawType_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rawType_name);

	zval property_pspReference_default_value;
	ZVAL_UNDEF(&property_pspReference_default_value);
	zend_string *property_pspReference_name = zend_string_init("pspReference", sizeof("pspReference") - 1, 1);
	zend_declare_typed_property(class_entry, property_pspReference_name, &property_pspReference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_pspReference_name);

	zval property_reference_default_value;
	ZVAL_UNDEF(&property_reference_default_value);
	zend_string *property_reference_name = zend_string_init("reference", sizeof("reference") - 1, 1);
	zend_declare_typed_property(class_entry, property_reference_name, &property_reference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_reference_name);

	zval property_date_default_value;
	ZVAL_UNDEF(&property_date_default_value);
	zend_string *property_date_name = zend_string_init("date", sizeof("date") - 1, 1);
	zend_declare_typed_property(class_entry, property_date_name, &property_date_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_date_name);

	zend_string *property_time_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_time_default_value;
	ZVAL_UNDEF(&property_time_default_value);
	zend_string *property_time_name = zend_string_init("time", sizeof("time") - 1, 1);
	zend_declare_typed_property(class_entry, property_time_name, &property_time_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_time_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_time_name);

	zval property_currency_default_value;
	ZVAL_UNDEF(&property_currency_default_value);
	zend_string *property_currency_name = zend_string_init("currency", sizeof("currency") - 1, 1);
	zend_declare_typed_property(class_entry, property_currency_name, &property_currency_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_currency_name);

	zval property_amount_default_value;
	ZVAL_UNDEF(&property_amount_default_value);
	zend_string *property_amount_name = zend_string_init("amount", sizeof("amount") - 1, 1);
	zend_declare_typed_property(class_entry, property_amount_name, &property_amount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_amount_name);

	zval property_balanceBefore_default_value;
	ZVAL_UNDEF(&property_balanceBefore_default_value);
	zend_string *property_balanceBefore_name = zend_string_init("balanceBefore", sizeof("balanceBefore") - 1, 1);
	zend_declare_typed_property(class_entry, property_balanceBefore_name, &property_balanceBefore_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_balanceBefore_name);

	zval property_balanceAfter_default_value;
	ZVAL_UNDEF(&property_balanceAfter_default_value);
	zend_string *property_balanceAfter_name = zend_string_init("balanceAfter", sizeof("balanceAfter") - 1, 1);
	zend_declare_typed_property(class_entry, property_balanceAfter_name, &property_balanceAfter_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_balanceAfter_name);

	zval property_recipient_default_value;
	ZVAL_UNDEF(&property_recipient_default_value);
	zend_string *property_recipient_name = zend_string_init("recipient", sizeof("recipient") - 1, 1);
	zend_declare_typed_property(class_entry, property_recipient_name, &property_recipient_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_recipient_name);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Settlement(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Settlement", class_Vipps_Settlement_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_client_class_Vipps_Client = zend_string_init("Vipps\\Client", sizeof("Vipps\\Client")-1, 1);
	zval property_client_default_value;
	ZVAL_UNDEF(&property_client_default_value);
	zend_string *property_client_name = zend_string_init("client", sizeof("client") - 1, 1);
	zend_declare_typed_property(class_entry, property_client_name, &property_client_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_client_class_Vipps_Client, 0, 0));
	zend_string_release(property_client_name);

	zval property_ledgerId_default_value;
	ZVAL_UNDEF(&property_ledgerId_default_value);
	zend_string *property_ledgerId_name = zend_string_init("ledgerId", sizeof("ledgerId") - 1, 1);
	zend_declare_typed_property(class_entry, property_ledgerId_name, &property_ledgerId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_ledgerId_name);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_LedgerEntries(zend_class_entry *class_entry_Iterator)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "LedgerEntries", class_Vipps_LedgerEntries_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Iterator);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_LedgerFeed(zend_class_entry *class_entry_Iterator)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "LedgerFeed", class_Vipps_LedgerFeed_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Iterator);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_LedgerPage(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "LedgerPage", class_Vipps_LedgerPage_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_entries_default_value;
	ZVAL_UNDEF(&property_entries_default_value);
	zend_string *property_entries_name = zend_string_init("entries", sizeof("entries") - 1, 1);
	zend_declare_typed_property(class_entry, property_entries_name, &property_entries_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_entries_name);

	zval property_cursor_default_value;
	ZVAL_UNDEF(&property_cursor_default_value);
	zend_string *property_cursor_name = zend_string_init("cursor", sizeof("cursor") - 1, 1);
	zend_declare_typed_property(class_entry, property_cursor_name, &property_cursor_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_cursor_name);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Books(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Books", class_Vipps_Books_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Vipps_SettledPayment(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "SettledPayment", class_Vipps_SettledPayment_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_reference_default_value;
	ZVAL_UNDEF(&property_reference_default_value);
	zend_string *property_reference_name = zend_string_init("reference", sizeof("reference") - 1, 1);
	zend_declare_typed_property(class_entry, property_reference_name, &property_reference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_reference_name);

	zval property_recipient_default_value;
	ZVAL_UNDEF(&property_recipient_default_value);
	zend_string *property_recipient_name = zend_string_init("recipient", sizeof("recipient") - 1, 1);
	zend_declare_typed_property(class_entry, property_recipient_name, &property_recipient_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_recipient_name);

	zval property_currency_default_value;
	ZVAL_UNDEF(&property_currency_default_value);
	zend_string *property_currency_name = zend_string_init("currency", sizeof("currency") - 1, 1);
	zend_declare_typed_property(class_entry, property_currency_name, &property_currency_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_currency_name);

	zval property_captured_default_value;
	ZVAL_UNDEF(&property_captured_default_value);
	zend_string *property_captured_name = zend_string_init("captured", sizeof("captured") - 1, 1);
	zend_declare_typed_property(class_entry, property_captured_name, &property_captured_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_captured_name);

	zval property_refunded_default_value;
	ZVAL_UNDEF(&property_refunded_default_value);
	zend_string *property_refunded_name = zend_string_init("refunded", sizeof("refunded") - 1, 1);
	zend_declare_typed_property(class_entry, property_refunded_name, &property_refunded_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_refunded_name);

	zval property_other_default_value;
	ZVAL_UNDEF(&property_other_default_value);
	zend_string *property_other_name = zend_string_init("other", sizeof("other") - 1, 1);
	zend_declare_typed_property(class_entry, property_other_name, &property_other_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_other_name);

	zval property_fees_default_value;
	ZVAL_UNDEF(&property_fees_default_value);
	zend_string *property_fees_name = zend_string_init("fees", sizeof("fees") - 1, 1);
	zend_declare_typed_property(class_entry, property_fees_name, &property_fees_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_fees_name);

	zval property_paidOut_default_value;
	ZVAL_UNDEF(&property_paidOut_default_value);
	zend_string *property_paidOut_name = zend_string_init("paidOut", sizeof("paidOut") - 1, 1);
	zend_declare_typed_property(class_entry, property_paidOut_name, &property_paidOut_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_paidOut_name);

	zval property_parts_default_value;
	ZVAL_UNDEF(&property_parts_default_value);
	zend_string *property_parts_name = zend_string_init("parts", sizeof("parts") - 1, 1);
	zend_declare_typed_property(class_entry, property_parts_name, &property_parts_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_parts_name);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_SettledPart(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "SettledPart", class_Vipps_SettledPart_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_type_class_Vipps_EntryType = zend_string_init("Vipps\\EntryType", sizeof("Vipps\\EntryType")-1, 1);
	zval property_type_default_value;
	ZVAL_UNDEF(&property_type_default_value);
	zend_string *property_type_name = zend_string_init("type", sizeof("type") - 1, 1);
	zend_declare_typed_property(class_entry, property_type_name, &property_type_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_type_class_Vipps_EntryType, 0, 0));
	zend_string_release(property_type_name);

	zval property_rawType_default_value;
	ZVAL_UNDEF(&property_rawType_default_value);
	zend_string *property_rawType_name = zend_string_init("rawType", sizeof("rawType") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawType_name, &property_rawType_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rawType_name);

	zval property_pspReference_default_value;
	ZVAL_UNDEF(&property_pspReference_default_value);
	zend_string *property_pspReference_name = zend_string_init("pspReference", sizeof("pspReference") - 1, 1);
	zend_declare_typed_property(class_entry, property_pspReference_name, &property_pspReference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_pspReference_name);

	zval property_date_default_value;
	ZVAL_UNDEF(&property_date_default_value);
	zend_string *property_date_name = zend_string_init("date", sizeof("date") - 1, 1);
	zend_declare_typed_property(class_entry, property_date_name, &property_date_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_date_name);

	zval property_amount_default_value;
	ZVAL_UNDEF(&property_amount_default_value);
	zend_string *property_amount_name = zend_string_init("amount", sizeof("amount") - 1, 1);
	zend_declare_typed_property(class_entry, property_amount_name, &property_amount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_amount_name);

	zval property_fee_default_value;
	ZVAL_UNDEF(&property_fee_default_value);
	zend_string *property_fee_name = zend_string_init("fee", sizeof("fee") - 1, 1);
	zend_declare_typed_property(class_entry, property_fee_name, &property_fee_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_fee_name);

	zend_string *property_payout_class_Vipps_Payout = zend_string_init("Vipps\\Payout", sizeof("Vipps\\Payout")-1, 1);
	zval property_payout_default_value;
	ZVAL_UNDEF(&property_payout_default_value);
	zend_string *property_payout_name = zend_string_init("payout", sizeof("payout") - 1, 1);
	zend_declare_typed_property(class_entry, property_payout_name, &property_payout_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_payout_class_Vipps_Payout, 0, MAY_BE_NULL));
	zend_string_release(property_payout_name);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Payout(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Payout", class_Vipps_Payout_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_pspReference_default_value;
	ZVAL_UNDEF(&property_pspReference_default_value);
	zend_string *property_pspReference_name = zend_string_init("pspReference", sizeof("pspReference") - 1, 1);
	zend_declare_typed_property(class_entry, property_pspReference_name, &property_pspReference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_pspReference_name);

	zval property_reference_default_value;
	ZVAL_UNDEF(&property_reference_default_value);
	zend_string *property_reference_name = zend_string_init("reference", sizeof("reference") - 1, 1);
	zend_declare_typed_property(class_entry, property_reference_name, &property_reference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_reference_name);

	zval property_date_default_value;
	ZVAL_UNDEF(&property_date_default_value);
	zend_string *property_date_name = zend_string_init("date", sizeof("date") - 1, 1);
	zend_declare_typed_property(class_entry, property_date_name, &property_date_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_date_name);

	zend_string *property_time_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_time_default_value;
	ZVAL_UNDEF(&property_time_default_value);
	zend_string *property_time_name = zend_string_init("time", sizeof("time") - 1, 1);
	zend_declare_typed_property(class_entry, property_time_name, &property_time_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_time_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_time_name);

	zval property_currency_default_value;
	ZVAL_UNDEF(&property_currency_default_value);
	zend_string *property_currency_name = zend_string_init("currency", sizeof("currency") - 1, 1);
	zend_declare_typed_property(class_entry, property_currency_name, &property_currency_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_currency_name);

	zval property_amount_default_value;
	ZVAL_UNDEF(&property_amount_default_value);
	zend_string *property_amount_name = zend_string_init("amount", sizeof("amount") - 1, 1);
	zend_declare_typed_property(class_entry, property_amount_name, &property_amount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_amount_name);

	zval property_captured_default_value;
	ZVAL_UNDEF(&property_captured_default_value);
	zend_string *property_captured_name = zend_string_init("captured", sizeof("captured") - 1, 1);
	zend_declare_typed_property(class_entry, property_captured_name, &property_captured_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_captured_name);

	zval property_refunded_default_value;
	ZVAL_UNDEF(&property_refunded_default_value);
	zend_string *property_refunded_name = zend_string_init("refunded", sizeof("refunded") - 1, 1);
	zend_declare_typed_property(class_entry, property_refunded_name, &property_refunded_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_refunded_name);

	zval property_fees_default_value;
	ZVAL_UNDEF(&property_fees_default_value);
	zend_string *property_fees_name = zend_string_init("fees", sizeof("fees") - 1, 1);
	zend_declare_typed_property(class_entry, property_fees_name, &property_fees_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_fees_name);

	zval property_other_default_value;
	ZVAL_UNDEF(&property_other_default_value);
	zend_string *property_other_name = zend_string_init("other", sizeof("other") - 1, 1);
	zend_declare_typed_property(class_entry, property_other_name, &property_other_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_other_name);

	zval property_carried_default_value;
	ZVAL_UNDEF(&property_carried_default_value);
	zend_string *property_carried_name = zend_string_init("carried", sizeof("carried") - 1, 1);
	zend_declare_typed_property(class_entry, property_carried_name, &property_carried_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_carried_name);

	zval property_entryCount_default_value;
	ZVAL_UNDEF(&property_entryCount_default_value);
	zend_string *property_entryCount_name = zend_string_init("entryCount", sizeof("entryCount") - 1, 1);
	zend_declare_typed_property(class_entry, property_entryCount_name, &property_entryCount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_entryCount_name);

	zval property_aborted_default_value;
	ZVAL_UNDEF(&property_aborted_default_value);
	zend_string *property_aborted_name = zend_string_init("aborted", sizeof("aborted") - 1, 1);
	zend_declare_typed_property(class_entry, property_aborted_name, &property_aborted_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_aborted_name);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_FindingType(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\FindingType", IS_STRING, class_Vipps_FindingType_methods);

	zval enum_case_Gap_value;
	zend_string *enum_case_Gap_value_str = zend_string_init("gap", strlen("gap"), 1);
	ZVAL_STR(&enum_case_Gap_value, enum_case_Gap_value_str);
	zend_enum_add_case_cstr(class_entry, "Gap", &enum_case_Gap_value);

	zval enum_case_Payout_value;
	zend_string *enum_case_Payout_value_str = zend_string_init("payout", strlen("payout"), 1);
	ZVAL_STR(&enum_case_Payout_value, enum_case_Payout_value_str);
	zend_enum_add_case_cstr(class_entry, "Payout", &enum_case_Payout_value);

	zval enum_case_Fee_value;
	zend_string *enum_case_Fee_value_str = zend_string_init("fee", strlen("fee"), 1);
	ZVAL_STR(&enum_case_Fee_value, enum_case_Fee_value_str);
	zend_enum_add_case_cstr(class_entry, "Fee", &enum_case_Fee_value);

	zval enum_case_Currency_value;
	zend_string *enum_case_Currency_value_str = zend_string_init("currency", strlen("currency"), 1);
	ZVAL_STR(&enum_case_Currency_value, enum_case_Currency_value_str);
	zend_enum_add_case_cstr(class_entry, "Currency", &enum_case_Currency_value);

	zval enum_case_Twice_value;
	zend_string *enum_case_Twice_value_str = zend_string_init("twice", strlen("twice"), 1);
	ZVAL_STR(&enum_case_Twice_value, enum_case_Twice_value_str);
	zend_enum_add_case_cstr(class_entry, "Twice", &enum_case_Twice_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Finding(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Finding", class_Vipps_Finding_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_type_class_Vipps_FindingType = zend_string_init("Vipps\\FindingType", sizeof("Vipps\\FindingType")-1, 1);
	zval property_type_default_value;
	ZVAL_UNDEF(&property_type_default_value);
	zend_string *property_type_name = zend_string_init("type", sizeof("type") - 1, 1);
	zend_declare_typed_property(class_entry, property_type_name, &property_type_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_type_class_Vipps_FindingType, 0, 0));
	zend_string_release(property_type_name);

	zend_string *property_topic_class_Vipps_Topic = zend_string_init("Vipps\\Topic", sizeof("Vipps\\Topic")-1, 1);
	zval property_topic_default_value;
	ZVAL_UNDEF(&property_topic_default_value);
	zend_string *property_topic_name = zend_string_init("topic", sizeof("topic") - 1, 1);
	zend_declare_typed_property(class_entry, property_topic_name, &property_topic_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_topic_class_Vipps_Topic, 0, 0));
	zend_string_release(property_topic_name);

	zval property_date_default_value;
	ZVAL_UNDEF(&property_date_default_value);
	zend_string *property_date_name = zend_string_init("date", sizeof("date") - 1, 1);
	zend_declare_typed_property(class_entry, property_date_name, &property_date_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_date_name);

	zval property_pspReference_default_value;
	ZVAL_UNDEF(&property_pspReference_default_value);
	zend_string *property_pspReference_name = zend_string_init("pspReference", sizeof("pspReference") - 1, 1);
	zend_declare_typed_property(class_entry, property_pspReference_name, &property_pspReference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_pspReference_name);

	zval property_expected_default_value;
	ZVAL_UNDEF(&property_expected_default_value);
	zend_string *property_expected_name = zend_string_init("expected", sizeof("expected") - 1, 1);
	zend_declare_typed_property(class_entry, property_expected_name, &property_expected_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_expected_name);

	zval property_found_default_value;
	ZVAL_UNDEF(&property_found_default_value);
	zend_string *property_found_name = zend_string_init("found", sizeof("found") - 1, 1);
	zend_declare_typed_property(class_entry, property_found_name, &property_found_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_found_name);

	return class_entry;
}
