/* SPDX-License-Identifier: MIT */

/* From what the core says to what PHP code can catch. */

#ifndef PHP_VIPPS_THROWER_H
#define PHP_VIPPS_THROWER_H

#include "php_vipps.h"

/*
 * Throws what a complaint of the core means: a ValueError about the argument of the running
 * function that has the complaint's name; about the request, where the function takes one that has
 * it. A complaint without argument is memory that is out: an Error.
 */
void php_vipps_throw_complaint(const vipps_complaint *complaint);

/* The exception for how `call` ended, which was not DONE. Not thrown; the caller's. */
zend_object *php_vipps_failure_of(const vipps_call *call);

#endif
