/* SPDX-License-Identifier: MIT */

/* Ledgers and their entries: what is asked, what is read of the answers, and what is no answer. */

#include "vipps.h"

#include "script.h"
#include "service.h"

#define DAY "2026-11-20"
#define TEXT(literal) ((vipps_slice)VIPPS_SLICE(literal))

static vipps_order order_of(vipps_operation operation)
{
	return (vipps_order){ .operation = operation,
		.ledger_id = operation == VIPPS_LEDGERS ? vipps_slice_none() : TEXT("302321"),
		.ledger_date = operation == VIPPS_LEDGER_DATE ? TEXT(DAY) : vipps_slice_none() };
}

static bool read_as(const vipps_order *order, const char *body, vipps_arena *arena,
	vipps_outcome *outcome)
{
	*outcome = (vipps_outcome){ 0 };
	return vipps_service_of(order->operation)->read(order, vipps_slice_of(body), arena, outcome);
}

/* ------------------------------------------------------------------------------------------
 * What is asked
 */
static void ask(const vipps_order *order, const char *line, const char *page_size)
{
	script s;

	script_open(&s, VIPPS_API_ECOM);
	if (CHECK(script_begin(&s, order))) {
		vipps_action action = vipps_call_step(s.call, s.now, NULL);

		if (CHECK(action.type == VIPPS_SEND)) {
			script_note(&s, action.request);
			CHECK_CSTR(s.requests[0].line, line);
			CHECK_CSTR(script_header(&s.requests[0], "Vipps-Feed-Page-Size"), page_size);
			CHECK_CSTR(script_header(&s.requests[0], "Merchant-Serial-Number"),
				order->every_sales_unit ? NULL : "123456");
			CHECK(s.requests[0].repeatable);
		}
	}
	script_close(&s);
}

#define HOST "GET https://local.vipps.invalid"

static void asking(void)
{
	vipps_order order = order_of(VIPPS_LEDGERS);

	promise("ledgers are those of this sales unit, unless all are wanted; a cursor goes along");
	ask(&order, HOST "/settlement/v1/ledgers?settlesForRecipientHandles=api:123456", NULL);
	order.cursor = TEXT("a b&c=1");
	ask(&order,
		HOST "/settlement/v1/ledgers?settlesForRecipientHandles=api:123456&cursor=a%20b%26c%3D1",
		NULL);
	order.every_sales_unit = true;
	ask(&order, HOST "/settlement/v1/ledgers?cursor=a%20b%26c%3D1", NULL);
	order.cursor = TEXT("");
	ask(&order, HOST "/settlement/v1/ledgers", NULL);

	promise("a day's entries are asked for by ledger, topic and day, page by page");
	order = order_of(VIPPS_LEDGER_DATE);
	ask(&order, HOST "/report/v2/ledgers/302321/funds/dates/" DAY, NULL);
	order.topic = VIPPS_TOPIC_FEES;
	order.cursor = TEXT("2/3");
	order.page_size = 1000;
	ask(&order, HOST "/report/v2/ledgers/302321/fees/dates/" DAY "?cursor=2%2F3", "1000");

	promise("a feed is asked for from a cursor on, or from its beginning");
	order = order_of(VIPPS_LEDGER_FEED);
	order.ledger_id = TEXT("a/../b?c#d%");
	order.page_size = 1;
	ask(&order, HOST "/report/v2/ledgers/a%2F..%2Fb%3Fc%23d%25/funds/feed", "1");
	order = order_of(VIPPS_LEDGER_FEED);
	order.cursor = TEXT("MTIz+w==");
	ask(&order, HOST "/report/v2/ledgers/302321/funds/feed?cursor=MTIz%2Bw%3D%3D", NULL);
}

static void refuse(const vipps_order *order, const char *argument)
{
	script s;

	script_open(&s, VIPPS_API_EPAYMENT);
	if (CHECK(!script_begin(&s, order)))
		CHECK_CSTR(s.complaint.argument, argument);
	script_close(&s);
}

