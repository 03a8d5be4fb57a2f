/* SPDX-License-Identifier: MIT */

/* The module entry: settings, the life of the globals, phpinfo(). */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "runner.h"
#include "php_ini.h"
#include "ext/standard/info.h"
#include "vipps_arginfo.h"

ZEND_DECLARE_MODULE_GLOBALS(vipps)

#if defined(ZTS) && defined(COMPILE_DL_VIPPS)
ZEND_TSRMLS_CACHE_DEFINE()
#endif

/* ------------------------------------------------------------------------------------------
 * The thread's context
 *
 * libcurl's global state is held once per context, not by MINIT and MSHUTDOWN: a process that
 * never pays never starts it, and the globals of threads die after MSHUTDOWN.
 */

#ifdef ZTS
/* Older libcurls count their users without a lock. Never freed: the last globals die late. */
static MUTEX_T network_lock;
#endif

static void lock_network(void)
{
#ifdef ZTS
	tsrm_mutex_lock(network_lock);
#endif
}

static void unlock_network(void)
{
#ifdef ZTS
	tsrm_mutex_unlock(network_lock);
#endif
}

static bool hold_network(void)
{
	bool held;

	lock_network();
	held = vipps_network_start();
	unlock_network();
	return held;
}

static void release_network(void)
{
	lock_network();
	vipps_network_stop();
	unlock_network();
}

vipps_context *php_vipps_context(void)
{
	if (VIPPS_G(context) != NULL)
		return VIPPS_G(context);
	if (!hold_network())
		return NULL;
	VIPPS_G(context) = vipps_context_new();
	if (VIPPS_G(context) == NULL)
		release_network();
	return VIPPS_G(context);
}

/* ------------------------------------------------------------------------------------------
 * Settings
 */

#define DEADLINE_MIN 100
#define DEADLINE_MAX 300000

/* Milliseconds in range, digits only. What is wrong changes nothing. */
static zend_result set_deadline(zend_long *setting, const zend_string *text)
{
	int64_t milliseconds;

	if (!php_vipps_digits(text, &milliseconds))
		return FAILURE;
	if (milliseconds < DEADLINE_MIN || milliseconds > DEADLINE_MAX)
		return FAILURE;
	*setting = milliseconds;
	return SUCCESS;
}

static PHP_INI_MH(on_update_deadline)
{
	return set_deadline((zend_long *)ZEND_INI_GET_ADDR(), new_value);
}

static PHP_INI_MH(on_update_money_deadline)
{
	zend_long *setting = (zend_long *)ZEND_INI_GET_ADDR();

	if (!zend_string_equals_literal(new_value, "0"))
		return set_deadline(setting, new_value);
	*setting = 0;
	return SUCCESS;
}

/* A proxy's URL may hold a password. */
static PHP_INI_DISP(show_proxy)
{
	const zend_string *value = type == ZEND_INI_DISPLAY_ORIG && ini_entry->modified
		? ini_entry->orig_value
		: ini_entry->value;

	if (value == NULL || ZSTR_LEN(value) == 0)
		PHPWRITE("no value", strlen("no value"));
	else if (memchr(ZSTR_VAL(value), '@', ZSTR_LEN(value)) != NULL)
		PHPWRITE("set, with credentials", strlen("set, with credentials"));
	else
		PHPWRITE(ZSTR_VAL(value), ZSTR_LEN(value));
}

PHP_INI_BEGIN()
	STD_PHP_INI_BOOLEAN("vipps.allow_production", "1", PHP_INI_SYSTEM, OnUpdateBool,
		allow_production, zend_vipps_globals, vipps_globals)
	STD_PHP_INI_ENTRY("vipps.deadline", "10000", PHP_INI_ALL, on_update_deadline, deadline,
		zend_vipps_globals, vipps_globals)
	STD_PHP_INI_ENTRY("vipps.money_deadline", "0", PHP_INI_ALL, on_update_money_deadline,
		money_deadline, zend_vipps_globals, vipps_globals)
	STD_PHP_INI_ENTRY("vipps.ca_file", "", PHP_INI_SYSTEM, OnUpdateString, ca_file,
		zend_vipps_globals, vipps_globals)
	STD_PHP_INI_ENTRY_EX("vipps.proxy", "", PHP_INI_SYSTEM, OnUpdateString, proxy,
		zend_vipps_globals, vipps_globals, show_proxy)
