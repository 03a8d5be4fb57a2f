/* SPDX-License-Identifier: MIT */

/* A call from Vipps, from wherever PHP has it. */

#ifndef PHP_VIPPS_CALLBACK_REQUEST_H
#define PHP_VIPPS_CALLBACK_REQUEST_H

#include "php_vipps.h"

#define PHP_VIPPS_BODY_MAX (256 * 1024)

typedef struct php_vipps_incoming {
	vipps_inbound_request request; /* views what is held here, and what it was made of */
	vipps_header *headers;
	zend_string **values; /* of the headers; held, for PHP code may run before they are read */
	zend_string *body;
} php_vipps_incoming;

/*
 * The running web request. Its headers are looked for wherever web servers put them, its body is
 * read, and cut behind PHP_VIPPS_BODY_MAX + 1 bytes. Not from $_SERVER, which CMSs rewrite: from
 * what PHP got.
 */
void php_vipps_incoming_receive(php_vipps_incoming *incoming);

/* From its parts; method, URI and body must outlive it. `headers` by name, in any case. */
void php_vipps_incoming_take(php_vipps_incoming *incoming, const zend_string *method,
	const zend_string *uri, zend_array *headers, zend_string *body);

void php_vipps_incoming_free(php_vipps_incoming *incoming);

#endif
