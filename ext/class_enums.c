/* SPDX-License-Identifier: MIT */
#include "php_vipps.h"

#include "classes.h"
#include "zend_enum.h"
#include "enums_arginfo.h"

zend_class_entry *vipps_ce_api;
zend_class_entry *vipps_ce_environment;
zend_class_entry *vipps_ce_state;
zend_class_entry *vipps_ce_event;
zend_class_entry *vipps_ce_kind;
zend_class_entry *vipps_ce_user_flow;
zend_class_entry *vipps_ce_payment_method;
zend_class_entry *vipps_ce_payment_source;
zend_class_entry *vipps_ce_qr_format;
zend_class_entry *vipps_ce_carrier;
zend_class_entry *vipps_ce_shipping_type;

void php_vipps_register_enums(void)
{
	vipps_ce_api = register_class_Vipps_Api();
	vipps_ce_environment = register_class_Vipps_Environment();
	vipps_ce_state = register_class_Vipps_State();
	vipps_ce_event = register_class_Vipps_Event();
	vipps_ce_kind = register_class_Vipps_Kind();
	vipps_ce_user_flow = register_class_Vipps_UserFlow();
	vipps_ce_payment_method = register_class_Vipps_PaymentMethod();
	vipps_ce_payment_source = register_class_Vipps_PaymentSource();
	vipps_ce_qr_format = register_class_Vipps_QrFormat();
	vipps_ce_carrier = register_class_Vipps_Carrier();
	vipps_ce_shipping_type = register_class_Vipps_ShippingType();
}
