/* SPDX-License-Identifier: MIT */
#include "text.h"

#include "check.h"

static bool is_utf8(const char *text)
{
	return vipps_text_is_utf8(vipps_slice_of(text));
}

static void utf8(void)
{
	promise("well-formed UTF-8 of every length is accepted");
	CHECK(is_utf8(""));
	CHECK(is_utf8("kr"));
	CHECK(is_utf8("\xC2\x80 \xDF\xBF \xE0\xA0\x80 \xEF\xBF\xBF \xF0\x90\x80\x80 \xF4\x8F\xBF\xBF"));
	CHECK(is_utf8("\xED\x9F\xBF \xEE\x80\x80"));
	CHECK(vipps_text_is_utf8(vipps_slice_make("\0", 1)));

	promise("overlong forms, surrogates, what is beyond U+10FFFF and stray bytes are refused");
	CHECK(!is_utf8("\xC0\x80"));
	CHECK(!is_utf8("\xC1\xBF"));
	CHECK(!is_utf8("\xE0\x9F\xBF"));
	CHECK(!is_utf8("\xED\xA0\x80"));
	CHECK(!is_utf8("\xF0\x8F\xBF\xBF"));
	CHECK(!is_utf8("\xF4\x90\x80\x80"));
	CHECK(!is_utf8("\xF5\x80\x80\x80"));
	CHECK(!is_utf8("\x80"));
	CHECK(!is_utf8("\xFF"));
	CHECK(!is_utf8("\xE2\x82z"));
	CHECK(!is_utf8("\xF0\x9F\x98z"));
	CHECK(!vipps_text_is_utf8(vipps_slice_none()));

	promise("a character that is cut off is refused, without reading behind the end");
	CHECK(!vipps_text_is_utf8(vipps_slice_make("\xC3\xA5", 1)));
	CHECK(!vipps_text_is_utf8(vipps_slice_make("\xE2\x82\xAC", 2)));
	CHECK(!vipps_text_is_utf8(vipps_slice_make("\xF0\x9F\x98\x80", 3)));
}

static void cutting(void)
{
	const vipps_slice jam = VIPPS_SLICE("bl\xC3\xA5"
										"b\xC3\xA6r \xF0\x9F\x98\x80!");

	promise("code points are counted, not bytes");
	CHECK_INT(vipps_text_count(jam), 9);
	CHECK_INT(vipps_text_count(vipps_slice_none()), 0);
	CHECK_INT(vipps_text_count(vipps_slice_of("\xFF\xFFx")), 3);

	promise("a text is cut by characters, never within one");
	CHECK_TEXT(vipps_text_cut(jam, 3), "bl\xC3\xA5");
	CHECK_TEXT(vipps_text_cut(jam, 8),
		"bl\xC3\xA5"
		"b\xC3\xA6r \xF0\x9F\x98\x80");
	CHECK_SLICE(vipps_text_cut(jam, 9), jam);
	CHECK_SLICE(vipps_text_cut(jam, 100), jam);
	CHECK_TEXT(vipps_text_cut(jam, 0), "");
	CHECK_TEXT(vipps_text_cut(vipps_slice_none(), 3), NULL);

	promise("a text is cut to bytes on a character's boundary");
	CHECK_TEXT(vipps_text_cut_bytes(jam, 3), "bl");
	CHECK_TEXT(vipps_text_cut_bytes(jam, 4), "bl\xC3\xA5");
	CHECK_TEXT(vipps_text_cut_bytes(jam, 12),
		"bl\xC3\xA5"
		"b\xC3\xA6r ");
	CHECK_TEXT(vipps_text_cut_bytes(jam, 13),
		"bl\xC3\xA5"
		"b\xC3\xA6r \xF0\x9F\x98\x80");
	CHECK_SLICE(vipps_text_cut_bytes(jam, 100), jam);
	CHECK_TEXT(vipps_text_cut_bytes(vipps_slice_none(), 3), NULL);
}

static const char *masked_in(const char *text, size_t size)
{
	static char out[256];

	memset(out, 'x', sizeof(out));
	vipps_text_mask(vipps_slice_of(text), out, size);
	return out;
}

