/* SPDX-License-Identifier: MIT */
#include "callback_keys.h"

#include "binder.h"
#include "classes.h"
#include "runner.h"
#include "zend_closures.h"

#define MAX_AGE_LIMIT (86400 * 30)

void php_vipps_keys_free(php_vipps_keys *all)
{
	for (size_t i = 0; i < all->keys.client_count; i++)
		OBJ_RELEASE(all->objects[i]);
	for (size_t i = 0; i < all->keys.secret_count * 2; i++) {
		if (all->texts[i] != NULL)
			zend_string_release(all->texts[i]);
	}
	efree(all->objects);
	efree(all->clients);
	efree(all->tokens);
	if (all->secrets != NULL)
		efree(all->secrets);
	if (all->texts != NULL)
		efree(all->texts);
}

/* ------------------------------------------------------------------------------------------
 * Clients
 */

static bool add_client(php_vipps_keys *all, zend_object *object, const zend_string *token)
{
	const vipps_client *client = php_vipps_client_from(object)->client;
	size_t place = all->keys.client_count;

	if (client == NULL) {
		zend_throw_error(NULL, "Vipps\\Client was not constructed");
		return false;
	}
	GC_ADDREF(object);
	all->objects[place] = object;
	all->clients[place] = client;
	all->tokens[place] = php_vipps_slice(token);
	all->keys.client_count++;
	return true;
}

static bool add_each_client(php_vipps_keys *all, zend_array *list, const zend_string *token)
{
	zval *one;

	ZEND_HASH_FOREACH_VAL(list, one) {
		ZVAL_DEREF(one);
		if (Z_TYPE_P(one) != IS_OBJECT || Z_OBJCE_P(one) != vipps_ce_client) {
			zend_argument_type_error(1, "must hold Vipps\\Client only, %s given",
				php_vipps_type_name(one));
			return false;
		}
		if (!add_client(all, Z_OBJ_P(one), token))
			return false;
	}
	ZEND_HASH_FOREACH_END();
	if (all->keys.client_count == 0) {
		zend_argument_value_error(1, "must hold at least one Vipps\\Client");
		return false;
	}
	return true;
}

static bool add_clients(php_vipps_keys *all, const zval *clients, const zend_string *token)
{
	bool is_list = Z_TYPE_P(clients) == IS_ARRAY;
	size_t room = is_list ? MAX(1, zend_hash_num_elements(Z_ARRVAL_P(clients))) : 1;

	all->objects = safe_emalloc(room, sizeof(*all->objects), 0);
	all->clients = safe_emalloc(room, sizeof(*all->clients), 0);
	all->tokens = safe_emalloc(room, sizeof(*all->tokens), 0);
	all->keys.clients = all->clients;
	all->keys.tokens = all->tokens;
	if (is_list)
		return add_each_client(all, Z_ARRVAL_P(clients), token);
	if (Z_TYPE_P(clients) == IS_OBJECT && Z_OBJCE_P(clients) == vipps_ce_client)
		return add_client(all, Z_OBJ_P(clients), token);
	zend_argument_type_error(1, "must be of type Vipps\\Client|array, %s given",
		php_vipps_type_name(clients));
	return false;
}

/* Tests put their clock forward: webhooks of a local Vipps in process are dated by it. */
static bool take_time(php_vipps_keys *all, const php_vipps_said_keys *said)
{
	zend_object *transport = NULL;

	all->keys.now = said->now;
	for (size_t i = 0; i < all->keys.client_count && transport == NULL; i++)
		transport = php_vipps_client_transport(php_vipps_client_from(all->objects[i]));
	return said->now_is_given || transport == NULL ||
		php_vipps_transport_now(transport, &all->keys.now);
}

/* ------------------------------------------------------------------------------------------
 * Secrets
 */

/*
 * `id` may be NULL: tried with any registration. Everybody could sign with an empty secret: it is
 * none.
 */
