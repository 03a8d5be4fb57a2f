/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 16a59477c1fdbc819f3b8c90110159de1334c72b */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Money_minor, 0, 2, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, amount, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, currency, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Money_format, 0, 2, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, minor, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, currency, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Vipps_Money___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Reference_make, 0, 2, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, prefix, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, order, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, attempt, IS_LONG, 0, "1")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Vipps_Reference_next, 0, 1, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Vipps_Reference___construct arginfo_class_Vipps_Money___construct


ZEND_METHOD(Vipps_Money, minor);
ZEND_METHOD(Vipps_Money, format);
ZEND_METHOD(Vipps_Money, __construct);
ZEND_METHOD(Vipps_Reference, make);
ZEND_METHOD(Vipps_Reference, next);
ZEND_METHOD(Vipps_Reference, __construct);


static const zend_function_entry class_Vipps_Money_methods[] = {
	ZEND_ME(Vipps_Money, minor, arginfo_class_Vipps_Money_minor, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Vipps_Money, format, arginfo_class_Vipps_Money_format, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Vipps_Money, __construct, arginfo_class_Vipps_Money___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Vipps_Reference_methods[] = {
	ZEND_ME(Vipps_Reference, make, arginfo_class_Vipps_Reference_make, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Vipps_Reference, next, arginfo_class_Vipps_Reference_next, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Vipps_Reference, __construct, arginfo_class_Vipps_Reference___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};

static zend_class_entry *register_class_Vipps_Money(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Money", class_Vipps_Money_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Vipps_Reference(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Vipps", "Reference", class_Vipps_Reference_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
