/* SPDX-License-Identifier: MIT */
#include "text.h"

#define MASK "***"
#define MASK_DIGITS 8

static bool is_tail(const char *at, const char *end)
{
	return at < end && ((unsigned char)*at & 0xC0) == 0x80;
}

/* The length a first byte announces, and the range its second byte must be in. */
static size_t announced(unsigned char first, unsigned char *low, unsigned char *high)
{
	*low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
	*high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
	if (first < 0x80)
		return 1;
	if (first < 0xC2 || first > 0xF4)
		return 0;
	return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

size_t vipps_text_char(const char *at, const char *end)
{
	unsigned char low;
	unsigned char high;
	size_t len;

	if (at == end)
		return 0;
	len = announced((unsigned char)*at, &low, &high);
	if (len < 2)
		return len;
	if ((size_t)(end - at) < len)
		return 0;
	if ((unsigned char)at[1] < low || (unsigned char)at[1] > high)
		return 0;
	for (size_t i = 2; i < len; i++) {
		if (!is_tail(at + i, end))
			return 0;
	}
	return len;
}

bool vipps_text_is_utf8(vipps_slice text)
{
	if (text.at == NULL)
		return false;
	for (size_t i = 0; i < text.len;) {
		size_t len = vipps_text_char(text.at + i, text.at + text.len);

		if (len == 0)
			return false;
		i += len;
	}
	return true;
}

/* As vipps_text_char(), but always gets on. */
static size_t step(const char *at, const char *end)
{
	size_t len = vipps_text_char(at, end);

	return len == 0 ? 1 : len;
}

size_t vipps_text_count(vipps_slice text)
{
	size_t count = 0;

	for (size_t i = 0; i < text.len; count++)
		i += step(text.at + i, text.at + text.len);
	return count;
}

vipps_slice vipps_text_cut(vipps_slice text, size_t points)
{
	size_t len = 0;

	while (points > 0 && len < text.len) {
		len += step(text.at + len, text.at + text.len);
		points--;
	}
	return vipps_slice_make(text.at, len);
}

vipps_slice vipps_text_cut_bytes(vipps_slice text, size_t bytes)
{
	size_t len = 0;

	while (len < text.len) {
		size_t more = step(text.at + len, text.at + text.len);

		if (more > bytes - len)
			break;
		len += more;
	}
	return vipps_slice_make(text.at, len);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_control(const char *at, size_t len)
{
	unsigned char first = (unsigned char)at[0];

	if (len == 1)
		return first < 0x20 || first == 0x7F;
	/* C1, which some terminals obey */
	if (len == 2)
		return first == 0xC2 && (unsigned char)at[1] < 0xA0;
	/* U+2028 and U+2029, which end a line for some readers */
	return len == 3 && memcmp(at, "\xE2\x80", 2) == 0 && (at[2] == '\xA8' || at[2] == '\xA9');
}

/* Any byte of a character beyond ASCII counts: addresses may hold them, and names do. */
static bool is_mail_char(char c)
{
	char lower = vipps_slice_lower(c);

	if ((unsigned char)c >= 0x80 || is_digit(c) || (lower >= 'a' && lower <= 'z'))
		return true;
	return c != '\0' && strchr(".-_+%", c) != NULL;
}

/* U+00A0, the space that numbers are grouped with in Norwegian */
static size_t space_len(const char *at)
{
	if (*at == ' ')
		return 1;
	return strncmp(at, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

/* Copies well-formed text on one line. True if all of it found room. */
static bool clean(vipps_slice text, char *out, size_t size)
{
	size_t from = 0;
	size_t len = 0;

	while (from < text.len) {
		const char *at = text.at + from;
		size_t got = vipps_text_char(at, text.at + text.len);
		bool control = got > 0 && is_control(at, got);
		size_t more = control || got == 0 ? 1 : got;

		if (more >= size - len)
			break;
		memcpy(out + len, control ? " " : got == 0 ? "?" : at, more);
		len += more;
		from += got == 0 ? 1 : got;
	}
	out[len] = '\0';
	return from == text.len;
}

/* The length of a digit group that is to be masked, 0 if there is none here. */
static size_t number_len(const char *at)
{
	size_t len = 0;
	size_t digits = 0;
	size_t i = at[0] == '+' ? 1 : 0;

	while (is_digit(at[i])) {
		digits++;
		len = ++i;
		i += space_len(at + i);
	}
	return digits >= MASK_DIGITS ? len : 0;
}

static size_t word_len(const char *at)
{
	size_t len = 0;

	while (is_mail_char(at[len]))
		len++;
	return len;
}

/* The length of an e-mail address whose local part is the `word` bytes from `at`; 0 if none. */
static size_t mail_len(const char *at, size_t word)
{
	size_t host;

	if (word == 0 || at[word] != '@')
		return 0;
	host = word_len(at + word + 1);
	return host == 0 ? 0 : word + 1 + host;
}

/* In place: what is masked is never shorter than the mask. */
static void mask_all(char *text)
{
	const char *at = text;
	char *to = text;
	const char *word_end = text;

	while (*at != '\0') {
		size_t gone = number_len(at);

		if (gone == 0 && at >= word_end) {
			size_t word = word_len(at);

			gone = mail_len(at, word);
			word_end = at + word;
		}
		if (gone == 0) {
			*to++ = *at++;
			continue;
		}
		memcpy(to, MASK, sizeof(MASK) - 1);
		to += sizeof(MASK) - 1;
		at += gone;
	}
	*to = '\0';
}

/* How many bytes at the end could be of a grouped number: 0 if none. */
static size_t number_tail(const char *text, size_t len)
{
	if (len > 1 && space_len(text + len - 2) == 2)
		return 2;
	return len > 0 && (is_digit(text[len - 1]) || strchr(" +", text[len - 1]) != NULL) ? 1 : 0;
}

/* What was cut off may have made a phone number or an address of the end. */
static void drop_last_word(char *text)
{
	size_t len = strlen(text);

	while (len > 0 && text[len - 1] != ' ')
		len--;
	while (number_tail(text, len) > 0)
		len -= number_tail(text, len);
	text[len] = '\0';
}

void vipps_text_mask(vipps_slice text, char *out, size_t size)
{
	bool whole = clean(text, out, size);

	mask_all(out);
	if (!whole)
		drop_last_word(out);
}