static bool add_secret(php_vipps_keys *all, zend_string *id, const zval *secret, uint32_t position,
	const char *verb)
{
	size_t place = all->keys.secret_count;

	ZVAL_DEREF(secret);
	if (Z_TYPE_P(secret) != IS_STRING) {
		zend_argument_type_error(position, "must %s secrets as strings, %s given", verb,
			php_vipps_type_name(secret));
		return false;
	}
	if (Z_STRLEN_P(secret) == 0)
		return true;
	all->texts[2 * place] = id == NULL ? NULL : zend_string_copy(id);
	all->texts[2 * place + 1] = zend_string_copy(Z_STR_P(secret));
	all->secrets[place] = (vipps_webhook_secret){
		.id = php_vipps_slice(id),
		.secret = php_vipps_slice(Z_STR_P(secret)),
	};
	all->keys.secret_count++;
	return true;
}

static void make_room(php_vipps_keys *all, size_t count)
{
	all->secrets = safe_emalloc(MAX(1, count), sizeof(*all->secrets), 0);
	all->texts = safe_emalloc(MAX(1, count), 2 * sizeof(*all->texts), 0);
	all->keys.secrets = all->secrets;
}

static bool add_each_secret(php_vipps_keys *all, zend_array *from, uint32_t position,
	const char *verb)
{
	zend_string *id;
	zval *secret;

	make_room(all, zend_hash_num_elements(from));
	ZEND_HASH_FOREACH_STR_KEY_VAL(from, id, secret) {
		if (!add_secret(all, id, secret, position, verb))
			return false;
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

/* What the closure answered: none, one, or several. */
static bool add_answer(php_vipps_keys *all, const zval *answer, uint32_t position)
{
	ZVAL_DEREF(answer);
	if (Z_TYPE_P(answer) == IS_NULL)
		return true;
	if (Z_TYPE_P(answer) == IS_ARRAY)
		return add_each_secret(all, Z_ARRVAL_P(answer), position, "return");
	if (Z_TYPE_P(answer) == IS_STRING) {
		make_room(all, 1);
		return add_secret(all, NULL, answer, position, "return");
	}
	zend_argument_type_error(position, "must return string|array|null, %s returned",
		php_vipps_type_name(answer));
	return false;
}

static bool ask_closure(php_vipps_keys *all, const php_vipps_said_keys *said,
	const vipps_inbound_request *request)
{
	vipps_slice id;
	zval argument, answer;
	bool added;

	if (!vipps_inbound_peek(request, &id))
		return true;
	php_vipps_text(&argument, id);
	ZVAL_UNDEF(&answer);
	call_user_function(NULL, NULL, said->secrets, &answer, 1, &argument);
	zval_ptr_dtor(&argument);
	added = EG(exception) == NULL && add_answer(all, &answer, said->secrets_position);
	zval_ptr_dtor(&answer);
	return added;
}

static bool add_secrets(php_vipps_keys *all, const php_vipps_said_keys *said,
	const vipps_inbound_request *request)
{
	if (said->secrets == NULL || Z_TYPE_P(said->secrets) == IS_NULL)
		return true;
	if (Z_TYPE_P(said->secrets) == IS_ARRAY)
		return add_each_secret(all, Z_ARRVAL_P(said->secrets), said->secrets_position, "hold");
	if (Z_TYPE_P(said->secrets) == IS_OBJECT && Z_OBJCE_P(said->secrets) == zend_ce_closure)
		return ask_closure(all, said, request);
	zend_argument_type_error(said->secrets_position, "must be of type Closure|array|null, %s given",
		php_vipps_type_name(said->secrets));
	return false;
}

/* ------------------------------------------------------------------------------------------ */

bool php_vipps_keys_gather(php_vipps_keys *all, const php_vipps_said_keys *said,
	const vipps_inbound_request *request)
{
	memset(all, 0, sizeof(*all));
	if (said->webhook_max_age < 0 || said->webhook_max_age > MAX_AGE_LIMIT) {
		zend_argument_value_error(said->webhook_max_age_position,
			"must be between 0 and %d seconds; 0 takes any age", MAX_AGE_LIMIT);
		return false;
	}
	all->keys.webhook_url = php_vipps_slice(said->webhook_url);
	all->keys.max_age = said->webhook_max_age * 1000;
	if (add_clients(all, said->clients, said->token) && take_time(all, said) &&
		add_secrets(all, said, request))
		return true;
	php_vipps_keys_free(all);
	return false;
}
