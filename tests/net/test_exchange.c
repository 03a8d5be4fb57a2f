/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

#include "check.h"
#include "clock.h"
#include "fake_call.h"
#include "server.h"

static const vipps_client local = { .environment = VIPPS_ENVIRONMENT_LOCAL };

static int64_t steady(void)
{
	return vipps_clock_now().steady;
}

/* The text that is sent to every request of a server. */
static void say_answer(connection *c)
{
	while (connection_read(c))
		connection_say(c, c->server->answer);
}

static void say_answer_once(connection *c)
{
	if (connection_read(c))
		connection_say(c, c->server->answer);
}

static void never_answer(connection *c)
{
	if (connection_read(c))
		connection_await_end(c);
}

/* Takes the second request of each connection, and dies. */
static void die_after_second(connection *c)
{
	while (connection_read(c) && c->requests < 2)
		connection_say(c, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
}

static void reset_after_request(connection *c)
{
	if (connection_read(c))
		connection_reset(c);
}

/* ------------------------------------------------------------------------------------------ */

static void test_answers(vipps_context *context)
{
	server *s = server_start(conduct_well, NULL);
	vipps_call call = fake_call(&local, "POST", s->url, "{\"amount\":1}");
	vipps_exchange *exchange;

	promise("an answer comes with its status and body");
	call.times = 2;
	exchange = fake_carry(context, &call);
	CHECK_INT(exchange->fate, VIPPS_FATE_ANSWERED);
	CHECK_INT(exchange->status, 200);
	CHECK_CSTR(call.bodies[0], "{}");
	CHECK_CSTR(s->last_body, "{\"amount\":1}");
	CHECK(exchange->bytes_sent > 12);
	CHECK(exchange->bytes_received > 2);

	promise("a second request goes over the same connection");
	CHECK_INT(s->accepted, 1);
	CHECK(!call.exchanges[0].reused);
	CHECK(call.exchanges[1].reused);

	promise("so does another call's, later");
	CHECK_INT(fake_fate(context, &local, "GET", s->url, NULL), VIPPS_FATE_ANSWERED);
	CHECK_INT(s->accepted, 1);
	server_stop(s);
}

static void test_request_form(vipps_context *context)
{
	static const vipps_header headers[] = {
		{ "X-Empty", VIPPS_SLICE("") },
		{ "X-Request-Id", VIPPS_SLICE("abc") },
	};
	server *s = server_start(conduct_well, NULL);
	vipps_call call = fake_call(&local, "PUT", s->url, "{\"a\":\"b\"}");

	promise("a body is sent with its length, in one piece, without asking first");
	call.request.headers = headers;
	call.request.header_count = 2;
	CHECK_INT(fake_carry(context, &call)->fate, VIPPS_FATE_ANSWERED);
	CHECK(strncmp(s->last_head, "PUT / HTTP/1.1\r\n", 16) == 0);
	CHECK(strstr(s->last_head, "\r\nContent-Length: 9\r\n") != NULL);
	CHECK(strcasestr(s->last_head, "\r\nTransfer-Encoding:") == NULL);
	CHECK(strcasestr(s->last_head, "\r\nExpect:") == NULL);

	promise("nothing is sent that nobody asked for: no cookie, type, encoding, credentials");
	CHECK(strstr(s->last_head, "\r\nX-Request-Id: abc\r\n") != NULL);
	CHECK(strcasestr(s->last_head, "\r\nX-Empty") == NULL);
	CHECK(strcasestr(s->last_head, "\r\nContent-Type:") == NULL);
	CHECK(strcasestr(s->last_head, "\r\nAccept-Encoding:") == NULL);
	CHECK(strcasestr(s->last_head, "\r\nAuthorization:") == NULL);
	CHECK(strcasestr(s->last_head, "\r\nCookie:") == NULL);

	promise("a POST without a body says Content-Length: 0");
	call = fake_call(&local, "POST", s->url, "");
	call.request.repeatable = true;
	CHECK_INT(fake_carry(context, &call)->fate, VIPPS_FATE_ANSWERED);
	CHECK(strncmp(s->last_head, "POST / ", 7) == 0);
	CHECK(strstr(s->last_head, "\r\nContent-Length: 0\r\n") != NULL);

	promise("a path arrives as it was written");
	CHECK_INT(s->requests, 2);
	char url[128];
	snprintf(url, sizeof(url), "%s/a/../b//%%2e%%2E/./c", s->url);
	fake_fate(context, &local, "GET", url, NULL);
	CHECK(strncmp(s->last_head, "GET /a/../b//%2e%2E/./c ", 24) == 0);
	server_stop(s);
}

static void test_header_injection(vipps_context *context)
{
	static const vipps_header headers[] = { { "X-Id", VIPPS_SLICE("a\r\nX-Evil: b") } };
	server *s = server_start(conduct_well, NULL);
	vipps_call call = fake_call(&local, "GET", s->url, NULL);

	promise("a header value that would be two headers is not sent");
	call.request.headers = headers;
	call.request.header_count = 1;
	CHECK_INT(fake_carry(context, &call)->fate, VIPPS_FATE_UNSENT);
	CHECK_INT(s->accepted, 0);
	server_stop(s);
}

static void test_lost_on_kept_connection(vipps_context *context)
{
	server *s = server_start(die_after_second, NULL);
	vipps_call call = fake_call(&local, "POST", s->url, "{}");

	promise("an answer lost on a kept connection is LOST, and the server saw the POST once");
	call.times = 2;
	fake_carry(context, &call);
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_ANSWERED);
	CHECK_INT(call.exchanges[1].fate, VIPPS_FATE_LOST);
	CHECK_INT(call.exchanges[1].kind, VIPPS_KIND_NO_ANSWER);
	CHECK_INT(s->posts, 2);

	promise("what was lost leaves nothing behind: the next request goes well");
	s->conduct = conduct_well;
	CHECK_INT(fake_fate(context, &local, "POST", s->url, "{}"), VIPPS_FATE_ANSWERED);
	server_stop(s);

	promise("where libcurl may repeat it, it does: the server sees it twice, and nobody is told");
	s = server_start(die_after_second, NULL);
	call = fake_call(&local, "POST", s->url, "{}");
	call.times = 2;
	call.request.repeatable = true;
	fake_carry(context, &call);
	CHECK_INT(call.exchanges[1].fate, VIPPS_FATE_ANSWERED);
	CHECK_INT(s->posts, 3);
	server_stop(s);

	promise("a money request without a body is not repeated either");
	s = server_start(die_after_second, NULL);
	call = fake_call(&local, "POST", s->url, "");
	call.times = 3;
	call.request.repeatable = false;
	fake_carry(context, &call);
	CHECK_INT(call.exchanges[1].fate, VIPPS_FATE_ANSWERED);
	CHECK_INT(call.exchanges[2].fate, VIPPS_FATE_ANSWERED);
	CHECK_INT(s->posts, 3);
	CHECK_INT(s->accepted, 3);
	server_stop(s);

	promise("a read on a kept connection that died is repeated");
	s = server_start(die_after_second, NULL);
	call = fake_call(&local, "GET", s->url, NULL);
	call.times = 2;
	fake_carry(context, &call);
	CHECK_INT(call.exchanges[1].fate, VIPPS_FATE_ANSWERED);
	CHECK_INT(s->requests, 3);
	server_stop(s);
}

