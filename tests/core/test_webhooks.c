/* SPDX-License-Identifier: MIT */

/* Registrations for webhooks: what is written and read, what may be registered, whose they are. */

#include "webhook.h"

#include "check.h"
#include "client.h"
#include "service.h"
#include "simulate.h"

#define URL "https://shop.example/vipps"
#define ID_1 "498d2bf2-c8e8-4104-a6e7-cb4c1ad00ff1"
#define ID_2 "498d2bf2-c8e8-4104-a6e7-cb4c1ad00ff2"
#define BIT(type) (1u << VIPPS_EVENT_##type)
#define ALL \
	(BIT(CREATED) | BIT(ABORTED) | BIT(EXPIRED) | BIT(AUTHORIZED) | BIT(CAPTURED) | \
		BIT(CANCELLED) | BIT(REFUNDED) | BIT(TERMINATED))

/* The endpoints, as the call machine goes through them. */
static bool write_registration(const vipps_order *order, vipps_buf *out)
{
	return vipps_webhooks_register.write(order, out);
}

static bool read_list(vipps_slice body, vipps_arena *arena, const vipps_webhook **webhooks,
	size_t *count)
{
	vipps_outcome outcome = { 0 };
	bool read = vipps_webhooks_list.read(NULL, body, arena, &outcome);

	*webhooks = outcome.webhooks;
	*count = outcome.webhook_count;
	return read;
}

static bool read_new(const vipps_order *order, vipps_slice body, vipps_arena *arena,
	const vipps_webhook **webhook)
{
	vipps_outcome outcome = { 0 };
	bool read = vipps_webhooks_register.read(order, body, arena, &outcome);

	*webhook = outcome.webhooks;
	return read;
}

static vipps_order order_of(const char *url, unsigned events)
{
	return (vipps_order){ .operation = VIPPS_WEBHOOK_REGISTER,
		.webhook_url = vipps_slice_of(url),
		.webhook_events = events };
}

/* ------------------------------------------------------------------------------------------
 * Writing
 */
static void check_written(const char *url, unsigned events, const char *body)
{
	const vipps_order order = order_of(url, events);
	vipps_buf out = { 0 };

	CHECK(write_registration(&order, &out));
	CHECK_TEXT(vipps_buf_slice(&out), body);
	vipps_buf_free(&out);
}

static void writing(void)
{
	promise("a registration says the URL and Vipps' words for the events, in one order");
	check_written(URL, BIT(CAPTURED) | BIT(CREATED),
		"{\"url\":\"" URL "\",\"events\":[\"epayments.payment.created.v1\","
		"\"epayments.payment.captured.v1\"]}");
	check_written(URL "?a=\"1\"", ALL,
		"{\"url\":\"" URL "?a=\\\"1\\\"\",\"events\":[\"epayments.payment.created.v1\","
		"\"epayments.payment.aborted.v1\",\"epayments.payment.expired.v1\","
		"\"epayments.payment.authorized.v1\",\"epayments.payment.captured.v1\","
		"\"epayments.payment.cancelled.v1\",\"epayments.payment.refunded.v1\","
		"\"epayments.payment.terminated.v1\"]}");

	promise("an event has Vipps' word, or none");
	CHECK_CSTR(vipps_webhook_event_name(VIPPS_EVENT_CAPTURED), "epayments.payment.captured.v1");
	CHECK(vipps_webhook_event_name(VIPPS_EVENT_UNKNOWN) == NULL);
	CHECK(vipps_webhook_event_name(VIPPS_EVENT_FAILED) == NULL);
}

/* ------------------------------------------------------------------------------------------
 * Reading
 */
static void reading_a_list(void)
{
	static const char body[] =
		"{\"total\":2,\"webhooks\":[{\"id\":\"" ID_1 "\",\"url\":\"" URL "\",\"paused\":null,"
		"\"events\":[\"epayments.payment.captured.v1\",\"epayments.payment.captured.v2\","
		"\"recurring.charge-captured.v1\",\"epayments.payment.created.v1\"]},"
		"{\"events\":[],\"url\":\"https:\\/\\/other.example\\/\",\"id\":\"" ID_2 "\"}]}";
	vipps_arena arena = { 0 };
	const vipps_webhook *webhooks;
	size_t count;

	promise("a list is read, whatever else Vipps tells; events that we do not know stay words");
	if (!CHECK(read_list(vipps_slice_of(body), &arena, &webhooks, &count)) || !CHECK(count == 2))
		return;
	CHECK_TEXT(webhooks[0].id, ID_1);
	CHECK_TEXT(webhooks[0].url, URL);
	CHECK_TEXT(webhooks[0].secret, NULL);
	CHECK_INT(webhooks[0].events, BIT(CAPTURED) | BIT(CREATED));
	CHECK_INT(webhooks[0].raw_event_count, 4);
	CHECK_TEXT(webhooks[0].raw_events[1], "epayments.payment.captured.v2");
	CHECK_TEXT(webhooks[0].raw_events[2], "recurring.charge-captured.v1");
	CHECK_TEXT(webhooks[1].id, ID_2);
	CHECK_TEXT(webhooks[1].url, "https://other.example/");
	CHECK_INT(webhooks[1].events, 0);
	CHECK_INT(webhooks[1].raw_event_count, 0);

	promise("no registrations are a list, too");
	CHECK(read_list(vipps_slice_of("{\"webhooks\":[]}"), &arena, &webhooks, &count));
	CHECK_INT(count, 0);
	vipps_arena_free(&arena);
}

