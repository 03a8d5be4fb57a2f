/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE

#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "check.h"
#include "clock.h"
#include "fake_call.h"
#include "server.h"

static authority *ca;
static vipps_client client; /* trusts `ca` */

static void die_after_second(connection *c)
{
	while (connection_read(c) && c->requests < 2)
		connection_say(c, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
}

/* One request, then the connection closes, so that the next needs a handshake. */
static void answer_once(connection *c)
{
	if (connection_read(c))
		connection_say(c, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
}

static void cut_without_goodbye(connection *c)
{
	if (connection_read(c))
		connection_say(c, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"state\":");
}

static void reset_before_handshake(connection *c)
{
	char first;

	if (recv(c->fd, &first, 1, MSG_PEEK) > 0)
		connection_reset(c);
}

static void stall_handshake(connection *c)
{
	connection_await_end(c);
}

static vipps_exchange ask(vipps_context *context, const vipps_client *as, const char *url)
{
	vipps_call call = fake_call(as, "POST", url, "{}");

	call.request.deadline = 20000;
	return *fake_carry(context, &call);
}

static void test_verified(vipps_context *context)
{
	SSL_CTX *tls = authority_server(ca, "IP:127.0.0.1", 30);
	server *s = server_start(conduct_well, tls);
	vipps_call call = fake_call(&client, "POST", s->url, "{}");

	promise("a server whose certificate holds is spoken to, over one connection");
	call.times = 3;
	CHECK_INT(fake_carry(context, &call)->fate, VIPPS_FATE_ANSWERED);
	CHECK(call.exchanges[2].reused);
	CHECK_INT(s->accepted, 1);

	promise("a certificate that the system does not know is refused, and nothing sent");
	vipps_client trusts_system = client;
	trusts_system.ca_file = vipps_slice_none();
	vipps_exchange exchange = ask(context, &trusts_system, s->url);
	CHECK_INT(exchange.fate, VIPPS_FATE_UNSENT);
	CHECK_INT(exchange.kind, VIPPS_KIND_CONNECTION);
	CHECK_INT(s->requests, 3);
	server_stop(s);
	SSL_CTX_free(tls);

	promise("a certificate of another host is refused, and nothing sent");
	tls = authority_server(ca, "DNS:api.vipps.no", 30);
	s = server_start(conduct_well, tls);
	exchange = ask(context, &client, s->url);
	CHECK_INT(exchange.fate, VIPPS_FATE_UNSENT);
	CHECK(strstr(exchange.trouble, "127.0.0.1") == NULL);
	CHECK_INT(s->requests, 0);
	server_stop(s);
	SSL_CTX_free(tls);

	promise("a certificate that has expired is refused, and nothing sent");
	tls = authority_server(ca, "IP:127.0.0.1", 0);
	s = server_start(conduct_well, tls);
	CHECK_INT(ask(context, &client, s->url).fate, VIPPS_FATE_UNSENT);
	CHECK_INT(s->requests, 0);
	server_stop(s);
	SSL_CTX_free(tls);
}

/* What a client that allows everything can do with a server. */
static bool permissive_client_connects(const server *s)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons((uint16_t)s->port) };
	SSL_CTX *tls = SSL_CTX_new(TLS_client_method());
	int fd = socket(AF_INET, SOCK_STREAM, 0);
	SSL *ssl = SSL_new(tls);
	bool connected;

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	SSL_set_min_proto_version(ssl, TLS1_VERSION);
	SSL_set_cipher_list(ssl, "ALL:@SECLEVEL=0");
	SSL_set_fd(ssl, fd);
	connected =
		connect(fd, (struct sockaddr *)&address, sizeof(address)) == 0 && SSL_connect(ssl) == 1;
	SSL_free(ssl);
	SSL_CTX_free(tls);
	close(fd);
	return connected;
}

