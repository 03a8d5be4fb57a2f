/* SPDX-License-Identifier: MIT */

/* Bringing about that Vipps calls a URL, and that the shop has the secret for it. */

#ifndef PHP_VIPPS_WEBHOOK_UPKEEP_H
#define PHP_VIPPS_WEBHOOK_UPKEEP_H

#include "php_vipps.h"

/*
 * Does what Webhooks::ensure() promises, and sets `return_value` to the secrets that are stored
 * then. `wish` is a WEBHOOK_REGISTER; `secrets` are strings by registration id; `save` is a
 * Closure. Throws what `save` throws, and where a call to Vipps does not succeed: what was stored
 * last then has all secrets that calls may be signed with.
 */
void php_vipps_ensure_webhook(zend_object *client, const vipps_order *wish, zend_array *secrets,
	zend_object *save, zval *return_value);

#endif
