/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE

#include "server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

static void must(bool done, const char *what)
{
	if (done)
		return;
	perror(what);
	exit(2);
}

static int listen_somewhere(int *port)
{
	struct sockaddr_in address = { .sin_family = AF_INET };
	socklen_t length = sizeof(address);
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	must(fd >= 0, "socket");
	must(bind(fd, (struct sockaddr *)&address, sizeof(address)) == 0, "bind");
	must(getsockname(fd, (struct sockaddr *)&address, &length) == 0, "getsockname");
	*port = ntohs(address.sin_port);
	return fd;
}

int closed_port(void)
{
	int port;

	close(listen_somewhere(&port));
	return port;
}

/* ------------------------------------------------------------------------------------------
 * Connections
 */

static ssize_t read_some(connection *c, void *at, size_t length)
{
	ssize_t got = c->ssl == NULL ? recv(c->fd, at, length, 0) : SSL_read(c->ssl, at, (int)length);

	if (got <= 0 && c->ssl != NULL && (SSL_get_shutdown(c->ssl) & SSL_RECEIVED_SHUTDOWN))
		atomic_fetch_add(&c->server->notified, 1);
	return got;
}

bool connection_receive(connection *c, void *at, size_t length)
{
	char *to = at;

	while (length > 0) {
		ssize_t got = read_some(c, to, length);

		if (got <= 0)
			return false;
		to += got;
		length -= (size_t)got;
	}
	return true;
}

void connection_write(connection *c, const void *at, size_t length)
{
	if (c->ssl != NULL)
		(void)SSL_write(c->ssl, at, (int)length);
	else
		(void)!send(c->fd, at, length, MSG_NOSIGNAL);
}

void connection_say(connection *c, const char *text)
{
	connection_write(c, text, strlen(text));
}

bool connection_read_head(connection *c)
{
	size_t at = 0;

	while (at < sizeof(c->head) - 1) {
		if (!connection_receive(c, c->head + at, 1))
			return false;
		at++;
		c->head[at] = '\0';
		if (at >= 4 && strcmp(c->head + at - 4, "\r\n\r\n") == 0)
			return true;
	}
	return false;
}

bool connection_read(connection *c)
{
	const char *length;

	if (!connection_read_head(c))
		return false;
	length = strcasestr(c->head, "\r\nContent-Length:");
	c->body_length = length == NULL ? 0 : strtoul(length + 17, NULL, 10);
	must(c->body_length < sizeof(c->body), "body");
	if (!connection_receive(c, c->body, c->body_length))
		return false;
	c->body[c->body_length] = '\0';
	c->requests++;

	pthread_mutex_lock(&c->server->lock);
	strcpy(c->server->last_head, c->head);
	strcpy(c->server->last_body, c->body);
	pthread_mutex_unlock(&c->server->lock);
	atomic_fetch_add(&c->server->requests, 1);
	if (strncmp(c->head, "POST ", 5) == 0)
		atomic_fetch_add(&c->server->posts, 1);
	return true;
}

void connection_await_end(connection *c)
{
	char ignored[1024];

	while (read_some(c, ignored, sizeof(ignored)) > 0)
		;
}

void connection_reset(connection *c)
{
	struct linger linger = { 1, 0 };

	setsockopt(c->fd, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger));
	SSL_free(c->ssl);
	c->ssl = NULL;
	close(c->fd);
	c->fd = -1;
}

bool connection_secure(connection *c)
{
	SSL *ssl = SSL_new(c->server->tls);

	SSL_set_fd(ssl, c->fd);
	c->ssl = ssl;
	return SSL_accept(ssl) == 1;
}

void conduct_well(connection *c)
{
	while (connection_read(c))
		connection_say(c, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
}

/* ------------------------------------------------------------------------------------------
 * Servers
 */

static void *serve_connection(void *user)
{
	connection *c = user;

	if (c->server->tls == NULL || c->server->handshake_late || connection_secure(c))
		c->server->conduct(c);
	/* The descriptor is closed by server_stop(), which must be able to interrupt this. */
	if (c->fd >= 0)
		shutdown(c->fd, SHUT_RDWR);
	return NULL;
}

static void *serve(void *user)
{
	server *s = user;

	for (int i = 0; i < SERVER_CONNECTIONS_MAX; i++) {
		int fd = accept4(s->listener, NULL, NULL, SOCK_CLOEXEC);
		connection *c;

		if (fd < 0)
			break;
		c = calloc(1, sizeof(*c));
		must(c != NULL, "calloc");
		c->server = s;
		c->fd = fd;
		s->connections[i] = c;
		atomic_fetch_add(&s->accepted, 1);
		must(pthread_create(&c->thread, NULL, serve_connection, c) == 0, "pthread_create");
	}
	return NULL;
}

server *server_start(server_conduct *conduct, SSL_CTX *tls)
{
	server *s = calloc(1, sizeof(*s));

	must(s != NULL, "calloc");
	s->conduct = conduct;
	s->tls = tls;
	s->listener = listen_somewhere(&s->port);
	must(listen(s->listener, 64) == 0, "listen");
	snprintf(s->url, sizeof(s->url), "%s://127.0.0.1:%d", tls == NULL ? "http" : "https", s->port);
	pthread_mutex_init(&s->lock, NULL);
	must(pthread_create(&s->thread, NULL, serve, s) == 0, "pthread_create");
	return s;
}

void server_stop(server *s)
{
	shutdown(s->listener, SHUT_RDWR);
	pthread_join(s->thread, NULL);
	close(s->listener);
	for (int i = 0; i < SERVER_CONNECTIONS_MAX && s->connections[i] != NULL; i++) {
		connection *c = s->connections[i];

		if (c->fd >= 0)
			shutdown(c->fd, SHUT_RDWR);
		pthread_join(c->thread, NULL);
		SSL_free(c->ssl);
		if (c->fd >= 0)
			close(c->fd);
		free(c);
	}
	pthread_mutex_destroy(&s->lock);
	free(s);
}
