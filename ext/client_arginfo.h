/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 4fcac9c451bc521cfdea50aaae96b0205aab30b6 */

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Gateway_create, 0, 1, Vipps\\Payment, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, request, Vipps\\PaymentRequest|Vipps\\ExpressCheckout, 0, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Gateway_get, 0, 1, Vipps\\Payment, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Gateway_capture, 0, 1, Vipps\\Payment, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, amount, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, intent, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Gateway_captureTo, 0, 2, Vipps\\Payment, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, total, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Gateway_refund, 0, 2, Vipps\\Payment, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, amount, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, intent, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_Gateway_refundTo arginfo_class_Vipps_Gateway_captureTo

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Gateway_cancel, 0, 1, Vipps\\Payment, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, onlyBeforeApproval, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_Gateway_releaseRemaining arginfo_class_Vipps_Gateway_get

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Gateway_history, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Gateway_wait, 0, 2, Vipps\\Payment, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, seconds, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Gateway_changes, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, since, Vipps\\Payment, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_Client___construct, 0, 0, 5)
	ZEND_ARG_TYPE_INFO(0, merchantSerialNumber, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, clientId, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, clientSecret, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, subscriptionKey, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, environment, Vipps\\Environment, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, api, Vipps\\Api, 0, "Vipps\\Api::ECom")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, systemName, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, systemVersion, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, pluginName, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, pluginVersion, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, deadline, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, moneyDeadline, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, maxAttempts, IS_LONG, 0, "4")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, observer, Closure, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, localUrl, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, transport, Vipps\\Transport, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Client_local, 0, 1, Vipps\\Client, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, vipps, Vipps\\Transport, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, api, Vipps\\Api, 0, "Vipps\\Api::ECom")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, merchantSerialNumber, IS_STRING, 0, "\"123456\"")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, observer, Closure, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_Client_create arginfo_class_Vipps_Gateway_create

#define arginfo_class_Vipps_Client_get arginfo_class_Vipps_Gateway_get

#define arginfo_class_Vipps_Client_capture arginfo_class_Vipps_Gateway_capture

#define arginfo_class_Vipps_Client_captureTo arginfo_class_Vipps_Gateway_captureTo

#define arginfo_class_Vipps_Client_refund arginfo_class_Vipps_Gateway_refund

#define arginfo_class_Vipps_Client_refundTo arginfo_class_Vipps_Gateway_captureTo

#define arginfo_class_Vipps_Client_cancel arginfo_class_Vipps_Gateway_cancel

#define arginfo_class_Vipps_Client_releaseRemaining arginfo_class_Vipps_Gateway_get

#define arginfo_class_Vipps_Client_history arginfo_class_Vipps_Gateway_history

#define arginfo_class_Vipps_Client_wait arginfo_class_Vipps_Gateway_wait

#define arginfo_class_Vipps_Client_changes arginfo_class_Vipps_Gateway_changes

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Client_approve, 0, 2, Vipps\\Payment, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, customerPhone, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, redirectUrl, IS_STRING, 0, "\"\"")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Client_ledgers, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, everySalesUnit, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Client_settlement, 0, 1, Vipps\\Settlement, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, ledger, Vipps\\Ledger, MAY_BE_STRING, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Client_orders, 0, 0, Vipps\\OrderManagement, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Vipps_Client_userinfo, 0, 1, Vipps\\\125serinfo, 0)
	ZEND_ARG_TYPE_INFO(0, sub, IS_STRING, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Vipps_Client, __construct);
ZEND_METHOD(Vipps_Client, local);
ZEND_METHOD(Vipps_Client, create);
ZEND_METHOD(Vipps_Client, get);
ZEND_METHOD(Vipps_Client, capture);
ZEND_METHOD(Vipps_Client, captureTo);
ZEND_METHOD(Vipps_Client, refund);
ZEND_METHOD(Vipps_Client, refundTo);
ZEND_METHOD(Vipps_Client, cancel);
ZEND_METHOD(Vipps_Client, releaseRemaining);
ZEND_METHOD(Vipps_Client, history);
ZEND_METHOD(Vipps_Client, wait);
ZEND_METHOD(Vipps_Client, changes);
ZEND_METHOD(Vipps_Client, approve);
ZEND_METHOD(Vipps_Client, ledgers);
ZEND_METHOD(Vipps_Client, settlement);
ZEND_METHOD(Vipps_Client, orders);
ZEND_METHOD(Vipps_Client, userinfo);


