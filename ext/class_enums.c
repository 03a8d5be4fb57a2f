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

void php_vipps_register_enums(void)
{
	vipps_ce_api = register_class_Vipps_Api();
	vipps_ce_environment = register_class_Vipps_Environment();
	vipps_ce_state = register_class_Vipps_State();
	vipps_ce_event = register_class_Vipps_Event();
	vipps_ce_kind = register_class_Vipps_Kind();
}
