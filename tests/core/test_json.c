/* SPDX-License-Identifier: MIT */
#include "json.h"

#include "check.h"

#include <stdlib.h>

#define CORPUS "../json/corpus.txt"

/* Reading */

/* The kinds of all tokens, a letter each, up to the end or an error. */
static const char *kinds(const char *json)
{
	static const char letters[] = "!.{}[]:sntf0";
	static char out[64];
	vipps_json_reader reader;
	size_t len = 0;

	vipps_json_reader_open(&reader, vipps_slice_of(json));
	do {
		out[len++] = letters[vipps_json_next(&reader)];
	} while (reader.kind > VIPPS_JSON_END && len < sizeof(out) - 1);
	out[len] = '\0';
	return out;
}

static void tokens(void)
{
	vipps_json_reader reader;

	promise("a text is read token by token, to its end");
	CHECK_CSTR(kinds("{\"a\":[1,\"b\",true,false,null],\"c\":{}}"), "{:[nstf0]:{}}.");
	CHECK_CSTR(kinds(" 1 "), "n.");
	CHECK_CSTR(kinds("[]"), "[].");

	promise("an error is said once it is reached, with its place and a reason");
	CHECK_CSTR(kinds("[1,}"), "[n!");
	CHECK_CSTR(kinds("[] x"), "[]!");
	CHECK_CSTR(kinds(""), "!");
	CHECK_CSTR(kinds(NULL), "!");
	vipps_json_reader_open(&reader, vipps_slice_of("{\"a\" ,\"b\":1}"));
	(void)vipps_json_next(&reader);
	CHECK_INT(vipps_json_next(&reader), VIPPS_JSON_ERROR);
	CHECK_CSTR(reader.error, "a colon is due here");
	CHECK_INT(vipps_json_offset(&reader), 5);

	promise("an error and the end are sticky");
	CHECK_INT(vipps_json_next(&reader), VIPPS_JSON_ERROR);
	CHECK(!vipps_json_skip(&reader, NULL));
	vipps_json_reader_open(&reader, vipps_slice_of("1"));
	(void)vipps_json_next(&reader);
	CHECK_INT(vipps_json_next(&reader), VIPPS_JSON_END);
	CHECK_INT(vipps_json_next(&reader), VIPPS_JSON_END);
	CHECK(reader.error == NULL);

	promise("the first token tells the kind of a value without reading the rest");
	CHECK_INT(vipps_json_peek(vipps_slice_of(" [broken")), VIPPS_JSON_ARRAY);
	CHECK_INT(vipps_json_peek(vipps_slice_of("{")), VIPPS_JSON_OBJECT);
	CHECK_INT(vipps_json_peek(vipps_slice_of("<html>")), VIPPS_JSON_ERROR);
	CHECK_INT(vipps_json_peek(vipps_slice_of("  ")), VIPPS_JSON_ERROR);
}

static void skipping(void)
{
	vipps_json_reader reader;
	vipps_slice raw = vipps_slice_none();

	promise("a value is skipped whole, and its text given as written");
	vipps_json_reader_open(&reader,
		vipps_slice_of("{\"a\" : { \"b\":[1, {}] } ,\"c\":\"x\\n\", \"d\" : -1.50 }"));
	(void)vipps_json_next(&reader);
	CHECK_INT(vipps_json_next(&reader), VIPPS_JSON_NAME);
	CHECK(vipps_json_skip(&reader, &raw));
	CHECK_TEXT(raw, "{ \"b\":[1, {}] }");
	CHECK_INT(vipps_json_next(&reader), VIPPS_JSON_NAME);
	CHECK(vipps_json_skip(&reader, &raw));
	CHECK_TEXT(raw, "\"x\\n\"");
	(void)vipps_json_next(&reader);
	(void)vipps_json_next(&reader);
	CHECK(vipps_json_skip(&reader, &raw));
	CHECK_TEXT(raw, "-1.50");
	CHECK_INT(vipps_json_next(&reader), VIPPS_JSON_OBJECT_END);
	CHECK_INT(vipps_json_next(&reader), VIPPS_JSON_END);

	promise("skipping finds the errors within");
	vipps_json_reader_open(&reader, vipps_slice_of("[[1,]]"));
	(void)vipps_json_next(&reader);
	CHECK(!vipps_json_skip(&reader, &raw));
	CHECK_INT(reader.kind, VIPPS_JSON_ERROR);
}

/* Opens the reader on a JSON string and reads it. */
static void open_string(vipps_json_reader *reader, const char *json)
{
	vipps_json_reader_open(reader, vipps_slice_of(json));
	(void)vipps_json_next(reader);
}

