/* SPDX-License-Identifier: MIT */

/* Whose calls an endpoint takes, and the secrets that they are known by. */

#ifndef PHP_VIPPS_CALLBACK_KEYS_H
#define PHP_VIPPS_CALLBACK_KEYS_H

#include "php_vipps.h"

/* What PHP code said; positions are those of the running method's arguments. */
typedef struct php_vipps_said_keys {
	const zval *clients; /* argument 1 */
	const zend_string *token;
	zval *secrets; /* NULL, an array or a Closure */
	uint32_t secrets_position;
	const zend_string *webhook_url;
	zend_long webhook_max_age; /* s */
	uint32_t webhook_max_age_position;
	int64_t now;       /* ms since 1970 */
	bool now_is_given; /* else a transport's clock goes before it, where a client has one */
} php_vipps_said_keys;

typedef struct php_vipps_keys {
	vipps_inbound_keys keys;
	zend_object **objects; /* the clients; held, for PHP code may run before they are used */
	const vipps_client **clients;
	vipps_slice *tokens;
	vipps_webhook_secret *secrets;
	zend_string **texts; /* of the secrets: two for each, held; NULL where there is none */
} php_vipps_keys;

/*
 * Gathers what was said. A closure is asked for the secrets only where `request` says that it is a
 * webhook, and a transport for the time. False with an exception thrown, and nothing to free. Keeps
 * views of the token and the URL.
 */
bool php_vipps_keys_gather(php_vipps_keys *all, const php_vipps_said_keys *said,
	const vipps_inbound_request *request);
void php_vipps_keys_free(php_vipps_keys *all);

#endif
