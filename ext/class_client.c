/* SPDX-License-Identifier: MIT */

/* Gateway, and the Client that is the real one. */

#include "php_vipps.h"

#include "binder.h"
#include "classes.h"
#include "runner.h"
#include "thrower.h"
#include "SAPI.h"
#include "zend_attributes.h"
#include "zend_closures.h"
#include "zend_exceptions.h"
#include "client_arginfo.h"

zend_class_entry *vipps_ce_gateway;
zend_class_entry *vipps_ce_client;
static zend_object_handlers client_handlers;

static zend_object *client_new(zend_class_entry *ce)
{
	php_vipps_client *self = zend_object_alloc(sizeof(*self), ce);

	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &client_handlers;
	return &self->std;
}

static void client_free(zend_object *object)
{
	php_vipps_client *self = php_vipps_client_from(object);

	vipps_client_free(self->client);
	vipps_tokens_free(self->tokens);
	zval_ptr_dtor(&self->peers[0]);
	zval_ptr_dtor(&self->peers[1]);
	zend_object_std_dtor(object);
}

static HashTable *client_get_gc(zend_object *object, zval **table, int *count)
{
	*table = php_vipps_client_from(object)->peers;
	*count = 2;
	return zend_std_get_properties(object);
}

/* ------------------------------------------------------------------------------------------
 * Construction
 */

/* In the order of vipps_api and vipps_environment. */
static const char *const apis[] = { "ECom", "EPayment", NULL };
static const char *const environments[] = { "Production", "Test", "Local", NULL };

typedef struct peers {
	zend_object *observer, *transport; /* or NULL; borrowed */
} peers;

static bool is_command_line(void)
{
	return strcmp(sapi_module.name, "cli") == 0 || strcmp(sapi_module.name, "phpdbg") == 0;
}

static int64_t default_money_deadline(void)
{
	if (VIPPS_G(money_deadline) != 0)
		return VIPPS_G(money_deadline);
	return is_command_line() ? 60000 : 30000;
}

static vipps_slice setting(const char *value)
{
	return value == NULL || value[0] == '\0' ? vipps_slice_none() : vipps_slice_of(value);
}

static vipps_client_options default_options(void)
{
	return (vipps_client_options){
		.ca_file = setting(VIPPS_G(ca_file)),
		.proxy = setting(VIPPS_G(proxy)),
		.deadline = VIPPS_G(deadline),
		.money_deadline = default_money_deadline(),
		.max_attempts = 4,
	};
}

static void keep_peers(php_vipps_client *self, peers with)
{
	if (with.observer != NULL)
		ZVAL_OBJ_COPY(&self->peers[0], with.observer);
	if (with.transport != NULL)
		ZVAL_OBJ_COPY(&self->peers[1], with.transport);
}

/* False with an exception thrown, and nothing kept. */
static bool client_construct(php_vipps_client *self, const vipps_client_options *options,
	peers with)
{
	vipps_complaint complaint = { 0 };
	zend_object *object = &self->std;

	self->client = vipps_client_new(options, &complaint);
	if (self->client == NULL) {
		php_vipps_throw_complaint(&complaint);
		return false;
	}
	if (with.transport != NULL) {
		self->tokens = vipps_tokens_new();
		if (self->tokens == NULL) {
			vipps_client_free(self->client);
			self->client = NULL;
			zend_throw_error(NULL, "Out of memory");
			return false;
		}
	}
	keep_peers(self, with);
	self->environment = options->environment;
	php_vipps_set_text(object, "merchantSerialNumber", options->merchant_serial_number);
	php_vipps_set_enum(object, "api", vipps_ce_api, apis[options->api], apis[0]);
	php_vipps_set_enum(object, "environment", vipps_ce_environment,
		environments[options->environment], environments[0]);
	return true;
}

static bool check_production(vipps_environment environment)
{
	if (environment != VIPPS_ENVIRONMENT_PRODUCTION || VIPPS_G(allow_production))
		return true;
	zend_argument_value_error(5,
		"must not be Vipps\\Environment::Production here: "
		"php.ini says vipps.allow_production = 0, so that a copy of a shop moves no real money");
	return false;
}

static bool check_attempts(zend_long attempts)
{
	if (attempts >= 1 && attempts <= 5)
		return true;
	zend_argument_value_error(13, "must be between 1 and 5");
	return false;
}

