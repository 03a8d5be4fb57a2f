/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "check.h"
#include "fake_call.h"
#include "server.h"

/* ------------------------------------------------------------------------------------------
 * Just enough of RFC 9113 to serve libcurl: its headers are not even read.
 */
enum { DATA = 0, HEADERS = 1, RST_STREAM = 3, SETTINGS = 4, PING = 6, GOAWAY = 7 };
enum { END_STREAM = 1, ACK = 1, END_HEADERS = 4 };
enum { INTERNAL_ERROR = 2, REFUSED_STREAM = 7, HTTP_1_1_REQUIRED = 13 };

#define STREAMS_MAX 128

typedef struct frame {
	unsigned length;
	unsigned char type, flags;
	uint32_t stream;
	unsigned char payload[32 * 1024];
} frame;

static void put32(unsigned char *at, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		at[i] = (unsigned char)(value >> (24 - 8 * i));
}

static uint32_t get32(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static void send_frame(connection *c, unsigned char type, unsigned char flags, uint32_t stream,
	const void *payload, size_t length)
{
	unsigned char bytes[9 + 64] = { 0 };

	bytes[2] = (unsigned char)length;
	bytes[3] = type;
	bytes[4] = flags;
	put32(bytes + 5, stream);
	if (length > 0)
		memcpy(bytes + 9, payload, length);
	connection_write(c, bytes, 9 + length);
}

static void send_answer(connection *c, uint32_t stream)
{
	/* 0x88 is ":status: 200" in HPACK's static table. */
	send_frame(c, HEADERS, END_HEADERS, stream, "\x88", 1);
	send_frame(c, DATA, END_STREAM, stream, "{}", 2);
}

static void send_reset(connection *c, uint32_t stream, uint32_t code)
{
	unsigned char payload[4];

	put32(payload, code);
	send_frame(c, RST_STREAM, 0, stream, payload, sizeof(payload));
}

static void send_goaway(connection *c, uint32_t last_stream)
{
	unsigned char payload[8] = { 0 };

	put32(payload, last_stream);
	send_frame(c, GOAWAY, 0, 0, payload, sizeof(payload));
}

static bool read_frame(connection *c, frame *f)
{
	unsigned char head[9];

	if (!connection_receive(c, head, sizeof(head)))
		return false;
	f->length = (unsigned)head[0] << 16 | (unsigned)head[1] << 8 | head[2];
	f->type = head[3];
	f->flags = head[4];
	f->stream = get32(head + 5) & 0x7fffffff;
	return f->length <= sizeof(f->payload) && connection_receive(c, f->payload, f->length);
}

/* Reads on until a request is whole, and returns its stream; 0 when the client is gone. */
static uint32_t read_request(connection *c, frame *f, bool *with_body)
{
	char preface[24];

	if (c->requests == 0) {
		if (!connection_receive(c, preface, sizeof(preface)))
			return 0;
		send_frame(c, SETTINGS, 0, 0, NULL, 0);
	}
	while (read_frame(c, f)) {
		if (f->type == SETTINGS && !(f->flags & ACK))
			send_frame(c, SETTINGS, ACK, 0, NULL, 0);
		else if (f->type == PING && !(f->flags & ACK))
			send_frame(c, PING, ACK, 0, f->payload, f->length);
		else if ((f->type == HEADERS || f->type == DATA) && (f->flags & END_STREAM)) {
			*with_body = f->type == DATA;
			c->requests++;
			atomic_fetch_add(&c->server->requests, 1);
			atomic_fetch_add(&c->server->posts, *with_body);
			return f->stream;
		}
	}
	return 0;
}

/* ------------------------------------------------------------------------------------------
 * Conducts
 */

static void answer_all(connection *c)
{
	frame f;
	bool with_body;
	uint32_t stream;

	while ((stream = read_request(c, &f, &with_body)) != 0)
		send_answer(c, stream);
}

/* Says nothing until as many requests are open at once as the test wants. */
static void answer_together(connection *c)
{
	uint32_t streams[STREAMS_MAX];
	int due = atoi(c->server->answer);
	bool with_body;
	frame f;

	for (int i = 0; i < due; i++) {
		streams[i] = read_request(c, &f, &with_body);
		if (streams[i] == 0)
			return;
	}
	for (int i = 0; i < due; i++)
		send_answer(c, streams[i]);
	connection_await_end(c);
}

/* Answers the first request of the server's life, and turns the second away. */
static void turn_away_second(connection *c, void (*turn_away)(connection *, uint32_t stream))
{
	frame f;
	bool with_body;
	uint32_t stream;

	while ((stream = read_request(c, &f, &with_body)) != 0) {
		if (c->server->requests == 2)
			turn_away(c, stream);
		else
			send_answer(c, stream);
	}
}

static void refuse(connection *c, uint32_t stream)
{
	send_reset(c, stream, REFUSED_STREAM);
}

static void refuse_second(connection *c)
{
	turn_away_second(c, refuse);
}

static void require_http1(connection *c, uint32_t stream)
{
	send_reset(c, stream, HTTP_1_1_REQUIRED);
}

/* And serves HTTP/1.1 to who comes back with it. */
static void require_http1_second(connection *c)
{
	const unsigned char *protocol;
	unsigned length;

	SSL_get0_alpn_selected(c->ssl, &protocol, &length);
	if (length == 2)
		turn_away_second(c, require_http1);
	else
		conduct_well(c);
}

static void say_goaway(connection *c, uint32_t stream)
{
	send_goaway(c, stream - 2);
}

static void goaway_at_second(connection *c)
{
	turn_away_second(c, say_goaway);
}

static void vanish(connection *c, uint32_t stream)
{
	(void)stream;
	connection_reset(c);
}

static void vanish_at_second(connection *c)
{
	if (c->fd >= 0)
		turn_away_second(c, vanish);
}

static void cut_body(connection *c, uint32_t stream)
{
	send_frame(c, HEADERS, END_HEADERS, stream, "\x88", 1);
	send_frame(c, DATA, 0, stream, "{", 1);
	send_reset(c, stream, INTERNAL_ERROR);
}

static void cut_body_second(connection *c)
{
	turn_away_second(c, cut_body);
}

/* ------------------------------------------------------------------------------------------ */

static authority *ca;
static SSL_CTX *tls;
static vipps_client client;

static int choose_http2(SSL *ssl, const unsigned char **out, unsigned char *length,
	const unsigned char *in, unsigned in_length, void *user)
{
	static const unsigned char both[] = "\x02h2\x08http/1.1";

	(void)ssl;
	(void)user;
	if (SSL_select_next_proto((unsigned char **)out, length, both, sizeof(both) - 1, in,
			in_length) != OPENSSL_NPN_NEGOTIATED)
		return SSL_TLSEXT_ERR_ALERT_FATAL;
	return SSL_TLSEXT_ERR_OK;
}

static void test_one_connection(vipps_context *context)
{
	enum { COUNT = 50 };
	vipps_call calls[COUNT], *run[COUNT];
	server *s = server_start(answer_together, tls);
	int answered = 0;

	promise("fifty calls at once are under way at once, over one connection");
	s->answer = "50";
	for (int i = 0; i < COUNT; i++) {
		calls[i] = fake_call(&client, i % 2 ? "POST" : "GET", s->url, i % 2 ? "{}" : NULL);
		run[i] = &calls[i];
	}
	while (vipps_context_run(context, run, COUNT, 100) > 0)
		;
	for (int i = 0; i < COUNT; i++)
		answered += calls[i].exchanges[0].fate == VIPPS_FATE_ANSWERED;
	CHECK_INT(answered, COUNT);
	CHECK_INT(s->accepted, 1);
	CHECK_CSTR(calls[49].bodies[0], "{}");
	server_stop(s);
}

static void test_turned_away(vipps_context *context, const char *title, server_conduct *conduct,
	bool read_is_repeated)
{
	server *s = server_start(conduct, tls);
	vipps_call call = fake_call(&client, "POST", s->url, "{}");

	promise(title);
	call.times = 2;
	call.request.deadline = 20000;
	fake_carry(context, &call);
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_ANSWERED);
	CHECK_INT(call.exchanges[1].fate, VIPPS_FATE_LOST);
	CHECK_INT(call.exchanges[1].kind, VIPPS_KIND_NO_ANSWER);
	CHECK_INT(s->posts, 2);
	server_stop(s);

	s = server_start(conduct, tls);
	call = fake_call(&client, "GET", s->url, NULL);
	call.times = 2;
	call.request.deadline = 20000;
	fake_carry(context, &call);
	if (read_is_repeated)
		CHECK_INT(call.exchanges[1].fate, VIPPS_FATE_ANSWERED);
	server_stop(s);
}

