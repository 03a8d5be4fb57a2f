/* SPDX-License-Identifier: MIT */

/*
 * The module: its version, its globals and their lives.
 *
 * What outlives a request is one context per thread: made by the first call over the network,
 * closed with the thread's globals. Everything else belongs to a request.
 */

#ifndef PHP_VIPPS_H
#define PHP_VIPPS_H

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "php.h"
#include "src/vipps.h"

#define PHP_VIPPS_VERSION "0.1.0"

#if SIZEOF_ZEND_LONG < 8
#error "vipps needs a 64-bit PHP: amounts are 64-bit integers"
#endif

extern zend_module_entry vipps_module_entry;
#define phpext_vipps_ptr &vipps_module_entry

/* A call that is being carried; see runner.h. */
typedef struct php_vipps_run php_vipps_run;

ZEND_BEGIN_MODULE_GLOBALS(vipps)
	bool allow_production;
	zend_long deadline;       /* ms */
	zend_long money_deadline; /* ms; 0: by the kind of process */
	char *ca_file;
	char *proxy;
	vipps_context *context; /* NULL until the first call over the network */
	php_vipps_run *runs;    /* those under way, the innermost first */
ZEND_END_MODULE_GLOBALS(vipps)

ZEND_EXTERN_MODULE_GLOBALS(vipps)

#define VIPPS_G(v) ZEND_MODULE_GLOBALS_ACCESSOR(vipps, v)

#if defined(ZTS) && defined(COMPILE_DL_VIPPS)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

/* This thread's context, opened if need be; NULL when memory is out. Owned by the module. */
vipps_context *php_vipps_context(void);

#endif