/* The texts of the constructor's arguments; NULL where one was left out. Borrowed. */
typedef struct texts {
	zend_string *msn, *id, *secret, *key;
	zend_string *system_name, *system_version, *plugin_name, *plugin_version;
	zend_string *local_url;
} texts;

static void options_take_texts(vipps_client_options *options, const texts *from)
{
	options->merchant_serial_number = php_vipps_slice(from->msn);
	options->client_id = php_vipps_slice(from->id);
	options->client_secret = php_vipps_slice(from->secret);
	options->subscription_key = php_vipps_slice(from->key);
	options->system_name = php_vipps_slice(from->system_name);
	options->system_version = php_vipps_slice(from->system_version);
	options->plugin_name = php_vipps_slice(from->plugin_name);
	options->plugin_version = php_vipps_slice(from->plugin_version);
	options->local_url = php_vipps_slice(from->local_url);
}

ZEND_METHOD(Vipps_Client, __construct)
{
	php_vipps_client *self = php_vipps_client_from(Z_OBJ_P(ZEND_THIS));
	texts given = { 0 };
	peers with = { 0 };
	zend_object *environment, *api = NULL;
	zend_long deadline = 0, money_deadline = 0, attempts = 4;
	bool no_deadline = true, no_money_deadline = true;
	vipps_client_options options = default_options();

	ZEND_PARSE_PARAMETERS_START(5, 16)
		Z_PARAM_STR(given.msn)
		Z_PARAM_STR(given.id)
		Z_PARAM_STR(given.secret)
		Z_PARAM_STR(given.key)
		Z_PARAM_OBJ_OF_CLASS(environment, vipps_ce_environment)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS(api, vipps_ce_api)
		Z_PARAM_STR_OR_NULL(given.system_name)
		Z_PARAM_STR_OR_NULL(given.system_version)
		Z_PARAM_STR_OR_NULL(given.plugin_name)
		Z_PARAM_STR_OR_NULL(given.plugin_version)
		Z_PARAM_LONG_OR_NULL(deadline, no_deadline)
		Z_PARAM_LONG_OR_NULL(money_deadline, no_money_deadline)
		Z_PARAM_LONG(attempts)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(with.observer, zend_ce_closure)
		Z_PARAM_STR_OR_NULL(given.local_url)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(with.transport, vipps_ce_transport)
	ZEND_PARSE_PARAMETERS_END();
	if (self->client != NULL) {
		zend_throw_error(NULL, "Vipps\\Client is constructed already, and is a constant");
		RETURN_THROWS();
	}
	options.environment = (vipps_environment)php_vipps_enum_index(environment, environments);
	if (!check_production(options.environment) || !check_attempts(attempts))
		RETURN_THROWS();
	options_take_texts(&options, &given);
	if (api != NULL)
		options.api = (vipps_api)php_vipps_enum_index(api, apis);
	if (!no_deadline)
		options.deadline = deadline;
	if (!no_money_deadline)
		options.money_deadline = money_deadline;
	options.max_attempts = (int)attempts;
	options.in_process = with.transport != NULL;
	client_construct(self, &options, with);
}

ZEND_METHOD(Vipps_Client, local)
{
	zend_string *url = NULL, *msn = NULL;
	zend_object *api = NULL;
	peers with = { 0 };
	vipps_client_options options = default_options();

	ZEND_PARSE_PARAMETERS_START(1, 4)
		Z_PARAM_OBJ_OF_CLASS_OR_STR(with.transport, vipps_ce_transport, url)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS(api, vipps_ce_api)
		Z_PARAM_STR(msn)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(with.observer, zend_ce_closure)
	ZEND_PARSE_PARAMETERS_END();
	options.environment = VIPPS_ENVIRONMENT_LOCAL;
	if (api != NULL)
		options.api = (vipps_api)php_vipps_enum_index(api, apis);
	options.merchant_serial_number =
		msn == NULL ? (vipps_slice)VIPPS_SLICE("123456") : php_vipps_slice(msn);
	options.client_id = vipps_local_client_id;
	options.client_secret = vipps_local_client_secret;
	options.subscription_key = vipps_local_subscription_key;
	options.local_url = php_vipps_slice(url);
	options.in_process = with.transport != NULL;
	object_init_ex(return_value, vipps_ce_client);
	if (client_construct(php_vipps_client_from(Z_OBJ_P(return_value)), &options, with))
		return;
	zval_ptr_dtor(return_value);
	ZVAL_UNDEF(return_value);
}