static bool is_fit(const vipps_order *order)
{
	script s;

	script_open(&s, VIPPS_API_EPAYMENT);
	bool begun = script_begin(&s, order);

	script_close(&s);
	return begun;
}

static void checking(void)
{
	static const char *const ids[] = { "", " ", "a b", "a\nb", ".", "..", "l\xc3\xb8nn", "\x7f" };
	static const char *const days[] = { "", "2026-11-2", "2026-11-31", "2026-02-29", "2026-13-01",
		"2026-00-10", "2026-1-01", "20261120", "2026-11-20 ", "2026-11-20T00:00:00Z", "2026-11-0a",
		"today" };
	static char lengthy[102];
	const vipps_operation operations[] = { VIPPS_LEDGER_DATE, VIPPS_LEDGER_FEED };
	vipps_order order;

	promise("a ledger's id is visible text, and never another path");
	for (size_t o = 0; o < 2; o++) {
		for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); i++) {
			order = order_of(operations[o]);
			order.ledger_id = vipps_slice_of(ids[i]);
			refuse(&order, "ledger");
		}
		order.ledger_id = vipps_slice_none();
		refuse(&order, "ledger");
		memset(lengthy, '9', 101);
		order.ledger_id = vipps_slice_make(lengthy, 100);
		CHECK(is_fit(&order));
		order.ledger_id = vipps_slice_make(lengthy, 101);
		refuse(&order, "ledger");
		order.ledger_id = TEXT("...a");
		CHECK(is_fit(&order));
		order.ledger_id = TEXT("!~");
		CHECK(is_fit(&order));
	}

	promise("a day is one that exists");
	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++) {
		order = order_of(VIPPS_LEDGER_DATE);
		order.ledger_date = vipps_slice_of(days[i]);
		refuse(&order, "date");
	}
	order.ledger_date = vipps_slice_make("2026-11-20\0", 11);
	refuse(&order, "date");
	order.ledger_date = vipps_slice_none();
	refuse(&order, "date");
	order.ledger_date = TEXT("2028-02-29");
	CHECK(is_fit(&order));

	promise("a page has 1 to 1000 entries, or as many as Vipps likes");
	for (size_t o = 0; o < 2; o++) {
		order = order_of(operations[o]);
		order.page_size = -1;
		refuse(&order, "pageSize");
		order.page_size = 1001;
		refuse(&order, "pageSize");
		order.page_size = INT64_MAX;
		refuse(&order, "pageSize");
	}
}

static void checking_environments(void)
{
	static const vipps_operation operations[] = { VIPPS_LEDGERS, VIPPS_LEDGER_DATE,
		VIPPS_LEDGER_FEED };
	const vipps_client test = { .environment = VIPPS_ENVIRONMENT_TEST };
	const vipps_client live = { .environment = VIPPS_ENVIRONMENT_PRODUCTION };

	promise("there are no settlements in Vipps' test environment");
	for (size_t i = 0; i < 3; i++) {
		const vipps_order order = order_of(operations[i]);
		const vipps_service *service = vipps_service_of(operations[i]);
		vipps_complaint complaint = { 0 };

		CHECK(service->check(&live, &order, &complaint));
		CHECK(!service->check(&test, &order, &complaint));
		CHECK_CSTR(complaint.argument, "environment");
		CHECK_CSTR(complaint.text,
			"must be Production or Local: Vipps has no settlements in its test environment");
	}
}

/* ------------------------------------------------------------------------------------------
 * Ledgers
 */