static void reading_no_list(void)
{
	static const char *const bodies[] = { "", "{}", "[]", "{\"webhooks\":null}",
		"{\"webhooks\":{}}", "{\"webhooks\":[null]}", "{\"webhooks\":[{}]}",
		"{\"webhooks\":[{\"id\":\"1\",\"url\":\"" URL "\"}]}",
		"{\"webhooks\":[{\"url\":\"" URL "\",\"events\":[]}]}",
		"{\"webhooks\":[{\"id\":1,\"url\":\"" URL "\",\"events\":[]}]}",
		"{\"webhooks\":[{\"id\":\"1\",\"url\":\"" URL "\",\"events\":[1]}]}" };
	const char *whole = "{\"webhooks\":[{\"id\":\"1\",\"url\":\"" URL "\",\"events\":[\"a\"]}]}";
	vipps_arena arena = { 0 };
	const vipps_webhook *webhooks;
	size_t count;

	promise("what is no list is not taken for an empty one: nothing is registered on that ground");
	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
		CHECK(!read_list(vipps_slice_of(bodies[i]), &arena, &webhooks, &count));
	for (size_t length = 0; length < strlen(whole); length++)
		CHECK(!read_list(vipps_slice_make(whole, length), &arena, &webhooks, &count));
	CHECK(read_list(vipps_slice_of(whole), &arena, &webhooks, &count));
	vipps_arena_free(&arena);
}

static void reading_a_new_one(void)
{
	static const char *const bodies[] = { "", "{}", "[]", "{\"id\":\"" ID_1 "\"}",
		"{\"secret\":\"s\"}", "{\"id\":\"\",\"secret\":\"s\"}", "{\"id\":\"1\",\"secret\":\"\"}",
		"{\"id\":\"1\",\"secret\":null}", "{\"id\":\"1\",\"secret\":7}" };
	const vipps_order order = order_of(URL, BIT(CAPTURED) | BIT(ABORTED));
	vipps_arena arena = { 0 };
	const vipps_webhook *webhook;

	promise("a new registration has an id, its secret as it stands, and what was asked for");
	if (!CHECK(read_new(&order,
			vipps_slice_of("{\"secret\":\"A0+\\/x==\",\"new\":[],\"id\":\"" ID_1 "\"}"), &arena,
			&webhook)))
		return;
	CHECK_TEXT(webhook->id, ID_1);
	CHECK_TEXT(webhook->secret, "A0+/x==");
	CHECK_TEXT(webhook->url, URL);
	CHECK_INT(webhook->events, BIT(CAPTURED) | BIT(ABORTED));
	CHECK_INT(webhook->raw_event_count, 2);
	CHECK_TEXT(webhook->raw_events[0], "epayments.payment.aborted.v1");
	CHECK_TEXT(webhook->raw_events[1], "epayments.payment.captured.v1");

	promise("without id or secret it is of no use");
	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
		CHECK(!read_new(&order, vipps_slice_of(bodies[i]), &arena, &webhook));
	vipps_arena_free(&arena);
}

/* ------------------------------------------------------------------------------------------
 * What may be registered
 */
