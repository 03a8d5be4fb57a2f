/* SPDX-License-Identifier: MIT */
#ifndef SERVER_H
#define SERVER_H

/*
 * A server on a free port of the loopback, with a thread for each connection, that does to its
 * clients what the test's function says.
 */

#include <openssl/ssl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

#define SERVER_CONNECTIONS_MAX 128

typedef struct server server;

typedef struct connection {
	server *server;
	int fd;
	SSL *ssl; /* NULL: plain, or before the handshake */
	pthread_t thread;
	char head[16 * 1024]; /* of the request read last, NUL-terminated */
	char body[16 * 1024];
	size_t body_length;
	int requests; /* read from this connection */
} connection;

typedef void server_conduct(connection *connection);

struct server {
	server_conduct *conduct; /* may be changed between the client's requests */
	SSL_CTX *tls;            /* NULL: plain */
	bool handshake_late;     /* the conduct calls connection_secure() itself */
	const char *answer;      /* for the conducts to use as they like */
	int listener, port;
	char url[64];                                   /* "http://127.0.0.1:1234" */
	atomic_int accepted, requests, posts, notified; /* notified: clients that said goodbye in TLS */
	pthread_t thread;
	connection *connections[SERVER_CONNECTIONS_MAX];
	pthread_mutex_t lock;
	char last_head[16 * 1024]; /* of the request that came last */
	char last_body[16 * 1024];
};

/* Ends the program when it cannot. `tls` stays the caller's. */
server *server_start(server_conduct *conduct, SSL_CTX *tls);
void server_stop(server *server);

/* A port of the loopback where nobody listens. */
int closed_port(void);

/* Reads a whole request; false when the client is gone. */
bool connection_read(connection *connection);
/* The first part of the same: without its body. */
bool connection_read_head(connection *connection);
bool connection_secure(connection *connection);
void connection_write(connection *connection, const void *at, size_t length);
void connection_say(connection *connection, const char *text);
/* Exactly so many bytes; false when the client is gone. */
bool connection_receive(connection *connection, void *at, size_t length);
/* Waits until the client goes. */
void connection_await_end(connection *connection);
/* Ends the connection with an RST rather than a FIN. */
void connection_reset(connection *connection);

/* Answers every request with 200 and "{}". */
void conduct_well(connection *connection);

/* ------------------------------------------------------------------------------------------
 * Certificates
 */

/* An authority made on the spot, its certificate in a file. */
typedef struct authority {
	EVP_PKEY *key;
	X509 *certificate;
	char file[64];
} authority;

authority *authority_new(void);
void authority_free(authority *authority); /* removes the file, if it is still there */

/* A server for `name` ("IP:127.0.0.1", "DNS:example.org"), valid from a day ago for `days`. */
SSL_CTX *authority_server(authority *authority, const char *name, long days);

#endif