static void reading_ledgers(void)
{
	static const char body[] =
		"{\"cursor\":\"\",\"items\":[{\"ledgerId\":\"302321\",\"currency\":\"NOK\","
		"\"payoutBankAccount\":{\"scheme\":\"BBAN:NO\",\"id\":\"86011117947\"},"
		"\"owner\":{\"scheme\":\"business:NO:ORG\",\"id\":\"918713867\"},"
		"\"settlesForRecipientHandles\":[\"api:123455\",\"api:123456\"],"
		"\"salesUnits\":[{\"name\":\"Shop\",\"recipientHandle\":\"api:123455\"}]},"
		"{\"ledgerId\":302322,\"owner\":null,\"currency\":\"kroner\"}]}";
	vipps_order order = order_of(VIPPS_LEDGERS);
	vipps_arena arena = { 0 };
	vipps_outcome outcome;

	promise("a ledger has an account and an owner, and serves sales units; any may be missing");
	if (!CHECK(read_as(&order, body, &arena, &outcome)) || !CHECK_INT(outcome.ledger_count, 2))
		return;
	const vipps_ledger *l = outcome.ledgers;

	CHECK_TEXT(l->id, "302321");
	CHECK_CSTR(l->currency, "NOK");
	CHECK_TEXT(l->bank_account, "86011117947");
	CHECK_TEXT(l->bank_account_scheme, "BBAN:NO");
	CHECK_TEXT(l->owner, "918713867");
	CHECK_TEXT(l->owner_scheme, "business:NO:ORG");
	CHECK_INT(l->recipient_count, 2);
	CHECK_TEXT(l->recipients[1], "api:123456");
	CHECK_TEXT(outcome.cursor, NULL);
	CHECK_TEXT(l[1].id, "302322");
	CHECK_CSTR(l[1].currency, "");
	CHECK_TEXT(l[1].bank_account, NULL);
	CHECK_TEXT(l[1].owner, NULL);
	CHECK_INT(l[1].recipient_count, 0);

	promise("there may be more ledgers behind a cursor, which is never the one asked with");
	order.cursor = TEXT("1");
	CHECK(read_as(&order, "{\"items\":[],\"cursor\":\"2\"}", &arena, &outcome));
	CHECK_TEXT(outcome.cursor, "2");
	CHECK(read_as(&order, "{\"items\":[],\"cursor\":null}", &arena, &outcome));
	CHECK_TEXT(outcome.cursor, NULL);
	CHECK(!read_as(&order, "{\"items\":[],\"cursor\":\"1\"}", &arena, &outcome));

	promise("a list of ledgers that is missing is no empty one");
	CHECK(!read_as(&order, "{}", &arena, &outcome));
	CHECK(!read_as(&order, "{\"items\":null}", &arena, &outcome));
	CHECK(!read_as(&order, "[]", &arena, &outcome));
	CHECK(!read_as(&order, "{\"items\":[{\"currency\":\"NOK\"}]}", &arena, &outcome));
	vipps_arena_free(&arena);
}

/* ------------------------------------------------------------------------------------------
 * Entries
 */
#define ENTRY_HEAD "{\"pspReference\":\"3343121302\",\"ledgerDate\":\"2026-11-19\","
#define CAPTURE_OF(amount) ENTRY_HEAD "\"entryType\":\"capture\",\"amount\":" amount "}"
#define PAGE_OF(entries) "{\"items\":[" entries "],\"hasMore\":false}"

