/* SPDX-License-Identifier: MIT */
#include "client.h"

#include <stdlib.h>

#include "arena.h"
#include "buf.h"
#include "complaint.h"
#include "signature.h"
#include "text.h"
#include "url.h"

#define DEADLINE_MIN 100
#define DEADLINE_MAX 300000
#define SECRET_MAX 200
#define URL_MAX 500

/* What real keys never look like, so that the local Vipps cannot be given any, nor Vipps these. */
#define LOCAL_ID_HEAD "10ca1"
#define LOCAL_SECRET_HEAD "local-secret"

const vipps_slice vipps_local_client_id = VIPPS_SLICE("10ca1000-0000-4000-8000-000000000000");
const vipps_slice vipps_local_client_secret = VIPPS_SLICE("local-secret-of-no-value");
const vipps_slice vipps_local_subscription_key = VIPPS_SLICE("10ca1000000040008000000000000000");

/* ------------------------------------------------------------------------------------------
 * The shape of credentials. A mix-up of two fields is told here, not by a 401.
 */
static bool is_digits(vipps_slice text, size_t min, size_t max)
{
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] < '0' || text.at[i] > '9')
			return false;
	}
	return text.len >= min && text.len <= max;
}

static bool is_hex(char c)
{
	c = vipps_slice_lower(c);
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

static bool is_guid(vipps_slice text)
{
	if (text.len != 36)
		return false;
	for (size_t i = 0; i < text.len; i++) {
		bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;

		if (hyphen ? text.at[i] != '-' : !is_hex(text.at[i]))
			return false;
	}
	return true;
}

/* Goes into a header as it is. */
static bool is_visible(vipps_slice text, size_t min, size_t max)
{
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] <= ' ' || text.at[i] > '~')
			return false;
	}
	return text.len >= min && text.len <= max;
}

static bool begins(vipps_slice text, const char *head)
{
	return vipps_slice_starts_with(text, vipps_slice_of(head));
}

static bool check_local(const vipps_client_options *o, vipps_complaint *complaint)
{
	bool local = o->environment == VIPPS_ENVIRONMENT_LOCAL;
	bool id = begins(o->client_id, LOCAL_ID_HEAD);
	bool secret = begins(o->client_secret, LOCAL_SECRET_HEAD);
	bool key = begins(o->subscription_key, LOCAL_ID_HEAD);

	if (local && !(id && secret && key)) {
		const char *argument = !id ? "clientId" : !secret ? "clientSecret" : "subscriptionKey";

		return vipps_complain(complaint, argument,
			"must be a key that the local Vipps publishes: real keys are for Vipps only; use Client::local()");
	}
	if (!local && secret) {
		return vipps_complain(complaint, "clientSecret",
			"must be a real one: this is the local Vipps' key, for Environment::Local");
	}
	return true;
}

static bool check_credentials(const vipps_client_options *o, vipps_complaint *complaint)
{
	if (!is_digits(o->merchant_serial_number, 4, 10)) {
		return vipps_complain(complaint, "merchantSerialNumber",
			"must be 4 to 10 digits, as Vipps' portal shows them");
	}
	if (!is_guid(o->client_id)) {
		return vipps_complain(complaint, "clientId",
			"must be a GUID such as 01234567-89ab-cdef-0123-456789abcdef, from Vipps' portal");
	}
	if (!is_visible(o->client_secret, 8, SECRET_MAX)) {
		return vipps_complain(complaint, "clientSecret",
			"must be the client_secret from Vipps' portal: 8 to 200 visible ASCII characters");
	}
	if (!is_visible(o->subscription_key, 8, SECRET_MAX)) {
		return vipps_complain(complaint, "subscriptionKey",
			"must be the Ocp-Apim-Subscription-Key from Vipps' portal: 8 to 200 visible ASCII characters");
	}
	return check_local(o, complaint);
}

static bool check_place(const vipps_client_options *o, vipps_complaint *complaint)
{
	bool given = vipps_slice_is_present(o->local_url);
	vipps_slice url = o->local_url;

	if (o->environment != VIPPS_ENVIRONMENT_LOCAL) {
		if (given)
			return vipps_complain(complaint, "localUrl",
				"must be null unless the environment is Local");
		if (o->in_process)
			return vipps_complain(complaint, "transport",
				"must be null unless the environment is Local");
		return true;
	}
	if (o->in_process)
		return given ? vipps_complain(complaint, "localUrl", "must be null with a transport")
					 : true;
	if (!given)
		return vipps_complain(complaint, "localUrl",
			"is required with Environment::Local, or a transport");
	bool web = vipps_url_has_scheme(url, "http") || vipps_url_has_scheme(url, "https");

	if (!web || url.len > URL_MAX || !vipps_url_is_plausible(url) || !vipps_url_has_host(url))
		return vipps_complain(complaint, "localUrl", "must be an http or https URL");
	return true;
}