static const char *masked(const char *text)
{
	return masked_in(text, 256);
}

static void masking(void)
{
	promise("runs of 8 digits and more are masked, shorter ones are not");
	CHECK_CSTR(masked("call 91234567 now"), "call *** now");
	CHECK_CSTR(masked("91234567"), "***");
	CHECK_CSTR(masked("id 1234567."), "id 1234567.");
	CHECK_CSTR(masked("card 4925000000000004!"), "card ***!");
	CHECK_CSTR(masked("x91234567y"), "x***y");

	promise("digits grouped by spaces are one number, its plus sign included");
	CHECK_CSTR(masked("tel 912 34 567, thanks"), "tel ***, thanks");
	CHECK_CSTR(masked("+47 91234567"), "***");
	CHECK_CSTR(masked("+47 912 34 567 is it"), "*** is it");
	CHECK_CSTR(masked("912\xC2\xA0"
					  "34\xC2\xA0"
					  "567 x"),
		"*** x");
	CHECK_CSTR(masked("912 34 56"), "912 34 56");
	CHECK_CSTR(masked("1 + 2"), "1 + 2");

	promise("e-mail addresses are masked");
	CHECK_CSTR(masked("to kari.nordmann+vipps@mail.example.no failed"), "to *** failed");
	CHECK_CSTR(masked("<k@x>"), "<***>");
	CHECK_CSTR(masked("b\xC3\xB8@\xC3\xA6.no"), "***");
	CHECK_CSTR(masked("kari91234567@example.no"), "***");
	CHECK_CSTR(masked("@ home, a@ b"), "@ home, a@ b");

	promise("control characters, line separators and broken UTF-8 do not get through");
	CHECK_CSTR(masked("a\r\nb\tc\x7F"
					  "d"),
		"a  b c d");
	CHECK_CSTR(masked("a\xC2\x85"
					  "b\xE2\x80\xA8"
					  "c"),
		"a b c");
	CHECK_CSTR(masked("a\xFF"
					  "b\xC3"),
		"a?b?");
	vipps_text_mask(vipps_slice_make("a\0b", 3), (char[8]){ 0 }, 8);
	CHECK_CSTR(masked("\xC3\xA6\xC3\xB8\xC3\xA5 \xE2\x82\xAC"),
		"\xC3\xA6\xC3\xB8\xC3\xA5 \xE2\x82\xAC");

	promise("a line break does not hide a number");
	CHECK_CSTR(masked("9123\n4567"), "***");

	promise("a text that is cut shows no part of a number or address at its end");
	CHECK_CSTR(masked_in("ask kari.nordmann@example.no", 12), "ask");
	CHECK_CSTR(masked_in("ask 912 34 567", 12), "ask");
	CHECK_CSTR(masked_in("ask 91234567", 11), "ask");
	CHECK_CSTR(masked_in("a 912\xC2\xA0"
						 "34 5678",
				   12),
		"a");
	CHECK_CSTR(masked_in("sm\xC3\xA5\xC2\xA0"
						 "912\xC2\xA0"
						 "34 567",
				   14),
		"");
	CHECK_CSTR(masked_in("\xC3\xA0 12 34 567", 9), "\xC3\xA0");

	promise("the result always fits, and is well-formed");
	CHECK_CSTR(masked_in("abc", 4), "abc");
	CHECK_CSTR(masked_in("abc", 1), "");
	CHECK_CSTR(masked_in("abc def", 7), "abc");
	CHECK_CSTR(masked_in("x \xC3\xA5\xC3\xA5", 5), "x");
	vipps_text_mask(vipps_slice_none(), (char[1]){ 'x' }, 1);
	for (size_t size = 1; size < 40; size++) {
		const char *out = masked_in("bl\xC3\xA5 912\xC2\xA0"
									"34 \xF0\x9F\x98\x80 k@\xC3\xA6 9",
			size);

		CHECK(strlen(out) < size && is_utf8(out));
	}
}

int main(void)
{
	utf8();
	cutting();
	masking();
	return promises_kept();
}
