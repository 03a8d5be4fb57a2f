/* SPDX-License-Identifier: MIT */
#include "json_state.h"
#include "text.h"

static void refuse(vipps_json_writer *writer, const char *error)
{
	if (writer->error == NULL)
		writer->error = error;
}

/* Writes what separates a value from the one before; false if no value is due. */
static bool begin_value(vipps_json_writer *writer)
{
	if (writer->error != NULL)
		return false;
	if (writer->due == VIPPS_JSON_DUE_MORE && writer->depth > 0 &&
		!vipps_json_in_object(writer->objects, writer->depth))
		vipps_buf_add_char(writer->out, ',');
	else if (writer->due != VIPPS_JSON_DUE_VALUE && writer->due != VIPPS_JSON_DUE_FIRST_VALUE) {
		refuse(writer, writer->depth == 0 ? "a second value" : "a value without a name");
		return false;
	}
	writer->due = VIPPS_JSON_DUE_MORE;
	return true;
}

static void write_escape(vipps_buf *out, char c)
{
	static const char hex[] = "0123456789abcdef";
	static const char plain[] = "\"\\\b\f\n\r\t";
	static const char letters[] = "\"\\bfnrt";
	const char *found = c == '\0' ? NULL : strchr(plain, c);

	if (found != NULL) {
		vipps_buf_add_char(out, '\\');
		vipps_buf_add_char(out, letters[found - plain]);
		return;
	}
	vipps_buf_add_cstr(out, "\\u00");
	vipps_buf_add_char(out, hex[c >> 4]);
	vipps_buf_add_char(out, hex[c & 15]);
}

static void write_quoted(vipps_json_writer *writer, vipps_slice text)
{
	size_t done = 0;

	vipps_buf_add_char(writer->out, '"');
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];

		if ((unsigned char)c >= 0x20 && c != '"' && c != '\\')
			continue;
		vipps_buf_add(writer->out, text.at + done, i - done);
		write_escape(writer->out, c);
		done = i + 1;
	}
	vipps_buf_add(writer->out, text.at + done, text.len - done);
	vipps_buf_add_char(writer->out, '"');
}

void vipps_json_writer_open(vipps_json_writer *writer, vipps_buf *out)
{
	memset(writer, 0, sizeof(*writer));
	writer->out = out;
	writer->due = VIPPS_JSON_DUE_VALUE;
}

bool vipps_json_writer_close(vipps_json_writer *writer)
{
	if (writer->depth > 0)
		refuse(writer, "an array or object is not closed");
	if (writer->due != VIPPS_JSON_DUE_MORE)
		refuse(writer, "no value");
	if (writer->out->failed)
		refuse(writer, "out of memory");
	return writer->error == NULL;
}

static void write_open(vipps_json_writer *writer, bool object)
{
	if (!begin_value(writer))
		return;
	if (writer->depth >= VIPPS_JSON_DEPTH - 1) {
		refuse(writer, "nested too deeply");
		return;
	}
	vipps_buf_add_char(writer->out, object ? '{' : '[');
	writer->objects = vipps_json_with_container(writer->objects, writer->depth, object);
	writer->depth++;
	writer->due = object ? VIPPS_JSON_DUE_FIRST_NAME : VIPPS_JSON_DUE_FIRST_VALUE;
}

static void write_end(vipps_json_writer *writer, bool object)
{
	if (writer->error != NULL)
		return;
	if (writer->depth == 0 || vipps_json_in_object(writer->objects, writer->depth) != object) {
		refuse(writer, "the end of an array or object that is not open");
		return;
	}
	if (writer->due == VIPPS_JSON_DUE_VALUE) {
		refuse(writer, "a name without a value");
		return;
	}
	vipps_buf_add_char(writer->out, object ? '}' : ']');
	writer->depth--;
	writer->due = VIPPS_JSON_DUE_MORE;
}

void vipps_json_write_object(vipps_json_writer *writer)
{
	write_open(writer, true);
}

void vipps_json_write_object_end(vipps_json_writer *writer)
{
	write_end(writer, true);
}

void vipps_json_write_array(vipps_json_writer *writer)
{
	write_open(writer, false);
}

void vipps_json_write_array_end(vipps_json_writer *writer)
{
	write_end(writer, false);
}

void vipps_json_write_name(vipps_json_writer *writer, vipps_slice name)
{
	if (writer->error != NULL)
		return;
	if (writer->depth == 0 || !vipps_json_in_object(writer->objects, writer->depth) ||
		writer->due == VIPPS_JSON_DUE_VALUE) {
		refuse(writer, "a name where none is due");
		return;
	}
	if (!vipps_text_is_utf8(name)) {
		refuse(writer, "a name that is not UTF-8");
		return;
	}
	if (writer->due == VIPPS_JSON_DUE_MORE)
		vipps_buf_add_char(writer->out, ',');
	write_quoted(writer, name);
	vipps_buf_add_char(writer->out, ':');
	writer->due = VIPPS_JSON_DUE_VALUE;
}

void vipps_json_write_string(vipps_json_writer *writer, vipps_slice string)
{
	if (!vipps_text_is_utf8(string))
		refuse(writer, "a text that is not UTF-8");
	if (begin_value(writer))
		write_quoted(writer, string);
}

void vipps_json_write_int64(vipps_json_writer *writer, int64_t number)
{
	if (begin_value(writer))
		vipps_buf_add_int64(writer->out, number);
}

void vipps_json_write_bool(vipps_json_writer *writer, bool truth)
{
	if (begin_value(writer))
		vipps_buf_add_cstr(writer->out, truth ? "true" : "false");
}

void vipps_json_write_null(vipps_json_writer *writer)
{
	if (begin_value(writer))
		vipps_buf_add_cstr(writer->out, "null");
}

void vipps_json_write_raw(vipps_json_writer *writer, vipps_slice json)
{
	if (!vipps_json_is_valid(json))
		refuse(writer, "a raw value that is not JSON");
	if (begin_value(writer))
		vipps_buf_add_slice(writer->out, json);
}