static void test_unsent(vipps_context *context)
{
	char url[64];
	vipps_call call;

	promise("where nobody listens, nothing was sent");
	snprintf(url, sizeof(url), "http://127.0.0.1:%d", closed_port());
	call = fake_call(&local, "POST", url, "{}");
	fake_carry(context, &call);
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_UNSENT);
	CHECK_INT(call.exchanges[0].kind, VIPPS_KIND_CONNECTION);
	CHECK(call.exchanges[0].trouble[0] != '\0');
	CHECK(strstr(call.exchanges[0].trouble, "127") == NULL);
	CHECK_INT(fake_fate(context, &local, "GET", url, NULL), VIPPS_FATE_UNSENT);

	promise("a request whose deadline has passed is not sent");
	call = fake_call(&local, "POST", url, "{}");
	call.request.deadline = 0;
	fake_carry(context, &call);
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_UNSENT);
	CHECK_INT(call.exchanges[0].kind, VIPPS_KIND_DEADLINE);
}

static void test_plain_http(vipps_context *context)
{
	static const vipps_client test = { .environment = VIPPS_ENVIRONMENT_TEST };
	static const vipps_client production = { .environment = VIPPS_ENVIRONMENT_PRODUCTION };
	server *s = server_start(conduct_well, NULL);

	promise("only the local environment may do without TLS");
	CHECK_INT(fake_fate(context, &test, "POST", s->url, "{}"), VIPPS_FATE_UNSENT);
	CHECK_INT(fake_fate(context, &production, "GET", s->url, NULL), VIPPS_FATE_UNSENT);
	CHECK_INT(s->accepted, 0);
	server_stop(s);
}