static void strings(void)
{
	const vipps_slice with_nul = { "a\0b", 3 };
	vipps_arena arena = { 0 };
	vipps_json_reader reader;
	vipps_slice value;

	promise("a string without escapes is a view of the text; the arena is not touched");
	open_string(&reader, "\"bl\xC3\xA5\"");
	CHECK(vipps_json_string(&reader, &arena, &value));
	CHECK_TEXT(value, "bl\xC3\xA5");
	CHECK(value.at == reader.text.at && arena.blocks == NULL && !reader.escaped);

	promise("every escape is undone, surrogate pairs and NUL among them");
	open_string(&reader, "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e5\\u20AC\\ud83d\\uDE00\"");
	CHECK(vipps_json_string(&reader, &arena, &value));
	CHECK_TEXT(value, "\"\\/\b\f\n\r\tA\xC3\xA5\xE2\x82\xAC\xF0\x9F\x98\x80");
	open_string(&reader, "\"a\\u0000b\"");
	CHECK(vipps_json_string(&reader, &arena, &value));
	CHECK_SLICE(value, with_nul);
	CHECK(vipps_json_is(&reader, with_nul));
	CHECK(!vipps_json_is(&reader, vipps_slice_of("a")));

	promise("a string is compared by its value, not by how it is written");
	open_string(&reader, "\"\\u0061m\\u00e5\"");
	CHECK(vipps_json_is(&reader, vipps_slice_of("am\xC3\xA5")));
	CHECK(!vipps_json_is(&reader, vipps_slice_of("am\xC3")));
	CHECK(!vipps_json_is(&reader, vipps_slice_of("am\xC3\xA5x")));
	CHECK(!vipps_json_is(&reader, vipps_slice_of("Am\xC3\xA5")));
	CHECK(vipps_json_is_nocase(&reader, vipps_slice_of("AM\xC3\xA5")));
	CHECK(!vipps_json_is(&reader, vipps_slice_none()));
	open_string(&reader, "\"City\"");
	CHECK(vipps_json_is(&reader, vipps_slice_of("City")));
	CHECK(vipps_json_is_nocase(&reader, vipps_slice_of("cITY")));
	open_string(&reader, "1");
	CHECK(!vipps_json_is(&reader, vipps_slice_of("1")));

	promise("a string that finds no memory is absent, and said to be");
	arena.failed = true;
	open_string(&reader, "\"\\n\"");
	CHECK(!vipps_json_string(&reader, &arena, &value));
	CHECK_TEXT(value, NULL);
	vipps_arena_free(&arena);
}

static int64_t int64_of(const char *text)
{
	int64_t value = 4711;

	return vipps_json_int64(vipps_slice_of(text), &value) ? value : 4711;
}

static void numbers(void)
{
	promise("an integer is exact, or none");
	CHECK_INT(int64_of("0"), 0);
	CHECK_INT(int64_of("-0"), 0);
	CHECK_INT(int64_of("49900"), 49900);
	CHECK_INT(int64_of("9223372036854775807"), INT64_MAX);
	CHECK_INT(int64_of("-9223372036854775808"), INT64_MIN);
	CHECK_INT(int64_of("9223372036854775808"), 4711);
	CHECK_INT(int64_of("-9223372036854775809"), 4711);
	CHECK_INT(int64_of("100000000000000000000"), 4711);
	CHECK_INT(int64_of("1.0"), 4711);
	CHECK_INT(int64_of("1e2"), 4711);
	CHECK_INT(int64_of(""), 4711);
	CHECK_INT(int64_of("-"), 4711);
	CHECK_INT(int64_of("01"), 4711);
	CHECK_INT(int64_of(" 1"), 4711);
	CHECK_INT(int64_of("1 "), 4711);
	CHECK_INT(int64_of(NULL), 4711);

	promise("a number is told from what only begins like one");
	CHECK(vipps_json_is_number(vipps_slice_of("-1.5e+7")));
	CHECK(!vipps_json_is_number(vipps_slice_of("1.5kr")));
	CHECK(!vipps_json_is_number(vipps_slice_of("+1")));
	CHECK(!vipps_json_is_number(vipps_slice_none()));
}

/* The corpus */

static int unhex(const char *at)
{
	char digits[3] = { at[0], at[0] == '\0' ? '\0' : at[1], '\0' };
	char *end;
	long value = strtol(digits, &end, 16);

	return end == digits + 2 ? (int)value : -1;
}

