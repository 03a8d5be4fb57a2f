/* SPDX-License-Identifier: MIT */
#include "network.h"

#include <curl/curl.h>
#include <openssl/crypto.h>
#include <openssl/opensslv.h>
#include <stdio.h>
#include <string.h>

#ifndef _WIN32
#include <netinet/tcp.h>
#endif

#define OLDEST_CURL 0x074c00 /* 7.76.0 */
#define CURL_7_87 0x075700   /* CURLOPT_QUICK_EXIT; keeps the certificate bundle */

/* Written by vipps_network_start() only. */
static const char *ca_file;

static bool is_readable(const char *path)
{
	FILE *file = path == NULL ? NULL : fopen(path, "rb");

	if (file == NULL)
		return false;
	fclose(file);
	return true;
}

static const char *find_ca_file(const curl_version_info_data *curl)
{
	static const char *const usual[] = {
		"/etc/ssl/certs/ca-certificates.crt",     /* Debian, Ubuntu, Alpine, Arch, Gentoo */
		"/etc/pki/tls/certs/ca-bundle.crt",       /* Fedora, RHEL */
		"/etc/ssl/ca-bundle.pem",                 /* SUSE */
		"/etc/ssl/cert.pem",                      /* Alpine, the BSDs, macOS */
		"/usr/local/share/certs/ca-root-nss.crt", /* FreeBSD */
	};

	if (is_readable(curl->cainfo))
		return curl->cainfo;
	for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); i++) {
		if (is_readable(usual[i]))
			return usual[i];
	}
	return NULL;
}

bool vipps_network_start(void)
{
	const curl_version_info_data *curl = curl_version_info(CURLVERSION_NOW);

	if (curl->version_num < OLDEST_CURL || !(curl->features & CURL_VERSION_SSL))
		return false;
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
		return false;
	ca_file = find_ca_file(curl);
	return true;
}

void vipps_network_stop(void)
{
	curl_global_cleanup();
}

const char *vipps_network_ca_file(void)
{
	return ca_file;
}

const char *vipps_curl_version_built(void)
{
	return LIBCURL_VERSION;
}

const char *vipps_curl_version_running(void)
{
	return curl_version_info(CURLVERSION_NOW)->version;
}

const char *vipps_openssl_version_built(void)
{
	return OPENSSL_VERSION_TEXT;
}

const char *vipps_openssl_version_running(void)
{
	return OpenSSL_version(OPENSSL_VERSION);
}

static const char *lookup_text(const curl_version_info_data *curl)
{
	/* An option serves only where the headers of the build and the library of today have it. */
	bool has_quick_exit = LIBCURL_VERSION_NUM >= CURL_7_87 && curl->version_num >= CURL_7_87;

	if (!(curl->features & CURL_VERSION_ASYNCHDNS))
		return "no: this libcurl has no asynchronous resolver";
	if (curl->ares_num == 0 && !has_quick_exit)
		return "no: needs libcurl 7.87";
	return "yes";
}

static const char *bundle_text(const curl_version_info_data *curl)
{
	if (ca_file == NULL)
		return "no: no bundle was found, set vipps.ca_file";
	if (curl->ssl_version == NULL || strstr(curl->ssl_version, "SSL/") == NULL)
		return "no: needs a libcurl with OpenSSL";
	return curl->version_num >= CURL_7_87 ? "yes, for a day" : "no: needs libcurl 7.87";
}

static const char *silence_text(void)
{
#ifdef TCP_USER_TIMEOUT
	return "after 5 seconds";
#else
	return "at the deadline: this system has no TCP_USER_TIMEOUT";
#endif
}

size_t vipps_network_guarantees(vipps_guarantee *out, size_t room)
{
	const curl_version_info_data *curl = curl_version_info(CURLVERSION_NOW);
	const vipps_guarantee rows[] = {
		{ "A money request is never repeated unseen", "yes" },
		{ "A stalled name lookup ends at the deadline", lookup_text(curl) },
		{ "A dead connection is noticed", silence_text() },
		{ "Certificates are verified, TLS 1.2 or newer", "always" },
		{ "Certificate bundle", ca_file == NULL ? "libcurl's default" : ca_file },
		{ "Certificate bundle is parsed once and kept", bundle_text(curl) },
		{ "Many calls share one connection (HTTP/2)",
			curl->features & CURL_VERSION_HTTP2 ? "yes" : "no: this libcurl has no HTTP/2" },
		{ "TLS library of libcurl", curl->ssl_version == NULL ? "none" : curl->ssl_version },
	};
	size_t count = sizeof(rows) / sizeof(rows[0]);

	if (count > room)
		count = room;
	for (size_t i = 0; i < count; i++)
		out[i] = rows[i];
	return count;
}