/* What a server's one answer leads to. */
static vipps_call answered(vipps_context *context, server_conduct *conduct, const char *answer)
{
	server *s = server_start(conduct, NULL);
	vipps_call call;

	s->answer = answer;
	call = fake_call(&local, "POST", s->url, "{}");
	call.request.answer_limit = 1000;
	call.request.deadline = 20000;
	fake_carry(context, &call);
	server_stop(s);
	return call;
}

static void test_broken_answers(vipps_context *context)
{
	static const struct {
		const char *title;
		const char *answer;
		vipps_kind kind;
	} cases[] = {
		{ "no answer at all is LOST", "", VIPPS_KIND_NO_ANSWER },
		{ "an answer cut in its head is LOST", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX-Trace",
			VIPPS_KIND_NO_ANSWER },
		{ "an answer cut in its body is LOST", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}",
			VIPPS_KIND_NO_ANSWER },
		{ "an answer cut between chunks is LOST",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
			VIPPS_KIND_NO_ANSWER },
		{ "an empty answer that does not say that it is empty is LOST", "HTTP/1.1 200 OK\r\n\r\n",
			VIPPS_KIND_NO_ANSWER },
		{ "an answer that is not HTTP is LOST", "220 mail.example ESMTP\r\n", VIPPS_KIND_GARBLED },
		{ "an interim answer with nothing behind it is LOST", "HTTP/1.1 103 Early Hints\r\n\r\n",
			VIPPS_KIND_NO_ANSWER },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		vipps_call call = answered(context, say_answer_once, cases[i].answer);

		promise(cases[i].title);
		CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_LOST);
		CHECK_INT(call.exchanges[0].kind, cases[i].kind);
		CHECK(call.exchanges[0].trouble[0] != '\0');
		CHECK_INT(call.exchanges[0].status, 0);
	}
	promise("a connection reset after the request is LOST");
	vipps_call call = answered(context, reset_after_request, NULL);
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_LOST);
	CHECK_INT(call.exchanges[0].kind, VIPPS_KIND_NO_ANSWER);
}

static void test_answers_without_length(vipps_context *context)
{
	vipps_call call = answered(context, say_answer_once, "HTTP/1.1 200 OK\r\n\r\n{\"a\":1}");

	promise("an answer may end with its connection");
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_ANSWERED);
	CHECK_CSTR(call.bodies[0], "{\"a\":1}");

	promise("an answer may be empty, if it says so");
	call = answered(context, say_answer, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_ANSWERED);
	call = answered(context, say_answer, "HTTP/1.1 204 No Content\r\n\r\n");
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_ANSWERED);
	CHECK_INT(call.exchanges[0].status, 204);
	call = answered(context, say_answer,
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_ANSWERED);
}

