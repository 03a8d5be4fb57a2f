/* SPDX-License-Identifier: MIT */

/*
 * The classes, and what their objects hold beside their properties. The C struct comes first,
 * the zend_object last; the properties are all readonly and set before PHP code sees the object.
 */

#ifndef PHP_VIPPS_CLASSES_H
#define PHP_VIPPS_CLASSES_H

#include "php_vipps.h"

extern zend_class_entry *vipps_ce_api;
extern zend_class_entry *vipps_ce_environment;
extern zend_class_entry *vipps_ce_state;
extern zend_class_entry *vipps_ce_event;
extern zend_class_entry *vipps_ce_kind;
extern zend_class_entry *vipps_ce_user_flow;
extern zend_class_entry *vipps_ce_payment_method;
extern zend_class_entry *vipps_ce_payment_source;
extern zend_class_entry *vipps_ce_qr_format;
extern zend_class_entry *vipps_ce_carrier;
extern zend_class_entry *vipps_ce_shipping_type;
extern zend_class_entry *vipps_ce_gateway;
extern zend_class_entry *vipps_ce_client;
extern zend_class_entry *vipps_ce_receipt;
extern zend_class_entry *vipps_ce_payment_request;
extern zend_class_entry *vipps_ce_express_checkout;
extern zend_class_entry *vipps_ce_shipping_option;
extern zend_class_entry *vipps_ce_address;
extern zend_class_entry *vipps_ce_customer;
extern zend_class_entry *vipps_ce_shipping;
extern zend_class_entry *vipps_ce_payment;
extern zend_class_entry *vipps_ce_change;
extern zend_class_entry *vipps_ce_history_entry;
extern zend_class_entry *vipps_ce_transport;
extern zend_class_entry *vipps_ce_exchange;
extern zend_class_entry *vipps_ce_refused;
extern zend_class_entry *vipps_ce_not_sent;
extern zend_class_entry *vipps_ce_outcome_unknown;
extern zend_class_entry *vipps_ce_redirect_lost;
extern zend_class_entry *vipps_ce_reply;
extern zend_class_entry *vipps_ce_callback_fault;
extern zend_class_entry *vipps_ce_callback_refused;
extern zend_class_entry *vipps_ce_webhook;
extern zend_class_entry *vipps_ce_settlement;
extern zend_class_entry *vipps_ce_ledger;

/* Called once, in this order, when the module starts. */
void php_vipps_register_enums(void);
void php_vipps_register_money(void);
void php_vipps_register_transport(void);
void php_vipps_register_receipt(void);
void php_vipps_register_request(void);
void php_vipps_register_express(void);
void php_vipps_register_payment(void);
void php_vipps_register_client(void);
void php_vipps_register_failure(void);
void php_vipps_register_callback(void);
void php_vipps_register_webhooks(void);
void php_vipps_register_settlement(void);
void php_vipps_register_siblings(void);

/* ------------------------------------------------------------------------------------------ */

typedef struct php_vipps_client {
	vipps_client *client; /* NULL until constructed */
	vipps_environment environment;
	vipps_tokens *tokens; /* its own, where a transport stands in for the network; else NULL */
	zval peers[2];        /* the observer and the transport, or undefined; in one row for the GC */
	zend_object std;
} php_vipps_client;

static inline php_vipps_client *php_vipps_client_from(zend_object *object)
{
	return (php_vipps_client *)((char *)object - offsetof(php_vipps_client, std));
}

/* NULL where there is none. Borrowed. */
static inline zval *php_vipps_client_observer(php_vipps_client *self)
{
	return Z_ISUNDEF(self->peers[0]) ? NULL : &self->peers[0];
}

static inline zend_object *php_vipps_client_transport(const php_vipps_client *self)
{
	return Z_ISUNDEF(self->peers[1]) ? NULL : Z_OBJ(self->peers[1]);
}

/* ------------------------------------------------------------------------------------------ */

/* What a Receipt says, for the core. Valid while it lives. */
const vipps_receipt *php_vipps_receipt_look(zend_object *receipt);

/* ------------------------------------------------------------------------------------------ */

/* What a PaymentRequest or an ExpressCheckout asks for. Valid while it lives. */
const vipps_create *php_vipps_request_look(zend_object *request);

/* ------------------------------------------------------------------------------------------ */