static const zend_function_entry class_Vipps_Gateway_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Vipps_Gateway, create, arginfo_class_Vipps_Gateway_create, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Vipps_Gateway, get, arginfo_class_Vipps_Gateway_get, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Vipps_Gateway, capture, arginfo_class_Vipps_Gateway_capture, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Vipps_Gateway, captureTo, arginfo_class_Vipps_Gateway_captureTo, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Vipps_Gateway, refund, arginfo_class_Vipps_Gateway_refund, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Vipps_Gateway, refundTo, arginfo_class_Vipps_Gateway_refundTo, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Vipps_Gateway, cancel, arginfo_class_Vipps_Gateway_cancel, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Vipps_Gateway, releaseRemaining, arginfo_class_Vipps_Gateway_releaseRemaining, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Vipps_Gateway, history, arginfo_class_Vipps_Gateway_history, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Vipps_Gateway, wait, arginfo_class_Vipps_Gateway_wait, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Vipps_Gateway, changes, arginfo_class_Vipps_Gateway_changes, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Client_methods[] = {
	ZEND_ME(Vipps_Client, __construct, arginfo_class_Vipps_Client___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, local, arginfo_class_Vipps_Client_local, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Vipps_Client, create, arginfo_class_Vipps_Client_create, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, get, arginfo_class_Vipps_Client_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, capture, arginfo_class_Vipps_Client_capture, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, captureTo, arginfo_class_Vipps_Client_captureTo, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, refund, arginfo_class_Vipps_Client_refund, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, refundTo, arginfo_class_Vipps_Client_refundTo, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, cancel, arginfo_class_Vipps_Client_cancel, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, releaseRemaining, arginfo_class_Vipps_Client_releaseRemaining, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, history, arginfo_class_Vipps_Client_history, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, wait, arginfo_class_Vipps_Client_wait, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, changes, arginfo_class_Vipps_Client_changes, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, approve, arginfo_class_Vipps_Client_approve, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, ledgers, arginfo_class_Vipps_Client_ledgers, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, settlement, arginfo_class_Vipps_Client_settlement, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, orders, arginfo_class_Vipps_Client_orders, ZEND_ACC_PUBLIC)
	ZEND_ME(Vipps_Client, userinfo, arginfo_class_Vipps_Client_userinfo, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Vipps_Gateway(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Gateway", class_Vipps_Gateway_methods);
	class_entry = zend_register_internal_interface(&ce);

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Client(zend_class_entry *class_entry_Vipps_Gateway)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Client", class_Vipps_Client_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Vipps_Gateway);

	zval property_merchantSerialNumber_default_value;
	ZVAL_UNDEF(&property_merchantSerialNumber_default_value);
	zend_string *property_merchantSerialNumber_name = zend_string_init("merchantSerialNumber", sizeof("merchantSerialNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_merchantSerialNumber_name, &property_merchantSerialNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_merchantSerialNumber_name);

	zend_string *property_api_class_Vipps_Api = zend_string_init("Vipps\\Api", sizeof("Vipps\\Api")-1, 1);
	zval property_api_default_value;
	ZVAL_UNDEF(&property_api_default_value);
	zend_string *property_api_name = zend_string_init("api", sizeof("api") - 1, 1);
	zend_declare_typed_property(class_entry, property_api_name, &property_api_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_api_class_Vipps_Api, 0, 0));
	zend_string_release(property_api_name);

	zend_string *property_environment_class_Vipps_Environment = zend_string_init("Vipps\\Environment", sizeof("Vipps\\Environment")-1, 1);
	zval property_environment_default_value;
	ZVAL_UNDEF(&property_environment_default_value);
	zend_string *property_environment_name = zend_string_init("environment", sizeof("environment") - 1, 1);
	zend_declare_typed_property(class_entry, property_environment_name, &property_environment_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_environment_class_Vipps_Environment, 0, 0));
	zend_string_release(property_environment_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "approve", sizeof("approve") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "approve", sizeof("approve") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "userinfo", sizeof("userinfo") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
