/* SPDX-License-Identifier: MIT */
#include "webhook_upkeep.h"

#include "binder.h"
#include "classes.h"
#include "runner.h"
#include "thrower.h"

/* PHP code runs between the steps (`save`, an observer): nothing of the core's is kept. */
typedef struct upkeep {
	zend_object *client, *save;
	vipps_order wish;
	zval there;                /* list of Webhook */
	vipps_webhook_fate *fates; /* of them */
	zval secrets;              /* by registration id: what the shop has saved */
} upkeep;

/* False with an exception thrown. */
static bool run(upkeep *work, const vipps_order *order, zval *out)
{
	ZVAL_UNDEF(out);
	php_vipps_run_order(work->client, order, out);
	return EG(exception) == NULL;
}

static bool look(upkeep *work)
{
	vipps_order order = { .operation = VIPPS_WEBHOOKS,
		.every_sales_unit = work->wish.every_sales_unit };

	return run(work, &order, &work->there);
}

/* An id as PHP code sees it. */
static zend_string *id_of(zend_object *webhook)
{
	return php_vipps_property_string(webhook, "id");
}

/* An empty secret is as good as lost. */
static bool has_secret(const upkeep *work, zend_object *webhook)
{
	const zval *secret = zend_symtable_find(Z_ARRVAL(work->secrets), id_of(webhook));

	return secret != NULL && Z_STRLEN_P(secret) > 0;
}

/* Whether one of those that are there can be kept. */
static bool plan(upkeep *work)
{
	size_t room = MAX(1, zend_hash_num_elements(Z_ARRVAL(work->there)));
	vipps_webhook *there = safe_emalloc(room, sizeof(*there), 0);
	vipps_slice *known = safe_emalloc(room, sizeof(*known), 0);
	size_t count = 0, known_count = 0;
	zval *one;
	bool kept;

	work->fates = safe_emalloc(room, sizeof(*work->fates), 0);
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL(work->there), one) {
		there[count] = php_vipps_webhook_look(Z_OBJ_P(one));
		if (has_secret(work, Z_OBJ_P(one)))
			known[known_count++] = there[count].id;
		count++;
	}
	ZEND_HASH_FOREACH_END();
	kept = vipps_webhooks_plan(there, count, work->wish.webhook_url, work->wish.webhook_events,
		known, known_count, work->fates);
	efree(known);
	efree(there);
	return kept;
}

/* ------------------------------------------------------------------------------------------
 * What the shop saves
 */

static void call_save(upkeep *work)
{
	zval save, nothing;

	ZVAL_OBJ(&save, work->save);
	ZVAL_UNDEF(&nothing);
	call_user_function(NULL, NULL, &save, &nothing, 1, &work->secrets);
	zval_ptr_dtor(&nothing);
}

/* The secrets are arguments of the shop's function: no trace of what it throws is to show them. */
static void call_save_untraced(upkeep *work)
{
	volatile bool ignored = EG(exception_ignore_args), fatal = false;

	EG(exception_ignore_args) = true;
	zend_try
	{
		call_save(work);
	}
	zend_catch
	{
		fatal = true;
	}
	zend_end_try();
	EG(exception_ignore_args) = ignored;
	if (fatal)
		zend_bailout();
}

/* Lets the shop save `secrets`, which are taken over. False with an exception thrown. */
static bool save(upkeep *work, zend_array *secrets)
{
	zval_ptr_dtor(&work->secrets);
	ZVAL_ARR(&work->secrets, secrets);
	call_save_untraced(work);
	return EG(exception) == NULL;
}

/* ------------------------------------------------------------------------------------------
 * The steps
 */

/* Registers one, and has its secret saved beside the others. */
static bool renew(upkeep *work)
{
	zend_array *secrets;
	vipps_webhook seen;
	zval made, secret;
	bool saved;

	if (!run(work, &work->wish, &made))
		return false;
	seen = php_vipps_webhook_look(Z_OBJ(made));
	secrets = zend_array_dup(Z_ARRVAL(work->secrets));
	php_vipps_text(&secret, seen.secret);
	zend_symtable_update(secrets, id_of(Z_OBJ(made)), &secret);
	saved = save(work, secrets);
	zval_ptr_dtor(&made);
	return saved;
}

static bool delete_one(upkeep *work, zend_object *webhook)
{
	vipps_order order = { .operation = VIPPS_WEBHOOK_DELETE,
		.webhook_id = php_vipps_slice(id_of(webhook)),
		.every_sales_unit = work->wish.every_sales_unit };
	zval nothing;

	return run(work, &order, &nothing);
}

/*
 * Those whose secret is lost go first: their calls can only be refused, and they take up room that
 * Vipps limits. The others are good until there is a new one.
 */
static bool delete_lost(upkeep *work)
{
	vipps_webhook_fate *fate = work->fates;
	zval *one;

	ZEND_HASH_FOREACH_VAL(Z_ARRVAL(work->there), one) {
		vipps_webhook_fate *its = fate++;

		if (*its != VIPPS_WEBHOOK_STALE || has_secret(work, Z_OBJ_P(one)))
			continue;
		if (!delete_one(work, Z_OBJ_P(one)))
			return false;
		*its = VIPPS_WEBHOOK_FOREIGN; /* gone */
		SEPARATE_ARRAY(&work->secrets);
		zend_symtable_del(Z_ARRVAL(work->secrets), id_of(Z_OBJ_P(one)));
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

/* A secret of one that is not there stays: it may be of another sales unit. */
static bool delete_stale(upkeep *work)
{
	zend_array *secrets = zend_array_dup(Z_ARRVAL(work->secrets));
	const vipps_webhook_fate *fate = work->fates;
	zval *one;

	ZEND_HASH_FOREACH_VAL(Z_ARRVAL(work->there), one) {
		if (*fate++ != VIPPS_WEBHOOK_STALE)
			continue;
		if (!delete_one(work, Z_OBJ_P(one))) {
			zend_array_release(secrets);
			return false;
		}
		zend_symtable_del(secrets, id_of(Z_OBJ_P(one)));
	}
	ZEND_HASH_FOREACH_END();
	if (zend_hash_num_elements(secrets) < zend_hash_num_elements(Z_ARRVAL(work->secrets)))
		return save(work, secrets);
	zend_array_release(secrets);
	return true;
}

static void keep_up(upkeep *work, zval *return_value)
{
	bool kept = look(work) && plan(work);

	if (EG(exception) == NULL && delete_lost(work) && (kept || renew(work)) && delete_stale(work))
		ZVAL_COPY(return_value, &work->secrets);
	zval_ptr_dtor(&work->there);
	if (work->fates != NULL)
		efree(work->fates);
}

void php_vipps_ensure_webhook(zend_object *client, const vipps_order *wish, zend_array *secrets,
	zend_object *save, zval *return_value)
{
	const vipps_client *of = php_vipps_client_from(client)->client;
	upkeep work = { .client = client, .save = save, .wish = *wish };
	vipps_complaint complaint = { 0 };

	/* PHP code may take it from the Webhooks that it came from. */
	GC_ADDREF(client);
	php_vipps_array_take(&work.secrets, secrets);
	if (vipps_client_api(of) == VIPPS_API_ECOM)
		ZVAL_COPY(return_value, &work.secrets);
	else if (vipps_webhook_check(of, wish, &complaint))
		keep_up(&work, return_value);
	else
		php_vipps_throw_complaint(&complaint);
	zval_ptr_dtor(&work.secrets);
	OBJ_RELEASE(client);
}
