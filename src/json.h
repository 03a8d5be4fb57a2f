/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_JSON_H
#define VIPPS_JSON_H

#include "arena.h"
#include "buf.h"

/*
 * JSON as RFC 8259 has it, read by pulling tokens and written into a vipps_buf.
 *
 * Refused: invalid UTF-8 (also overlong forms and encoded surrogates), a byte order mark,
 * escaped surrogates that are not a pair, control characters in strings, nesting beyond
 * VIPPS_JSON_DEPTH, anything behind the value. What is accepted, and the value it has, is
 * what PHP's json_decode($text, true, VIPPS_JSON_DEPTH) says.
 */

/*
 * Levels of nesting as json_decode counts them: a scalar is one, each array or object around it
 * one more, and an empty array has room for a scalar. So at most 63 containers are open at once.
 */
#define VIPPS_JSON_DEPTH 64

typedef enum vipps_json_kind {
	VIPPS_JSON_ERROR,      /* `error` says why; from now on the only answer */
	VIPPS_JSON_END,        /* the value is complete and nothing follows; also sticky */
	VIPPS_JSON_OBJECT,     /* { */
	VIPPS_JSON_OBJECT_END, /* } */
	VIPPS_JSON_ARRAY,      /* [ */
	VIPPS_JSON_ARRAY_END,  /* ] */
	VIPPS_JSON_NAME,       /* a member's name; its value is the next token */
	VIPPS_JSON_STRING,
	VIPPS_JSON_NUMBER, /* stays text, see vipps_json_int64() */
	VIPPS_JSON_TRUE,
	VIPPS_JSON_FALSE,
	VIPPS_JSON_NULL
} vipps_json_kind;

/*
 * The reader looks into the text that it was opened with, which must outlive it; it owns
 * nothing and allocates nothing. It may be copied to come back to a place.
 *
 * The last token, for the caller to read:
 *   kind     what vipps_json_next() returned
 *   text     NAME, STRING: the bytes between the quotes, as written (see `escaped`);
 *            otherwise the token's bytes
 *   escaped  NAME, STRING: `text` has a backslash in it, so it is not yet the value
 *   error    after VIPPS_JSON_ERROR: a constant English text; NULL otherwise
 */
typedef struct vipps_json_reader {
	vipps_json_kind kind;
	vipps_slice text;
	bool escaped;
	const char *error;

	/* private */
	const char *start;
	const char *at;
	const char *end;
	uint64_t objects; /* bit n: container n is an object */
	unsigned depth;
	unsigned char due;
} vipps_json_reader;

void vipps_json_reader_open(vipps_json_reader *reader, vipps_slice json);
vipps_json_kind vipps_json_next(vipps_json_reader *reader);

/*
 * With OBJECT or ARRAY as the last token: reads to its end. With NAME: reads the whole value that
 * follows. With a scalar: does nothing. `raw`, if not NULL, gets the value's text as written.
 * False if the text is in error.
 */
bool vipps_json_skip(vipps_json_reader *reader, vipps_slice *raw);

/* Where the reader stands, in bytes from the start: for error messages. */
size_t vipps_json_offset(const vipps_json_reader *reader);

/* True if the last token, a NAME or STRING, has this value once escapes are undone. */
bool vipps_json_is(const vipps_json_reader *reader, vipps_slice value);
/* The same, with A-Z equal to a-z. */
bool vipps_json_is_nocase(const vipps_json_reader *reader, vipps_slice value);

/*
 * The value of the last token, a NAME or STRING, escapes undone. Without escapes it is a view of
 * the JSON text itself; with them a copy in the arena. It may hold NUL bytes. False, and `*value`
 * absent, if the arena is out of memory.
 */
bool vipps_json_string(const vipps_json_reader *reader, vipps_arena *arena, vipps_slice *value);

/*
 * An integer, exactly: -?(0|[1-9][0-9]*) within int64_t. "1.0" and "1e2" are no integers here, and
 * what does not fit is an error, never a float. False leaves `*value` as it was.
 */
bool vipps_json_int64(vipps_slice number, int64_t *value);
/* True if the text is a number as JSON writes one, with nothing around it. */
bool vipps_json_is_number(vipps_slice text);

/* True if the whole text is one valid JSON value. */
bool vipps_json_is_valid(vipps_slice json);
/* The kind of the first token; what follows it is not looked at. ERROR for an empty text. */
vipps_json_kind vipps_json_peek(vipps_slice json);

/*
 * Writes one JSON value, compact, always the same bytes for the same calls: control characters,
 * quotes and backslashes are escaped (short forms where there are), '/' and everything beyond
 * ASCII stand as they are.
 *
 * Failing is sticky, in `error` (a constant English text): a string that is not UTF-8, a number or
 * raw value that is not JSON, calls that do not make a value (a member without a name, a container
 * left open), no memory. Then the rest of the calls do nothing, and what is in `out` is not JSON.
 */
typedef struct vipps_json_writer {
	vipps_buf *out;    /* borrowed; must outlive the writer */
	const char *error; /* NULL while all is well */

	/* private */
	uint64_t objects;
	unsigned depth;
	unsigned char due;
} vipps_json_writer;

/* Appends to what `out` already holds. */
void vipps_json_writer_open(vipps_json_writer *writer, vipps_buf *out);
/* True if exactly one complete value was written and nothing went wrong, memory included. */
bool vipps_json_writer_close(vipps_json_writer *writer);

void vipps_json_write_object(vipps_json_writer *writer);
void vipps_json_write_object_end(vipps_json_writer *writer);
void vipps_json_write_array(vipps_json_writer *writer);
void vipps_json_write_array_end(vipps_json_writer *writer);
void vipps_json_write_name(vipps_json_writer *writer, vipps_slice name);
/* Must be present. */
void vipps_json_write_string(vipps_json_writer *writer, vipps_slice string);
void vipps_json_write_int64(vipps_json_writer *writer, int64_t number);
void vipps_json_write_bool(vipps_json_writer *writer, bool truth);
void vipps_json_write_null(vipps_json_writer *writer);
/* A whole JSON value as text: checked, then written as it is, spaces included. */
void vipps_json_write_raw(vipps_json_writer *writer, vipps_slice json);

#endif
