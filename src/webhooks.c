/* SPDX-License-Identifier: MIT */

/*
 * Registrations for webhooks: reading and writing them, and which of them are ours. There is no
 * update and no second look at a secret: what is not right is made anew and the old one deleted.
 */

#include "webhook.h"

#include "client.h"
#include "complaint.h"
#include "record.h"
#include "reference.h"
#include "service.h"
#include "url.h"

#define URL_MAX 2000

/* ------------------------------------------------------------------------------------------
 * Vipps' words for the events of payments
 */
typedef struct word {
	const char *name;
	vipps_event_type type;
} word;

static const word words[] = {
	{ "epayments.payment.created.v1", VIPPS_EVENT_CREATED },
	{ "epayments.payment.aborted.v1", VIPPS_EVENT_ABORTED },
	{ "epayments.payment.expired.v1", VIPPS_EVENT_EXPIRED },
	{ "epayments.payment.authorized.v1", VIPPS_EVENT_AUTHORIZED },
	{ "epayments.payment.captured.v1", VIPPS_EVENT_CAPTURED },
	{ "epayments.payment.cancelled.v1", VIPPS_EVENT_CANCELLED },
	{ "epayments.payment.refunded.v1", VIPPS_EVENT_REFUNDED },
	{ "epayments.payment.terminated.v1", VIPPS_EVENT_TERMINATED },
};

#define WORDS (sizeof(words) / sizeof(words[0]))

const char *vipps_webhook_event_name(vipps_event_type type)
{
	for (size_t i = 0; i < WORDS; i++) {
		if (words[i].type == type)
			return words[i].name;
	}
	return NULL;
}

static unsigned bit_of(vipps_slice name)
{
	for (size_t i = 0; i < WORDS; i++) {
		if (vipps_slice_eq(name, vipps_slice_of(words[i].name)))
			return 1u << words[i].type;
	}
	return 0;
}

static unsigned bits_of(const vipps_slice *names, size_t count)
{
	unsigned bits = 0;

	for (size_t i = 0; i < count; i++)
		bits |= bit_of(names[i]);
	return bits;
}

/* The names of the bits, always in one order. Returns how many. */
static size_t names_of(unsigned bits, vipps_slice names[WORDS])
{
	size_t count = 0;

	for (size_t i = 0; i < WORDS; i++) {
		if ((bits & 1u << words[i].type) != 0)
			names[count++] = vipps_slice_of(words[i].name);
	}
	return count;
}

/* ------------------------------------------------------------------------------------------
 * Requests and answers
 */
typedef struct registration {
	vipps_slice id, url;
	vipps_list events; /* of vipps_slice */
} registration;