PHP_INI_END()

/* ------------------------------------------------------------------------------------------
 * Lives
 */

static PHP_GINIT_FUNCTION(vipps)
{
#if defined(ZTS) && defined(COMPILE_DL_VIPPS)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	memset(vipps_globals, 0, sizeof(*vipps_globals));
}

static PHP_GSHUTDOWN_FUNCTION(vipps)
{
	if (vipps_globals->context == NULL)
		return;
	vipps_context_free(vipps_globals->context);
	vipps_globals->context = NULL;
	release_network();
}

static PHP_MINIT_FUNCTION(vipps)
{
#ifdef ZTS
	network_lock = tsrm_mutex_alloc();
#endif
	REGISTER_INI_ENTRIES();
	register_vipps_symbols(module_number);
	php_vipps_register_enums();
	php_vipps_register_money();
	php_vipps_register_transport();
	php_vipps_register_receipt();
	php_vipps_register_request();
	php_vipps_register_express();
	php_vipps_register_payment();
	php_vipps_register_client();
	php_vipps_register_failure();
	php_vipps_register_callback();
	php_vipps_register_webhooks();
	php_vipps_register_settlement();
	php_vipps_register_siblings();
	return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(vipps)
{
	UNREGISTER_INI_ENTRIES();
	return SUCCESS;
}

/* Calls that nobody came back to: a fiber's, when a fatal error ended the script. */
static PHP_RSHUTDOWN_FUNCTION(vipps)
{
	php_vipps_run_end_all();
	return SUCCESS;
}

/* ------------------------------------------------------------------------------------------
 * phpinfo()
 */

static PHP_MINFO_FUNCTION(vipps)
{
	vipps_guarantee guarantees[32];
	bool held = hold_network(); /* what is guaranteed is known once it has started */
	size_t count = vipps_network_guarantees(guarantees, sizeof(guarantees) / sizeof(guarantees[0]));

	php_info_print_table_start();
	php_info_print_table_row(2, "Vipps MobilePay payments", "enabled");
	php_info_print_table_row(2, "Version", PHP_VIPPS_VERSION);
	php_info_print_table_row(2, "libcurl, built with", vipps_curl_version_built());
	php_info_print_table_row(2, "libcurl, running", vipps_curl_version_running());
	php_info_print_table_row(2, "OpenSSL, built with", vipps_openssl_version_built());
	php_info_print_table_row(2, "OpenSSL, running", vipps_openssl_version_running());
	php_info_print_table_end();

	php_info_print_table_start();
	php_info_print_table_header(2, "Guarantee", "Here");
	for (size_t i = 0; i < count; i++)
		php_info_print_table_row(2, guarantees[i].name, guarantees[i].value);
	php_info_print_table_end();
	DISPLAY_INI_ENTRIES();
	if (held)
		release_network();
}

/* clang-format off */
static const zend_module_dep dependencies[] = {
	ZEND_MOD_REQUIRED("date")
	ZEND_MOD_REQUIRED("random")
	ZEND_MOD_END
};
/* clang-format on */

zend_module_entry vipps_module_entry = {
	STANDARD_MODULE_HEADER_EX,
	NULL,
	dependencies,
	"vipps",
	NULL,
	PHP_MINIT(vipps),
	PHP_MSHUTDOWN(vipps),
	NULL,
	PHP_RSHUTDOWN(vipps),
	PHP_MINFO(vipps),
	PHP_VIPPS_VERSION,
	PHP_MODULE_GLOBALS(vipps),
	PHP_GINIT(vipps),
	PHP_GSHUTDOWN(vipps),
	NULL,
	STANDARD_MODULE_PROPERTIES_EX,
};

#ifdef COMPILE_DL_VIPPS
ZEND_GET_MODULE(vipps)
#endif