static void reading_entries(void)
{
	static const char body[] =
		"{\"hasMore\":false,\"tryLater\":false,\"items\":[{\"pspReference\":\"3343121302\","
		"\"time\":\"2026-11-20T10:12:45.5+0200\",\"ledgerDate\":\"2026-11-19\","
		"\"entryType\":\"capture\",\"reference\":\"acme-shop-1042\",\"currency\":\"NOK\","
		"\"amount\":49900,\"balanceBefore\":-100,\"balanceAfter\":49800,"
		"\"recipientHandle\":\"api:123456\",\"nice\":{}},"
		"{\"entryType\":\"new-thing\",\"amount\":-9223372036854775807,\"recipientHandle\":null,"
		"\"reference\":\"\",\"time\":\"yesterday\",\"balanceAfter\":3}]}";
	const vipps_order order = order_of(VIPPS_LEDGER_DATE);
	vipps_arena arena = { 0 };
	vipps_outcome outcome;

	promise("an entry is read with all it has, its time with or without a colon in the offset");
	if (!CHECK(read_as(&order, body, &arena, &outcome)) || !CHECK_INT(outcome.entry_count, 2))
		return;
	const vipps_ledger_entry *e = outcome.entries;

	CHECK_INT(e->type, VIPPS_ENTRY_CAPTURE);
	CHECK_TEXT(e->raw_type, "capture");
	CHECK_TEXT(e->psp_reference, "3343121302");
	CHECK_TEXT(e->reference, "acme-shop-1042");
	CHECK_INT(e->time, 1795162365500);
	CHECK_TEXT(e->date, "2026-11-19");
	CHECK_CSTR(e->currency, "NOK");
	CHECK_INT(e->amount, 49900);
	CHECK(e->has_balances);
	CHECK_INT(e->balance_before, -100);
	CHECK_INT(e->balance_after, 49800);
	CHECK_TEXT(e->recipient, "api:123456");
	CHECK(!outcome.try_later);
	CHECK_TEXT(outcome.cursor, NULL);

	promise("of an entry little must be there: the day is the page's, a balance alone is none");
	CHECK_INT(e[1].type, VIPPS_ENTRY_UNKNOWN);
	CHECK_TEXT(e[1].raw_type, "new-thing");
	CHECK_INT(e[1].amount, -INT64_MAX);
	CHECK_TEXT(e[1].psp_reference, NULL);
	CHECK_TEXT(e[1].reference, NULL);
	CHECK_TEXT(e[1].recipient, NULL);
	CHECK_INT(e[1].time, VIPPS_NO_TIME);
	CHECK_TEXT(e[1].date, DAY);
	CHECK_CSTR(e[1].currency, "");
	CHECK(!e[1].has_balances);
	CHECK_INT(e[1].balance_after, 0);
	vipps_arena_free(&arena);
}

static void reading_no_entries(void)
{
	static const char *const bodies[] = { "", "{}", "[]", "{\"items\":null,\"hasMore\":false}",
		"{\"items\":{}}", PAGE_OF("null"), PAGE_OF(ENTRY_HEAD "\"entryType\":\"capture\"}"),
		PAGE_OF(ENTRY_HEAD "\"amount\":1}"), PAGE_OF(CAPTURE_OF("1.0")), PAGE_OF(CAPTURE_OF("1e2")),
		PAGE_OF(CAPTURE_OF("\"1\"")), PAGE_OF(CAPTURE_OF("null")),
		PAGE_OF(CAPTURE_OF("9223372036854775808")), PAGE_OF(CAPTURE_OF("-9223372036854775809")),
		PAGE_OF(CAPTURE_OF("36893488147419103232")), PAGE_OF(CAPTURE_OF("1,\"amount\":1")),
		PAGE_OF(CAPTURE_OF("1,\"balanceAfter\":\"1\"")),
		PAGE_OF(CAPTURE_OF("1,\"balanceBefore\":0.5")),
		PAGE_OF(CAPTURE_OF("1,\"balanceBefore\":1,\"balanceBefore\":1")), PAGE_OF("") "x",
		"{\"items\":[" CAPTURE_OF("1") };
	static const char *const fine[] = { PAGE_OF(""), PAGE_OF(CAPTURE_OF("9223372036854775807")) };
	const vipps_order order = order_of(VIPPS_LEDGER_DATE);
	vipps_arena arena = { 0 };
	vipps_outcome outcome;

	promise(
		"an amount that is not exactly an integer, or is there twice, makes the page no answer");
	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
		if (!CHECK(!read_as(&order, bodies[i], &arena, &outcome)))
			printf("# %s\n", bodies[i]);
	}
	for (size_t i = 0; i < 2; i++)
		CHECK(read_as(&order, fine[i], &arena, &outcome));
	vipps_arena_free(&arena);
}

