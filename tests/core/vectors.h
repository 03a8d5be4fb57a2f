/* SPDX-License-Identifier: MIT */
#ifndef VECTORS_H
#define VECTORS_H

/* Webhooks with signatures that are known to be right, and how they are received. */

#include "caller.h"
#include "timestamp.h"

#define SECRET \
	"A0+AeKBRG2KRGvnNwJpQlb6IJFk48CKXCIcrLoHncVJKDILsQSxS6NWCccwWm6r6FhGKhiHTBsG2wo/xU6FY/A=="
#define DATE "Thu, 30 Mar 2023 08:38:32 GMT"
#define HOST "webhook.site"
#define TARGET "/e2cee29b-012e-4f1d-8ef4-e95fd74a7a63"
#define BODY "{\"some-unique-content\":\"ee6e441b-cc4a-46f8-895d-a5af79bcc233/hello-world\"}"
#define HEAD "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature="
#define SIGNATURE "agAiSyogQbDHpeucoNwYz+yAr5nJ+v+zasdkSbqzv+U="

#define OTHER_SECRET "090a478d-37ff-4e77-970e-d457aeb26a3a"
#define OTHER_DATE "Mon, 19 Jan 2026 16:26:33 GMT"

static vipps_client *client;
static const vipps_client *clients[1];

typedef struct vector {
	const char *url, *host, *target;
	const char *secret, *date, *body;
	const char *hash, *signature;
	vipps_inbound_fault fault; /* what remains to be said against it once it is authentic */
} vector;

/* The first is Vipps' own; the others were computed apart from this code. */
static const vector vectors[] = {
	{ "https://" HOST TARGET, HOST, TARGET, SECRET, DATE, BODY,
		"lNlsp1XA03N34HrQsVzPgJKtC+r7l/RBF4V3JQUWMj4=", SIGNATURE, VIPPS_INBOUND_NOT_OURS },
	{ "https://shop.example.com/vipps/webhook?shop=1&lang=nb", "shop.example.com",
		"/vipps/webhook?shop=1&lang=nb", OTHER_SECRET, OTHER_DATE,
		"{\"msn\":\"123456\",\"reference\":\"acme-shop-123-order123abc\",\"pspReference\":"
		"\"dd8e0a8e-2b26-40ed-98f1-1d5832fc129f\",\"name\":\"AUTHORIZED\",\"amount\":{\"currency\":"
		"\"NOK\",\"value\":49900},\"timestamp\":\"2026-01-19T16:26:32.099Z\",\"idempotencyKey\":"
		"\"7c8b81e7-b08b-46e4-9729-191cb801c132\",\"success\":true}",
		"RPYlXrJ8cvZrUj9Od+KEKzwh+CcAKTQFt4l56m3OK24=",
		"McBNE5wv9ZC+iudOh4Om0feW5EUdbqpAdyGEucAI4kk=", VIPPS_INBOUND_FINE },
	{ "https://shop.example.com/hook", "shop.example.com", "/hook", OTHER_SECRET, OTHER_DATE,
		"{\"city\":\"Tromsø\",\"name\":\"Åse Ærlig\"}",
		"UyWHwU92QKZejXr45hRr8dD3TOlXjpkOxxJiLsCWFGE=",
		"OBx25QCxyR6KZTZo41ddu/nITjFxqspY+hxOGtQW2sY=", VIPPS_INBOUND_NOT_OURS },
	{ "https://shop.example.com/", "shop.example.com", "/", OTHER_SECRET, OTHER_DATE, "",
		"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
		"UI18D1yzrKjvhT/H70xsOdrBL11saJ3uRmFGoJCjS/E=", VIPPS_INBOUND_MALFORMED },
	{ "https://shop.example.com:8080/hook", "shop.example.com:8080", "/hook", OTHER_SECRET,
		OTHER_DATE, "{}", "RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=",
		"DSsFtKiGgt7rr2LcpsO796kbKPPQbXhyQyEl6fyeWo4=", VIPPS_INBOUND_NOT_OURS },
};
#define VECTORS (sizeof(vectors) / sizeof(vectors[0]))

/* As it came, with the date as the time that it is. */
static inline void send(caller *c, const vector *v)
{
	caller_plain(c, "POST", v->target, NULL, v->body);
	snprintf(c->authorization, sizeof(c->authorization), HEAD "%s", v->signature);
	caller_set(c, "Authorization", c->authorization);
	caller_set(c, "Host", v->host);
	caller_set(c, "x-ms-date", v->date);
	caller_set(c, "x-ms-content-sha256", v->hash);
	c->secret.secret = vipps_slice_of(v->secret);
	c->keys = (vipps_inbound_keys){ .clients = clients,
		.client_count = 1,
		.secrets = &c->secret,
		.secret_count = 1,
		.max_age = 300000 };
	CHECK(vipps_timestamp_read_http(vipps_slice_of(v->date), &c->keys.now));
}

static inline void expect(const caller *c, vipps_inbound_fault fault)
{
	vipps_inbound *inbound = caller_call(c);

	if (!CHECK_INT(vipps_inbound_look(inbound)->fault, fault))
		printf("#   %s\n", vipps_inbound_look(inbound)->reason);
	CHECK(strstr(vipps_inbound_look(inbound)->reason, SECRET) == NULL);
	vipps_inbound_free(inbound);
}

#define REFUSED VIPPS_INBOUND_NOT_AUTHENTIC

#endif