/* Undoes %HH up to `end`. Returns what stands behind. */
static const char *add_unescaped(vipps_buf *out, const char *at, const char *end)
{
	while (at < end) {
		int byte = *at == '%' ? unhex(at + 1) : -1;

		vipps_buf_add_char(out, byte < 0 ? *at : (char)byte);
		at += byte < 0 ? 1 : 3;
	}
	return at;
}

/* Undoes %[N*...] and %HH. */
static void unescape(vipps_buf *out, const char *at)
{
	while (*at != '\0') {
		const char *open = strstr(at, "%[");
		char *star = NULL;
		long times = open == NULL ? 0 : strtol(open + 2, &star, 10);

		if (open == NULL || *star != '*') {
			(void)add_unescaped(out, at, at + strlen(at));
			return;
		}
		(void)add_unescaped(out, at, open);
		at = strchr(star, ']');
		while (times-- > 0)
			(void)add_unescaped(out, star + 1, at);
		at++;
	}
}

static void corpus_case(const char *name, const char *escaped)
{
	vipps_buf text = { 0 };
	char *exact;
	bool valid;

	unescape(&text, escaped);
	/* a block of exactly the text's size shows a byte read too far */
	exact = malloc(text.len + 1);
	memcpy(exact, vipps_buf_cstr(&text), text.len);
	exact = realloc(exact, text.len == 0 ? 1 : text.len);
	valid = vipps_json_is_valid(vipps_slice_make(exact, text.len));
	if (name[0] != 'i' && !CHECK(valid == (name[0] == 'y')))
		printf("# %s\n", name);
	free(exact);
	vipps_buf_free(&text);
}

static void corpus(void)
{
	FILE *file = fopen(CORPUS, "r");
	char line[1024];
	int count = 0;

	promise("each text of the corpus is accepted or refused as it says");
	if (!CHECK(file != NULL))
		return;
	while (fgets(line, sizeof(line), file) != NULL) {
		char *space = strchr(line, ' ');

		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '#' || space == NULL)
			continue;
		*space = '\0';
		corpus_case(line, space + 1);
		count++;
	}
	CHECK(count > 250);
	(void)fclose(file);
}

/* Writing */

/* Reads and writes again all tokens; false if the text is in error. */
static bool rewrite(vipps_slice json, vipps_buf *out)
{
	vipps_arena arena = { 0 };
	vipps_json_reader reader;
	vipps_json_writer writer;
	vipps_slice text;

	vipps_json_reader_open(&reader, json);
	vipps_json_writer_open(&writer, out);
	while (vipps_json_next(&reader) > VIPPS_JSON_END) {
		switch (reader.kind) {
		case VIPPS_JSON_OBJECT:
			vipps_json_write_object(&writer);
			break;
		case VIPPS_JSON_OBJECT_END:
			vipps_json_write_object_end(&writer);
			break;
		case VIPPS_JSON_ARRAY:
			vipps_json_write_array(&writer);
			break;
		case VIPPS_JSON_ARRAY_END:
			vipps_json_write_array_end(&writer);
			break;
		case VIPPS_JSON_NAME:
			(void)vipps_json_string(&reader, &arena, &text);
			vipps_json_write_name(&writer, text);
			break;
		case VIPPS_JSON_STRING:
			(void)vipps_json_string(&reader, &arena, &text);
			vipps_json_write_string(&writer, text);
			break;
		case VIPPS_JSON_TRUE:
		case VIPPS_JSON_FALSE:
			vipps_json_write_bool(&writer, reader.kind == VIPPS_JSON_TRUE);
			break;
		case VIPPS_JSON_NULL:
			vipps_json_write_null(&writer);
			break;
		default:
			vipps_json_write_raw(&writer, reader.text);
		}
	}
	vipps_arena_free(&arena);
	return vipps_json_writer_close(&writer) && reader.kind == VIPPS_JSON_END;
}

