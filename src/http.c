/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <stdlib.h>
#include <time.h>

#ifdef _WIN32
#include <windows.h>
#else
#include <unistd.h>
#endif

#include "call.h"
#include "clock.h"
#include "sigpipe.h"
#include "transfer.h"

#define CONNECTIONS_MAX 16L /* to one host; over HTTP/2 one does */
#define IDLE_MAX 16         /* transfers kept for reuse */

typedef enum seat_state { WAITING, CARRIED, FINISHED } seat_state;

/* One call of the run. */
typedef struct seat {
	vipps_call *call;
	vipps_transfer *transfer; /* CARRIED; NULL: it went with the process that we were forked from */
	int64_t until;            /* steady. WAITING: step then; CARRIED: the request's deadline */
	seat_state state;
} seat;

struct vipps_context {
	vipps_tokens *tokens;
	CURLM *multi; /* NULL until the first request */
	long process; /* that opened `multi`, and alone may use it */
	seat *seats;
	size_t count, room;
	size_t unfinished;
	vipps_transfer *idle; /* a stack: the warmest first */
	size_t idle_count;
};

/* ------------------------------------------------------------------------------------------
 * libcurl's handles
 */

static long this_process(void)
{
#ifdef _WIN32
	return (long)GetCurrentProcessId();
#else
	return (long)getpid();
#endif
}

/*
 * What was opened before a fork is the parent's. It is left as it is, not cleaned up: closing a TLS
 * connection says goodbye to the server, in the parent's name.
 */
static void leave_to_parent(vipps_context *context)
{
	if (context->multi == NULL || context->process == this_process())
		return;
	context->multi = NULL;
	context->idle = NULL;
	context->idle_count = 0;
	for (size_t i = 0; i < context->count; i++)
		context->seats[i].transfer = NULL;
}

static bool open_multi(vipps_context *context)
{
	if (context->multi != NULL)
		return true;
	context->multi = curl_multi_init();
	if (context->multi == NULL)
		return false;
	context->process = this_process();
	curl_multi_setopt(context->multi, CURLMOPT_PIPELINING, (long)CURLPIPE_MULTIPLEX);
	curl_multi_setopt(context->multi, CURLMOPT_MAX_HOST_CONNECTIONS, CONNECTIONS_MAX);
	curl_multi_setopt(context->multi, CURLMOPT_MAXCONNECTS, CONNECTIONS_MAX);
	return true;
}

static vipps_transfer *take_transfer(vipps_context *context)
{
	vipps_transfer *transfer = context->idle;

	if (transfer == NULL)
		return vipps_transfer_new();
	context->idle = transfer->next;
	context->idle_count--;
	return transfer;
}

static void give_back(vipps_context *context, vipps_transfer *transfer)
{
	if (transfer == NULL)
		return;
	if (!transfer->reusable || context->idle_count == IDLE_MAX) {
		vipps_transfer_free(transfer);
		return;
	}
	vipps_transfer_reset(transfer);
	transfer->next = context->idle;
	context->idle = transfer;
	context->idle_count++;
}

/* ------------------------------------------------------------------------------------------
 * A call's next step
 */

/* False: it did not get under way, and `failed` says why. */
static bool send_request(vipps_context *context, seat *s, const vipps_request *request,
	vipps_exchange *failed)
{
	vipps_transfer *transfer = open_multi(context) ? take_transfer(context) : NULL;

	*failed = vipps_transfer_unsent(VIPPS_KIND_CONNECTION, "Out of memory");
	if (transfer == NULL)
		return false;
	if (!vipps_transfer_prepare(transfer, vipps_call_client(s->call), request, vipps_clock_now(),
			failed) ||
		curl_multi_add_handle(context->multi, transfer->easy) != CURLM_OK) {
		give_back(context, transfer);
		return false;
	}
	transfer->owner = s;
	s->transfer = transfer;
	s->until = request->deadline;
	s->state = CARRIED;
	return true;
}

/* `spent` is the transfer that `exchange` came from, or NULL: the step reads the answer in it. */
static void step(vipps_context *context, seat *s, const vipps_exchange *exchange,
	vipps_transfer *spent)
{
	vipps_action action = vipps_call_step(s->call, vipps_clock_now(), exchange);
	vipps_exchange failed;

	s->transfer = NULL;
	give_back(context, spent);
	while (action.type == VIPPS_SEND && !send_request(context, s, action.request, &failed))
		action = vipps_call_step(s->call, vipps_clock_now(), &failed);
	if (action.type == VIPPS_SLEEP) {
		s->state = WAITING;
		s->until = action.until;
	} else if (action.type == VIPPS_FINISHED) {
		s->state = FINISHED;
		context->unfinished--;
	}
}

static void finish(vipps_context *context, seat *s, CURLcode code)
{
	vipps_transfer *transfer = s->transfer;
	vipps_exchange exchange;

	curl_multi_remove_handle(context->multi, transfer->easy);
	exchange = vipps_transfer_result(transfer, code, vipps_clock_now());
	step(context, s, &exchange, transfer);
}

/* The process that this one was forked from may still hear the answer. We won't. */
static void finish_lost(vipps_context *context, seat *s)
{
	vipps_exchange lost = vipps_transfer_unsent(VIPPS_KIND_NO_ANSWER, "The process was forked");

	lost.fate = VIPPS_FATE_LOST;
	step(context, s, &lost, NULL);
}

/* ------------------------------------------------------------------------------------------
 * A run
 */

