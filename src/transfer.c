/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "transfer.h"

#include <stdio.h>
#include <stdlib.h>

#ifndef _WIN32
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

#include "client.h"
#include "clock.h"
#include "network.h"
#include "timestamp.h"

#define CONNECT_TIMEOUT 5000
#define HEAD_LIMIT ((size_t)64 * 1024)
#define ANSWER_LIMIT ((size_t)1024 * 1024) /* of a request that names none */
#define ANSWER_KEPT ((size_t)64 * 1024)    /* a larger block is given back between requests */
#define USER_AGENT "vipps-php/" VIPPS_VERSION

#define CURL_AT_LEAST(major, minor) (LIBCURL_VERSION_NUM >= ((major) << 16 | (minor) << 8))

/* ------------------------------------------------------------------------------------------
 * What libcurl calls
 */

/*
 * Bodies come from here and not from CURLOPT_POSTFIELDS, because libcurl cannot rewind this. When a
 * kept connection dies between the request and its answer, it would otherwise send the request
 * again by itself; as it is, it fails with CURLE_SEND_FAIL_REWIND, and whoever decides hears of it.
 */
static size_t on_read(char *to, size_t size, size_t count, void *user)
{
	vipps_transfer *transfer = user;
	vipps_slice body = transfer->request->body;
	size_t length = size * count;

	transfer->body_asked = true;
	if (length > body.len - transfer->body_at)
		length = body.len - transfer->body_at;
	if (length > 0)
		memcpy(to, body.at + transfer->body_at, length);
	transfer->body_at += length;
	return length;
}

#if CURL_AT_LEAST(7, 80)
/*
 * The same promise from the other end, for the reasons to begin anew that rewind nothing: a server
 * that asks for HTTP/1.1 after all, and whatever libcurl may learn to do.
 */
static int on_begin(void *user, char *remote, char *local, int remote_port, int local_port)
{
	vipps_transfer *transfer = user;
	const vipps_request *request = transfer->request;
	bool may_have_arrived = transfer->body_asked || vipps_slice_is_empty(request->body);

	(void)remote;
	(void)local;
	(void)remote_port;
	(void)local_port;
	if (transfer->begun && may_have_arrived && !request->repeatable)
		return CURL_PREREQFUNC_ABORT;
	transfer->begun = true;
	return CURL_PREREQFUNC_OK;
}
#endif

/* Whether a header line is of that name ("retry-after:"); then, what it says. */
static bool read_header(vipps_slice line, vipps_slice name, vipps_slice *value)
{
	if (line.len < name.len || !vipps_slice_eq_nocase(vipps_slice_make(line.at, name.len), name))
		return false;
	*value = vipps_slice_make(line.at + name.len, line.len - name.len);
	while (value->len > 0 && strchr("\r\n", value->at[value->len - 1]) != NULL)
		value->len--;
	return true;
}

static void read_line(vipps_transfer *transfer, vipps_slice line)
{
	static const vipps_slice retry_after = VIPPS_SLICE("retry-after:");
	static const vipps_slice length = VIPPS_SLICE("content-length:");
	static const vipps_slice encoding = VIPPS_SLICE("transfer-encoding:");
	vipps_slice value;
	int64_t delay;

	if (read_header(line, length, &value) || read_header(line, encoding, &value))
		transfer->length_told = true;
	if (read_header(line, retry_after, &value) &&
		vipps_timestamp_read_retry_after(value, vipps_clock_now().wall, &delay))
		transfer->retry_after = delay;
}

static size_t on_header(char *at, size_t size, size_t count, void *user)
{
	static const vipps_slice status_line = VIPPS_SLICE("HTTP/");
	vipps_transfer *transfer = user;
	vipps_slice line = vipps_slice_make(at, size * count);

	transfer->head_size += line.len;
	if (transfer->head_size > HEAD_LIMIT) {
		transfer->excess = "The headers of the answer are too large";
		return 0;
	}
	if (vipps_slice_starts_with(line, status_line)) {
		/* What came before belongs to an interim answer. */
		transfer->head_whole = false;
		transfer->length_told = false;
		transfer->retry_after = -1;
	} else if (line.len > 0 && (line.at[0] == '\r' || line.at[0] == '\n')) {
		transfer->head_whole = true;
	} else {
		read_line(transfer, line);
	}
	return line.len;
}

static size_t on_answer(char *at, size_t size, size_t count, void *user)
{
	vipps_transfer *transfer = user;

	vipps_buf_add(&transfer->answer, at, size * count);
	if (transfer->answer.failed) {
		transfer->excess = "The answer is too large";
		return 0;
	}
	return size * count;
}