int main(void)
{
	vipps_context *context;

	signal(SIGPIPE, SIG_IGN); /* for the servers */
	if (!vipps_network_start() || (context = vipps_context_new()) == NULL)
		return 2;
	ca = authority_new();
	tls = authority_server(ca, "IP:127.0.0.1", 30);
	SSL_CTX_set_alpn_select_cb(tls, choose_http2, NULL);
	client.environment = VIPPS_ENVIRONMENT_PRODUCTION;
	client.ca_file = vipps_slice_of(ca->file);

	promise("a request over HTTP/2 is answered, and the connection kept");
	server *s = server_start(answer_all, tls);
	vipps_call call = fake_call(&client, "POST", s->url, "{}");
	call.times = 3;
	CHECK_INT(fake_carry(context, &call)->status, 200);
	CHECK_INT(s->accepted, 1);
	server_stop(s);

	test_one_connection(context);
	test_turned_away(context, "a POST whose stream is refused is LOST and not sent again, a GET is",
		refuse_second, true);
	test_turned_away(context, "a POST that a GOAWAY leaves out is LOST and not sent again",
		goaway_at_second, false);
	test_turned_away(context, "a POST that is to come over HTTP/1.1 is LOST and not sent again",
		require_http1_second, true);
	test_turned_away(context, "a POST on a connection that dies is LOST and not sent again",
		vanish_at_second, true);
	test_turned_away(context, "an answer cut in its body is LOST", cut_body_second, false);
	vipps_context_free(context);
	vipps_network_stop();
	SSL_CTX_free(tls);
	authority_free(ca);
	return promises_kept();
}
