/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: a3df6c664f4c0c23571f6ed1b3ca560111dedc20 */

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Callback_receive, 0, 1, Vipps\\Callback, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, clients, Vipps\\Client, MAY_BE_ARRAY, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, token, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, prefix, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, webhookSecrets, Closure, MAY_BE_ARRAY|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, webhookUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, webhookMaxAge, IS_LONG, 0, "300")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Callback_parse, 0, 5, Vipps\\Callback, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, clients, Vipps\\Client, MAY_BE_ARRAY, NULL)
	ZEND_ARG_TYPE_INFO(0, method, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, uri, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, headers, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, body, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, token, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, prefix, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, webhookSecrets, Closure, MAY_BE_ARRAY|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, webhookUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, webhookMaxAge, IS_LONG, 0, "300")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, now, DateTimeInterface, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_Callback___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Callback_payment, 0, 0, Vipps\\Payment, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Callback_offer, 0, 1, Vipps\\Reply, 0)
	ZEND_ARG_TYPE_INFO(0, options, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, currency, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Callback_timeLeft, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_Reply___construct arginfo_class_Vipps_Callback___construct


ZEND_METHOD(Vipps_Callback, receive);
ZEND_METHOD(Vipps_Callback, parse);
ZEND_METHOD(Vipps_Callback, __construct);
ZEND_METHOD(Vipps_Callback, payment);
ZEND_METHOD(Vipps_Callback, offer);
ZEND_METHOD(Vipps_Callback, timeLeft);
ZEND_METHOD(Vipps_Reply, __construct);


static const zend_function_entry class_Vipps_CallbackKind_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Callback_methods[] = {
	ZEND_ME(Vipps_Callback, receive, arginfo_class_Vipps_Callback_receive, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Vipps_Callback, parse, arginfo_class_Vipps_Callback_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Vipps_Callback, __construct, arginfo_class_Vipps_Callback___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Vipps_Callback, payment, arginfo_class_Vipps_Callback_payment, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Callback, offer, arginfo_class_Vipps_Callback_offer, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Callback, timeLeft, arginfo_class_Vipps_Callback_timeLeft, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Reply_methods[] = {
	ZEND_ME(Vipps_Reply, __construct, arginfo_class_Vipps_Reply___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_CallbackFault_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_CallbackRefused_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_Vipps_CallbackKind(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\CallbackKind", IS_STRING, class_Vipps_CallbackKind_methods);

	zval enum_case_PaymentUpdate_value;
	zend_string *enum_case_PaymentUpdate_value_str = zend_string_init("payment update", strlen("payment update"), 1);
	ZVAL_STR(&enum_case_PaymentUpdate_value, enum_case_PaymentUpdate_value_str);
	zend_enum_add_case_cstr(class_entry, "PaymentUpdate", &enum_case_PaymentUpdate_value);

	zval enum_case_ShippingRequest_value;
	zend_string *enum_case_ShippingRequest_value_str = zend_string_init("shipping request", strlen("shipping request"), 1);
	ZVAL_STR(&enum_case_ShippingRequest_value, enum_case_ShippingRequest_value_str);
	zend_enum_add_case_cstr(class_entry, "ShippingRequest", &enum_case_ShippingRequest_value);

	zval enum_case_ConsentRemoval_value;
	zend_string *enum_case_ConsentRemoval_value_str = zend_string_init("consent removal", strlen("consent removal"), 1);
	ZVAL_STR(&enum_case_ConsentRemoval_value, enum_case_ConsentRemoval_value_str);
	zend_enum_add_case_cstr(class_entry, "ConsentRemoval", &enum_case_ConsentRemoval_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Callback(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Callback", class_Vipps_Callback_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_kind_class_Vipps_CallbackKind = zend_string_init("Vipps\\CallbackKind", sizeof("Vipps\\CallbackKind")-1, 1);
	zval property_kind_default_value;
	ZVAL_UNDEF(&property_kind_default_value);
	zend_string *property_kind_name = zend_string_init("kind", sizeof("kind") - 1, 1);
	zend_declare_typed_property(class_entry, property_kind_name, &property_kind_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_kind_class_Vipps_CallbackKind, 0, 0));
	zend_string_release(property_kind_name);

	zval property_reference_default_value;
	ZVAL_UNDEF(&property_reference_default_value);
	zend_string *property_reference_name = zend_string_init("reference", sizeof("reference") - 1, 1);
	zend_declare_typed_property(class_entry, property_reference_name, &property_reference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_reference_name);

	zend_string *property_client_class_Vipps_Client = zend_string_init("Vipps\\Client", sizeof("Vipps\\Client")-1, 1);
	zval property_client_default_value;
	ZVAL_UNDEF(&property_client_default_value);
	zend_string *property_client_name = zend_string_init("client", sizeof("client") - 1, 1);
	zend_declare_typed_property(class_entry, property_client_name, &property_client_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_client_class_Vipps_Client, 0, 0));
	zend_string_release(property_client_name);

	zend_string *property_api_class_Vipps_Api = zend_string_init("Vipps\\Api", sizeof("Vipps\\Api")-1, 1);
	zval property_api_default_value;
	ZVAL_UNDEF(&property_api_default_value);
	zend_string *property_api_name = zend_string_init("api", sizeof("api") - 1, 1);
	zend_declare_typed_property(class_entry, property_api_name, &property_api_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_api_class_Vipps_Api, 0, 0));
	zend_string_release(property_api_name);

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

	zend_string *property_event_class_Vipps_Event = zend_string_init("Vipps\\Event", sizeof("Vipps\\Event")-1, 1);
	zval property_event_default_value;
	ZVAL_UNDEF(&property_event_default_value);
	zend_string *property_event_name = zend_string_init("event", sizeof("event") - 1, 1);
	zend_declare_typed_property(class_entry, property_event_name, &property_event_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_event_class_Vipps_Event, 0, MAY_BE_NULL));
	zend_string_release(property_event_name);

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

	zval property_webhookId_default_value;
	ZVAL_UNDEF(&property_webhookId_default_value);
	zend_string *property_webhookId_name = zend_string_init("webhookId", sizeof("webhookId") - 1, 1);
	zend_declare_typed_property(class_entry, property_webhookId_name, &property_webhookId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_webhookId_name);

	zend_string *property_address_class_Vipps_Address = zend_string_init("Vipps\\Address", sizeof("Vipps\\Address")-1, 1);
	zval property_address_default_value;
	ZVAL_UNDEF(&property_address_default_value);
	zend_string *property_address_name = zend_string_init("address", sizeof("address") - 1, 1);
	zend_declare_typed_property(class_entry, property_address_name, &property_address_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_address_class_Vipps_Address, 0, MAY_BE_NULL));
	zend_string_release(property_address_name);

	zval property_userId_default_value;
	ZVAL_UNDEF(&property_userId_default_value);
	zend_string *property_userId_name = zend_string_init("userId", sizeof("userId") - 1, 1);
	zend_declare_typed_property(class_entry, property_userId_name, &property_userId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_userId_name);

	zend_string *property_reply_class_Vipps_Reply = zend_string_init("Vipps\\Reply", sizeof("Vipps\\Reply")-1, 1);
	zval property_reply_default_value;
	ZVAL_UNDEF(&property_reply_default_value);
	zend_string *property_reply_name = zend_string_init("reply", sizeof("reply") - 1, 1);
	zend_declare_typed_property(class_entry, property_reply_name, &property_reply_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_reply_class_Vipps_Reply, 0, 0));
	zend_string_release(property_reply_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "receive", sizeof("receive") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "receive", sizeof("receive") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 4, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 5, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 7, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Reply(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Reply", class_Vipps_Reply_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_status_default_value;
	ZVAL_UNDEF(&property_status_default_value);
	zend_string *property_status_name = zend_string_init("status", sizeof("status") - 1, 1);
	zend_declare_typed_property(class_entry, property_status_name, &property_status_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_status_name);

	zval property_headers_default_value;
	ZVAL_UNDEF(&property_headers_default_value);
	zend_string *property_headers_name = zend_string_init("headers", sizeof("headers") - 1, 1);
	zend_declare_typed_property(class_entry, property_headers_name, &property_headers_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_headers_name);

	zval property_body_default_value;
	ZVAL_UNDEF(&property_body_default_value);
	zend_string *property_body_name = zend_string_init("body", sizeof("body") - 1, 1);
	zend_declare_typed_property(class_entry, property_body_name, &property_body_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_body_name);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_CallbackFault(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Vipps\\CallbackFault", IS_STRING, class_Vipps_CallbackFault_methods);

	zval enum_case_UnknownPath_value;
	zend_string *enum_case_UnknownPath_value_str = zend_string_init("unknown path", strlen("unknown path"), 1);
	ZVAL_STR(&enum_case_UnknownPath_value, enum_case_UnknownPath_value_str);
	zend_enum_add_case_cstr(class_entry, "UnknownPath", &enum_case_UnknownPath_value);

	zval enum_case_WrongMethod_value;
	zend_string *enum_case_WrongMethod_value_str = zend_string_init("wrong method", strlen("wrong method"), 1);
	ZVAL_STR(&enum_case_WrongMethod_value, enum_case_WrongMethod_value_str);
	zend_enum_add_case_cstr(class_entry, "WrongMethod", &enum_case_WrongMethod_value);

	zval enum_case_TooLarge_value;
	zend_string *enum_case_TooLarge_value_str = zend_string_init("too large", strlen("too large"), 1);
	ZVAL_STR(&enum_case_TooLarge_value, enum_case_TooLarge_value_str);
	zend_enum_add_case_cstr(class_entry, "TooLarge", &enum_case_TooLarge_value);

	zval enum_case_NotAuthentic_value;
	zend_string *enum_case_NotAuthentic_value_str = zend_string_init("not authentic", strlen("not authentic"), 1);
	ZVAL_STR(&enum_case_NotAuthentic_value, enum_case_NotAuthentic_value_str);
	zend_enum_add_case_cstr(class_entry, "NotAuthentic", &enum_case_NotAuthentic_value);

	zval enum_case_ClockSkew_value;
	zend_string *enum_case_ClockSkew_value_str = zend_string_init("clock skew", strlen("clock skew"), 1);
	ZVAL_STR(&enum_case_ClockSkew_value, enum_case_ClockSkew_value_str);
	zend_enum_add_case_cstr(class_entry, "ClockSkew", &enum_case_ClockSkew_value);

	zval enum_case_NotOurs_value;
	zend_string *enum_case_NotOurs_value_str = zend_string_init("not ours", strlen("not ours"), 1);
	ZVAL_STR(&enum_case_NotOurs_value, enum_case_NotOurs_value_str);
	zend_enum_add_case_cstr(class_entry, "NotOurs", &enum_case_NotOurs_value);

	zval enum_case_Malformed_value;
	zend_string *enum_case_Malformed_value_str = zend_string_init("malformed", strlen("malformed"), 1);
	ZVAL_STR(&enum_case_Malformed_value, enum_case_Malformed_value_str);
	zend_enum_add_case_cstr(class_entry, "Malformed", &enum_case_Malformed_value);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_CallbackRefused(zend_class_entry *class_entry_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "CallbackRefused", class_Vipps_CallbackRefused_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_reply_class_Vipps_Reply = zend_string_init("Vipps\\Reply", sizeof("Vipps\\Reply")-1, 1);
	zval property_reply_default_value;
	ZVAL_UNDEF(&property_reply_default_value);
	zend_string *property_reply_name = zend_string_init("reply", sizeof("reply") - 1, 1);
	zend_declare_typed_property(class_entry, property_reply_name, &property_reply_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_reply_class_Vipps_Reply, 0, 0));
	zend_string_release(property_reply_name);

	zend_string *property_fault_class_Vipps_CallbackFault = zend_string_init("Vipps\\CallbackFault", sizeof("Vipps\\CallbackFault")-1, 1);
	zval property_fault_default_value;
	ZVAL_UNDEF(&property_fault_default_value);
	zend_string *property_fault_name = zend_string_init("fault", sizeof("fault") - 1, 1);
	zend_declare_typed_property(class_entry, property_fault_name, &property_fault_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_fault_class_Vipps_CallbackFault, 0, 0));
	zend_string_release(property_fault_name);

	return class_entry;
}
