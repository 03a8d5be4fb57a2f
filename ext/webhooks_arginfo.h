/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: a71903b191775ff9bd263f969ae665192095a8a2 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_Webhooks___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, client, Vipps\\Client, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, everySalesUnit, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Webhooks_ensure, 0, 3, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, url, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, secrets, IS_ARRAY, 0)
	ZEND_ARG_OBJ_INFO(0, save, Closure, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, events, IS_ARRAY, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Webhooks_list, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Webhooks_register, 0, 1, Vipps\\Webhook, 0)
	ZEND_ARG_TYPE_INFO(0, url, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, events, IS_ARRAY, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Webhooks_delete, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, id, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_Webhook___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Webhook_secret, 0, 0, IS_STRING, 1)
ZEND_END_ARG_INFO()


ZEND_METHOD(Vipps_Webhooks, __construct);
ZEND_METHOD(Vipps_Webhooks, ensure);
ZEND_METHOD(Vipps_Webhooks, list);
ZEND_METHOD(Vipps_Webhooks, register);
ZEND_METHOD(Vipps_Webhooks, delete);
ZEND_METHOD(Vipps_Webhook, __construct);
ZEND_METHOD(Vipps_Webhook, secret);


static const zend_function_entry class_Vipps_Webhooks_methods[] = {
	ZEND_ME(Vipps_Webhooks, __construct, arginfo_class_Vipps_Webhooks___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Webhooks, ensure, arginfo_class_Vipps_Webhooks_ensure, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Webhooks, list, arginfo_class_Vipps_Webhooks_list, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Webhooks, register, arginfo_class_Vipps_Webhooks_register, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Webhooks, delete, arginfo_class_Vipps_Webhooks_delete, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Webhook_methods[] = {
	ZEND_ME(Vipps_Webhook, __construct, arginfo_class_Vipps_Webhook___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Vipps_Webhook, secret, arginfo_class_Vipps_Webhook_secret, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Vipps_Webhooks(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Webhooks", class_Vipps_Webhooks_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_client_class_Vipps_Client = zend_string_init("Vipps\\Client", sizeof("Vipps\\Client")-1, 1);
	zval property_client_default_value;
	ZVAL_UNDEF(&property_client_default_value);
	zend_string *property_client_name = zend_string_init("client", sizeof("client") - 1, 1);
	zend_declare_typed_property(class_entry, property_client_name, &property_client_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_client_class_Vipps_Client, 0, 0));
	zend_string_release(property_client_name);

	zval property_everySalesUnit_default_value;
	ZVAL_UNDEF(&property_everySalesUnit_default_value);
	zend_string *property_everySalesUnit_name = zend_string_init("everySalesUnit", sizeof("everySalesUnit") - 1, 1);
	zend_declare_typed_property(class_entry, property_everySalesUnit_name, &property_everySalesUnit_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_everySalesUnit_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "ensure", sizeof("ensure") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Webhook(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Webhook", class_Vipps_Webhook_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_id_default_value;
	ZVAL_UNDEF(&property_id_default_value);
	zend_string *property_id_name = zend_string_init("id", sizeof("id") - 1, 1);
	zend_declare_typed_property(class_entry, property_id_name, &property_id_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_id_name);

	zval property_url_default_value;
	ZVAL_UNDEF(&property_url_default_value);
	zend_string *property_url_name = zend_string_init("url", sizeof("url") - 1, 1);
	zend_declare_typed_property(class_entry, property_url_name, &property_url_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_url_name);

	zval property_events_default_value;
	ZVAL_UNDEF(&property_events_default_value);
	zend_string *property_events_name = zend_string_init("events", sizeof("events") - 1, 1);
	zend_declare_typed_property(class_entry, property_events_name, &property_events_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_events_name);

	zval property_rawEvents_default_value;
	ZVAL_UNDEF(&property_rawEvents_default_value);
	zend_string *property_rawEvents_name = zend_string_init("rawEvents", sizeof("rawEvents") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawEvents_name, &property_rawEvents_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_rawEvents_name);

	return class_entry;
}