static const vipps_field registration_fields[] = {
	VIPPS_ROW_TEXT("id", registration, id, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("url", registration, url, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT_LIST("events", registration, events, VIPPS_FIELD_REQUIRED),
};
static const vipps_record registration_record =
	VIPPS_RECORD_OF(registration, registration_fields, 0);

typedef struct listing {
	vipps_list webhooks;
} listing;

static const vipps_field listing_fields[] = {
	VIPPS_ROW_LIST("webhooks", listing, webhooks, VIPPS_FIELD_REQUIRED, &registration_record),
};
static const vipps_record listing_record = VIPPS_RECORD_OF(listing, listing_fields, 0);

typedef struct wish {
	vipps_slice url;
	vipps_list events;
} wish;

static const vipps_field wish_fields[] = {
	VIPPS_ROW_TEXT("url", wish, url, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT_LIST("events", wish, events, VIPPS_FIELD_REQUIRED),
};
static const vipps_record wish_record = VIPPS_RECORD_OF(wish, wish_fields, 0);

typedef struct registered {
	vipps_slice id, secret;
} registered;

static const vipps_field registered_fields[] = {
	VIPPS_ROW_TEXT("id", registered, id, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("secret", registered, secret, VIPPS_FIELD_REQUIRED),
};
static const vipps_record registered_record = VIPPS_RECORD_OF(registered, registered_fields, 0);

static bool write_registration(const vipps_order *order, vipps_buf *out)
{
	vipps_slice names[WORDS];
	const wish body = {
		.url = order->webhook_url,
		.events = { names, names_of(order->webhook_events, names) },
	};

	return vipps_record_write(&wish_record, &body, out, NULL);
}

static bool read_list(const vipps_order *order, vipps_slice body, vipps_arena *arena,
	vipps_outcome *outcome)
{
	listing l;

	(void)order;
	if (!vipps_record_read(&listing_record, body, arena, &l, NULL))
		return false;
	const registration *from = l.webhooks.at;
	vipps_webhook *to = vipps_arena_alloc_array(arena, l.webhooks.count, sizeof(*to));

	if (to == NULL)
		return false;
	for (size_t i = 0; i < l.webhooks.count; i++) {
		to[i] = (vipps_webhook){
			.id = from[i].id,
			.url = from[i].url,
			.events = bits_of(from[i].events.at, from[i].events.count),
			.raw_events = from[i].events.at,
			.raw_event_count = from[i].events.count,
		};
	}
	outcome->webhooks = to;
	outcome->webhook_count = l.webhooks.count;
	return true;
}

static bool read_registered(const vipps_order *order, vipps_slice body, vipps_arena *arena,
	vipps_outcome *outcome)
{
	registered r;

	if (!vipps_record_read(&registered_record, body, arena, &r, NULL) ||
		vipps_slice_is_empty(r.id) || vipps_slice_is_empty(r.secret))
		return false;
	vipps_webhook *to = vipps_arena_alloc(arena, sizeof(*to));
	vipps_slice *names = vipps_arena_alloc_array(arena, WORDS, sizeof(*names));

	if (to == NULL || names == NULL)
		return false;
	*to = (vipps_webhook){
		.id = r.id,
		.url = vipps_arena_copy(arena, order->webhook_url),
		.secret = r.secret,
		.events = order->webhook_events,
		.raw_events = names,
		.raw_event_count = names_of(order->webhook_events, names),
	};
	outcome->webhooks = to;
	outcome->webhook_count = 1;
	return !arena->failed;
}

/* ------------------------------------------------------------------------------------------
 * What may be registered
 */

/* A URL in two: scheme, host and port; and what is asked of them. */
typedef struct halves {
	vipps_slice server, path;
} halves;

static halves split(vipps_slice url)
{
	size_t at = 0;

	while (at + 2 < url.len && memcmp(url.at + at, "://", 3) != 0)
		at++;
	at += 3;
	while (at < url.len && url.at[at] != '/' && url.at[at] != '?')
		at++;
	at = at < url.len ? at : url.len;
	return (halves){
		vipps_slice_make(url.at, at),
		vipps_slice_make(url.at == NULL ? NULL : url.at + at, url.len - at),
	};
}

static bool has(vipps_slice text, char c)
{
	return text.len > 0 && memchr(text.at, c, text.len) != NULL;
}

static bool is_ascii(vipps_slice text)
{
	for (size_t i = 0; i < text.len; i++) {
		if ((unsigned char)text.at[i] >= 0x80)
			return false;
	}
	return true;
}

static bool check_url(const vipps_client *client, vipps_slice url, vipps_complaint *complaint)
{
	bool local = client->environment == VIPPS_ENVIRONMENT_LOCAL;
	bool web = vipps_url_has_scheme(url, "https") || (local && vipps_url_has_scheme(url, "http"));

	if (!web || url.len > URL_MAX || !vipps_url_is_plausible(url) || !vipps_url_has_host(url))
		return vipps_complain(complaint, "url", "must be an https URL of at most 2000 bytes");
	if (has(url, '#'))
		return vipps_complain(complaint, "url", "must have no fragment: nothing of it is sent");
	if (has(split(url).server, '@'))
		return vipps_complain(complaint, "url",
			"must have no user name: webhooks are known by their signature");
	/* Path and query are signed as they are sent; who escapes what would be anybody's guess. */
	if (!is_ascii(url))
		return vipps_complain(complaint, "url", "must be ASCII: percent-encode what is not");
	return true;
}

bool vipps_webhook_check(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint)
{
	unsigned all = 0;

	for (size_t i = 0; i < WORDS; i++)
		all |= 1u << words[i].type;
	if (!check_url(client, order->webhook_url, complaint))
		return false;
	/* One that Vipps never calls for would never be found registered, either. */
	if (order->webhook_events == 0 || (order->webhook_events & ~all) != 0)
		return vipps_complain(complaint, "events",
			"must be one or more of Created, Authorized, Captured, Refunded, Cancelled, Aborted, "
			"Expired and Terminated");
	return true;
}

/* It goes into a path. */
static bool check_id(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint)
{
	(void)client;
	if (!vipps_reference_is_possible(order->webhook_id))
		return vipps_complain(complaint, "id",
			"must be the id of a registration, as Vipps gave it");
	return true;
}

/* ------------------------------------------------------------------------------------------
 * Endpoints
 */
static void add_path(const vipps_client *client, const vipps_order *order, vipps_buf *out)
{
	(void)client;
	vipps_buf_add_cstr(out, "/webhooks/v1/webhooks");
	if (order->operation == VIPPS_WEBHOOK_DELETE) {
		vipps_buf_add_char(out, '/');
		vipps_buf_add_slice(out, order->webhook_id);
	}
}

/* Which of the two an unknown id gets is not documented. */
static bool is_gone(const vipps_error *error)
{
	static const vipps_slice header = VIPPS_SLICE("Merchant-Serial-Number");

	return error->http_status == 404 ||
		(error->http_status == 400 && !vipps_slice_eq(vipps_slice_of(error->code), header));
}

const vipps_service vipps_webhooks_list = {
	.name = "listWebhooks",
	.method = "GET",
	.class = VIPPS_CLASS_READ,
	.per_minute = 120,
	.epayment_only = true,
	.path = add_path,
	.read = read_list,
};

/* Sent twice it is there twice. */
const vipps_service vipps_webhooks_register = {
	.name = "registerWebhook",
	.method = "POST",
	.class = VIPPS_CLASS_ONCE,
	.per_minute = 5,
	.epayment_only = true,
	.check = vipps_webhook_check,
	.path = add_path,
	.write = write_registration,
	.read = read_registered,
};

const vipps_service vipps_webhooks_delete = {
	.name = "deleteWebhook",
	.method = "DELETE",
	.class = VIPPS_CLASS_AGAIN,
	.per_minute = 5,
	.epayment_only = true,
	.check = check_id,
	.path = add_path,
	.is_done = is_gone,
};

/* ------------------------------------------------------------------------------------------
 * Which are ours
 */

/*
 * Scheme and host in any case, and "https://shop.example" is the one with "/": a list that spells
 * a URL so must not be taken for another one for ever, and each time a new one be made.
 */
static bool is_same_url(vipps_slice a, vipps_slice b)
{
	static const vipps_slice root = VIPPS_SLICE("/");
	const halves one = split(a), other = split(b);

	return vipps_slice_eq_nocase(one.server, other.server) &&
		vipps_slice_eq(one.path.len == 0 ? root : one.path,
			other.path.len == 0 ? root : other.path);
}

static bool is_among(vipps_slice id, const vipps_slice *known, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (vipps_slice_eq(id, known[i]))
			return true;
	}
	return false;
}

bool vipps_webhooks_plan(const vipps_webhook *there, size_t count, vipps_slice url, unsigned events,
	const vipps_slice *known, size_t known_count, vipps_webhook_fate *fates)
{
	bool kept = false;

	for (size_t i = 0; i < count; i++) {
		bool serves = is_same_url(there[i].url, url);
		bool has_secret = is_among(there[i].id, known, known_count);

		if (!serves && !has_secret) {
			fates[i] = VIPPS_WEBHOOK_FOREIGN;
		} else if (!kept && serves && has_secret && there[i].events == events) {
			fates[i] = VIPPS_WEBHOOK_KEPT;
			kept = true;
		} else {
			fates[i] = VIPPS_WEBHOOK_STALE;
		}
	}
	return kept;
}
