/* SPDX-License-Identifier: MIT */

/* What a shop can get wrong in a client's settings, and where its secrets go. */

#include "client.h"

#include "check.h"
#include "credentials.h"

static const char *client_complaint(const vipps_client_options *options)
{
	static vipps_complaint complaint;
	vipps_client *client = vipps_client_new(options, &complaint);

	if (client == NULL)
		CHECK(strstr(complaint.text, "secret-for-tests") == NULL);
	vipps_client_free(client);
	return complaint.argument;
}

static void check_credentials(void)
{
	static const struct {
		size_t at;
		const char *text, *argument;
	} wrong[] = {
#define AT(member) offsetof(vipps_client_options, member)
		{ AT(merchant_serial_number), "123", "merchantSerialNumber" },
		{ AT(merchant_serial_number), "12345678901", "merchantSerialNumber" },
		{ AT(merchant_serial_number), "12345x", "merchantSerialNumber" },
		{ AT(merchant_serial_number), "0123", "" },
		{ AT(client_id), "secret-for-tests", "clientId" },
		{ AT(client_id), "01234567-89ab-cdef-0123-456789ABCDEg", "clientId" },
		{ AT(client_id), "01234567089ab-cdef-0123-456789ABCDEF", "clientId" },
		{ AT(client_secret), "short", "clientSecret" },
		{ AT(client_secret), "with a space", "clientSecret" },
		{ AT(client_secret), "line\nbreak", "clientSecret" },
		{ AT(client_secret), "local-secret-of-no-value", "clientSecret" },
		{ AT(subscription_key), "short", "subscriptionKey" },
		{ AT(subscription_key), "line\rbreak", "subscriptionKey" },
		{ AT(system_name), "line\nbreak", "systemName" },
		{ AT(system_version), "\xff", "systemVersion" },
		{ AT(plugin_name), "a\x7f", "pluginName" },
		{ AT(plugin_version), "a\tb", "pluginVersion" },
		{ AT(local_url), "http://127.0.0.1:1", "localUrl" },
	};

	promise("credentials have their shape, and a mix-up is told without the secret");
	vipps_client_options options = good_options();

	CHECK_CSTR(client_complaint(&options), "");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		options = good_options();
		*(vipps_slice *)(void *)((char *)&options + wrong[i].at) = vipps_slice_of(wrong[i].text);
		if (!CHECK_CSTR(client_complaint(&options), wrong[i].argument))
			printf("#   %s\n", wrong[i].text);
	}
}

static void check_local(void)
{
	static const struct {
		const char *url, *argument;
	} urls[] = { { "http://127.0.0.1:8080", "" }, { "https://vipps/", "" }, { NULL, "localUrl" },
		{ "ftp://x", "localUrl" }, { "127.0.0.1", "localUrl" }, { "http://", "localUrl" },
		{ "http://a b", "localUrl" } };
	vipps_client_options options = good_options();

	promise("the local Vipps takes its published keys only, and needs a place");
	options.environment = VIPPS_ENVIRONMENT_LOCAL;
	options.in_process = true;
	CHECK_CSTR(client_complaint(&options), "clientId");
	options.client_id = vipps_local_client_id;
	CHECK_CSTR(client_complaint(&options), "clientSecret");
	options.client_secret = vipps_local_client_secret;
	CHECK_CSTR(client_complaint(&options), "subscriptionKey");
	options.subscription_key = vipps_local_subscription_key;
	CHECK_CSTR(client_complaint(&options), "");
	options.local_url = vipps_slice_of("http://127.0.0.1");
	CHECK_CSTR(client_complaint(&options), "localUrl");
	options.in_process = false;
	for (size_t i = 0; i < sizeof(urls) / sizeof(urls[0]); i++) {
		options.local_url = vipps_slice_of(urls[i].url);
		CHECK_CSTR(client_complaint(&options), urls[i].argument);
	}
	options = good_options();
	options.in_process = true;
	CHECK_CSTR(client_complaint(&options), "transport");
}

static void check_numbers(void)
{
	static const struct {
		int64_t deadline, money;
		int attempts;
		const char *argument;
	} numbers[] = { { 100, 300000, 1, "" }, { 99, 1000, 1, "deadline" },
		{ 300001, 1000, 1, "deadline" }, { 1000, 99, 1, "moneyDeadline" },
		{ 1000, 300001, 1, "moneyDeadline" }, { INT64_MIN, 1000, 1, "deadline" },
		{ 1000, 1000, 0, "maxAttempts" }, { 1000, 1000, 5, "" }, { 1000, 1000, 6, "maxAttempts" } };

	promise("deadlines are a tenth of a second to five minutes, attempts one to five");
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		vipps_client_options options = good_options();

		options.deadline = numbers[i].deadline;
		options.money_deadline = numbers[i].money;
		options.max_attempts = numbers[i].attempts;
		CHECK_CSTR(client_complaint(&options), numbers[i].argument);
	}
}

static void check_places(void)
{
	vipps_client_options options = good_options();
	vipps_complaint complaint;
	vipps_client *client = vipps_client_new(&options, &complaint);

	promise("secrets go to api.vipps.no and apitest.vipps.no");
	CHECK_TEXT(client->base_url, "https://apitest.vipps.no");
	vipps_client_free(client);
	options.environment = VIPPS_ENVIRONMENT_PRODUCTION;
	client = vipps_client_new(&options, &complaint);
	CHECK_TEXT(client->base_url, "https://api.vipps.no");
	CHECK_TEXT(vipps_client_merchant_serial_number(client), "123456");
	CHECK_INT(vipps_client_api(client), VIPPS_API_ECOM);
	vipps_client_free(client);
	vipps_client_free(NULL);
}

int main(void)
{
	check_credentials();
	check_local();
	check_numbers();
	check_places();
	return promises_kept();
}