static void test_old_tls(vipps_context *context)
{
	SSL_CTX *tls = authority_server(ca, "IP:127.0.0.1", 30);
	server *s;

	promise("TLS 1.1 is refused, and nothing sent");
	SSL_CTX_set_min_proto_version(tls, TLS1_VERSION);
	SSL_CTX_set_max_proto_version(tls, TLS1_1_VERSION);
	SSL_CTX_set_cipher_list(tls, "ALL:@SECLEVEL=0");
	s = server_start(conduct_well, tls);
	CHECK(permissive_client_connects(s));
	CHECK_INT(ask(context, &client, s->url).fate, VIPPS_FATE_UNSENT);
	CHECK_INT(s->requests, 0);
	server_stop(s);
	SSL_CTX_free(tls);
}

static void test_faults(vipps_context *context)
{
	SSL_CTX *tls = authority_server(ca, "IP:127.0.0.1", 30);
	server *s = server_start(die_after_second, tls);
	vipps_call call = fake_call(&client, "POST", s->url, "{}");

	promise("an answer lost on a kept TLS connection is LOST, and the server saw the POST once");
	call.times = 2;
	fake_carry(context, &call);
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_ANSWERED);
	CHECK_INT(call.exchanges[1].fate, VIPPS_FATE_LOST);
	CHECK_INT(call.exchanges[1].kind, VIPPS_KIND_NO_ANSWER);
	CHECK_INT(s->posts, 2);
	server_stop(s);

	promise("an answer that ends without TLS's goodbye is LOST");
	s = server_start(cut_without_goodbye, tls);
	CHECK_INT(ask(context, &client, s->url).fate, VIPPS_FATE_LOST);
	CHECK_INT(s->posts, 1);
	server_stop(s);

	promise("a connection reset in the handshake is UNSENT");
	s = server_start(reset_before_handshake, tls);
	s->handshake_late = true;
	CHECK_INT(ask(context, &client, s->url).fate, VIPPS_FATE_UNSENT);
	server_stop(s);

	promise("a handshake that stalls ends at the deadline, UNSENT");
	s = server_start(stall_handshake, tls);
	s->handshake_late = true;
	call = fake_call(&client, "POST", s->url, "{}");
	call.request.deadline = 150;
	int64_t start = vipps_clock_now().steady;
	fake_carry(context, &call);
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_UNSENT);
	CHECK_INT(call.exchanges[0].kind, VIPPS_KIND_DEADLINE);
	CHECK(vipps_clock_now().steady - start < 1000);
	server_stop(s);
	SSL_CTX_free(tls);
}

static void test_bundle_is_kept(vipps_context *context)
{
	authority *gone = authority_new();
	SSL_CTX *tls = authority_server(gone, "IP:127.0.0.1", 30);
	server *s = server_start(answer_once, tls);
	vipps_guarantee rows[32];
	vipps_client trusting = client;

	trusting.ca_file = vipps_slice_of(gone->file);
	promise("the certificate bundle is read once, where phpinfo() says so");
	CHECK_INT(ask(context, &trusting, s->url).fate, VIPPS_FATE_ANSWERED);
	unlink(gone->file);
	vipps_exchange second = ask(context, &trusting, s->url);
	size_t count = vipps_network_guarantees(rows, 32);
	for (size_t i = 0; i < count; i++) {
		if (strstr(rows[i].name, "parsed once") != NULL)
			CHECK_INT(second.fate == VIPPS_FATE_ANSWERED, strncmp(rows[i].value, "yes", 3) == 0);
	}
	server_stop(s);
	SSL_CTX_free(tls);
	authority_free(gone);
}

/* In the forked child: 0 if all is as it should be. */
static int live_as_child(vipps_context *context, vipps_call *under_way, const char *url)
{
	vipps_exchange exchange;

	if (fake_carry(context, under_way)->fate != VIPPS_FATE_LOST)
		return 1;
	exchange = ask(context, &client, url);
	if (exchange.fate != VIPPS_FATE_ANSWERED || exchange.reused)
		return 2;
	vipps_context_free(context);
	vipps_network_stop();
	return 0;
}

