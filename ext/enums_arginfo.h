/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 38d6e567b4d934d7cff6a21a8325302212179c98 */




static const zend_function_entry class_Vipps_Api_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Environment_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_State_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_UserFlow_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_PaymentMethod_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_PaymentSource_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_QrFormat_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Carrier_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_ShippingType_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Event_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Kind_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_Vipps_Api(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\Api", IS_STRING, class_Vipps_Api_methods);

	zval enum_case_ECom_value;
	zend_string *enum_case_ECom_value_str = zend_string_init("ecom", strlen("ecom"), 1);
	ZVAL_STR(&enum_case_ECom_value, enum_case_ECom_value_str);
	zend_enum_add_case_cstr(class_entry, "ECom", &enum_case_ECom_value);

	zval enum_case_EPayment_value;
	zend_string *enum_case_EPayment_value_str = zend_string_init("epayment", strlen("epayment"), 1);
	ZVAL_STR(&enum_case_EPayment_value, enum_case_EPayment_value_str);
	zend_enum_add_case_cstr(class_entry, "EPayment", &enum_case_EPayment_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Environment(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\Environment", IS_STRING, class_Vipps_Environment_methods);

	zval enum_case_Production_value;
	zend_string *enum_case_Production_value_str = zend_string_init("production", strlen("production"), 1);
	ZVAL_STR(&enum_case_Production_value, enum_case_Production_value_str);
	zend_enum_add_case_cstr(class_entry, "Production", &enum_case_Production_value);

	zval enum_case_Test_value;
	zend_string *enum_case_Test_value_str = zend_string_init("test", strlen("test"), 1);
	ZVAL_STR(&enum_case_Test_value, enum_case_Test_value_str);
	zend_enum_add_case_cstr(class_entry, "Test", &enum_case_Test_value);

	zval enum_case_Local_value;
	zend_string *enum_case_Local_value_str = zend_string_init("local", strlen("local"), 1);
	ZVAL_STR(&enum_case_Local_value, enum_case_Local_value_str);
	zend_enum_add_case_cstr(class_entry, "Local", &enum_case_Local_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_State(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\State", IS_STRING, class_Vipps_State_methods);

	zval enum_case_Created_value;
	zend_string *enum_case_Created_value_str = zend_string_init("created", strlen("created"), 1);
	ZVAL_STR(&enum_case_Created_value, enum_case_Created_value_str);
	zend_enum_add_case_cstr(class_entry, "Created", &enum_case_Created_value);

	zval enum_case_Authorized_value;
	zend_string *enum_case_Authorized_value_str = zend_string_init("authorized", strlen("authorized"), 1);
	ZVAL_STR(&enum_case_Authorized_value, enum_case_Authorized_value_str);
	zend_enum_add_case_cstr(class_entry, "Authorized", &enum_case_Authorized_value);

	zval enum_case_Aborted_value;
	zend_string *enum_case_Aborted_value_str = zend_string_init("aborted", strlen("aborted"), 1);
	ZVAL_STR(&enum_case_Aborted_value, enum_case_Aborted_value_str);
	zend_enum_add_case_cstr(class_entry, "Aborted", &enum_case_Aborted_value);

	zval enum_case_Expired_value;
	zend_string *enum_case_Expired_value_str = zend_string_init("expired", strlen("expired"), 1);
	ZVAL_STR(&enum_case_Expired_value, enum_case_Expired_value_str);
	zend_enum_add_case_cstr(class_entry, "Expired", &enum_case_Expired_value);

	zval enum_case_Terminated_value;
	zend_string *enum_case_Terminated_value_str = zend_string_init("terminated", strlen("terminated"), 1);
	ZVAL_STR(&enum_case_Terminated_value, enum_case_Terminated_value_str);
	zend_enum_add_case_cstr(class_entry, "Terminated", &enum_case_Terminated_value);

	zval enum_case_Failed_value;
	zend_string *enum_case_Failed_value_str = zend_string_init("failed", strlen("failed"), 1);
	ZVAL_STR(&enum_case_Failed_value, enum_case_Failed_value_str);
	zend_enum_add_case_cstr(class_entry, "Failed", &enum_case_Failed_value);

	zval enum_case_Unknown_value;
	zend_string *enum_case_Unknown_value_str = zend_string_init("unknown", strlen("unknown"), 1);
	ZVAL_STR(&enum_case_Unknown_value, enum_case_Unknown_value_str);
	zend_enum_add_case_cstr(class_entry, "Unknown", &enum_case_Unknown_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_UserFlow(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\UserFlow", IS_STRING, class_Vipps_UserFlow_methods);

	zval enum_case_WebRedirect_value;
	zend_string *enum_case_WebRedirect_value_str = zend_string_init("WEB_REDIRECT", strlen("WEB_REDIRECT"), 1);
	ZVAL_STR(&enum_case_WebRedirect_value, enum_case_WebRedirect_value_str);
	zend_enum_add_case_cstr(class_entry, "WebRedirect", &enum_case_WebRedirect_value);

	zval enum_case_NativeRedirect_value;
	zend_string *enum_case_NativeRedirect_value_str = zend_string_init("NATIVE_REDIRECT", strlen("NATIVE_REDIRECT"), 1);
	ZVAL_STR(&enum_case_NativeRedirect_value, enum_case_NativeRedirect_value_str);
	zend_enum_add_case_cstr(class_entry, "NativeRedirect", &enum_case_NativeRedirect_value);

	zval enum_case_PushMessage_value;
	zend_string *enum_case_PushMessage_value_str = zend_string_init("PUSH_MESSAGE", strlen("PUSH_MESSAGE"), 1);
	ZVAL_STR(&enum_case_PushMessage_value, enum_case_PushMessage_value_str);
	zend_enum_add_case_cstr(class_entry, "PushMessage", &enum_case_PushMessage_value);

	zval enum_case_Qr_value;
	zend_string *enum_case_Qr_value_str = zend_string_init("QR", strlen("QR"), 1);
	ZVAL_STR(&enum_case_Qr_value, enum_case_Qr_value_str);
	zend_enum_add_case_cstr(class_entry, "Qr", &enum_case_Qr_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_PaymentMethod(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\PaymentMethod", IS_STRING, class_Vipps_PaymentMethod_methods);

	zval enum_case_Wallet_value;
	zend_string *enum_case_Wallet_value_str = zend_string_init("WALLET", strlen("WALLET"), 1);
	ZVAL_STR(&enum_case_Wallet_value, enum_case_Wallet_value_str);
	zend_enum_add_case_cstr(class_entry, "Wallet", &enum_case_Wallet_value);

	zval enum_case_Card_value;
	zend_string *enum_case_Card_value_str = zend_string_init("CARD", strlen("CARD"), 1);
	ZVAL_STR(&enum_case_Card_value, enum_case_Card_value_str);
	zend_enum_add_case_cstr(class_entry, "Card", &enum_case_Card_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_PaymentSource(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\PaymentSource", IS_STRING, class_Vipps_PaymentSource_methods);

	zval enum_case_CommercialCards_value;
	zend_string *enum_case_CommercialCards_value_str = zend_string_init("COMMERCIAL_CARDS", strlen("COMMERCIAL_CARDS"), 1);
	ZVAL_STR(&enum_case_CommercialCards_value, enum_case_CommercialCards_value_str);
	zend_enum_add_case_cstr(class_entry, "CommercialCards", &enum_case_CommercialCards_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_QrFormat(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\QrFormat", IS_STRING, class_Vipps_QrFormat_methods);

	zval enum_case_Url_value;
	zend_string *enum_case_Url_value_str = zend_string_init("TEXT/TARGETURL", strlen("TEXT/TARGETURL"), 1);
	ZVAL_STR(&enum_case_Url_value, enum_case_Url_value_str);
	zend_enum_add_case_cstr(class_entry, "Url", &enum_case_Url_value);

	zval enum_case_Svg_value;
	zend_string *enum_case_Svg_value_str = zend_string_init("IMAGE/SVG+XML", strlen("IMAGE/SVG+XML"), 1);
	ZVAL_STR(&enum_case_Svg_value, enum_case_Svg_value_str);
	zend_enum_add_case_cstr(class_entry, "Svg", &enum_case_Svg_value);

	zval enum_case_Png_value;
	zend_string *enum_case_Png_value_str = zend_string_init("IMAGE/PNG", strlen("IMAGE/PNG"), 1);
	ZVAL_STR(&enum_case_Png_value, enum_case_Png_value_str);
	zend_enum_add_case_cstr(class_entry, "Png", &enum_case_Png_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Carrier(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\Carrier", IS_STRING, class_Vipps_Carrier_methods);

	zval enum_case_Posten_value;
	zend_string *enum_case_Posten_value_str = zend_string_init("POSTEN", strlen("POSTEN"), 1);
	ZVAL_STR(&enum_case_Posten_value, enum_case_Posten_value_str);
	zend_enum_add_case_cstr(class_entry, "Posten", &enum_case_Posten_value);

	zval enum_case_Bring_value;
	zend_string *enum_case_Bring_value_str = zend_string_init("BRING", strlen("BRING"), 1);
	ZVAL_STR(&enum_case_Bring_value, enum_case_Bring_value_str);
	zend_enum_add_case_cstr(class_entry, "Bring", &enum_case_Bring_value);

	zval enum_case_PostNord_value;
	zend_string *enum_case_PostNord_value_str = zend_string_init("POSTNORD", strlen("POSTNORD"), 1);
	ZVAL_STR(&enum_case_PostNord_value, enum_case_PostNord_value_str);
	zend_enum_add_case_cstr(class_entry, "PostNord", &enum_case_PostNord_value);

	zval enum_case_Helthjem_value;
	zend_string *enum_case_Helthjem_value_str = zend_string_init("HELTHJEM", strlen("HELTHJEM"), 1);
	ZVAL_STR(&enum_case_Helthjem_value, enum_case_Helthjem_value_str);
	zend_enum_add_case_cstr(class_entry, "Helthjem", &enum_case_Helthjem_value);

	zval enum_case_Porterbuddy_value;
	zend_string *enum_case_Porterbuddy_value_str = zend_string_init("PORTERBUDDY", strlen("PORTERBUDDY"), 1);
	ZVAL_STR(&enum_case_Porterbuddy_value, enum_case_Porterbuddy_value_str);
	zend_enum_add_case_cstr(class_entry, "Porterbuddy", &enum_case_Porterbuddy_value);

	zval enum_case_Dhl_value;
	zend_string *enum_case_Dhl_value_str = zend_string_init("DHL", strlen("DHL"), 1);
	ZVAL_STR(&enum_case_Dhl_value, enum_case_Dhl_value_str);
	zend_enum_add_case_cstr(class_entry, "Dhl", &enum_case_Dhl_value);

	zval enum_case_Instabox_value;
	zend_string *enum_case_Instabox_value_str = zend_string_init("INSTABOX", strlen("INSTABOX"), 1);
	ZVAL_STR(&enum_case_Instabox_value, enum_case_Instabox_value_str);
	zend_enum_add_case_cstr(class_entry, "Instabox", &enum_case_Instabox_value);

	zval enum_case_FedEx_value;
	zend_string *enum_case_FedEx_value_str = zend_string_init("FEDEX", strlen("FEDEX"), 1);
	ZVAL_STR(&enum_case_FedEx_value, enum_case_FedEx_value_str);
	zend_enum_add_case_cstr(class_entry, "FedEx", &enum_case_FedEx_value);

	zval enum_case_Matkahuolto_value;
	zend_string *enum_case_Matkahuolto_value_str = zend_string_init("MATKAHUOLTO", strlen("MATKAHUOLTO"), 1);
	ZVAL_STR(&enum_case_Matkahuolto_value, enum_case_Matkahuolto_value_str);
	zend_enum_add_case_cstr(class_entry, "Matkahuolto", &enum_case_Matkahuolto_value);

	zval enum_case_Gls_value;
	zend_string *enum_case_Gls_value_str = zend_string_init("GLS", strlen("GLS"), 1);
	ZVAL_STR(&enum_case_Gls_value, enum_case_Gls_value_str);
	zend_enum_add_case_cstr(class_entry, "Gls", &enum_case_Gls_value);

	zval enum_case_Posti_value;
	zend_string *enum_case_Posti_value_str = zend_string_init("POSTI", strlen("POSTI"), 1);
	ZVAL_STR(&enum_case_Posti_value, enum_case_Posti_value_str);
	zend_enum_add_case_cstr(class_entry, "Posti", &enum_case_Posti_value);

	zval enum_case_Other_value;
	zend_string *enum_case_Other_value_str = zend_string_init("OTHER", strlen("OTHER"), 1);
	ZVAL_STR(&enum_case_Other_value, enum_case_Other_value_str);
	zend_enum_add_case_cstr(class_entry, "Other", &enum_case_Other_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_ShippingType(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\ShippingType", IS_STRING, class_Vipps_ShippingType_methods);

	zval enum_case_HomeDelivery_value;
	zend_string *enum_case_HomeDelivery_value_str = zend_string_init("HOME_DELIVERY", strlen("HOME_DELIVERY"), 1);
	ZVAL_STR(&enum_case_HomeDelivery_value, enum_case_HomeDelivery_value_str);
	zend_enum_add_case_cstr(class_entry, "HomeDelivery", &enum_case_HomeDelivery_value);

	zval enum_case_PickupPoint_value;
	zend_string *enum_case_PickupPoint_value_str = zend_string_init("PICKUP_POINT", strlen("PICKUP_POINT"), 1);
	ZVAL_STR(&enum_case_PickupPoint_value, enum_case_PickupPoint_value_str);
	zend_enum_add_case_cstr(class_entry, "PickupPoint", &enum_case_PickupPoint_value);

	zval enum_case_Mailbox_value;
	zend_string *enum_case_Mailbox_value_str = zend_string_init("MAILBOX", strlen("MAILBOX"), 1);
	ZVAL_STR(&enum_case_Mailbox_value, enum_case_Mailbox_value_str);
	zend_enum_add_case_cstr(class_entry, "Mailbox", &enum_case_Mailbox_value);

	zval enum_case_InStore_value;
	zend_string *enum_case_InStore_value_str = zend_string_init("IN_STORE", strlen("IN_STORE"), 1);
	ZVAL_STR(&enum_case_InStore_value, enum_case_InStore_value_str);
	zend_enum_add_case_cstr(class_entry, "InStore", &enum_case_InStore_value);

	zval enum_case_Other_value;
	zend_string *enum_case_Other_value_str = zend_string_init("OTHER", strlen("OTHER"), 1);
	ZVAL_STR(&enum_case_Other_value, enum_case_Other_value_str);
	zend_enum_add_case_cstr(class_entry, "Other", &enum_case_Other_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Event(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\Event", IS_STRING, class_Vipps_Event_methods);

	zval enum_case_Created_value;
	zend_string *enum_case_Created_value_str = zend_string_init("created", strlen("created"), 1);
	ZVAL_STR(&enum_case_Created_value, enum_case_Created_value_str);
	zend_enum_add_case_cstr(class_entry, "Created", &enum_case_Created_value);

	zval enum_case_Authorized_value;
	zend_string *enum_case_Authorized_value_str = zend_string_init("authorized", strlen("authorized"), 1);
	ZVAL_STR(&enum_case_Authorized_value, enum_case_Authorized_value_str);
	zend_enum_add_case_cstr(class_entry, "Authorized", &enum_case_Authorized_value);

	zval enum_case_Captured_value;
	zend_string *enum_case_Captured_value_str = zend_string_init("captured", strlen("captured"), 1);
	ZVAL_STR(&enum_case_Captured_value, enum_case_Captured_value_str);
	zend_enum_add_case_cstr(class_entry, "Captured", &enum_case_Captured_value);

	zval enum_case_Refunded_value;
	zend_string *enum_case_Refunded_value_str = zend_string_init("refunded", strlen("refunded"), 1);
	ZVAL_STR(&enum_case_Refunded_value, enum_case_Refunded_value_str);
	zend_enum_add_case_cstr(class_entry, "Refunded", &enum_case_Refunded_value);

	zval enum_case_Cancelled_value;
	zend_string *enum_case_Cancelled_value_str = zend_string_init("cancelled", strlen("cancelled"), 1);
	ZVAL_STR(&enum_case_Cancelled_value, enum_case_Cancelled_value_str);
	zend_enum_add_case_cstr(class_entry, "Cancelled", &enum_case_Cancelled_value);

	zval enum_case_Aborted_value;
	zend_string *enum_case_Aborted_value_str = zend_string_init("aborted", strlen("aborted"), 1);
	ZVAL_STR(&enum_case_Aborted_value, enum_case_Aborted_value_str);
	zend_enum_add_case_cstr(class_entry, "Aborted", &enum_case_Aborted_value);

	zval enum_case_Expired_value;
	zend_string *enum_case_Expired_value_str = zend_string_init("expired", strlen("expired"), 1);
	ZVAL_STR(&enum_case_Expired_value, enum_case_Expired_value_str);
	zend_enum_add_case_cstr(class_entry, "Expired", &enum_case_Expired_value);

	zval enum_case_Terminated_value;
	zend_string *enum_case_Terminated_value_str = zend_string_init("terminated", strlen("terminated"), 1);
	ZVAL_STR(&enum_case_Terminated_value, enum_case_Terminated_value_str);
	zend_enum_add_case_cstr(class_entry, "Terminated", &enum_case_Terminated_value);

	zval enum_case_Failed_value;
	zend_string *enum_case_Failed_value_str = zend_string_init("failed", strlen("failed"), 1);
	ZVAL_STR(&enum_case_Failed_value, enum_case_Failed_value_str);
	zend_enum_add_case_cstr(class_entry, "Failed", &enum_case_Failed_value);

	zval enum_case_Unknown_value;
	zend_string *enum_case_Unknown_value_str = zend_string_init("unknown", strlen("unknown"), 1);
	ZVAL_STR(&enum_case_Unknown_value, enum_case_Unknown_value_str);
	zend_enum_add_case_cstr(class_entry, "Unknown", &enum_case_Unknown_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Kind(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\Kind", IS_STRING, class_Vipps_Kind_methods);

	zval enum_case_Connection_value;
	zend_string *enum_case_Connection_value_str = zend_string_init("connection", strlen("connection"), 1);
	ZVAL_STR(&enum_case_Connection_value, enum_case_Connection_value_str);
	zend_enum_add_case_cstr(class_entry, "Connection", &enum_case_Connection_value);

	zval enum_case_Deadline_value;
	zend_string *enum_case_Deadline_value_str = zend_string_init("deadline", strlen("deadline"), 1);
	ZVAL_STR(&enum_case_Deadline_value, enum_case_Deadline_value_str);
	zend_enum_add_case_cstr(class_entry, "Deadline", &enum_case_Deadline_value);

	zval enum_case_NoAnswer_value;
	zend_string *enum_case_NoAnswer_value_str = zend_string_init("no answer", strlen("no answer"), 1);
	ZVAL_STR(&enum_case_NoAnswer_value, enum_case_NoAnswer_value_str);
	zend_enum_add_case_cstr(class_entry, "NoAnswer", &enum_case_NoAnswer_value);

	zval enum_case_Garbled_value;
	zend_string *enum_case_Garbled_value_str = zend_string_init("garbled", strlen("garbled"), 1);
	ZVAL_STR(&enum_case_Garbled_value, enum_case_Garbled_value_str);
	zend_enum_add_case_cstr(class_entry, "Garbled", &enum_case_Garbled_value);

	zval enum_case_Internal_value;
	zend_string *enum_case_Internal_value_str = zend_string_init("internal", strlen("internal"), 1);
	ZVAL_STR(&enum_case_Internal_value, enum_case_Internal_value_str);
	zend_enum_add_case_cstr(class_entry, "Internal", &enum_case_Internal_value);

	zval enum_case_TooManyRequests_value;
	zend_string *enum_case_TooManyRequests_value_str = zend_string_init("too many requests", strlen("too many requests"), 1);
	ZVAL_STR(&enum_case_TooManyRequests_value, enum_case_TooManyRequests_value_str);
	zend_enum_add_case_cstr(class_entry, "TooManyRequests", &enum_case_TooManyRequests_value);

	zval enum_case_Locked_value;
	zend_string *enum_case_Locked_value_str = zend_string_init("locked", strlen("locked"), 1);
	ZVAL_STR(&enum_case_Locked_value, enum_case_Locked_value_str);
	zend_enum_add_case_cstr(class_entry, "Locked", &enum_case_Locked_value);

	zval enum_case_Unauthorized_value;
	zend_string *enum_case_Unauthorized_value_str = zend_string_init("unauthorized", strlen("unauthorized"), 1);
	ZVAL_STR(&enum_case_Unauthorized_value, enum_case_Unauthorized_value_str);
	zend_enum_add_case_cstr(class_entry, "Unauthorized", &enum_case_Unauthorized_value);

	zval enum_case_Forbidden_value;
	zend_string *enum_case_Forbidden_value_str = zend_string_init("forbidden", strlen("forbidden"), 1);
	ZVAL_STR(&enum_case_Forbidden_value, enum_case_Forbidden_value_str);
	zend_enum_add_case_cstr(class_entry, "Forbidden", &enum_case_Forbidden_value);

	zval enum_case_NotFound_value;
	zend_string *enum_case_NotFound_value_str = zend_string_init("not found", strlen("not found"), 1);
	ZVAL_STR(&enum_case_NotFound_value, enum_case_NotFound_value_str);
	zend_enum_add_case_cstr(class_entry, "NotFound", &enum_case_NotFound_value);

	zval enum_case_DuplicateReference_value;
	zend_string *enum_case_DuplicateReference_value_str = zend_string_init("duplicate reference", strlen("duplicate reference"), 1);
	ZVAL_STR(&enum_case_DuplicateReference_value, enum_case_DuplicateReference_value_str);
	zend_enum_add_case_cstr(class_entry, "DuplicateReference", &enum_case_DuplicateReference_value);

	zval enum_case_IdempotencyConflict_value;
	zend_string *enum_case_IdempotencyConflict_value_str = zend_string_init("idempotency conflict", strlen("idempotency conflict"), 1);
	ZVAL_STR(&enum_case_IdempotencyConflict_value, enum_case_IdempotencyConflict_value_str);
	zend_enum_add_case_cstr(class_entry, "IdempotencyConflict", &enum_case_IdempotencyConflict_value);

	zval enum_case_InvalidAmount_value;
	zend_string *enum_case_InvalidAmount_value_str = zend_string_init("invalid amount", strlen("invalid amount"), 1);
	ZVAL_STR(&enum_case_InvalidAmount_value, enum_case_InvalidAmount_value_str);
	zend_enum_add_case_cstr(class_entry, "InvalidAmount", &enum_case_InvalidAmount_value);

	zval enum_case_InvalidField_value;
	zend_string *enum_case_InvalidField_value_str = zend_string_init("invalid field", strlen("invalid field"), 1);
	ZVAL_STR(&enum_case_InvalidField_value, enum_case_InvalidField_value_str);
	zend_enum_add_case_cstr(class_entry, "InvalidField", &enum_case_InvalidField_value);

	zval enum_case_NotAuthorizedYet_value;
	zend_string *enum_case_NotAuthorizedYet_value_str = zend_string_init("not authorized yet", strlen("not authorized yet"), 1);
	ZVAL_STR(&enum_case_NotAuthorizedYet_value, enum_case_NotAuthorizedYet_value_str);
	zend_enum_add_case_cstr(class_entry, "NotAuthorizedYet", &enum_case_NotAuthorizedYet_value);

	zval enum_case_CaptureTooHigh_value;
	zend_string *enum_case_CaptureTooHigh_value_str = zend_string_init("capture too high", strlen("capture too high"), 1);
	ZVAL_STR(&enum_case_CaptureTooHigh_value, enum_case_CaptureTooHigh_value_str);
	zend_enum_add_case_cstr(class_entry, "CaptureTooHigh", &enum_case_CaptureTooHigh_value);

	zval enum_case_PartialCaptureForbidden_value;
	zend_string *enum_case_PartialCaptureForbidden_value_str = zend_string_init("partial capture forbidden", strlen("partial capture forbidden"), 1);
	ZVAL_STR(&enum_case_PartialCaptureForbidden_value, enum_case_PartialCaptureForbidden_value_str);
	zend_enum_add_case_cstr(class_entry, "PartialCaptureForbidden", &enum_case_PartialCaptureForbidden_value);

	zval enum_case_CaptureExpired_value;
	zend_string *enum_case_CaptureExpired_value_str = zend_string_init("capture expired", strlen("capture expired"), 1);
	ZVAL_STR(&enum_case_CaptureExpired_value, enum_case_CaptureExpired_value_str);
	zend_enum_add_case_cstr(class_entry, "CaptureExpired", &enum_case_CaptureExpired_value);

	zval enum_case_CaptureFailed_value;
	zend_string *enum_case_CaptureFailed_value_str = zend_string_init("capture failed", strlen("capture failed"), 1);
	ZVAL_STR(&enum_case_CaptureFailed_value, enum_case_CaptureFailed_value_str);
	zend_enum_add_case_cstr(class_entry, "CaptureFailed", &enum_case_CaptureFailed_value);

	zval enum_case_FundsUnavailable_value;
	zend_string *enum_case_FundsUnavailable_value_str = zend_string_init("funds unavailable", strlen("funds unavailable"), 1);
	ZVAL_STR(&enum_case_FundsUnavailable_value, enum_case_FundsUnavailable_value_str);
	zend_enum_add_case_cstr(class_entry, "FundsUnavailable", &enum_case_FundsUnavailable_value);

	zval enum_case_AlreadyCaptured_value;
	zend_string *enum_case_AlreadyCaptured_value_str = zend_string_init("already captured", strlen("already captured"), 1);
	ZVAL_STR(&enum_case_AlreadyCaptured_value, enum_case_AlreadyCaptured_value_str);
	zend_enum_add_case_cstr(class_entry, "AlreadyCaptured", &enum_case_AlreadyCaptured_value);

	zval enum_case_CancelNotPossible_value;
	zend_string *enum_case_CancelNotPossible_value_str = zend_string_init("cancel not possible", strlen("cancel not possible"), 1);
	ZVAL_STR(&enum_case_CancelNotPossible_value, enum_case_CancelNotPossible_value_str);
	zend_enum_add_case_cstr(class_entry, "CancelNotPossible", &enum_case_CancelNotPossible_value);

	zval enum_case_CancelExpired_value;
	zend_string *enum_case_CancelExpired_value_str = zend_string_init("cancel expired", strlen("cancel expired"), 1);
	ZVAL_STR(&enum_case_CancelExpired_value, enum_case_CancelExpired_value_str);
	zend_enum_add_case_cstr(class_entry, "CancelExpired", &enum_case_CancelExpired_value);

	zval enum_case_AlreadyProcessed_value;
	zend_string *enum_case_AlreadyProcessed_value_str = zend_string_init("already processed", strlen("already processed"), 1);
	ZVAL_STR(&enum_case_AlreadyProcessed_value, enum_case_AlreadyProcessed_value_str);
	zend_enum_add_case_cstr(class_entry, "AlreadyProcessed", &enum_case_AlreadyProcessed_value);

	zval enum_case_PaymentClosed_value;
	zend_string *enum_case_PaymentClosed_value_str = zend_string_init("payment closed", strlen("payment closed"), 1);
	ZVAL_STR(&enum_case_PaymentClosed_value, enum_case_PaymentClosed_value_str);
	zend_enum_add_case_cstr(class_entry, "PaymentClosed", &enum_case_PaymentClosed_value);

	zval enum_case_RefundTooHigh_value;
	zend_string *enum_case_RefundTooHigh_value_str = zend_string_init("refund too high", strlen("refund too high"), 1);
	ZVAL_STR(&enum_case_RefundTooHigh_value, enum_case_RefundTooHigh_value_str);
	zend_enum_add_case_cstr(class_entry, "RefundTooHigh", &enum_case_RefundTooHigh_value);

	zval enum_case_RefundNotCaptured_value;
	zend_string *enum_case_RefundNotCaptured_value_str = zend_string_init("refund not captured", strlen("refund not captured"), 1);
	ZVAL_STR(&enum_case_RefundNotCaptured_value, enum_case_RefundNotCaptured_value_str);
	zend_enum_add_case_cstr(class_entry, "RefundNotCaptured", &enum_case_RefundNotCaptured_value);

	zval enum_case_RefundExpired_value;
	zend_string *enum_case_RefundExpired_value_str = zend_string_init("refund expired", strlen("refund expired"), 1);
	ZVAL_STR(&enum_case_RefundExpired_value, enum_case_RefundExpired_value_str);
	zend_enum_add_case_cstr(class_entry, "RefundExpired", &enum_case_RefundExpired_value);

	zval enum_case_RefundFailed_value;
	zend_string *enum_case_RefundFailed_value_str = zend_string_init("refund failed", strlen("refund failed"), 1);
	ZVAL_STR(&enum_case_RefundFailed_value, enum_case_RefundFailed_value_str);
	zend_enum_add_case_cstr(class_entry, "RefundFailed", &enum_case_RefundFailed_value);

	zval enum_case_CustomerUnknown_value;
	zend_string *enum_case_CustomerUnknown_value_str = zend_string_init("customer unknown", strlen("customer unknown"), 1);
	ZVAL_STR(&enum_case_CustomerUnknown_value, enum_case_CustomerUnknown_value_str);
	zend_enum_add_case_cstr(class_entry, "CustomerUnknown", &enum_case_CustomerUnknown_value);

	zval enum_case_AppTooOld_value;
	zend_string *enum_case_AppTooOld_value_str = zend_string_init("app too old", strlen("app too old"), 1);
	ZVAL_STR(&enum_case_AppTooOld_value, enum_case_AppTooOld_value_str);
	zend_enum_add_case_cstr(class_entry, "AppTooOld", &enum_case_AppTooOld_value);

	zval enum_case_CardProblem_value;
	zend_string *enum_case_CardProblem_value_str = zend_string_init("card problem", strlen("card problem"), 1);
	ZVAL_STR(&enum_case_CardProblem_value, enum_case_CardProblem_value_str);
	zend_enum_add_case_cstr(class_entry, "CardProblem", &enum_case_CardProblem_value);

	zval enum_case_MerchantSetup_value;
	zend_string *enum_case_MerchantSetup_value_str = zend_string_init("merchant setup", strlen("merchant setup"), 1);
	ZVAL_STR(&enum_case_MerchantSetup_value, enum_case_MerchantSetup_value_str);
	zend_enum_add_case_cstr(class_entry, "MerchantSetup", &enum_case_MerchantSetup_value);

	zval enum_case_SkipLandingPageForbidden_value;
	zend_string *enum_case_SkipLandingPageForbidden_value_str = zend_string_init("skip landing page forbidden", strlen("skip landing page forbidden"), 1);
	ZVAL_STR(&enum_case_SkipLandingPageForbidden_value, enum_case_SkipLandingPageForbidden_value_str);
	zend_enum_add_case_cstr(class_entry, "SkipLandingPageForbidden", &enum_case_SkipLandingPageForbidden_value);

	zval enum_case_LongLivingForbidden_value;
	zend_string *enum_case_LongLivingForbidden_value_str = zend_string_init("long living forbidden", strlen("long living forbidden"), 1);
	ZVAL_STR(&enum_case_LongLivingForbidden_value, enum_case_LongLivingForbidden_value_str);
	zend_enum_add_case_cstr(class_entry, "LongLivingForbidden", &enum_case_LongLivingForbidden_value);

	zval enum_case_ScopeForbidden_value;
	zend_string *enum_case_ScopeForbidden_value_str = zend_string_init("scope forbidden", strlen("scope forbidden"), 1);
	ZVAL_STR(&enum_case_ScopeForbidden_value, enum_case_ScopeForbidden_value_str);
	zend_enum_add_case_cstr(class_entry, "ScopeForbidden", &enum_case_ScopeForbidden_value);

	zval enum_case_ExpressForbidden_value;
	zend_string *enum_case_ExpressForbidden_value_str = zend_string_init("express forbidden", strlen("express forbidden"), 1);
	ZVAL_STR(&enum_case_ExpressForbidden_value, enum_case_ExpressForbidden_value_str);
	zend_enum_add_case_cstr(class_entry, "ExpressForbidden", &enum_case_ExpressForbidden_value);

	zval enum_case_CurrencyMismatch_value;
	zend_string *enum_case_CurrencyMismatch_value_str = zend_string_init("currency mismatch", strlen("currency mismatch"), 1);
	ZVAL_STR(&enum_case_CurrencyMismatch_value, enum_case_CurrencyMismatch_value_str);
	zend_enum_add_case_cstr(class_entry, "CurrencyMismatch", &enum_case_CurrencyMismatch_value);

	zval enum_case_SourcesNotApplicable_value;
	zend_string *enum_case_SourcesNotApplicable_value_str = zend_string_init("sources not applicable", strlen("sources not applicable"), 1);
	ZVAL_STR(&enum_case_SourcesNotApplicable_value, enum_case_SourcesNotApplicable_value_str);
	zend_enum_add_case_cstr(class_entry, "SourcesNotApplicable", &enum_case_SourcesNotApplicable_value);

	zval enum_case_TestUserNotVerified_value;
	zend_string *enum_case_TestUserNotVerified_value_str = zend_string_init("test user not verified", strlen("test user not verified"), 1);
	ZVAL_STR(&enum_case_TestUserNotVerified_value, enum_case_TestUserNotVerified_value_str);
	zend_enum_add_case_cstr(class_entry, "TestUserNotVerified", &enum_case_TestUserNotVerified_value);

	zval enum_case_Ambiguous_value;
	zend_string *enum_case_Ambiguous_value_str = zend_string_init("ambiguous", strlen("ambiguous"), 1);
	ZVAL_STR(&enum_case_Ambiguous_value, enum_case_Ambiguous_value_str);
	zend_enum_add_case_cstr(class_entry, "Ambiguous", &enum_case_Ambiguous_value);

	zval enum_case_NotClosedYet_value;
	zend_string *enum_case_NotClosedYet_value_str = zend_string_init("not closed yet", strlen("not closed yet"), 1);
	ZVAL_STR(&enum_case_NotClosedYet_value, enum_case_NotClosedYet_value_str);
	zend_enum_add_case_cstr(class_entry, "NotClosedYet", &enum_case_NotClosedYet_value);

	zval enum_case_Other_value;
	zend_string *enum_case_Other_value_str = zend_string_init("other", strlen("other"), 1);
	ZVAL_STR(&enum_case_Other_value, enum_case_Other_value_str);
	zend_enum_add_case_cstr(class_entry, "Other", &enum_case_Other_value);

	return class_entry;
}
