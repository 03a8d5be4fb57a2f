/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CUSTOMER_H
#define VIPPS_CUSTOMER_H

#include "arena.h"
#include "vipps.h"

/* What both APIs' personal data have in common. */

/* "" for absent. */
vipps_slice vipps_customer_or_empty(vipps_slice text);

/* "1988-12-03", also of "1988-12-3". Absent: no date, or memory is out. */
vipps_slice vipps_customer_birth_date(vipps_slice text, vipps_arena *arena);

/*
 * Of texts as they were in an answer: empty ones become absent. False: Vipps has forgotten them (it
 * says "[Expired]" after a week); then all but `sub`, and a `user_id` that is still told, are
 * absent, and `expired` is set.
 */
bool vipps_customer_tidy(vipps_customer *customer);

/*
 * Of texts as they were in an answer: absent ones become "", a second line that is empty or repeats
 * the first is none, and the country is a code, "NO" for "Norway", where the word is known. False:
 * Vipps has forgotten it; then all are absent. New texts are static.
 */
bool vipps_customer_tidy_address(vipps_address *address);

#endif