static bool is_same_run(const vipps_context *context, vipps_call *const *calls, size_t count)
{
	if (context->count != count)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (context->seats[i].call != calls[i])
			return false;
	}
	return true;
}

static bool take_seats(vipps_context *context, vipps_call *const *calls, size_t count)
{
	if (is_same_run(context, calls, count))
		return true;
	vipps_context_cancel(context);
	if (count > context->room) {
		seat *more = NULL;

		if (count <= SIZE_MAX / sizeof(seat))
			more = realloc(context->seats, count * sizeof(seat));
		if (more == NULL)
			return false;
		context->seats = more;
		context->room = count;
	}
	for (size_t i = 0; i < count; i++)
		context->seats[i] = (seat){ .call = calls[i], .until = INT64_MIN, .state = WAITING };
	context->count = count;
	context->unfinished = count;
	return true;
}

static void step_due(vipps_context *context)
{
	int64_t now = vipps_clock_now().steady;

	for (size_t i = 0; i < context->count; i++) {
		seat *s = &context->seats[i];

		if (s->state == WAITING && s->until <= now)
			step(context, s, NULL, NULL);
		else if (s->state == CARRIED && s->transfer == NULL)
			finish_lost(context, s);
		/* libcurl has been told of the deadline. Ours holds whatever becomes of its. */
		else if (s->state == CARRIED && s->until <= now)
			finish(context, s, CURLE_OPERATION_TIMEDOUT);
	}
}

static void finish_all(vipps_context *context, CURLcode code)
{
	for (size_t i = 0; i < context->count; i++) {
		if (context->seats[i].state == CARRIED)
			finish(context, &context->seats[i], code);
	}
}

static void carry(vipps_context *context)
{
	CURLMsg *message;
	int left;

	if (context->multi == NULL)
		return;
	if (curl_multi_perform(context->multi, &left) != CURLM_OK) {
		finish_all(context, CURLE_OUT_OF_MEMORY);
		return;
	}
	while ((message = curl_multi_info_read(context->multi, &left)) != NULL) {
		vipps_transfer *transfer = NULL;
		CURLcode code = message->data.result;

		if (message->msg != CURLMSG_DONE)
			continue;
		curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&transfer);
		finish(context, transfer->owner, code);
	}
}

static int64_t next_event(const vipps_context *context, int64_t end)
{
	for (size_t i = 0; i < context->count; i++) {
		const seat *s = &context->seats[i];

		if (s->state != FINISHED && s->until < end)
			end = s->until;
	}
	return end;
}

static void sleep_for(int64_t ms)
{
#ifdef _WIN32
	Sleep((DWORD)ms);
#else
	struct timespec time = { (time_t)(ms / 1000), (long)(ms % 1000) * 1000000 };

	(void)nanosleep(&time, NULL);
#endif
}

static void wait_until(vipps_context *context, int64_t until)
{
	int64_t ms = until - vipps_clock_now().steady;

	if (ms <= 0)
		return;
	if (ms > INT32_MAX)
		ms = INT32_MAX;
	if (context->multi == NULL)
		sleep_for(ms);
	else if (curl_multi_poll(context->multi, NULL, 0, (int)ms, NULL) != CURLM_OK)
		sleep_for(1);
}

size_t vipps_context_run(vipps_context *context, vipps_call *const *calls, size_t count,
	int64_t slice)
{
	int64_t end = vipps_clock_now().steady + (slice < INT32_MAX ? slice : INT32_MAX);
	vipps_sigpipe held;

	if (count == 0)
		return 0;
	leave_to_parent(context);
	if (!take_seats(context, calls, count)) {
		for (size_t i = 0; i < count; i++)
			vipps_call_abandon(calls[i]);
		return 0;
	}
	vipps_sigpipe_hold(&held);
	for (;;) {
		step_due(context);
		carry(context);
		if (context->unfinished == 0 || vipps_clock_now().steady >= end)
			break;
		wait_until(context, next_event(context, end));
	}
	vipps_sigpipe_release(&held);
	if (context->unfinished == 0)
		context->count = 0;
	return context->unfinished;
}

/* ------------------------------------------------------------------------------------------
 * A context's life
 */

vipps_context *vipps_context_new(void)
{
	vipps_context *context = calloc(1, sizeof(*context));

	if (context == NULL)
		return NULL;
	context->tokens = vipps_tokens_new();
	if (context->tokens == NULL) {
		free(context);
		return NULL;
	}
	return context;
}

vipps_tokens *vipps_context_tokens(vipps_context *context)
{
	return context->tokens;
}

void vipps_context_cancel(vipps_context *context)
{
	vipps_sigpipe held;

	leave_to_parent(context);
	vipps_sigpipe_hold(&held);
	for (size_t i = 0; i < context->count; i++) {
		vipps_transfer *transfer = context->seats[i].transfer;

		if (transfer == NULL)
			continue;
		curl_multi_remove_handle(context->multi, transfer->easy);
		give_back(context, transfer);
	}
	vipps_sigpipe_release(&held);
	context->count = 0;
	context->unfinished = 0;
}

void vipps_context_free(vipps_context *context)
{
	vipps_sigpipe held;

	if (context == NULL)
		return;
	vipps_context_cancel(context);
	vipps_sigpipe_hold(&held);
	while (context->idle != NULL) {
		vipps_transfer *transfer = context->idle;

		context->idle = transfer->next;
		vipps_transfer_free(transfer);
	}
	if (context->multi != NULL)
		curl_multi_cleanup(context->multi);
	vipps_sigpipe_release(&held);
	vipps_tokens_free(context->tokens);
	free(context->seats);
	free(context);
}