/* ------------------------------------------------------------------------------------------
 * What it does: each is an order to the core
 */

static void do_plainly(zend_execute_data *execute_data, vipps_operation operation,
	zval *return_value)
{
	zend_string *reference;
	vipps_order order = { .operation = operation };

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(reference)
	ZEND_PARSE_PARAMETERS_END();
	order.reference = php_vipps_slice(reference);
	php_vipps_run_order(Z_OBJ_P(ZEND_THIS), &order, return_value);
}

static void do_up_to(zend_execute_data *execute_data, vipps_operation operation, zval *return_value)
{
	zend_string *reference;
	zval *total;
	vipps_order order = { .operation = operation };

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_STR(reference)
		Z_PARAM_ZVAL(total)
	ZEND_PARSE_PARAMETERS_END();
	order.reference = php_vipps_slice(reference);
	if (php_vipps_amount(total, 2, false, &order.amount))
		php_vipps_run_order(Z_OBJ_P(ZEND_THIS), &order, return_value);
}

static void do_in_part(zend_execute_data *execute_data, vipps_operation operation,
	bool all_by_default, zval *return_value)
{
	zend_string *reference, *intent = NULL;
	zval *amount = NULL;
	vipps_order order = { .operation = operation };

	if (zend_parse_parameters(ZEND_NUM_ARGS(), all_by_default ? "S|zS!" : "Sz|S!", &reference,
			&amount, &intent) == FAILURE)
		return;
	order.reference = php_vipps_slice(reference);
	order.intent = php_vipps_slice(intent);
	if (php_vipps_amount(amount, 2, all_by_default, &order.amount))
		php_vipps_run_order(Z_OBJ_P(ZEND_THIS), &order, return_value);
}

static bool is_request(const zval *value)
{
	return Z_TYPE_P(value) == IS_OBJECT &&
		(Z_OBJCE_P(value) == vipps_ce_payment_request ||
			Z_OBJCE_P(value) == vipps_ce_express_checkout);
}

ZEND_METHOD(Vipps_Client, create)
{
	zval *request;
	vipps_order order = { .operation = VIPPS_CREATE };

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(request)
	ZEND_PARSE_PARAMETERS_END();
	if (!is_request(request)) {
		zend_argument_type_error(1,
			"must be of type Vipps\\PaymentRequest|Vipps\\ExpressCheckout, %s given",
			php_vipps_type_name(request));
		RETURN_THROWS();
	}
	order.create = php_vipps_request_look(Z_OBJ_P(request));
	order.reference = order.create->reference;
	php_vipps_run_order(Z_OBJ_P(ZEND_THIS), &order, return_value);
}

ZEND_METHOD(Vipps_Client, get)
{
	do_plainly(execute_data, VIPPS_GET, return_value);
}

ZEND_METHOD(Vipps_Client, capture)
{
	do_in_part(execute_data, VIPPS_CAPTURE, true, return_value);
}

ZEND_METHOD(Vipps_Client, captureTo)
{
	do_up_to(execute_data, VIPPS_CAPTURE_TO, return_value);
}

ZEND_METHOD(Vipps_Client, refund)
{
	do_in_part(execute_data, VIPPS_REFUND, false, return_value);
}

ZEND_METHOD(Vipps_Client, refundTo)
{
	do_up_to(execute_data, VIPPS_REFUND_TO, return_value);
}

ZEND_METHOD(Vipps_Client, cancel)
{
	zend_string *reference;
	bool only_before_approval = false;
	vipps_order order = { .operation = VIPPS_CANCEL };

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(reference)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(only_before_approval)
	ZEND_PARSE_PARAMETERS_END();
	order.reference = php_vipps_slice(reference);
	if (only_before_approval)
		order.operation = VIPPS_CANCEL_UNAPPROVED;
	php_vipps_run_order(Z_OBJ_P(ZEND_THIS), &order, return_value);
}

ZEND_METHOD(Vipps_Client, releaseRemaining)
{
	do_plainly(execute_data, VIPPS_RELEASE, return_value);
}

ZEND_METHOD(Vipps_Client, history)
{
	do_plainly(execute_data, VIPPS_HISTORY, return_value);
}