static void answer_when_told(connection *c)
{
	while (connection_read(c)) {
		char go;

		if (strstr(c->head, "GET /held ") != NULL && read(atoi(c->server->answer), &go, 1) != 1)
			return;
		connection_say(c, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
	}
}

static void test_fork(vipps_context *context)
{
	SSL_CTX *tls = authority_server(ca, "IP:127.0.0.1", 30);
	server *s = server_start(answer_when_told, tls);
	vipps_call kept = fake_call(&client, "POST", s->url, "{}"), held, *run[] = { &held };
	char url[128], number[16];
	int pipes[2], verdict[2], result = -1;
	pid_t child;

	if (pipe(pipes) != 0 || pipe(verdict) != 0)
		exit(2);
	snprintf(number, sizeof(number), "%d", pipes[0]);
	snprintf(url, sizeof(url), "%s/held", s->url);
	s->answer = number;

	promise("a forked child speaks over connections of its own, and gives up what was under way");
	CHECK_INT(fake_carry(context, &kept)->fate, VIPPS_FATE_ANSWERED);
	held = fake_call(&client, "GET", url, NULL);
	while (s->requests < 2 && CHECK_INT(vipps_context_run(context, run, 1, 1), 1))
		;
	fflush(NULL);
	child = fork();
	if (child == 0) {
		/* By a pipe and not by the status: to checkers of leaks, what it forgets is one. */
		result = live_as_child(context, &held, s->url);
		_exit(write(verdict[1], &result, sizeof(result)) < 0);
	}
	CHECK_INT(waitpid(child, NULL, 0), child);
	close(verdict[1]);
	CHECK(read(verdict[0], &result, sizeof(result)) > 0);
	CHECK_INT(result, 0);
	close(verdict[0]);
	CHECK_INT(s->accepted, 2);

	promise("the parent's connection and request live on, whatever the child did and freed");
	CHECK_INT(write(pipes[1], "g", 1), 1);
	CHECK_INT(fake_carry(context, &held)->fate, VIPPS_FATE_ANSWERED);
	vipps_exchange exchange = ask(context, &client, s->url);
	CHECK_INT(exchange.fate, VIPPS_FATE_ANSWERED);
	CHECK(exchange.reused);
	CHECK_INT(s->accepted, 2);
	close(pipes[1]);
	server_stop(s);
	close(pipes[0]);
	SSL_CTX_free(tls);
}

/* Many systems forbid old TLS by themselves; here they must not, or nothing would be tested. */
static void allow_old_tls(char *file)
{
	static const char settings[] =
		"openssl_conf = a\n[a]\nssl_conf = b\n[b]\n"
		"system_default = c\n[c]\nMinProtocol = TLSv1\nCipherString = ALL:@SECLEVEL=0\n";
	int fd = mkstemp(file);

	if (fd < 0 || write(fd, settings, sizeof(settings) - 1) < 0 || close(fd) != 0)
		exit(2);
	setenv("OPENSSL_CONF", file, 1);
}

int main(void)
{
	char settings[] = "/tmp/vipps-openssl-XXXXXX";
	vipps_context *context;

	/* For the servers; test_sigpipe.c has none. */
	signal(SIGPIPE, SIG_IGN);
	allow_old_tls(settings);
	if (!vipps_network_start() || (context = vipps_context_new()) == NULL)
		return 2;
	ca = authority_new();
	client.environment = VIPPS_ENVIRONMENT_PRODUCTION;
	client.ca_file = vipps_slice_of(ca->file);
	test_verified(context);
	test_old_tls(context);
	test_faults(context);
	test_bundle_is_kept(context);
	test_fork(context);
	vipps_context_free(context);
	vipps_network_stop();
	authority_free(ca);
	unlink(settings);
	return promises_kept();
}