static void reading_types(void)
{
	static const struct {
		const char *word;
		vipps_entry_type type;
		const char *name;
	} known[] = {
		{ "capture", VIPPS_ENTRY_CAPTURE, "Capture" },
		{ "refund", VIPPS_ENTRY_REFUND, "Refund" },
		{ "capture-fee", VIPPS_ENTRY_CAPTURE_FEE, "CaptureFee" },
		{ "fees-retained", VIPPS_ENTRY_FEES_RETAINED, "FeesRetained" },
		{ "fees-invoiced", VIPPS_ENTRY_FEES_INVOICED, "FeesInvoiced" },
		{ "service-fee", VIPPS_ENTRY_SERVICE_FEE, "ServiceFee" },
		{ "payout-scheduled", VIPPS_ENTRY_PAYOUT, "Payout" },
		{ "payout-aborted", VIPPS_ENTRY_PAYOUT_ABORTED, "PayoutAborted" },
		{ "retained-disputed-capture", VIPPS_ENTRY_DISPUTE_RETAINED, "DisputeRetained" },
		{ "returned-disputed-capture", VIPPS_ENTRY_DISPUTE_RETURNED, "DisputeReturned" },
		{ "correction", VIPPS_ENTRY_CORRECTION, "Correction" },
		{ "top-up", VIPPS_ENTRY_TOP_UP, "TopUp" },
		{ "credit-note", VIPPS_ENTRY_CREDIT_NOTE, "CreditNote" },
		{ "", VIPPS_ENTRY_UNKNOWN, "Unknown" },
	};

	promise("every type has Vipps' word and a name, and the word means the type");
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		CHECK_INT(vipps_entry_type_of(vipps_slice_of(known[i].word)), known[i].type);
		CHECK_CSTR(vipps_entry_type_word(known[i].type), known[i].word);
		CHECK_CSTR(vipps_entry_type_name(known[i].type), known[i].name);
	}
	promise("payouts are known by their old name, too; other words are unknown");
	CHECK_INT(vipps_entry_type_of(TEXT("scheduled-for-payout")), VIPPS_ENTRY_PAYOUT);
	CHECK_INT(vipps_entry_type_of(TEXT("Capture")), VIPPS_ENTRY_UNKNOWN);
	CHECK_INT(vipps_entry_type_of(TEXT("capture-feed")), VIPPS_ENTRY_UNKNOWN);
	CHECK_INT(vipps_entry_type_of(vipps_slice_none()), VIPPS_ENTRY_UNKNOWN);
}

/* ------------------------------------------------------------------------------------------
 * Pages
 */
#define ONE CAPTURE_OF("1")

typedef struct page_case {
	const char *asked, *body;
	bool is_answer;
	const char *cursor; /* then */
	bool try_later;
	size_t entries;
} page_case;

static void read_pages(vipps_operation operation, const page_case *cases, size_t count)
{
	vipps_order order = order_of(operation);
	vipps_arena arena = { 0 };
	vipps_outcome outcome;

	for (size_t i = 0; i < count; i++) {
		const page_case *c = &cases[i];

		order.cursor = vipps_slice_of(c->asked);
		bool held = CHECK_INT(read_as(&order, c->body, &arena, &outcome), c->is_answer);

		if (c->is_answer)
			held = CHECK_TEXT(outcome.cursor, c->cursor) &&
				CHECK_INT(outcome.try_later, c->try_later) &&
				CHECK_INT(outcome.entry_count, c->entries) && held;
		if (!held)
			printf("# asked with %s: %s\n", c->asked == NULL ? "none" : c->asked, c->body);
	}
	vipps_arena_free(&arena);
}

