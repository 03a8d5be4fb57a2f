/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <netdb.h>
#include <pthread.h>
#include <stdlib.h>

#include "check.h"
#include "clock.h"
#include "fake_call.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int looking, looked;
static bool released;

/* Takes the place of the system's for libcurl too: "stalled" is looked up until it is released. */
int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints,
	struct addrinfo **list)
{
	(void)service;
	(void)hints;
	*list = NULL;
	if (strcmp(name, "stalled.test") == 0) {
		pthread_mutex_lock(&lock);
		looking++;
		pthread_cond_broadcast(&changed);
		while (!released)
			pthread_cond_wait(&changed, &lock);
		looked++;
		pthread_cond_broadcast(&changed);
		pthread_mutex_unlock(&lock);
	}
	return EAI_NONAME;
}

/* Whoever waits for the lookup gets it in the end, so that a broken promise does not hang. */
static void *release_late(void *user)
{
	struct timespec time;

	(void)user;
	clock_gettime(CLOCK_REALTIME, &time);
	time.tv_sec += 3;
	pthread_mutex_lock(&lock);
	while (!released && pthread_cond_timedwait(&changed, &lock, &time) == 0)
		;
	released = true;
	pthread_cond_broadcast(&changed);
	pthread_mutex_unlock(&lock);
	return NULL;
}

static void release_now(pthread_t releaser)
{
	pthread_mutex_lock(&lock);
	released = true;
	pthread_cond_broadcast(&changed);
	pthread_mutex_unlock(&lock);
	pthread_join(releaser, NULL);
	pthread_mutex_lock(&lock);
	while (looked < looking)
		pthread_cond_wait(&changed, &lock);
	pthread_mutex_unlock(&lock);
}

/* Only where phpinfo() promises it. */
static bool is_guaranteed(void)
{
	vipps_guarantee rows[32];
	size_t count = vipps_network_guarantees(rows, 32);

	for (size_t i = 0; i < count; i++) {
		if (strstr(rows[i].name, "name lookup") != NULL)
			return strcmp(rows[i].value, "yes") == 0;
	}
	return false;
}

int main(void)
{
	static const vipps_client client = { .environment = VIPPS_ENVIRONMENT_PRODUCTION };
	vipps_context *context;
	vipps_call call, *run[] = { &call };
	int64_t start;
	pthread_t releaser;

	if (!vipps_network_start() || (context = vipps_context_new()) == NULL)
		return 2;
	if (!is_guaranteed()) {
		puts("1..0 # SKIP this libcurl waits for stalled lookups");
		return 0;
	}

	promise("a name that cannot be found is UNSENT");
	CHECK_INT(fake_fate(context, &client, "POST", "https://nowhere.test/", "{}"),
		VIPPS_FATE_UNSENT);

	promise("a name lookup that stalls ends at the deadline, UNSENT");
	pthread_create(&releaser, NULL, release_late, NULL);
	call = fake_call(&client, "POST", "https://stalled.test/", "{}");
	call.request.deadline = 150;
	start = vipps_clock_now().steady;
	fake_carry(context, &call);
	CHECK(vipps_clock_now().steady - start >= 150);
	CHECK(vipps_clock_now().steady - start < 1000);
	CHECK_INT(call.exchanges[0].fate, VIPPS_FATE_UNSENT);
	CHECK_INT(call.exchanges[0].kind, VIPPS_KIND_DEADLINE);

	promise("a slice ends in time meanwhile, and a run can be cancelled");
	call = fake_call(&client, "POST", "https://stalled.test/", "{}");
	start = vipps_clock_now().steady;
	CHECK_INT(vipps_context_run(context, run, 1, 50), 1);
	CHECK(vipps_clock_now().steady - start < 1000);
	vipps_context_cancel(context);
	CHECK(vipps_clock_now().steady - start < 1000);

	promise("a context can be freed while a lookup is under way");
	call = fake_call(&client, "POST", "https://stalled.test/", "{}");
	start = vipps_clock_now().steady;
	CHECK_INT(vipps_context_run(context, run, 1, 10), 1);
	vipps_context_free(context);
	CHECK(vipps_clock_now().steady - start < 1000);
	release_now(releaser);
	vipps_network_stop();
	return promises_kept();
}