static bool check_numbers(const vipps_client_options *o, vipps_complaint *complaint)
{
	if (o->deadline < DEADLINE_MIN || o->deadline > DEADLINE_MAX)
		return vipps_complain(complaint, "deadline", "must be between 100 and 300000 milliseconds");
	if (o->money_deadline < DEADLINE_MIN || o->money_deadline > DEADLINE_MAX)
		return vipps_complain(complaint, "moneyDeadline",
			"must be between 100 and 300000 milliseconds");
	if (o->max_attempts < 1 || o->max_attempts > 5)
		return vipps_complain(complaint, "maxAttempts", "must be between 1 and 5");
	return true;
}

static bool check_system_text(vipps_slice text, const char *argument, vipps_complaint *complaint)
{
	if (!vipps_slice_is_present(text))
		return true;
	bool fine = vipps_text_is_utf8(text);

	for (size_t i = 0; i < text.len && fine; i++)
		fine = (unsigned char)text.at[i] >= ' ' && text.at[i] != 0x7f;
	return fine || vipps_complain(complaint, argument, "must be UTF-8 without control characters");
}

static bool check(const vipps_client_options *o, vipps_complaint *complaint)
{
	return check_credentials(o, complaint) && check_place(o, complaint) &&
		check_numbers(o, complaint) && check_system_text(o->system_name, "systemName", complaint) &&
		check_system_text(o->system_version, "systemVersion", complaint) &&
		check_system_text(o->plugin_name, "pluginName", complaint) &&
		check_system_text(o->plugin_version, "pluginVersion", complaint);
}

/* ------------------------------------------------------------------------------------------
 * Making one
 */
static vipps_slice base_url(const vipps_client_options *o)
{
	switch (o->environment) {
	case VIPPS_ENVIRONMENT_PRODUCTION:
		return vipps_slice_of("https://api.vipps.no");
	case VIPPS_ENVIRONMENT_TEST:
		return vipps_slice_of("https://apitest.vipps.no");
	case VIPPS_ENVIRONMENT_LOCAL:
		break;
	}
	if (o->in_process)
		return vipps_slice_of("https://local.vipps.invalid");
	return vipps_url_without_slash(o->local_url);
}

static vipps_slice system_text(vipps_arena *arena, vipps_slice text, const char *otherwise)
{
	if (!vipps_slice_is_present(text))
		text = vipps_slice_of(otherwise);
	return vipps_arena_copy(arena, vipps_text_cut(text, VIPPS_SYSTEM_TEXT_MAX));
}

static vipps_slice unless_empty(vipps_arena *arena, vipps_slice text)
{
	return text.len > 0 ? vipps_arena_copy(arena, text) : vipps_slice_none();
}

static void copy_texts(vipps_client *c, const vipps_client_options *o)
{
	vipps_arena *arena = c->arena;

	c->base_url = vipps_arena_copy(arena, base_url(o));
	c->merchant_serial_number = vipps_arena_copy(arena, o->merchant_serial_number);
	c->client_id = vipps_arena_copy(arena, o->client_id);
	c->client_secret = vipps_arena_copy(arena, o->client_secret);
	c->subscription_key = vipps_arena_copy(arena, o->subscription_key);
	c->system_name = system_text(arena, o->system_name, "vipps-php");
	c->system_version = system_text(arena, o->system_version, VIPPS_VERSION);
	c->plugin_name = system_text(arena, o->plugin_name, NULL);
	c->plugin_version = system_text(arena, o->plugin_version, NULL);
	c->ca_file = unless_empty(arena, o->ca_file);
	c->proxy = unless_empty(arena, o->proxy);
}

static bool derive(vipps_client *c)
{
	static const char *const environments[] = { "production", "test", "local" };
	const vipps_slice all[] = {
		vipps_slice_of(environments[c->environment]),
		c->base_url,
		c->merchant_serial_number,
		c->client_id,
		c->client_secret,
		c->subscription_key,
	};

	return vipps_digest_fields(all, sizeof(all) / sizeof(all[0]), c->fingerprint) &&
		vipps_callback_key(c->client_secret, c->callback_key);
}

vipps_client *vipps_client_new(const vipps_client_options *options, vipps_complaint *complaint)
{
	vipps_client *c;

	*complaint = (vipps_complaint){ 0 };
	if (!check(options, complaint))
		return NULL;
	c = calloc(1, sizeof(*c));
	if (c == NULL)
		return NULL;
	c->arena = calloc(1, sizeof(*c->arena));
	if (c->arena == NULL) {
		free(c);
		return NULL;
	}
	c->api = options->api;
	c->environment = options->environment;
	c->in_process = options->in_process;
	c->deadline = options->deadline;
	c->money_deadline = options->money_deadline;
	c->max_attempts = options->max_attempts;
	copy_texts(c, options);
	if (c->arena->failed || !derive(c)) {
		vipps_client_free(c);
		return NULL;
	}
	return c;
}

void vipps_client_free(vipps_client *client)
{
	if (client == NULL)
		return;
	vipps_arena_wipe_free(client->arena);
	free(client->arena);
	vipps_wipe(client, sizeof(*client));
	free(client);
}

vipps_slice vipps_client_merchant_serial_number(const vipps_client *client)
{
	return client->merchant_serial_number;
}

vipps_api vipps_client_api(const vipps_client *client)
{
	return client->api;
}
