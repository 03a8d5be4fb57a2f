/* SPDX-License-Identifier: MIT */

/*
 * Carries a call to its end: over the network by the thread's context, in slices of 100 ms at most,
 * between which PHP gets its signals, its time limit and the observer its attempts; or through a
 * client's transport, in process.
 *
 * PHP code (observer, transport, signal handlers) runs only while no function of the core is on the
 * C stack. It may throw, exit, or end in a fatal error:
 *   an observer's exception never stops a call; it becomes the previous one of the call's own,
 *     and is dropped when the call succeeds: a broken log must not hide money that moved;
 *   anybody else's exception, and an exit, ends the call there and then (vipps_call_abandon);
 *   a fatal error ends it, too, and leaves the module fit for shutdown functions.
 */

#ifndef PHP_VIPPS_RUNNER_H
#define PHP_VIPPS_RUNNER_H

#include "php_vipps.h"

/*
 * Does what `order` says for `client` (a Client), and sets `return_value`: a Payment; or a list, of
 * HISTORY's entries, of CHANGES or of WEBHOOKS; WEBHOOK_REGISTER's Webhook; a Userinfo; null where
 * there is nothing to tell.
 * Throws where the call ends otherwise, and where the client, or for
 * calls over the network the context, is in use by a call further out.
 */
void php_vipps_run_order(zend_object *client, const vipps_order *order, zval *return_value);

/*
 * The same, and `take` makes of the outcome what it likes, which is gone afterwards; it runs no PHP
 * code. False with an exception thrown, and `take` not called.
 */
typedef void php_vipps_taker(void *taker, const vipps_outcome *outcome);
bool php_vipps_run_order_for(zend_object *client, const vipps_order *order, php_vipps_taker *take,
	void *taker);

/* Whether the core takes that order; nothing is done. False with an exception thrown. */
bool php_vipps_check_order(zend_object *client, const vipps_order *order);

/* What a transport's clock says, in milliseconds since 1970. False with an exception thrown. */
bool php_vipps_transport_now(zend_object *transport, int64_t *milliseconds);

/* Ends whatever runs are left over. For the end of a request. */
void php_vipps_run_end_all(void);

#endif
