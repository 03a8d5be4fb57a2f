/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE

#include "server.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void must(bool done)
{
	if (done)
		return;
	fputs("a certificate could not be made\n", stderr);
	exit(2);
}

static void add_extension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
	X509V3_CTX context;
	X509_EXTENSION *extension;

	X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
	extension = X509V3_EXT_conf_nid(NULL, &context, nid, value);
	must(extension != NULL && X509_add_ext(certificate, extension, -1) == 1);
	X509_EXTENSION_free(extension);
}

/* Unsigned yet. */
static X509 *new_certificate(EVP_PKEY *key, const char *common_name, long days)
{
	static long serial;
	X509 *certificate = X509_new();
	X509_NAME *name = X509_get_subject_name(certificate);

	must(X509_set_version(certificate, 2) == 1);
	ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
	X509_gmtime_adj(X509_getm_notBefore(certificate), -24L * 3600);
	X509_gmtime_adj(X509_getm_notAfter(certificate), (days - 1) * 24L * 3600 + 3600);
	must(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)common_name,
			 -1, -1, 0) == 1);
	must(X509_set_pubkey(certificate, key) == 1);
	return certificate;
}

authority *authority_new(void)
{
	authority *a = calloc(1, sizeof(*a));
	const char *folder = getenv("TMPDIR");
	FILE *file;
	int fd;

	must(a != NULL);
	a->key = EVP_EC_gen("P-256");
	a->certificate = new_certificate(a->key, "The test's authority", 30);
	must(X509_set_issuer_name(a->certificate, X509_get_subject_name(a->certificate)) == 1);
	add_extension(a->certificate, a->certificate, NID_basic_constraints, "critical,CA:TRUE");
	must(X509_sign(a->certificate, a->key, EVP_sha256()) > 0);

	snprintf(a->file, sizeof(a->file), "%.40s/vipps-ca-XXXXXX", folder == NULL ? "/tmp" : folder);
	fd = mkstemp(a->file);
	file = fd < 0 ? NULL : fdopen(fd, "w");
	must(file != NULL && PEM_write_X509(file, a->certificate) == 1 && fclose(file) == 0);
	return a;
}

void authority_free(authority *a)
{
	unlink(a->file);
	X509_free(a->certificate);
	EVP_PKEY_free(a->key);
	free(a);
}

SSL_CTX *authority_server(authority *a, const char *name, long days)
{
	SSL_CTX *tls = SSL_CTX_new(TLS_server_method());
	EVP_PKEY *key = EVP_EC_gen("P-256");
	X509 *certificate = new_certificate(key, "A test's server", days);

	must(X509_set_issuer_name(certificate, X509_get_subject_name(a->certificate)) == 1);
	add_extension(certificate, a->certificate, NID_subject_alt_name, name);
	must(X509_sign(certificate, a->key, EVP_sha256()) > 0);
	must(SSL_CTX_use_certificate(tls, certificate) == 1);
	must(SSL_CTX_use_PrivateKey(tls, key) == 1);
	X509_free(certificate);
	EVP_PKEY_free(key);
	return tls;
}