static void checking(void)
{
	static const char *const fine[] = { URL, "HTTPS://Shop.example", "https://shop.example:8443/",
		"https://shop.example/a/b?shop=1&lang=nb", "https://shop.example/?to=https://a@b" };
	static const char *const wrong[] = { "", "shop.example/vipps", "http://shop.example/vipps",
		"https:/shop.example", "https:///vipps", "https://shop.example/#top",
		"https://shop.example/vi pps", "https://me:secret@shop.example/vipps", "ftp://shop.example",
		"https://shop.example/bl\xc3\xa5" };
	static char lengthy[2002] = URL;
	const vipps_client live = { .environment = VIPPS_ENVIRONMENT_PRODUCTION };
	const vipps_client local = { .environment = VIPPS_ENVIRONMENT_LOCAL };
	vipps_complaint complaint;
	vipps_order order;

	promise("a URL is https, has a host, and nothing that would not be sent or not be signed");
	for (size_t i = 0; i < sizeof(fine) / sizeof(fine[0]); i++) {
		order = order_of(fine[i], ALL);
		CHECK(vipps_webhook_check(&live, &order, &complaint));
	}
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		order = order_of(wrong[i], ALL);
		if (!CHECK(!vipps_webhook_check(&live, &order, &complaint)))
			printf("# %s\n", wrong[i]);
		CHECK_CSTR(complaint.argument, "url");
		CHECK(strstr(complaint.text, "secret") == NULL);
	}

	promise("a URL is at most 2000 bytes long");
	memset(lengthy + strlen(lengthy), 'a', 2000 - strlen(lengthy));
	order = order_of(lengthy, ALL);
	CHECK(vipps_webhook_check(&live, &order, &complaint));
	lengthy[2000] = 'a';
	order = order_of(lengthy, ALL);
	CHECK(!vipps_webhook_check(&live, &order, &complaint));

	promise("a local Vipps may call http");
	order = order_of("http://127.0.0.1:8080/vipps", ALL);
	CHECK(vipps_webhook_check(&local, &order, &complaint));

	promise("events are at least one, and such as Vipps calls for");
	for (unsigned type = 0; type < 32; type++) {
		order = order_of(URL, 1u << type);
		CHECK_INT(vipps_webhook_check(&live, &order, &complaint),
			vipps_webhook_event_name((vipps_event_type)type) != NULL);
	}
	order = order_of(URL, 0);
	CHECK(!vipps_webhook_check(&live, &order, &complaint));
	CHECK_CSTR(complaint.argument, "events");
	order = order_of(URL, ALL | BIT(FAILED));
	CHECK(!vipps_webhook_check(&live, &order, &complaint));
}

/* ------------------------------------------------------------------------------------------
 * Which are ours
 */
static vipps_webhook webhook_of(const char *id, const char *url, unsigned events)
{
	return (
		vipps_webhook){ .id = vipps_slice_of(id), .url = vipps_slice_of(url), .events = events };
}

static void planning(void)
{
	const vipps_webhook there[] = {
		webhook_of("other", "https://other.example/vipps", ALL),
		webhook_of("lost", URL, ALL), /* nobody has its secret */
		webhook_of("less", URL, BIT(CAPTURED)),
		webhook_of("right", URL, ALL),
		webhook_of("double", URL, ALL),
		webhook_of("moved", "https://old.example/vipps", ALL),
		webhook_of("longer", URL "/2", ALL),
	};
	static const vipps_webhook_fate fates[] = { VIPPS_WEBHOOK_FOREIGN, VIPPS_WEBHOOK_STALE,
		VIPPS_WEBHOOK_STALE, VIPPS_WEBHOOK_KEPT, VIPPS_WEBHOOK_STALE, VIPPS_WEBHOOK_STALE,
		VIPPS_WEBHOOK_FOREIGN };
	const vipps_slice known[] = { VIPPS_SLICE("gone"), VIPPS_SLICE("moved"), VIPPS_SLICE("double"),
		VIPPS_SLICE("right"), VIPPS_SLICE("less") };
	const vipps_slice url = VIPPS_SLICE(URL);
	vipps_webhook_fate got[7];

	promise("the first that is right is kept, what else is ours is stale, others' are left alone");
	CHECK(vipps_webhooks_plan(there, 7, url, ALL, known, 5, got));
	for (size_t i = 0; i < 7; i++)
		CHECK_INT(got[i], fates[i]);

	promise("without its secret none can be kept");
	CHECK(!vipps_webhooks_plan(there, 7, url, ALL, NULL, 0, got));
	CHECK_INT(got[3], VIPPS_WEBHOOK_STALE);
	CHECK_INT(got[5], VIPPS_WEBHOOK_FOREIGN);

	promise("where there are none, one is due");
	CHECK(!vipps_webhooks_plan(NULL, 0, url, ALL, known, 5, NULL));
}

static void spelling(void)
{
	static const struct {
		const char *listed, *asked;
		bool same;
	} pairs[] = {
		{ "https://shop.example/", "https://shop.example", true },
		{ "https://shop.example", "https://shop.example/", true },
		{ "https://shop.example/a", "HTTPS://Shop.Example/a", true },
		{ "https://shop.example/a", "https://shop.example/A", false },
		{ "https://shop.example/a", "https://shop.example/a/", false },
		{ "https://shop.example?a", "https://shop.example?A", false },
		{ "https://shop.example/a", "http://shop.example/a", false },
		{ "https://shop.example/a", "https://shop.example:8443/a", false },
		{ "https://shop.example", "https://shop.example.evil", false },
		{ "shop", "https://shop.example", false },
		{ "https:/", "https://", false },
		{ "", "https://shop.example", false },
	};
	static const vipps_slice known = VIPPS_SLICE("id");
	vipps_webhook_fate fate;

	promise("a URL that Vipps lists in another spelling is still ours");
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		const vipps_webhook there = webhook_of("id", pairs[i].listed, ALL);

		if (!CHECK_INT(vipps_webhooks_plan(&there, 1, vipps_slice_of(pairs[i].asked), ALL, &known,
						   1, &fate),
				pairs[i].same))
			printf("# %s, %s\n", pairs[i].listed, pairs[i].asked);
	}
}