#ifndef _WIN32
static void set_socket(int fd, int level, int option, int value)
{
	/* An option that the system refuses costs comfort, not safety. */
	(void)setsockopt(fd, level, option, &value, sizeof(value));
}

/* Programs that the shop starts must not inherit connections that payments go over. */
static curl_socket_t on_socket(void *user, curlsocktype purpose, struct curl_sockaddr *address)
{
	int fd;

	(void)user;
	(void)purpose;
#ifdef SOCK_CLOEXEC
	fd = socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
#else
	fd = socket(address->family, address->socktype, address->protocol);
	if (fd >= 0)
		(void)fcntl(fd, F_SETFD, FD_CLOEXEC);
#endif
	if (fd < 0)
		return CURL_SOCKET_BAD;
#ifdef TCP_USER_TIMEOUT
	if (address->socktype == SOCK_STREAM && address->family != AF_UNIX)
		set_socket(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, VIPPS_NETWORK_SILENCE);
#endif
#ifdef SO_NOSIGPIPE
	set_socket(fd, SOL_SOCKET, SO_NOSIGPIPE, 1);
#endif
	return fd;
}
#endif

/* ------------------------------------------------------------------------------------------
 * Options
 */

/* An option that safety hangs on: when libcurl refuses it, nothing is sent. */
static void set_number(vipps_transfer *transfer, CURLoption option, long value)
{
	if (transfer->setup == CURLE_OK)
		transfer->setup = curl_easy_setopt(transfer->easy, option, value);
}

static void set_text(vipps_transfer *transfer, CURLoption option, const char *text)
{
	if (transfer->setup == CURLE_OK)
		transfer->setup = curl_easy_setopt(transfer->easy, option, text);
}

static void set_conduct(vipps_transfer *transfer)
{
	static const struct {
		CURLoption option;
		long value;
	} due[] = {
		{ CURLOPT_NOSIGNAL, 1 },
		{ CURLOPT_SSL_VERIFYPEER, 1 },
		{ CURLOPT_SSL_VERIFYHOST, 2 },
		{ CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2 },
		{ CURLOPT_PROXY_SSLVERSION, CURL_SSLVERSION_TLSv1_2 },
		{ CURLOPT_FOLLOWLOCATION, 0 },
		{ CURLOPT_NETRC, CURL_NETRC_IGNORED },
		{ CURLOPT_HTTP09_ALLOWED, 0 },
		{ CURLOPT_PATH_AS_IS, 1 },
		{ CURLOPT_DISALLOW_USERNAME_IN_URL, 1 },
		{ CURLOPT_SUPPRESS_CONNECT_HEADERS, 1 },
		{ CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS },
	};
	static const struct {
		CURLoption option;
		long value;
	} wished[] = {
		/* Many calls at once wait for one handshake rather than make one each. */
		{ CURLOPT_PIPEWAIT, 1 },
		{ CURLOPT_TCP_NODELAY, 1 },
		{ CURLOPT_TCP_KEEPALIVE, 1 },
		{ CURLOPT_TCP_KEEPIDLE, 30 },
		{ CURLOPT_TCP_KEEPINTVL, 10 },
		{ CURLOPT_UPLOAD_BUFFERSIZE, 16 * 1024 },
		/*
		 * A connection that its server is about to close costs a money request its certainty.
		 * 120 s is the shortest idle time that gateways commonly use. */
		{ CURLOPT_MAXAGE_CONN, 110 },
#if CURL_AT_LEAST(7, 80)
		/* Busy workers live for weeks: after five minutes they ask the DNS where Vipps is. */
		{ CURLOPT_MAXLIFETIME_CONN, 300 },
#endif
#if CURL_AT_LEAST(7, 87)
		/* Without it a name lookup that stalls is waited for, whatever the deadline. */
		{ CURLOPT_QUICK_EXIT, 1 },
		{ CURLOPT_CA_CACHE_TIMEOUT, 24 * 60 * 60 },
#endif
	};

	for (size_t i = 0; i < sizeof(due) / sizeof(due[0]); i++)
		set_number(transfer, due[i].option, due[i].value);
	for (size_t i = 0; i < sizeof(wished) / sizeof(wished[0]); i++)
		(void)curl_easy_setopt(transfer->easy, wished[i].option, wished[i].value);
}

