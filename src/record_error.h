/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_RECORD_ERROR_H
#define VIPPS_RECORD_ERROR_H

#include "record.h"

/*
 * What record.c, which reads, and record_writer.c have in common: how they say that something is
 * wrong. All that fail give false, for their callers to return.
 */

void vipps_record_error_clear(vipps_record_error *error);

/* Says what is wrong, with an empty path. */
bool vipps_record_fail(vipps_record_error *error, vipps_record_fault fault, const char *format,
	...);
bool vipps_record_fail_memory(vipps_record_error *error);

/* Puts a step in front of the path, which grows from the leaf to the root and is cut at its end. */
bool vipps_record_fail_below(vipps_record_error *error, const char *step);
bool vipps_record_fail_below_index(vipps_record_error *error, size_t index);

#endif