/* ------------------------------------------------------------------------------------------
 * A sales unit's registrations over the years: ensure(), again and again
 */
#define ROOM 24

typedef struct unit {
	vipps_webhook there[ROOM];
	char ids[ROOM][8];
	size_t count;
	int made; /* so far: what ids are made of */
	char known[2 * ROOM][8];
	size_t known_count;
	int registered, deleted;
} unit;

static void put(unit *u, const char *url, unsigned events)
{
	if (u->count == ROOM)
		return;
	snprintf(u->ids[u->count], sizeof(u->ids[0]), "id-%d", u->made++ % 1000);
	u->there[u->count] = webhook_of(NULL, url, events);
	u->count++;
}

static void take_away(unit *u, size_t at)
{
	for (; at + 1 < u->count; at++) {
		u->there[at] = u->there[at + 1];
		memcpy(u->ids[at], u->ids[at + 1], sizeof(u->ids[0]));
	}
	u->count--;
}

static void know(unit *u, const char *id)
{
	if (u->known_count < 2 * ROOM)
		memcpy(u->known[u->known_count++], id, sizeof(u->known[0]));
}

static bool plan(unit *u, const char *url, unsigned events, vipps_webhook_fate *fates)
{
	vipps_slice known[2 * ROOM];

	for (size_t i = 0; i < u->count; i++)
		u->there[i].id = vipps_slice_of(u->ids[i]);
	for (size_t i = 0; i < u->known_count; i++)
		known[i] = vipps_slice_of(u->known[i]);
	return vipps_webhooks_plan(u->there, u->count, vipps_slice_of(url), events, known,
		u->known_count, fates);
}

/* As the extension does it. `stop`: killed after that many requests. */
static void ensure(unit *u, const char *url, unsigned events, int stop)
{
	vipps_webhook_fate fates[ROOM];

	if (!plan(u, url, events, fates)) {
		if (stop-- == 0)
			return;
		put(u, url, events);
		u->registered++;
		if (stop-- == 0)
			return; /* before the secret was stored */
		know(u, u->ids[u->count - 1]);
		CHECK(plan(u, url, events, fates));
	}
	for (size_t i = u->count; i > 0; i--) {
		if (fates[i - 1] != VIPPS_WEBHOOK_STALE)
			continue;
		if (stop-- == 0)
			return;
		take_away(u, i - 1);
		u->deleted++;
	}
}

static size_t count_foreign(const vipps_webhook_fate *fates, size_t count)
{
	size_t foreign = 0;

	for (size_t i = 0; i < count; i++)
		foreign += fates[i] == VIPPS_WEBHOOK_FOREIGN;
	return foreign;
}

static void live(uint64_t seed)
{
	static const char *const urls[] = { URL, "https://old.example/vipps", "https://a.example/b" };
	static const unsigned events[] = { ALL, BIT(CAPTURED), ALL & ~BIT(CREATED) };
	static unit u;
	vipps_webhook_fate fates[ROOM];

	seed_with(seed, 5);
	u = (unit){ 0 };
	for (size_t i = draw(8); i > 0; i--) {
		put(&u, urls[draw(3)], events[draw(3)]);
		if (draw(2) == 0)
			know(&u, u.ids[u.count - 1]);
	}
	for (int years = 0; years < 6; years++) {
		unsigned wanted = events[draw(3)];
		const char *url = urls[draw(2)];

		if (u.count > 0 && draw(3) == 0)
			take_away(&u, draw((uint32_t)u.count)); /* dropped: its endpoint was dead */
		if (draw(3) == 0)
			ensure(&u, url, wanted, (int)draw(5));
		plan(&u, url, wanted, fates);
		size_t foreign = count_foreign(fates, u.count);

		ensure(&u, url, wanted, -1);
		CHECK(plan(&u, url, wanted, fates));
		CHECK_INT(count_foreign(fates, u.count), foreign);
		CHECK_INT(u.count, foreign + 1);
		u.registered = u.deleted = 0;
		ensure(&u, url, wanted, -1);
		CHECK_INT(u.registered + u.deleted, 0);
	}
}

int main(void)
{
	writing();
	reading_a_list();
	reading_no_list();
	reading_a_new_one();
	checking();
	planning();
	spelling();
	promise(
		"ensured once, it is right: one is ours, others' are untouched, and again does nothing");
	for (uint64_t seed = 1; seed <= 20000 && !check_now.failed; seed++)
		live(seed);
	return promises_kept();
}