static void flood_body(connection *c)
{
	static char piece[1024];

	if (!connection_read(c))
		return;
	memset(piece, ' ', sizeof(piece));
	connection_say(c, "HTTP/1.1 200 OK\r\nContent-Length: 102400\r\n\r\n");
	for (int i = 0; i < 100; i++)
		connection_write(c, piece, sizeof(piece));
	connection_await_end(c);
}

static void flood_headers(connection *c)
{
	if (!connection_read(c))
		return;
	connection_say(c, "HTTP/1.1 200 OK\r\n");
	for (int i = 0; i < 2000; i++)
		connection_say(c, "X-Padding: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n");
	connection_say(c, "Content-Length: 2\r\n\r\n{}");
	connection_await_end(c);
}

static void test_too_much(vipps_context *context)
{
	vipps_call call = answered(context, flood_body, NULL);

	promise("an answer over the limit is LOST, and not read to its end");
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_LOST);
	CHECK_INT(call.exchanges[0].kind, VIPPS_KIND_GARBLED);
	CHECK_CSTR(call.exchanges[0].trouble, "The answer is too large");

	promise("so are more headers than anybody needs");
	call = answered(context, flood_headers, NULL);
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_LOST);
	CHECK_INT(call.exchanges[0].kind, VIPPS_KIND_GARBLED);
}

static void test_deadline(vipps_context *context)
{
	server *s = server_start(never_answer, NULL);
	vipps_call call = fake_call(&local, "POST", s->url, "{}");
	int64_t start = steady();

	promise("a server that says nothing is waited for until the deadline, no longer");
	call.request.deadline = 150;
	fake_carry(context, &call);
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_LOST);
	CHECK_INT(call.exchanges[0].kind, VIPPS_KIND_DEADLINE);
	CHECK(steady() - start >= 150);
	CHECK(steady() - start < 1000);
	server_stop(s);
}