ZEND_METHOD(Vipps_Client, changes)
{
	zend_string *reference;
	zend_object *since = NULL;
	vipps_payment known;
	vipps_order order = { .operation = VIPPS_CHANGES };

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(reference)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(since, vipps_ce_payment)
	ZEND_PARSE_PARAMETERS_END();
	order.reference = php_vipps_slice(reference);
	if (since != NULL) {
		if (!php_vipps_payment_known(since, order.reference, 2, &known))
			RETURN_THROWS();
		order.since = &known;
	}
	php_vipps_run_order(Z_OBJ_P(ZEND_THIS), &order, return_value);
}

ZEND_METHOD(Vipps_Client, wait)
{
	zend_string *reference;
	zend_long seconds;
	vipps_order order = { .operation = VIPPS_WAIT };

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_STR(reference)
		Z_PARAM_LONG(seconds)
	ZEND_PARSE_PARAMETERS_END();
	if (seconds < 1 || seconds > 900) {
		zend_argument_value_error(2, "must be between 1 and 900");
		RETURN_THROWS();
	}
	order.reference = php_vipps_slice(reference);
	order.wait = seconds * 1000;
	php_vipps_run_order(Z_OBJ_P(ZEND_THIS), &order, return_value);
}

static bool is_production(zend_object *client)
{
	return php_vipps_client_from(client)->environment == VIPPS_ENVIRONMENT_PRODUCTION;
}

ZEND_METHOD(Vipps_Client, approve)
{
	zend_string *reference, *phone, *url = NULL;
	vipps_order order = { .operation = VIPPS_APPROVE };

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_STR(reference)
		Z_PARAM_STR(phone)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(url)
	ZEND_PARSE_PARAMETERS_END();
	if (is_production(Z_OBJ_P(ZEND_THIS))) {
		zend_throw_error(NULL,
			"Vipps\\Client::approve() is for Vipps' test environment: "
			"in production customers approve themselves");
		RETURN_THROWS();
	}
	order.reference = php_vipps_slice(reference);
	order.customer_phone = php_vipps_slice(phone);
	order.redirect_url = url == NULL ? (vipps_slice)VIPPS_SLICE("") : php_vipps_slice(url);
	php_vipps_run_order(Z_OBJ_P(ZEND_THIS), &order, return_value);
}

/* ------------------------------------------------------------------------------------------
 * Vipps' other APIs
 */

ZEND_METHOD(Vipps_Client, ledgers)
{
	bool every_sales_unit = false;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(every_sales_unit)
	ZEND_PARSE_PARAMETERS_END();
	php_vipps_ledgers_fetch(return_value, Z_OBJ_P(ZEND_THIS), every_sales_unit);
}

ZEND_METHOD(Vipps_Client, settlement)
{
	zend_object *ledger = NULL;
	zend_string *id = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJ_OF_CLASS_OR_STR(ledger, vipps_ce_ledger, id)
	ZEND_PARSE_PARAMETERS_END();
	if (ledger != NULL)
		id = php_vipps_property_string(ledger, "id");
	if (EG(exception) == NULL)
		php_vipps_settlement_create(return_value, Z_OBJ_P(ZEND_THIS), id);
}

ZEND_METHOD(Vipps_Client, orders)
{
	ZEND_PARSE_PARAMETERS_NONE();
	php_vipps_orders_create(return_value, Z_OBJ_P(ZEND_THIS));
}

ZEND_METHOD(Vipps_Client, userinfo)
{
	zend_string *sub;
	vipps_order order = { .operation = VIPPS_USERINFO };

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(sub)
	ZEND_PARSE_PARAMETERS_END();
	order.sub = php_vipps_slice(sub);
	php_vipps_run_order(Z_OBJ_P(ZEND_THIS), &order, return_value);
}

void php_vipps_register_client(void)
{
	vipps_ce_gateway = register_class_Vipps_Gateway();
	vipps_ce_client = register_class_Vipps_Client(vipps_ce_gateway);
	vipps_ce_client->create_object = client_new;
	client_handlers = std_object_handlers;
	client_handlers.offset = offsetof(php_vipps_client, std);
	client_handlers.free_obj = client_free;
	client_handlers.clone_obj = NULL;
	client_handlers.get_gc = client_get_gc;
}
