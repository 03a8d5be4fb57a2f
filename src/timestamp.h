/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_TIMESTAMP_H
#define VIPPS_TIMESTAMP_H

#include "slice.h"

#include <stdint.h>

/*
 * Times as milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted, years 0000 to 9999.
 * Neither the locale nor the process's time zone is asked. All readers return false, and leave
 * their result as it was, for what they do not understand.
 */

#define VIPPS_TIME_NONE INT64_MIN

/*
 * RFC 3339, tolerantly: "2026-01-19T16:26:32.099Z". 'T' may be 't' or a space; the fraction may
 * have any length (cut to milliseconds, not rounded) or be missing; the zone may be Z, z, +02:00,
 * +0200, +02, or missing, which is UTC. Date and seconds are due, the day must exist, and second 60
 * is the last millisecond of second 59.
 */
bool vipps_timestamp_read(vipps_slice text, int64_t *ms);

/* Bytes for the longest text that vipps_timestamp_write() makes, with its NUL. */
#define VIPPS_TIMESTAMP_ROOM 32

/*
 * "2026-01-19T16:26:32.099Z", without the fraction when it is 0. Returns the length; 0, and an
 * empty text, for a time outside the years 0000 to 9999 (VIPPS_TIME_NONE among them).
 */
size_t vipps_timestamp_write(int64_t ms, char out[VIPPS_TIMESTAMP_ROOM]);

/*
 * An HTTP date, as servers must send it: "Sun, 06 Nov 1994 08:49:37 GMT". The weekday must be one,
 * but is not held against the date.
 */
bool vipps_timestamp_read_http(vipps_slice text, int64_t *ms);

/*
 * The value of Retry-After: seconds ("120") or an HTTP date, with spaces around it. `*delay_ms` is
 * the time to wait from `now_ms`, at least 0 and at most a day (longer ones are cut to that).
 */
bool vipps_timestamp_read_retry_after(vipps_slice text, int64_t now_ms, int64_t *delay_ms);

#endif
