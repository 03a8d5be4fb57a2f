/* SPDX-License-Identifier: MIT */

/*
 * What PaymentRequest and ExpressCheckout have in common. Both keep what they ask for as the core
 * takes it; its texts are those that the properties were made with.
 */

#ifndef PHP_VIPPS_REQUEST_COMMON_H
#define PHP_VIPPS_REQUEST_COMMON_H

#include "php_vipps.h"

typedef struct php_vipps_request {
	vipps_create create;
	/* Here, not in properties: no dump may show them. Or NULL. */
	zend_string *callback_token, *customer_token;
	/* What `create` points to, or NULL. */
	vipps_shipping_option *options;
	vipps_note *notes;
	vipps_slice *countries;
	zval held; /* what all of that views */
	zend_object std;
} php_vipps_request;

static inline php_vipps_request *php_vipps_request_from(zend_object *object)
{
	return (php_vipps_request *)((char *)object - offsetof(php_vipps_request, std));
}

/* Makes `ce` one of the two. */
void php_vipps_request_prepare(zend_class_entry *ce);

/* The arguments that both constructors have, borrowed; NULL where one was left out, or null. */
typedef struct php_vipps_given {
	zend_string *reference, *description, *return_url, *callback_url, *currency, *customer_phone;
	zend_string *callback_token;
	zval *amount; /* the second argument */
	zend_object *user_flow;
	/* From here on in this order: $paymentMethod, and those that follow it. */
	zend_object *method;
	zend_array *blocked_sources;
	zend_object *expires_at;
	zend_object *receipt;
	zend_string *receipt_url;
	zend_array *metadata;
	zend_long minimum_age;
	bool any_age;
	zend_string *terms_of_sale_url, *privacy_policy_url;
	uint32_t method_position; /* the number of the argument $paymentMethod */
} php_vipps_given;

/* Whether it can be constructed. False with an Error thrown. */
bool php_vipps_request_is_blank(zend_object *request);

/*
 * Constructing, in two steps: the first puts what both have into the request's `create`, when it is
 * of the right types; then the constructor adds what is its own; the second checks it all, and sets
 * the properties that both have. False with an exception thrown: then the request is of no use.
 */
bool php_vipps_request_take(zend_object *request, const php_vipps_given *given);
bool php_vipps_request_construct(zend_object *request, const php_vipps_given *given);

/* Ends a constructor, when all properties are set. */
void php_vipps_request_hold(zend_object *request);

/* A number that is 0 when it was not said: 0 itself, said, is one that the core refuses. */
static inline int64_t php_vipps_said(bool unsaid, int64_t number)
{
	if (unsaid)
		return 0;
	return number == 0 ? -1 : number;
}

#endif