static void writing(void)
{
	vipps_buf out = { 0 };
	vipps_json_writer writer;

	promise("values are written compact, in the order of the calls");
	CHECK(rewrite(
		vipps_slice_of(" { \"a\" : [ 1 , -2.50 , { } , [ ] ] , \"b\" : null, \"c\":true}"), &out));
	CHECK_CSTR(vipps_buf_cstr(&out), "{\"a\":[1,-2.50,{},[]],\"b\":null,\"c\":true}");

	promise("what must be escaped is, and nothing else");
	vipps_buf_clear(&out);
	vipps_json_writer_open(&writer, &out);
	vipps_json_write_string(&writer,
		vipps_slice_make("\"\\/\b\f\n\r\t\0\x1F\x7F<\xC3\xA5\xE2\x80\xA8", 17));
	CHECK(vipps_json_writer_close(&writer));
	CHECK_CSTR(vipps_buf_cstr(&out),
		"\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7F<\xC3\xA5\xE2\x80\xA8\"");

	promise("the writer appends, and integers are written whole");
	vipps_buf_clear(&out);
	vipps_buf_add_cstr(&out, "data=");
	vipps_json_writer_open(&writer, &out);
	vipps_json_write_array(&writer);
	vipps_json_write_int64(&writer, INT64_MIN);
	vipps_json_write_int64(&writer, INT64_MAX);
	vipps_json_write_array_end(&writer);
	CHECK(vipps_json_writer_close(&writer));
	CHECK_CSTR(vipps_buf_cstr(&out), "data=[-9223372036854775808,9223372036854775807]");
	vipps_buf_free(&out);
}

/* What closing says after the calls that the letters stand for. */
static const char *complaint(const char *calls)
{
	vipps_buf out = { 0 };
	vipps_json_writer writer;
	const char *error;

	vipps_json_writer_open(&writer, &out);
	for (; *calls != '\0'; calls++) {
		switch (*calls) {
		case '{':
			vipps_json_write_object(&writer);
			break;
		case '}':
			vipps_json_write_object_end(&writer);
			break;
		case '[':
			vipps_json_write_array(&writer);
			break;
		case ']':
			vipps_json_write_array_end(&writer);
			break;
		case ':':
			vipps_json_write_name(&writer, vipps_slice_of("name"));
			break;
		case '1':
			vipps_json_write_int64(&writer, 1);
			break;
		case 'x':
			vipps_json_write_string(&writer, vipps_slice_of("\xFF"));
			break;
		case '?':
			vipps_json_write_string(&writer, vipps_slice_none());
			break;
		case 'y':
			vipps_json_write_name(&writer, vipps_slice_of("\xC3"));
			break;
		case 'r':
			vipps_json_write_raw(&writer, vipps_slice_of("1,2"));
			break;
		default:
			vipps_json_write_null(&writer);
		}
	}
	(void)vipps_json_writer_close(&writer);
	error = writer.error;
	CHECK(error != NULL || vipps_json_is_valid(vipps_buf_slice(&out)));
	vipps_buf_free(&out);
	return error;
}

static void misuse(void)
{
	char deep[VIPPS_JSON_DEPTH + 2];

	promise("calls that make no value are refused");
	CHECK_CSTR(complaint("{:1:[1]}"), NULL);
	CHECK_CSTR(complaint(""), "no value");
	CHECK_CSTR(complaint("11"), "a second value");
	CHECK_CSTR(complaint("{1}"), "a value without a name");
	CHECK_CSTR(complaint("{:11}"), "a value without a name");
	CHECK_CSTR(complaint("{:}"), "a name without a value");
	CHECK_CSTR(complaint("{::"), "a name where none is due");
	CHECK_CSTR(complaint("[:"), "a name where none is due");
	CHECK_CSTR(complaint(":"), "a name where none is due");
	CHECK_CSTR(complaint("[}"), "the end of an array or object that is not open");
	CHECK_CSTR(complaint("]"), "the end of an array or object that is not open");
	CHECK_CSTR(complaint("[[]"), "an array or object is not closed");

	promise("text that is not UTF-8, absent text and raw text that is no value are refused");
	CHECK_CSTR(complaint("[x]"), "a text that is not UTF-8");
	CHECK_CSTR(complaint("?"), "a text that is not UTF-8");
	CHECK_CSTR(complaint("{y"), "a name that is not UTF-8");
	CHECK_CSTR(complaint("r"), "a raw value that is not JSON");

	promise("the first error stays");
	CHECK_CSTR(complaint("[x}]"), "a text that is not UTF-8");

	promise("what is written is never nested deeper than what is read");
	memset(deep, '[', sizeof(deep));
	deep[VIPPS_JSON_DEPTH - 1] = '\0';
	CHECK_CSTR(complaint(deep), "an array or object is not closed");
	deep[VIPPS_JSON_DEPTH - 1] = '[';
	deep[VIPPS_JSON_DEPTH] = '\0';
	CHECK_CSTR(complaint(deep), "nested too deeply");
}

int main(void)
{
	tokens();
	skipping();
	strings();
	numbers();
	corpus();
	writing();
	misuse();
	return promises_kept();
}
