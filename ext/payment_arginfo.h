/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 0c1437cc770ef5fbe4cf88a6e383525a35bbd2a6 */

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Payment_fromArray, 0, 1, Vipps\\Payment, 0)
	ZEND_ARG_TYPE_INFO(0, values, IS_ARRAY, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, gateway, Vipps\\Gateway, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_Payment___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Payment_isPaid, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_Payment_isFinal arginfo_class_Vipps_Payment_isPaid

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Payment_capture, 0, 0, Vipps\\Payment, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, amount, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, intent, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Payment_captureTo, 0, 1, Vipps\\Payment, 0)
	ZEND_ARG_TYPE_INFO(0, total, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Payment_refund, 0, 1, Vipps\\Payment, 0)
	ZEND_ARG_TYPE_INFO(0, amount, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, intent, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_Payment_refundTo arginfo_class_Vipps_Payment_captureTo

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Payment_cancel, 0, 0, Vipps\\Payment, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, onlyBeforeApproval, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Payment_releaseRemaining, 0, 0, Vipps\\Payment, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_Payment_fresh arginfo_class_Vipps_Payment_releaseRemaining

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Payment_history, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Payment_changes, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, since, Vipps\\Payment, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_Change___construct arginfo_class_Vipps_Payment___construct

#define arginfo_class_Vipps_HistoryEntry___construct arginfo_class_Vipps_Payment___construct


ZEND_METHOD(Vipps_Payment, fromArray);
ZEND_METHOD(Vipps_Payment, __construct);
ZEND_METHOD(Vipps_Payment, isPaid);
ZEND_METHOD(Vipps_Payment, isFinal);
ZEND_METHOD(Vipps_Payment, capture);
ZEND_METHOD(Vipps_Payment, captureTo);
ZEND_METHOD(Vipps_Payment, refund);
ZEND_METHOD(Vipps_Payment, refundTo);
ZEND_METHOD(Vipps_Payment, cancel);
ZEND_METHOD(Vipps_Payment, releaseRemaining);
ZEND_METHOD(Vipps_Payment, fresh);
ZEND_METHOD(Vipps_Payment, history);
ZEND_METHOD(Vipps_Payment, changes);
ZEND_METHOD(Vipps_Change, __construct);
ZEND_METHOD(Vipps_HistoryEntry, __construct);


static const zend_function_entry class_Vipps_Payment_methods[] = {
	ZEND_ME(Vipps_Payment, fromArray, arginfo_class_Vipps_Payment_fromArray, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Vipps_Payment, __construct, arginfo_class_Vipps_Payment___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Vipps_Payment, isPaid, arginfo_class_Vipps_Payment_isPaid, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Payment, isFinal, arginfo_class_Vipps_Payment_isFinal, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Payment, capture, arginfo_class_Vipps_Payment_capture, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Payment, captureTo, arginfo_class_Vipps_Payment_captureTo, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Payment, refund, arginfo_class_Vipps_Payment_refund, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Payment, refundTo, arginfo_class_Vipps_Payment_refundTo, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Payment, cancel, arginfo_class_Vipps_Payment_cancel, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Payment, releaseRemaining, arginfo_class_Vipps_Payment_releaseRemaining, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Payment, fresh, arginfo_class_Vipps_Payment_fresh, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Payment, history, arginfo_class_Vipps_Payment_history, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Payment, changes, arginfo_class_Vipps_Payment_changes, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Change_methods[] = {
	ZEND_ME(Vipps_Change, __construct, arginfo_class_Vipps_Change___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_HistoryEntry_methods[] = {
	ZEND_ME(Vipps_HistoryEntry, __construct, arginfo_class_Vipps_HistoryEntry___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};

static zend_class_entry *register_class_Vipps_Payment(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Payment", class_Vipps_Payment_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_reference_default_value;
	ZVAL_UNDEF(&property_reference_default_value);
	zend_string *property_reference_name = zend_string_init("reference", sizeof("reference") - 1, 1);
	zend_declare_typed_property(class_entry, property_reference_name, &property_reference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_reference_name);

	zend_string *property_state_class_Vipps_State = zend_string_init("Vipps\\State", sizeof("Vipps\\State")-1, 1);
	zval property_state_default_value;
	ZVAL_UNDEF(&property_state_default_value);
	zend_string *property_state_name = zend_string_init("state", sizeof("state") - 1, 1);
	zend_declare_typed_property(class_entry, property_state_name, &property_state_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_state_class_Vipps_State, 0, 0));
	zend_string_release(property_state_name);

	zval property_rawState_default_value;
	ZVAL_UNDEF(&property_rawState_default_value);
	zend_string *property_rawState_name = zend_string_init("rawState", sizeof("rawState") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawState_name, &property_rawState_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rawState_name);

	zval property_redirectUrl_default_value;
	ZVAL_UNDEF(&property_redirectUrl_default_value);
	zend_string *property_redirectUrl_name = zend_string_init("redirectUrl", sizeof("redirectUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_redirectUrl_name, &property_redirectUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_redirectUrl_name);

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

	zval property_authorized_default_value;
	ZVAL_UNDEF(&property_authorized_default_value);
	zend_string *property_authorized_name = zend_string_init("authorized", sizeof("authorized") - 1, 1);
	zend_declare_typed_property(class_entry, property_authorized_name, &property_authorized_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_authorized_name);

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

	zval property_cancelled_default_value;
	ZVAL_UNDEF(&property_cancelled_default_value);
	zend_string *property_cancelled_name = zend_string_init("cancelled", sizeof("cancelled") - 1, 1);
	zend_declare_typed_property(class_entry, property_cancelled_name, &property_cancelled_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_cancelled_name);

	zval property_capturable_default_value;
	ZVAL_UNDEF(&property_capturable_default_value);
	zend_string *property_capturable_name = zend_string_init("capturable", sizeof("capturable") - 1, 1);
	zend_declare_typed_property(class_entry, property_capturable_name, &property_capturable_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_capturable_name);

	zval property_refundable_default_value;
	ZVAL_UNDEF(&property_refundable_default_value);
	zend_string *property_refundable_name = zend_string_init("refundable", sizeof("refundable") - 1, 1);
	zend_declare_typed_property(class_entry, property_refundable_name, &property_refundable_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_refundable_name);

	zend_string *property_authorizedAt_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_authorizedAt_default_value;
	ZVAL_UNDEF(&property_authorizedAt_default_value);
	zend_string *property_authorizedAt_name = zend_string_init("authorizedAt", sizeof("authorizedAt") - 1, 1);
	zend_declare_typed_property(class_entry, property_authorizedAt_name, &property_authorizedAt_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_authorizedAt_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_authorizedAt_name);

	zend_string *property_captureUntil_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_captureUntil_default_value;
	ZVAL_UNDEF(&property_captureUntil_default_value);
	zend_string *property_captureUntil_name = zend_string_init("captureUntil", sizeof("captureUntil") - 1, 1);
	zend_declare_typed_property(class_entry, property_captureUntil_name, &property_captureUntil_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_captureUntil_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_captureUntil_name);

	zend_string *property_captureGuaranteedUntil_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_captureGuaranteedUntil_default_value;
	ZVAL_UNDEF(&property_captureGuaranteedUntil_default_value);
	zend_string *property_captureGuaranteedUntil_name = zend_string_init("captureGuaranteedUntil", sizeof("captureGuaranteedUntil") - 1, 1);
	zend_declare_typed_property(class_entry, property_captureGuaranteedUntil_name, &property_captureGuaranteedUntil_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_captureGuaranteedUntil_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_captureGuaranteedUntil_name);

	zval property_metadata_default_value;
	ZVAL_UNDEF(&property_metadata_default_value);
	zend_string *property_metadata_name = zend_string_init("metadata", sizeof("metadata") - 1, 1);
	zend_declare_typed_property(class_entry, property_metadata_name, &property_metadata_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_metadata_name);

	zval property_pspReference_default_value;
	ZVAL_UNDEF(&property_pspReference_default_value);
	zend_string *property_pspReference_name = zend_string_init("pspReference", sizeof("pspReference") - 1, 1);
	zend_declare_typed_property(class_entry, property_pspReference_name, &property_pspReference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_pspReference_name);

	zend_string *property_customer_class_Vipps_Customer = zend_string_init("Vipps\\Customer", sizeof("Vipps\\Customer")-1, 1);
	zval property_customer_default_value;
	ZVAL_UNDEF(&property_customer_default_value);
	zend_string *property_customer_name = zend_string_init("customer", sizeof("customer") - 1, 1);
	zend_declare_typed_property(class_entry, property_customer_name, &property_customer_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_customer_class_Vipps_Customer, 0, MAY_BE_NULL));
	zend_string_release(property_customer_name);

	zend_string *property_shipping_class_Vipps_Shipping = zend_string_init("Vipps\\Shipping", sizeof("Vipps\\Shipping")-1, 1);
	zval property_shipping_default_value;
	ZVAL_UNDEF(&property_shipping_default_value);
	zend_string *property_shipping_name = zend_string_init("shipping", sizeof("shipping") - 1, 1);
	zend_declare_typed_property(class_entry, property_shipping_name, &property_shipping_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_shipping_class_Vipps_Shipping, 0, MAY_BE_NULL));
	zend_string_release(property_shipping_name);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Change(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Change", class_Vipps_Change_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_event_class_Vipps_Event = zend_string_init("Vipps\\Event", sizeof("Vipps\\Event")-1, 1);
	zval property_event_default_value;
	ZVAL_UNDEF(&property_event_default_value);
	zend_string *property_event_name = zend_string_init("event", sizeof("event") - 1, 1);
	zend_declare_typed_property(class_entry, property_event_name, &property_event_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_event_class_Vipps_Event, 0, 0));
	zend_string_release(property_event_name);

	zval property_amount_default_value;
	ZVAL_UNDEF(&property_amount_default_value);
	zend_string *property_amount_name = zend_string_init("amount", sizeof("amount") - 1, 1);
	zend_declare_typed_property(class_entry, property_amount_name, &property_amount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_amount_name);

	zval property_total_default_value;
	ZVAL_UNDEF(&property_total_default_value);
	zend_string *property_total_name = zend_string_init("total", sizeof("total") - 1, 1);
	zend_declare_typed_property(class_entry, property_total_name, &property_total_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_total_name);

	zend_string *property_time_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_time_default_value;
	ZVAL_UNDEF(&property_time_default_value);
	zend_string *property_time_name = zend_string_init("time", sizeof("time") - 1, 1);
	zend_declare_typed_property(class_entry, property_time_name, &property_time_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_time_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_time_name);

	zval property_key_default_value;
	ZVAL_UNDEF(&property_key_default_value);
	zend_string *property_key_name = zend_string_init("key", sizeof("key") - 1, 1);
	zend_declare_typed_property(class_entry, property_key_name, &property_key_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_key_name);

	zend_string *property_payment_class_Vipps_Payment = zend_string_init("Vipps\\Payment", sizeof("Vipps\\Payment")-1, 1);
	zval property_payment_default_value;
	ZVAL_UNDEF(&property_payment_default_value);
	zend_string *property_payment_name = zend_string_init("payment", sizeof("payment") - 1, 1);
	zend_declare_typed_property(class_entry, property_payment_name, &property_payment_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_payment_class_Vipps_Payment, 0, 0));
	zend_string_release(property_payment_name);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_HistoryEntry(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "HistoryEntry", class_Vipps_HistoryEntry_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_event_class_Vipps_Event = zend_string_init("Vipps\\Event", sizeof("Vipps\\Event")-1, 1);
	zval property_event_default_value;
	ZVAL_UNDEF(&property_event_default_value);
	zend_string *property_event_name = zend_string_init("event", sizeof("event") - 1, 1);
	zend_declare_typed_property(class_entry, property_event_name, &property_event_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_event_class_Vipps_Event, 0, 0));
	zend_string_release(property_event_name);

	zval property_rawEvent_default_value;
	ZVAL_UNDEF(&property_rawEvent_default_value);
	zend_string *property_rawEvent_name = zend_string_init("rawEvent", sizeof("rawEvent") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawEvent_name, &property_rawEvent_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rawEvent_name);

	zval property_amount_default_value;
	ZVAL_UNDEF(&property_amount_default_value);
	zend_string *property_amount_name = zend_string_init("amount", sizeof("amount") - 1, 1);
	zend_declare_typed_property(class_entry, property_amount_name, &property_amount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_amount_name);

	zval property_success_default_value;
	ZVAL_UNDEF(&property_success_default_value);
	zend_string *property_success_name = zend_string_init("success", sizeof("success") - 1, 1);
	zend_declare_typed_property(class_entry, property_success_name, &property_success_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_success_name);

	zend_string *property_time_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_time_default_value;
	ZVAL_UNDEF(&property_time_default_value);
	zend_string *property_time_name = zend_string_init("time", sizeof("time") - 1, 1);
	zend_declare_typed_property(class_entry, property_time_name, &property_time_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_time_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_time_name);

	zval property_key_default_value;
	ZVAL_UNDEF(&property_key_default_value);
	zend_string *property_key_name = zend_string_init("key", sizeof("key") - 1, 1);
	zend_declare_typed_property(class_entry, property_key_name, &property_key_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_key_name);

	zval property_pspReference_default_value;
	ZVAL_UNDEF(&property_pspReference_default_value);
	zend_string *property_pspReference_name = zend_string_init("pspReference", sizeof("pspReference") - 1, 1);
	zend_declare_typed_property(class_entry, property_pspReference_name, &property_pspReference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_pspReference_name);

	return class_entry;
}