static void test_retry_after(vipps_context *context)
{
	time_t later = time(NULL) + 30;
	struct tm tm;
	char answer[256], date[64];
	int64_t delay;
	vipps_call call;

	promise("Retry-After in seconds is told");
	call = answered(context, say_answer,
		"HTTP/1.1 429 Too Many Requests\r\nretry-after: 7\r\nContent-Length: 0\r\n\r\n");
	CHECK_INT(call.exchanges[0].status, 429);
	CHECK_INT(call.exchanges[0].retry_after, 7000);

	promise("Retry-After as a date is told");
	strftime(date, sizeof(date), "%a, %d %b %Y %H:%M:%S GMT", gmtime_r(&later, &tm));
	snprintf(answer, sizeof(answer),
		"HTTP/1.1 503 Busy\r\nRetry-After:  %s \r\nContent-Length: 0\r\n\r\n", date);
	call = answered(context, say_answer, answer);
	delay = call.exchanges[0].retry_after;
	CHECK(delay > 25000 && delay <= 30000);

	promise("an interim answer is passed over, its headers too");
	call = answered(context, say_answer,
		"HTTP/1.1 103 Early Hints\r\nRetry-After: 9\r\n\r\n"
		"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
	CHECK_INT(call.exchanges[0].status, 200);
	CHECK_INT(call.exchanges[0].retry_after, -1);
}

static void test_not_followed(vipps_context *context)
{
	server *s = server_start(say_answer, NULL);
	vipps_call call;
	char answer[256];

	promise("a redirect is an answer, not an order");
	snprintf(answer, sizeof(answer),
		"HTTP/1.1 307 Elsewhere\r\nLocation: %s/x\r\n"
		"Set-Cookie: a=b\r\nContent-Length: 0\r\n\r\n",
		s->url);
	s->answer = answer;
	call = fake_call(&local, "POST", s->url, "{}");
	call.times = 2;
	fake_carry(context, &call);
	CHECK_INT(call.exchanges[0].status, 307);
	CHECK_INT(s->requests, 2);

	promise("a cookie is not kept");
	CHECK(strcasestr(s->last_head, "Cookie") == NULL);
	server_stop(s);
}

static void test_proxy(vipps_context *context)
{
	server *s = server_start(conduct_well, NULL), *proxy = server_start(conduct_well, NULL);
	vipps_client client = local;
	char dead[64];

	snprintf(dead, sizeof(dead), "http://127.0.0.1:%d", closed_port());
	setenv("http_proxy", dead, 1);
	setenv("all_proxy", dead, 1);

	promise("a proxy in the environment is not used");
	CHECK_INT(fake_fate(context, &client, "POST", s->url, "{}"), VIPPS_FATE_ANSWERED);
	CHECK_INT(s->requests, 1);

	promise("... unless the client says so");
	client.proxy = vipps_slice_of("env");
	CHECK_INT(fake_fate(context, &client, "POST", s->url, "{}"), VIPPS_FATE_UNSENT);
	CHECK_INT(s->requests, 1);

	promise("a client's own proxy is used, whatever the environment excepts");
	setenv("no_proxy", "127.0.0.1", 1);
	client.proxy = vipps_slice_of(proxy->url);
	CHECK_INT(fake_fate(context, &client, "POST", s->url, "{}"), VIPPS_FATE_ANSWERED);
	CHECK_INT(proxy->requests, 1);
	CHECK_INT(s->requests, 1);
	unsetenv("no_proxy");
	unsetenv("http_proxy");
	unsetenv("all_proxy");
	server_stop(s);
	server_stop(proxy);
}

static void test_many(vipps_context *context)
{
	enum { COUNT = 50 };
	server *s = server_start(conduct_well, NULL);
	vipps_call calls[COUNT], *run[COUNT];
	int answered_count = 0;

	promise("fifty calls at once share a bounded number of connections");
	for (int i = 0; i < COUNT; i++) {
		calls[i] = fake_call(&local, i % 2 ? "POST" : "GET", s->url, i % 2 ? "{}" : NULL);
		calls[i].times = 2;
		run[i] = &calls[i];
	}
	while (vipps_context_run(context, run, COUNT, 100) > 0)
		;
	for (int i = 0; i < COUNT; i++)
		answered_count += calls[i].finished && calls[i].exchanged == 2 &&
			calls[i].exchanges[1].fate == VIPPS_FATE_ANSWERED;
	CHECK_INT(answered_count, COUNT);
	CHECK_INT(s->requests, 2 * COUNT);
	CHECK(s->accepted <= 16);
	server_stop(s);

	promise("a request that no connection gets free for ends at its deadline, UNSENT");
	s = server_start(never_answer, NULL);
	for (int i = 0; i < COUNT; i++) {
		calls[i] = fake_call(&local, "POST", s->url, "{}");
		calls[i].request.deadline = 200;
	}
	int64_t start = steady();
	while (vipps_context_run(context, run, COUNT, 100) > 0)
		;
	int unsent = 0, lost = 0;
	for (int i = 0; i < COUNT; i++) {
		unsent += calls[i].exchanges[0].fate == VIPPS_FATE_UNSENT;
		lost += calls[i].exchanges[0].fate == VIPPS_FATE_LOST;
		CHECK_INT(calls[i].exchanges[0].kind, VIPPS_KIND_DEADLINE);
	}
	CHECK_INT(lost, s->requests);
	CHECK_INT(unsent, COUNT - s->requests);
	CHECK(steady() - start < 1000);
	server_stop(s);
}

static void test_sleep(vipps_context *context)
{
	server *s = server_start(conduct_well, NULL);
	vipps_call sleeper = fake_call(&local, "GET", s->url, NULL);
	vipps_call busy = fake_call(&local, "GET", s->url, NULL);
	vipps_call *run[] = { &sleeper, &busy };
	int64_t start = steady();

	promise("a slice ends in time, with the calls that are done finished");
	sleeper.sleep = 120;
	CHECK_INT(vipps_context_run(context, run, 2, 40), 1);
	CHECK(steady() - start >= 40);
	CHECK(steady() - start < 120);
	CHECK(busy.finished);
	CHECK_INT(sleeper.exchanged, 0);

	promise("a call sleeps as long as it wants to, and then goes on");
	while (vipps_context_run(context, run, 2, 1000) > 0)
		;
	CHECK(steady() >= sleeper.slept_until);
	CHECK(steady() - sleeper.slept_until < 500);
	CHECK_INT(sleeper.exchanges[0].fate, VIPPS_FATE_ANSWERED);
	server_stop(s);
}

static void test_cancel(vipps_context *context)
{
	server *s = server_start(never_answer, NULL);
	vipps_call cut = fake_call(&local, "POST", s->url, "{}");
	vipps_call *run[] = { &cut };
	vipps_call next;

	promise("a run can be forgotten midway, and the context serves on");
	while (s->requests == 0 && CHECK_INT(vipps_context_run(context, run, 1, 1), 1))
		;
	vipps_context_cancel(context);
	vipps_context_cancel(context);
	s->conduct = conduct_well;
	CHECK_INT(fake_fate(context, &local, "POST", s->url, "{}"), VIPPS_FATE_ANSWERED);
	CHECK_INT(cut.exchanged, 0);

	promise("another run takes the place of one that was left");
	s->conduct = never_answer;
	cut = fake_call(&local, "POST", s->url, "{}");
	vipps_context_run(context, run, 1, 1);
	s->conduct = conduct_well;
	next = fake_call(&local, "GET", s->url, NULL);
	CHECK_INT(fake_carry(context, &next)->fate, VIPPS_FATE_ANSWERED);
	server_stop(s);
}

static void test_free_midway(void)
{
	server *s = server_start(never_answer, NULL);
	vipps_context *context = vipps_context_new();
	vipps_call cut = fake_call(&local, "POST", s->url, "{}");
	vipps_call *run[] = { &cut };

	promise("a context can be freed midway, unused, and as NULL");
	while (s->requests == 0 && CHECK_INT(vipps_context_run(context, run, 1, 1), 1))
		;
	vipps_context_free(context);
	vipps_context_free(vipps_context_new());
	vipps_context_free(NULL);
	CHECK_INT(s->requests, 1);
	server_stop(s);
}

static void test_descriptors(vipps_context *context)
{
	server *s = server_start(conduct_well, NULL);
	int open = 0, inherited = 0;

	promise("programs that the shop starts do not inherit the connection");
	fake_fate(context, &local, "GET", s->url, NULL);
	for (int fd = 3; fd < 256; fd++) {
		struct sockaddr_storage peer;
		socklen_t length = sizeof(peer);

		if (getpeername(fd, (struct sockaddr *)&peer, &length) != 0 || peer.ss_family == AF_UNIX)
			continue;
		open++;
		inherited += !(fcntl(fd, F_GETFD) & FD_CLOEXEC);
	}
	CHECK(open >= 2);
	CHECK_INT(inherited, 0);
	server_stop(s);
}

int main(void)
{
	vipps_context *context;

	if (!vipps_network_start() || (context = vipps_context_new()) == NULL)
		return 2;
	test_answers(context);
	test_request_form(context);
	test_header_injection(context);
	test_lost_on_kept_connection(context);
	test_unsent(context);
	test_plain_http(context);
	test_broken_answers(context);
	test_answers_without_length(context);
	test_too_much(context);
	test_deadline(context);
	test_retry_after(context);
	test_not_followed(context);
	test_proxy(context);
	test_many(context);
	test_sleep(context);
	test_cancel(context);
	test_free_midway();
	test_descriptors(context);
	vipps_context_free(context);
	vipps_network_stop();
	return promises_kept();
}