static void set_protocols(vipps_transfer *transfer, bool plain_too)
{
#if CURL_AT_LEAST(7, 85)
	set_text(transfer, CURLOPT_PROTOCOLS_STR, plain_too ? "https,http" : "https");
#else
	set_number(transfer, CURLOPT_PROTOCOLS,
		plain_too ? CURLPROTO_HTTPS | CURLPROTO_HTTP : CURLPROTO_HTTPS);
#endif
}

static void set_trust(vipps_transfer *transfer, const vipps_client *client)
{
	const char *ca_file = vipps_network_ca_file();

	if (!vipps_slice_is_empty(client->ca_file))
		ca_file = client->ca_file.at;
	if (ca_file == NULL)
		return;
	/* Without a directory beside it, or libcurl's cache of the bundle stays unused. */
	set_text(transfer, CURLOPT_CAINFO, ca_file);
	set_text(transfer, CURLOPT_CAPATH, NULL);
	set_text(transfer, CURLOPT_PROXY_CAINFO, ca_file);
	set_text(transfer, CURLOPT_PROXY_CAPATH, NULL);
}

static void set_proxy(vipps_transfer *transfer, const vipps_client *client)
{
	static const vipps_slice from_environment = VIPPS_SLICE("env");

	if (vipps_slice_eq(client->proxy, from_environment))
		return;
	/* Empty, and not unset: unset means what the environment says. */
	set_text(transfer, CURLOPT_PROXY, vipps_slice_is_empty(client->proxy) ? "" : client->proxy.at);
	set_text(transfer, CURLOPT_NOPROXY, "");
}

static void set_deadline(vipps_transfer *transfer, int64_t remaining)
{
	int64_t connect;

	if (remaining > INT32_MAX - 1)
		remaining = INT32_MAX - 1;
	/* Never early: by the clock, a deadline is told from a connection that takes too long. */
	remaining++;
	connect = remaining < CONNECT_TIMEOUT ? remaining : CONNECT_TIMEOUT;
	set_number(transfer, CURLOPT_TIMEOUT_MS, (long)remaining);
	set_number(transfer, CURLOPT_CONNECTTIMEOUT_MS, (long)connect);
}

/* POST with another name says all that other methods do, in one way. */
static void set_body(vipps_transfer *transfer)
{
	const vipps_request *request = transfer->request;
	CURL *easy = transfer->easy;

	if (strcmp(request->method, "GET") == 0) {
		set_number(transfer, CURLOPT_HTTPGET, 1);
		return;
	}
	set_number(transfer, CURLOPT_POST, 1);
	set_text(transfer, CURLOPT_CUSTOMREQUEST, request->method);
	if (transfer->setup == CURLE_OK)
		transfer->setup =
			curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body.len);
	if (request->repeatable || vipps_slice_is_empty(request->body))
		set_text(transfer, CURLOPT_POSTFIELDS, request->body.at == NULL ? "" : request->body.at);
	/* Nothing to rewind, so nothing keeps libcurl from repeating it, but on a new connection. */
	if (!request->repeatable && vipps_slice_is_empty(request->body))
		set_number(transfer, CURLOPT_FRESH_CONNECT, 1);
}

static void set_callbacks(vipps_transfer *transfer)
{
	CURL *easy = transfer->easy;

	curl_easy_setopt(easy, CURLOPT_PRIVATE, transfer);
	curl_easy_setopt(easy, CURLOPT_READFUNCTION, on_read);
	curl_easy_setopt(easy, CURLOPT_READDATA, transfer);
	curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
	curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer);
	curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_answer);
	curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
#if CURL_AT_LEAST(7, 80)
	curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, on_begin);
	curl_easy_setopt(easy, CURLOPT_PREREQDATA, transfer);
#endif
#ifndef _WIN32
	curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, on_socket);
#endif
}

/* ------------------------------------------------------------------------------------------
 * Headers. They carry secrets, so they live in memory that is wiped.
 */

static bool is_one_line(const char *at, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)at[i];

		if ((c < 0x20 && c != '\t') || c == 0x7f)
			return false;
	}
	return true;
}

static bool write_header(vipps_buf *text, const char *name, vipps_slice value)
{
	if (!is_one_line(name, strlen(name)) || !is_one_line(value.at, value.len))
		return false;
	vipps_buf_add_cstr(text, name);
	vipps_buf_add_cstr(text, ": ");
	vipps_buf_add_slice(text, value);
	vipps_buf_add(text, "", 1);
	return true;
}