/*
 * The ShippingOptions of `list`, given as argument number `position`, as the core takes them: for
 * efree(), and valid as long as the list. NULL with a TypeError thrown; never NULL for an empty
 * list.
 */
vipps_shipping_option *php_vipps_options_of(zend_array *list, uint32_t position);

/* Address, Customer and Shipping get what they are beside their registration, which comes first. */
void php_vipps_prepare_customer(void);

/* An object, or null where the core has none. */
void php_vipps_address_create(zval *out, const vipps_address *address);
/* A list of them. */
void php_vipps_addresses_create(zval *out, const vipps_address *addresses, size_t count);
void php_vipps_customer_create(zval *out, const vipps_customer *customer);
void php_vipps_shipping_create(zval *out, const vipps_shipping *shipping);

/* ------------------------------------------------------------------------------------------ */

/* A Payment of what the core saw. `gateway` may be NULL; the object holds it. */
void php_vipps_payment_create(zval *out, const vipps_payment *payment, zend_object *gateway);

/*
 * What a Payment, given as argument number `position`, knows of its state and its money, and
 * nothing else. False with a ValueError thrown when it is one of another reference.
 */
bool php_vipps_payment_known(zend_object *payment, vipps_slice reference, uint32_t position,
	vipps_payment *known);

/* A list of HistoryEntry. */
void php_vipps_history_create(zval *out, const vipps_payment *payment);

/* A list of Change, all with one Payment, whose gateway is `gateway`. */
void php_vipps_changes_create(zval *out, const vipps_outcome *outcome, zend_object *gateway);

/* ------------------------------------------------------------------------------------------ */

typedef struct php_vipps_exchange {
	vipps_fate fate;
	int status;
	int64_t retry_after; /* ms, or -1 */
	zend_string *text;   /* ANSWERED: the body; else the reason. NULL: none */
	zend_object std;
} php_vipps_exchange;

static inline php_vipps_exchange *php_vipps_exchange_from(zend_object *object)
{
	return (php_vipps_exchange *)((char *)object - offsetof(php_vipps_exchange, std));
}

/* An Attempt. `reference` may be absent. */
void php_vipps_attempt_create(zval *out, const vipps_attempt *attempt, vipps_slice reference);

/* ------------------------------------------------------------------------------------------ */

/* What a Problem is made of; absent and "" become null. */
typedef struct php_vipps_facts {
	const vipps_error *error;
	const char *operation;
	vipps_slice reference;
	int attempts;
	const char *key;
	vipps_slice support_text;
} php_vipps_facts;

/*
 * An exception of class `ce`, one of those that implement Failure. Not thrown. `retry_after` (s) is
 * left out where the class has no such property. `message` is taken over.
 */
zend_object *php_vipps_failure_create(zend_class_entry *ce, zend_string *message,
	const php_vipps_facts *facts, zend_long retry_after);

/* ------------------------------------------------------------------------------------------ */

/*
 * Reply, CallbackFault and CallbackRefused get what they are beside their registration, which comes
 * first.
 */
void php_vipps_prepare_reply(void);

/* What to answer with `body`, which is JSON unless it is absent. */
void php_vipps_reply_create(zval *out, int status, vipps_slice body);

/* Throws a CallbackRefused. `method`: the one that is allowed where a 405 is to be answered. */
void php_vipps_refuse(vipps_inbound_fault fault, int status, const char *reason,
	const char *method);

/* ------------------------------------------------------------------------------------------ */

/* A Webhook; and a list of them. */
void php_vipps_webhook_create(zval *out, const vipps_webhook *webhook);
void php_vipps_webhooks_create(zval *out, const vipps_webhook *webhooks, size_t count);

/* What a Webhook is, but for Vipps' words for its events. Valid while it lives. */
vipps_webhook php_vipps_webhook_look(zend_object *webhook);

/* ------------------------------------------------------------------------------------------ */

/* A list of all Ledgers; and the Settlement of one. Without a value with an exception thrown. */
void php_vipps_ledgers_fetch(zval *out, zend_object *client, bool every_sales_unit);
void php_vipps_settlement_create(zval *out, zend_object *client, zend_string *ledger_id);

/* ------------------------------------------------------------------------------------------ */

/* The OrderManagement of a client; what a customer shares. */
void php_vipps_orders_create(zval *out, zend_object *client);
void php_vipps_userinfo_create(zval *out, const vipps_userinfo *userinfo);

#endif
