/* SPDX-License-Identifier: MIT */
#include "json.h"

#include "json_state.h"
#include "text.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Reading: strings */

static int hex_digit(char c)
{
	if (is_digit(c))
		return c - '0';
	c = vipps_slice_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The four hex digits of \uXXXX, given its backslash; -1 if it is not one. */
static int32_t hex_escape(const char *at, const char *end)
{
	int32_t unit = 0;

	if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
		return -1;
	for (int i = 2; i < 6; i++) {
		int digit = hex_digit(at[i]);

		if (digit < 0)
			return -1;
		unit = unit * 16 + digit;
	}
	return unit;
}

/* \uXXXX, or the two of them that make a surrogate pair. Length as written, 0 if malformed. */
static size_t read_hex_escape(const char *at, const char *end, int32_t *point)
{
	int32_t high = hex_escape(at, end);
	int32_t low;

	*point = high;
	if (high < 0 || (high >= 0xDC00 && high <= 0xDFFF))
		return 0;
	if (high < 0xD800 || high > 0xDFFF)
		return 6;
	low = hex_escape(at + 6, end);
	if (low < 0xDC00 || low > 0xDFFF)
		return 0;
	*point = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
	return 12;
}

/* One escape sequence, given its backslash. Length as written, 0 if malformed. */
static size_t read_escape(const char *at, const char *end, int32_t *point)
{
	static const char letters[] = "\"\\/bfnrt";
	static const char meanings[] = "\"\\/\b\f\n\r\t";

	if (end - at < 2)
		return 0;
	if (at[1] == 'u')
		return read_hex_escape(at, end, point);
	for (size_t i = 0; letters[i] != '\0'; i++) {
		if (letters[i] == at[1]) {
			*point = meanings[i];
			return 2;
		}
	}
	return 0;
}

static size_t put_utf8(int32_t point, char out[4])
{
	if (point < 0x80) {
		out[0] = (char)point;
		return 1;
	}
	if (point < 0x800) {
		out[0] = (char)(0xC0 | point >> 6);
		out[1] = (char)(0x80 | (point & 0x3F));
		return 2;
	}
	if (point < 0x10000) {
		out[0] = (char)(0xE0 | point >> 12);
		out[1] = (char)(0x80 | (point >> 6 & 0x3F));
		out[2] = (char)(0x80 | (point & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | point >> 18);
	out[1] = (char)(0x80 | (point >> 12 & 0x3F));
	out[2] = (char)(0x80 | (point >> 6 & 0x3F));
	out[3] = (char)(0x80 | (point & 0x3F));
	return 4;
}

/* Takes a byte, or what an escape stands for, off a string that was found valid. */
static size_t take_piece(vipps_slice *rest, char out[4])
{
	int32_t point;
	size_t len;

	if (rest->at[0] == '\\') {
		len = read_escape(rest->at, rest->at + rest->len, &point);
		rest->at += len;
		rest->len -= len;
		return put_utf8(point, out);
	}
	out[0] = rest->at[0];
	rest->at++;
	rest->len--;
	return 1;
}

static bool is_text_token(const vipps_json_reader *reader)
{
	return reader->kind == VIPPS_JSON_NAME || reader->kind == VIPPS_JSON_STRING;
}

static bool pieces_are(vipps_slice written, vipps_slice value, bool nocase)
{
	char piece[4];

	while (written.len > 0) {
		vipps_slice got = { piece, take_piece(&written, piece) };
		vipps_slice want = { value.at, got.len };

		if (value.len < got.len)
			return false;
		if (nocase ? !vipps_slice_eq_nocase(got, want) : !vipps_slice_eq(got, want))
			return false;
		value.at += got.len;
		value.len -= got.len;
	}
	return value.len == 0;
}

bool vipps_json_is(const vipps_json_reader *reader, vipps_slice value)
{
	if (!is_text_token(reader) || value.at == NULL)
		return false;
	if (!reader->escaped)
		return vipps_slice_eq(reader->text, value);
	return pieces_are(reader->text, value, false);
}

bool vipps_json_is_nocase(const vipps_json_reader *reader, vipps_slice value)
{
	if (!is_text_token(reader) || value.at == NULL)
		return false;
	if (!reader->escaped)
		return vipps_slice_eq_nocase(reader->text, value);
	return pieces_are(reader->text, value, true);
}

bool vipps_json_string(const vipps_json_reader *reader, vipps_arena *arena, vipps_slice *value)
{
	vipps_slice rest = reader->text;
	size_t len = 0;
	char *at;

	*value = vipps_slice_none();
	if (!is_text_token(reader))
		return false;
	if (!reader->escaped) {
		*value = reader->text;
		return true;
	}
	/* an escape is never shorter than what it stands for */
	at = vipps_arena_alloc(arena, reader->text.len + 1);
	if (at == NULL)
		return false;
	while (rest.len > 0)
		len += take_piece(&rest, at + len);
	at[len] = '\0';
	*value = vipps_slice_make(at, len);
	return true;
}

/* Reading: tokens */

static vipps_json_kind fail(vipps_json_reader *reader, const char *error)
{
	reader->error = error;
	reader->text = vipps_slice_make(reader->at, 0);
	reader->escaped = false;
	reader->kind = VIPPS_JSON_ERROR;
	return VIPPS_JSON_ERROR;
}

/* Takes `len` bytes as the next token. */
static vipps_json_kind take(vipps_json_reader *reader, vipps_json_kind kind, size_t len)
{
	reader->text = vipps_slice_make(reader->at, len);
	reader->escaped = false;
	reader->at += len;
	reader->kind = kind;
	return kind;
}

static vipps_json_kind take_scalar(vipps_json_reader *reader, vipps_json_kind kind, size_t len)
{
	reader->due = VIPPS_JSON_DUE_MORE;
	return take(reader, kind, len);
}

static vipps_json_kind take_literal(vipps_json_reader *reader, vipps_json_kind kind,
	const char *literal)
{
	vipps_slice rest = vipps_slice_make(reader->at, (size_t)(reader->end - reader->at));
	vipps_slice name = vipps_slice_of(literal);

	if (!vipps_slice_starts_with(rest, name))
		return fail(reader, "no JSON value begins like this");
	return take_scalar(reader, kind, name.len);
}

static const char *skip_digits(const char *at, const char *end)
{
	while (at < end && is_digit(*at))
		at++;
	return at;
}

/* The length of the number that the bytes begin with, 0 if there is none. */
static size_t number_len(const char *start, const char *end)
{
	const char *at = start;
	const char *digits;

	if (at < end && *at == '-')
		at++;
	digits = at;
	at = at < end && *at == '0' ? at + 1 : skip_digits(at, end);
	if (at == digits)
		return 0;
	if (at < end && *at == '.') {
		digits = at + 1;
		at = skip_digits(digits, end);
		if (at == digits)
			return 0;
	}
	if (at < end && (*at == 'e' || *at == 'E')) {
		at++;
		if (at < end && (*at == '+' || *at == '-'))
			at++;
		digits = at;
		at = skip_digits(digits, end);
		if (at == digits)
			return 0;
	}
	return (size_t)(at - start);
}

static vipps_json_kind take_number(vipps_json_reader *reader)
{
	size_t len = number_len(reader->at, reader->end);

	if (len == 0)
		return fail(reader, "a malformed number");
	return take_scalar(reader, VIPPS_JSON_NUMBER, len);
}

/* The string's bytes become the token; `at` moves behind the closing quote. */
static vipps_json_kind take_string(vipps_json_reader *reader, vipps_json_kind kind)
{
	const char *from = reader->at + 1;
	bool escaped = false;
	int32_t point;

	reader->at = from;
	while (reader->at < reader->end && *reader->at != '"') {
		bool escape = *reader->at == '\\';
		size_t len;

		if ((unsigned char)*reader->at < 0x20)
			return fail(reader, "a control character in a string");
		len = escape ? read_escape(reader->at, reader->end, &point)
					 : vipps_text_char(reader->at, reader->end);
		if (len == 0)
			return fail(reader, escape ? "a malformed escape" : "it is not UTF-8");
		escaped = escaped || escape;
		reader->at += len;
	}
	if (reader->at == reader->end)
		return fail(reader, "it ends within a string");
	reader->text = vipps_slice_make(from, (size_t)(reader->at - from));
	reader->escaped = escaped;
	reader->kind = kind;
	reader->due = VIPPS_JSON_DUE_MORE;
	reader->at++;
	return kind;
}

static vipps_json_kind open_container(vipps_json_reader *reader, bool object)
{
	/* one level is left for what is inside: that is how json_decode counts */
	if (reader->depth >= VIPPS_JSON_DEPTH - 1)
		return fail(reader, "it is nested too deeply");
	reader->objects = vipps_json_with_container(reader->objects, reader->depth, object);
	reader->depth++;
	reader->due = object ? VIPPS_JSON_DUE_FIRST_NAME : VIPPS_JSON_DUE_FIRST_VALUE;
	return take(reader, object ? VIPPS_JSON_OBJECT : VIPPS_JSON_ARRAY, 1);
}

static vipps_json_kind close_container(vipps_json_reader *reader)
{
	bool object = vipps_json_in_object(reader->objects, reader->depth);

	reader->depth--;
	reader->due = VIPPS_JSON_DUE_MORE;
	return take(reader, object ? VIPPS_JSON_OBJECT_END : VIPPS_JSON_ARRAY_END, 1);
}

/* Whether the container may end here, and does. */
static bool is_closing(const vipps_json_reader *reader)
{
	if (reader->depth == 0 || reader->due == VIPPS_JSON_DUE_VALUE ||
		reader->due == VIPPS_JSON_DUE_NAME)
		return false;
	return *reader->at == (vipps_json_in_object(reader->objects, reader->depth) ? '}' : ']');
}

static void skip_space(vipps_json_reader *reader)
{
	while (reader->at < reader->end &&
		(*reader->at == ' ' || *reader->at == '\n' || *reader->at == '\r' || *reader->at == '\t'))
		reader->at++;
}

static vipps_json_kind take_name(vipps_json_reader *reader)
{
	if (*reader->at != '"')
		return fail(reader, "a member's name is due here");
	if (take_string(reader, VIPPS_JSON_NAME) == VIPPS_JSON_ERROR)
		return VIPPS_JSON_ERROR;
	skip_space(reader);
	if (reader->at == reader->end || *reader->at != ':')
		return fail(reader, "a colon is due here");
	reader->at++;
	reader->due = VIPPS_JSON_DUE_VALUE;
	return VIPPS_JSON_NAME;
}

static vipps_json_kind take_value(vipps_json_reader *reader)
{
	switch (*reader->at) {
	case '{':
		return open_container(reader, true);
	case '[':
		return open_container(reader, false);
	case '"':
		return take_string(reader, VIPPS_JSON_STRING);
	case 't':
		return take_literal(reader, VIPPS_JSON_TRUE, "true");
	case 'f':
		return take_literal(reader, VIPPS_JSON_FALSE, "false");
	case 'n':
		return take_literal(reader, VIPPS_JSON_NULL, "null");
	default:
		if (*reader->at == '-' || is_digit(*reader->at))
			return take_number(reader);
		return fail(reader, "no JSON value begins like this");
	}
}

void vipps_json_reader_open(vipps_json_reader *reader, vipps_slice json)
{
	memset(reader, 0, sizeof(*reader));
	/* absent becomes empty, which is in error, too */
	reader->start = json.at == NULL ? "" : json.at;
	reader->at = reader->start;
	reader->end = reader->start + json.len;
	reader->text = vipps_slice_make(reader->start, 0);
	reader->kind = VIPPS_JSON_NULL;
	reader->due = VIPPS_JSON_DUE_VALUE;
}

vipps_json_kind vipps_json_next(vipps_json_reader *reader)
{
	if (reader->kind == VIPPS_JSON_ERROR || reader->kind == VIPPS_JSON_END)
		return reader->kind;
	skip_space(reader);
	if (reader->due == VIPPS_JSON_DUE_MORE && reader->depth == 0) {
		if (reader->at < reader->end)
			return fail(reader, "something follows the value");
		return take(reader, VIPPS_JSON_END, 0);
	}
	if (reader->at < reader->end && is_closing(reader))
		return close_container(reader);
	if (reader->at < reader->end && reader->due == VIPPS_JSON_DUE_MORE) {
		if (*reader->at != ',')
			return fail(reader, "a comma or the end is due here");
		reader->at++;
		reader->due = vipps_json_in_object(reader->objects, reader->depth) ? VIPPS_JSON_DUE_NAME
																		   : VIPPS_JSON_DUE_VALUE;
		skip_space(reader);
	}
	if (reader->at == reader->end)
		return fail(reader, "it ends too early");
	if (reader->due == VIPPS_JSON_DUE_NAME || reader->due == VIPPS_JSON_DUE_FIRST_NAME)
		return take_name(reader);
	return take_value(reader);
}

bool vipps_json_skip(vipps_json_reader *reader, vipps_slice *raw)
{
	const char *from;
	unsigned depth;

	if (reader->kind == VIPPS_JSON_NAME)
		(void)vipps_json_next(reader);
	from = reader->kind == VIPPS_JSON_STRING ? reader->text.at - 1 : reader->text.at;
	if (reader->kind == VIPPS_JSON_OBJECT || reader->kind == VIPPS_JSON_ARRAY) {
		depth = reader->depth - 1;
		while (reader->depth > depth && vipps_json_next(reader) != VIPPS_JSON_ERROR)
			continue;
	}
	if (reader->kind == VIPPS_JSON_ERROR)
		return false;
	if (raw != NULL)
		*raw = vipps_slice_make(from, (size_t)(reader->at - from));
	return true;
}

size_t vipps_json_offset(const vipps_json_reader *reader)
{
	return (size_t)(reader->at - reader->start);
}

bool vipps_json_is_number(vipps_slice text)
{
	return text.len > 0 && number_len(text.at, text.at + text.len) == text.len;
}

bool vipps_json_int64(vipps_slice number, int64_t *value)
{
	bool negative = number.len > 0 && number.at[0] == '-';
	int64_t minus = 0;

	if (!vipps_json_is_number(number))
		return false;
	/* summed on the negative side, which has room for INT64_MIN */
	for (size_t i = negative ? 1 : 0; i < number.len; i++) {
		int digit = number.at[i] - '0';

		if (!is_digit(number.at[i]) || minus < (INT64_MIN + digit) / 10)
			return false;
		minus = minus * 10 - digit;
	}
	if (!negative && minus == INT64_MIN)
		return false;
	*value = negative ? minus : -minus;
	return true;
}

bool vipps_json_is_valid(vipps_slice json)
{
	vipps_json_reader reader;
	vipps_json_kind kind;

	vipps_json_reader_open(&reader, json);
	do {
		kind = vipps_json_next(&reader);
	} while (kind != VIPPS_JSON_ERROR && kind != VIPPS_JSON_END);
	return kind == VIPPS_JSON_END;
}

vipps_json_kind vipps_json_peek(vipps_slice json)
{
	vipps_json_reader reader;

	vipps_json_reader_open(&reader, json);
	return vipps_json_next(&reader);
}