static void paging_days(void)
{
	static const page_case cases[] = {
		{ NULL, "{\"items\":[" ONE "," ONE "],\"hasMore\":true,\"cursor\":\"2\"}", true, "2", false,
			2 },
		{ NULL, "{\"items\":[],\"hasMore\":true,\"cursor\":\"2\"}", true, "2", false, 0 },
		{ "1", "{\"items\":[" ONE "],\"hasMore\":true,\"cursor\":\"2\"}", true, "2", false, 1 },
		{ "1", "{\"items\":[" ONE "],\"hasMore\":false,\"cursor\":\"2\"}", true, NULL, false, 1 },
		{ "1", "{\"items\":[" ONE "],\"cursor\":\"2\"}", true, NULL, false, 1 },
		{ "1", "{\"items\":[" ONE "],\"hasMore\":false,\"cursor\":\"1\"}", true, NULL, false, 1 },
		{ "1", "{\"items\":[" ONE "]}", true, NULL, false, 1 },
		{ NULL, "{\"items\":[],\"hasMore\":null,\"cursor\":null,\"tryLater\":null}", true, NULL,
			false, 0 },
		/* more, and nowhere to go on */
		{ "1", "{\"items\":[" ONE "],\"hasMore\":true}", false, NULL, false, 0 },
		{ NULL, "{\"items\":[" ONE "],\"hasMore\":true,\"cursor\":\"\"}", false, NULL, false, 0 },
		{ "1", "{\"items\":[" ONE "],\"hasMore\":true,\"cursor\":\"1\"}", false, NULL, false, 0 },
		{ "1", "{\"items\":[],\"hasMore\":true,\"cursor\":\"1\"}", false, NULL, false, 0 },
		/* not closed */
		{ NULL, "{\"items\":[],\"hasMore\":false,\"tryLater\":true}", true, NULL, true, 0 },
		{ NULL, "{\"tryLater\":true}", true, NULL, true, 0 },
		{ "1", "{\"tryLater\":true,\"hasMore\":true,\"cursor\":\"1\"}", true, NULL, true, 0 },
		{ NULL, "{\"tryLater\":false}", false, NULL, false, 0 },
		{ NULL, "{\"items\":[],\"tryLater\":\"no\"}", false, NULL, false, 0 },
	};

	promise("a day goes on behind a cursor when it says so, never in a circle, never half");
	read_pages(VIPPS_LEDGER_DATE, cases, sizeof(cases) / sizeof(cases[0]));
}

static void paging_feeds(void)
{
	static const page_case cases[] = {
		{ NULL, "{\"items\":[" ONE "],\"cursor\":\"2\"}", true, "2", false, 1 },
		{ "1", "{\"items\":[" ONE "],\"cursor\":\"2\",\"hasMore\":false}", true, "2", false, 1 },
		{ "1", "{\"items\":[" ONE "],\"cursor\":\"2\",\"tryLater\":true}", true, "2", true, 1 },
		{ "1", "{\"items\":[],\"cursor\":\"2\",\"tryLater\":false}", true, "2", false, 0 },
		{ NULL, "{\"cursor\":\"2\",\"tryLater\":true}", true, "2", true, 0 },
		/* caught up */
		{ "1", "{\"items\":[],\"cursor\":\"1\",\"tryLater\":true}", true, "1", true, 0 },
		{ "1", "{\"items\":[],\"cursor\":\"1\"}", true, "1", true, 0 },
		{ "1", "{\"items\":[],\"tryLater\":true}", true, "1", true, 0 },
		{ "1", "{\"items\":[],\"cursor\":\"\"}", true, "1", true, 0 },
		{ NULL, "{\"items\":[],\"tryLater\":true}", true, NULL, true, 0 },
		/* entries that would come again, or after which nobody could go on */
		{ "1", "{\"items\":[" ONE "],\"cursor\":\"1\"}", false, NULL, false, 0 },
		{ "1", "{\"items\":[" ONE "],\"cursor\":\"1\",\"tryLater\":true}", false, NULL, false, 0 },
		{ "1", "{\"items\":[" ONE "]}", false, NULL, false, 0 },
		{ NULL, "{\"items\":[" ONE "],\"cursor\":\"\"}", false, NULL, false, 0 },
		{ "1", "{\"cursor\":\"2\"}", false, NULL, false, 0 },
	};
	const vipps_order order = order_of(VIPPS_LEDGER_FEED);
	vipps_arena arena = { 0 };
	vipps_outcome outcome;

	promise("a feed has a cursor for what comes, and ends when it has caught up");
	read_pages(VIPPS_LEDGER_FEED, cases, sizeof(cases) / sizeof(cases[0]));

	promise("an entry of a feed tells its day");
	CHECK(
		!read_as(&order, "{\"cursor\":\"2\",\"items\":[{\"entryType\":\"capture\",\"amount\":1}]}",
			&arena, &outcome));
	CHECK(!read_as(&order,
		"{\"cursor\":\"2\",\"items\":[{\"entryType\":\"capture\",\"amount\":1,\"ledgerDate\":\"\"}]}",
		&arena, &outcome));
	vipps_arena_free(&arena);
}

