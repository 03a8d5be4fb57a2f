/* SPDX-License-Identifier: MIT */
#include "record_error.h"

#include <stdarg.h>
#include <stdio.h>

void vipps_record_error_clear(vipps_record_error *error)
{
	error->fault = VIPPS_RECORD_OK;
	error->path[0] = '\0';
	error->what[0] = '\0';
}

bool vipps_record_fail(vipps_record_error *error, vipps_record_fault fault, const char *format, ...)
{
	va_list arguments;

	error->fault = fault;
	error->path[0] = '\0';
	va_start(arguments, format);
	(void)vsnprintf(error->what, sizeof(error->what), format, arguments);
	va_end(arguments);
	return false;
}

bool vipps_record_fail_memory(vipps_record_error *error)
{
	return vipps_record_fail(error, VIPPS_RECORD_MEMORY, "out of memory");
}

bool vipps_record_fail_below(vipps_record_error *error, const char *step)
{
	const size_t most = sizeof(error->path) - 1;
	char *path = error->path;
	bool dot = path[0] != '\0' && path[0] != '[';
	size_t head = strlen(step) + (dot ? 1 : 0);
	size_t tail = strlen(path);

	if (head > most)
		return false;
	if (tail > most - head)
		tail = most - head;
	memmove(path + head, path, tail);
	memcpy(path, step, strlen(step));
	if (dot)
		path[head - 1] = '.';
	path[head + tail] = '\0';
	return false;
}

bool vipps_record_fail_below_index(vipps_record_error *error, size_t index)
{
	char step[32];

	(void)snprintf(step, sizeof(step), "[%zu]", index);
	return vipps_record_fail_below(error, step);
}
