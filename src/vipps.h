/* SPDX-License-Identifier: MIT */

/*
 * The core: what Vipps is, and how to move money through it safely. This header is all that
 * the Zend layer knows; no header of PHP is known below it.
 *
 * Who owns what
 *   A client holds credentials and settings. It is immutable, may be shared by any number of
 *   calls of one thread, and must outlive them.
 *   A call is one thing that a shop wants ("capture 200 kr, intention shipment-17"). It is a step
 *   machine without I/O: vipps_call_step() says what to do next (send this, wait until then,
 *   finished), whoever does it, by whatever clock. All that its outcome points to lives as long
 *   as the call.
 *   A context carries calls over the network: connections and access tokens, one per thread.
 *
 * Text goes in and out as slices; those that go out are NUL-terminated too. A slice whose `at`
 * is NULL is absent. Times are milliseconds since 1970, VIPPS_NO_TIME where unknown. Amounts are
 * int64_t in minor units.
 */

#ifndef VIPPS_H
#define VIPPS_H

/* In the order in which they are best read. */
#include "vipps_words.h"       /* states, events, operations; why something was not done */
#include "vipps_payments.h"    /* clients; what a payment is, and what it takes to create one */
#include "vipps_settlements.h" /* what was paid out, and whether it adds up */
#include "vipps_calls.h"       /* from an order to its outcome, step by step */
#include "vipps_network.h"     /* who takes those steps */
#include "vipps_inbound.h"     /* what Vipps calls the shop with */

#endif