/* Returns NULL, or what is wrong with the headers. */
static const char *set_headers(vipps_transfer *transfer)
{
	/* libcurl's own inventions, turned off: waiting for "100 Continue", and a form's type. */
	static const char off[] = "Expect:\0Content-Type:";
	const vipps_request *request = transfer->request;
	vipps_buf *text = &transfer->header_text;
	bool has_type = false;
	size_t count = 1;

	if (request->header_count + 2 > VIPPS_TRANSFER_HEADERS_MAX)
		return "Too many headers";
	for (size_t i = 0; i < request->header_count; i++) {
		const vipps_header *header = &request->headers[i];

		if (vipps_slice_is_empty(header->value))
			continue;
		if (!write_header(text, header->name, header->value))
			return "A header holds a control character";
		if (vipps_slice_eq_nocase(vipps_slice_of(header->name), vipps_slice_of("Content-Type")))
			has_type = true;
		count++;
	}
	vipps_buf_add(text, off, has_type ? strlen(off) + 1 : sizeof(off));
	count += has_type ? 0 : 1;
	if (text->failed)
		return "Out of memory";

	for (size_t i = 0, at = 0; i < count; i++) {
		transfer->headers[i].data = text->at + at;
		transfer->headers[i].next = i + 1 < count ? &transfer->headers[i + 1] : NULL;
		at += strlen(text->at + at) + 1;
	}
	curl_easy_setopt(transfer->easy, CURLOPT_HTTPHEADER, transfer->headers);
	return NULL;
}

/* ------------------------------------------------------------------------------------------
 * A transfer's life
 */

vipps_transfer *vipps_transfer_new(void)
{
	vipps_transfer *transfer = calloc(1, sizeof(*transfer));

	if (transfer == NULL)
		return NULL;
	transfer->easy = curl_easy_init();
	if (transfer->easy == NULL) {
		free(transfer);
		return NULL;
	}
	transfer->header_text.secret = true;
	transfer->answer.secret = true;
	return transfer;
}

void vipps_transfer_free(vipps_transfer *transfer)
{
	if (transfer == NULL)
		return;
	curl_easy_cleanup(transfer->easy);
	vipps_buf_free(&transfer->header_text);
	vipps_buf_free(&transfer->answer);
	free(transfer);
}

void vipps_transfer_reset(vipps_transfer *transfer)
{
	curl_easy_reset(transfer->easy);
	vipps_buf_clear(&transfer->header_text);
	if (transfer->answer.room > ANSWER_KEPT)
		vipps_buf_free(&transfer->answer);
	else
		vipps_buf_clear(&transfer->answer);
	transfer->request = NULL;
	transfer->owner = NULL;
}

vipps_exchange vipps_transfer_unsent(vipps_kind kind, const char *trouble)
{
	vipps_exchange exchange = { .fate = VIPPS_FATE_UNSENT, .kind = kind, .retry_after = -1 };

	snprintf(exchange.trouble, sizeof(exchange.trouble), "%s", trouble);
	return exchange;
}

static void begin(vipps_transfer *transfer, const vipps_request *request)
{
	transfer->request = request;
	transfer->reusable = false;
	transfer->setup = CURLE_OK;
	transfer->begun = false;
	transfer->body_asked = false;
	transfer->body_at = 0;
	transfer->head_size = 0;
	transfer->head_whole = false;
	transfer->length_told = false;
	transfer->excess = NULL;
	transfer->retry_after = -1;
	transfer->answer.limit = request->answer_limit == 0 ? ANSWER_LIMIT : request->answer_limit;
}

bool vipps_transfer_prepare(vipps_transfer *transfer, const vipps_client *client,
	const vipps_request *request, vipps_clock now, vipps_exchange *failed)
{
	const char *trouble;

	if (request->deadline <= now.steady) {
		*failed = vipps_transfer_unsent(VIPPS_KIND_DEADLINE, "No time was left to send it");
		return false;
	}
	begin(transfer, request);
	set_conduct(transfer);
	set_protocols(transfer, client->environment == VIPPS_ENVIRONMENT_LOCAL);
	set_trust(transfer, client);
	set_proxy(transfer, client);
	set_deadline(transfer, request->deadline - now.steady);
	set_callbacks(transfer);
	set_text(transfer, CURLOPT_URL, request->url);
	set_text(transfer, CURLOPT_USERAGENT, USER_AGENT);
	set_body(transfer);
	trouble = set_headers(transfer);
	if (transfer->setup != CURLE_OK)
		trouble = curl_easy_strerror(transfer->setup);
	if (trouble != NULL)
		*failed = vipps_transfer_unsent(VIPPS_KIND_CONNECTION, trouble);
	return trouble == NULL;
}

