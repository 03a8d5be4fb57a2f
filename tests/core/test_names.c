/* SPDX-License-Identifier: MIT */

/* Everything that can be named has a name, and no two have the same. */

#include "vipps.h"

#include "check.h"

typedef const char *(*namer)(int);

static const char *kind(int i)
{
	return vipps_kind_name((vipps_kind)i);
}

static const char *operation(int i)
{
	return vipps_operation_name((vipps_operation)i);
}

static const char *state(int i)
{
	return vipps_state_name((vipps_state)i);
}

static const char *event(int i)
{
	return vipps_event_type_name((vipps_event_type)i);
}

static void check_names(namer name, int first, int last)
{
	for (int i = first; i <= last; i++) {
		if (!CHECK(name(i) != NULL && name(i)[0] != '\0'))
			continue;
		for (int j = first; j < i; j++)
			CHECK(strcmp(name(i), name(j)) != 0);
	}
}

int main(void)
{
	promise("every kind of error has a name of its own, none has \"\"");
	CHECK_CSTR(kind(VIPPS_KIND_NONE), "");
	check_names(kind, 1, VIPPS_KIND_COUNT - 1);
	CHECK_CSTR(kind(VIPPS_KIND_NOT_AUTHORIZED_YET), "NotAuthorizedYet");
	promise("every operation has a name of its own");
	check_names(operation, VIPPS_CREATE, VIPPS_APPROVE);
	CHECK_CSTR(operation(VIPPS_CAPTURE_TO), "captureTo");
	promise("every state has a name of its own");
	check_names(state, VIPPS_STATE_UNKNOWN, VIPPS_STATE_FAILED);
	CHECK_CSTR(state(VIPPS_STATE_AUTHORIZED), "Authorized");
	promise("every event has a name of its own");
	check_names(event, VIPPS_EVENT_UNKNOWN, VIPPS_EVENT_FAILED);
	CHECK_CSTR(event(VIPPS_EVENT_CAPTURED), "Captured");
	return promises_kept();
}
