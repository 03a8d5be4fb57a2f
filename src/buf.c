/* SPDX-License-Identifier: MIT */
#include "buf.h"

#include <stdlib.h>

#define FIRST_ROOM 256

/* Called through a volatile pointer, memset() is not known to be pointless. */
static void *(*const volatile overwrite)(void *, int, size_t) = memset;

void vipps_wipe(void *at, size_t len)
{
	if (len > 0)
		overwrite(at, 0, len);
}

static size_t next_room(size_t room, size_t wanted)
{
	if (room < FIRST_ROOM)
		room = FIRST_ROOM;
	while (room < wanted)
		room = room > SIZE_MAX / 2 ? wanted : room * 2;
	return room;
}

/* realloc() would leave the secret behind in the old block. */
static char *move_secret(const vipps_buf *buf, size_t room)
{
	char *at = malloc(room);

	if (at == NULL)
		return NULL;
	if (buf->at != NULL) {
		memcpy(at, buf->at, buf->len);
		vipps_wipe(buf->at, buf->room);
		free(buf->at);
	}
	return at;
}

/* Makes room for `more` bytes and a NUL. */
static bool reserve(vipps_buf *buf, size_t more)
{
	size_t most = buf->limit == 0 || buf->limit == SIZE_MAX ? SIZE_MAX - 1 : buf->limit;
	size_t room;
	char *at;

	if (buf->failed)
		return false;
	if (buf->len > most || more > most - buf->len) {
		buf->failed = true;
		return false;
	}
	if (buf->room > buf->len + more)
		return true;
	room = next_room(buf->room, buf->len + more + 1);
	at = buf->secret ? move_secret(buf, room) : realloc(buf->at, room);
	if (at == NULL) {
		buf->failed = true;
		return false;
	}
	buf->at = at;
	buf->room = room;
	return true;
}

void vipps_buf_add(vipps_buf *buf, const void *at, size_t len)
{
	if (len == 0 || !reserve(buf, len))
		return;
	memcpy(buf->at + buf->len, at, len);
	buf->len += len;
	buf->at[buf->len] = '\0';
}

void vipps_buf_add_slice(vipps_buf *buf, vipps_slice slice)
{
	vipps_buf_add(buf, slice.at, slice.len);
}

void vipps_buf_add_cstr(vipps_buf *buf, const char *cstr)
{
	vipps_buf_add(buf, cstr, strlen(cstr));
}

void vipps_buf_add_char(vipps_buf *buf, char c)
{
	vipps_buf_add(buf, &c, 1);
}

void vipps_buf_add_int64(vipps_buf *buf, int64_t number)
{
	char digits[20];
	size_t at = sizeof(digits);
	/* INT64_MIN has no positive twin in int64_t */
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;

	do {
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	if (number < 0)
		digits[--at] = '-';
	vipps_buf_add(buf, digits + at, sizeof(digits) - at);
}

vipps_slice vipps_buf_slice(const vipps_buf *buf)
{
	if (buf->failed)
		return vipps_slice_none();
	return vipps_slice_make(buf->at == NULL ? "" : buf->at, buf->len);
}

const char *vipps_buf_cstr(const vipps_buf *buf)
{
	return vipps_buf_slice(buf).at;
}

void vipps_buf_truncate(vipps_buf *buf, size_t len)
{
	if (len >= buf->len)
		return;
	if (buf->secret)
		vipps_wipe(buf->at + len, buf->len - len);
	buf->len = len;
	buf->at[len] = '\0';
}

void vipps_buf_clear(vipps_buf *buf)
{
	vipps_buf_truncate(buf, 0);
	buf->failed = false;
}

void vipps_buf_free(vipps_buf *buf)
{
	if (buf->secret)
		vipps_wipe(buf->at, buf->room);
	free(buf->at);
	buf->at = NULL;
	buf->len = 0;
	buf->room = 0;
	buf->failed = false;
}

void vipps_buf_wipe(vipps_buf *buf)
{
	vipps_wipe(buf->at, buf->room);
	vipps_buf_free(buf);
}