/* ------------------------------------------------------------------------------------------
 * Calls
 */
static void calling(void)
{
	static const turn unclosed[] = {
		{ "GET /dates/" DAY, .body = "{\"items\":[],\"tryLater\":true}" }, { 0 }
	};
	static const turn caught_up[] = {
		{ "GET /funds/feed?cursor=1", .body = "{\"items\":[],\"cursor\":\"1\",\"tryLater\":true}" },
		{ 0 }
	};
	static const turn unknown[] = {
		{ "GET /dates/" DAY, .status = 404,
			.body = "{\"title\":\"Not Found\",\"detail\":\"No such ledgerId\"}" },
		{ 0 }
	};
	static const turn circling[] = {
		{ "GET /funds/feed?cursor=1", .body = "{\"items\":[" ONE "],\"cursor\":\"1\"}" },
		SCRIPT_SLEEP,
		{ "GET /funds/feed?cursor=1", .body = "{\"items\":[" ONE "],\"cursor\":\"2\"}" },
		{ 0 },
	};
	vipps_order date = order_of(VIPPS_LEDGER_DATE), feed = order_of(VIPPS_LEDGER_FEED);
	script s;

	feed.cursor = TEXT("1");
	script_open(&s, VIPPS_API_EPAYMENT);
	promise("a day that is not closed is not told: again in half an hour");
	script_play(&s, &date, unclosed);
	CHECK_INT(s.outcome.verdict, VIPPS_NOT_SENT);
	CHECK_INT(s.outcome.error.kind, VIPPS_KIND_NOT_CLOSED_YET);
	CHECK_INT(s.outcome.retry_after, 1800000);

	promise("a feed that has caught up is done");
	script_play(&s, &feed, caught_up);
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK(s.outcome.try_later);
	CHECK_TEXT(s.outcome.cursor, "1");

	promise("a ledger that is not there, or not the merchant's, is refused");
	script_play(&s, &date, unknown);
	CHECK_INT(s.outcome.verdict, VIPPS_REFUSED);
	CHECK_INT(s.outcome.error.kind, VIPPS_KIND_NOT_FOUND);

	promise("a page that leads back to itself is asked for again, not followed");
	script_play(&s, &feed, circling);
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK_TEXT(s.outcome.cursor, "2");
	CHECK_INT(s.outcome.entry_count, 1);
	script_close(&s);
}

int main(void)
{
	asking();
	checking();
	checking_environments();
	reading_ledgers();
	reading_entries();
	reading_no_entries();
	reading_types();
	paging_days();
	paging_feeds();
	calling();
	return promises_kept();
}