/* ------------------------------------------------------------------------------------------
 * What came of it
 */

static int64_t number_of(const vipps_transfer *transfer, CURLINFO info)
{
	curl_off_t value = 0;

	(void)curl_easy_getinfo(transfer->easy, info, &value);
	return (int64_t)value;
}

static long long_of(const vipps_transfer *transfer, CURLINFO info)
{
	long value = 0;

	(void)curl_easy_getinfo(transfer->easy, info, &value);
	return value;
}

/* Evidence, not error codes: they say what failed last, and not what had left before. */
static bool may_have_arrived(const vipps_transfer *transfer)
{
	const vipps_request *request = transfer->request;

	if (!request->repeatable && !vipps_slice_is_empty(request->body))
		return transfer->body_asked;
	return transfer->begun || number_of(transfer, CURLINFO_PRETRANSFER_TIME_T) > 0;
}

static vipps_kind kind_of(const vipps_transfer *transfer, CURLcode code, vipps_clock now, bool sent)
{
	if (transfer->excess != NULL)
		return VIPPS_KIND_GARBLED;
	switch (code) {
	case CURLE_WEIRD_SERVER_REPLY:
	case CURLE_UNSUPPORTED_PROTOCOL: /* here: an answer in something that is not HTTP */
	case CURLE_BAD_CONTENT_ENCODING:
		return sent ? VIPPS_KIND_GARBLED : VIPPS_KIND_CONNECTION;
	case CURLE_OPERATION_TIMEDOUT:
		/* Connecting has a limit of its own, which leaves time for another attempt. */
		if (sent || now.steady >= transfer->request->deadline)
			return VIPPS_KIND_DEADLINE;
		return VIPPS_KIND_CONNECTION;
	default:
		return sent ? VIPPS_KIND_NO_ANSWER : VIPPS_KIND_CONNECTION;
	}
}

/*
 * libcurl calls two answers complete that may have been cut: one that ends in its headers, and one
 * without a length, that ends with the connection. Of the latter, JSON tells whether it is whole;
 * an empty one must not pass for "done, nothing to say".
 */
static bool is_whole(const vipps_transfer *transfer, long status)
{
	long version = long_of(transfer, CURLINFO_HTTP_VERSION);
	bool ends_itself = transfer->length_told || status == 204 || version >= CURL_HTTP_VERSION_2_0;

	return status >= 200 && transfer->head_whole && (ends_itself || transfer->answer.len > 0);
}

vipps_exchange vipps_transfer_result(vipps_transfer *transfer, CURLcode code, vipps_clock now)
{
	vipps_exchange exchange = { .retry_after = transfer->retry_after };
	long status = long_of(transfer, CURLINFO_RESPONSE_CODE);
	const char *trouble = curl_easy_strerror(code);
	bool connected = number_of(transfer, CURLINFO_PRETRANSFER_TIME_T) > 0;

	exchange.milliseconds = number_of(transfer, CURLINFO_TOTAL_TIME_T) / 1000;
	exchange.bytes_sent =
		long_of(transfer, CURLINFO_REQUEST_SIZE) + number_of(transfer, CURLINFO_SIZE_UPLOAD_T);
	exchange.bytes_received =
		long_of(transfer, CURLINFO_HEADER_SIZE) + number_of(transfer, CURLINFO_SIZE_DOWNLOAD_T);
	exchange.reused = connected && long_of(transfer, CURLINFO_NUM_CONNECTS) == 0;

	if (code == CURLE_OK && is_whole(transfer, status)) {
		transfer->reusable = true;
		exchange.fate = VIPPS_FATE_ANSWERED;
		exchange.status = (int)status;
		exchange.body = vipps_slice_make(vipps_buf_cstr(&transfer->answer), transfer->answer.len);
		return exchange;
	}
	exchange.fate = may_have_arrived(transfer) ? VIPPS_FATE_LOST : VIPPS_FATE_UNSENT;
	exchange.kind = kind_of(transfer, code, now, exchange.fate == VIPPS_FATE_LOST);
	exchange.retry_after = -1;
	if (transfer->excess != NULL)
		trouble = transfer->excess;
	else if (code == CURLE_OK)
		trouble = "The answer is cut short";
	snprintf(exchange.trouble, sizeof(exchange.trouble), "%s", trouble);
	return exchange;
}
