/* SPDX-License-Identifier: MIT */
#include "url.h"

#include "text.h"

static bool is_scheme_char(char c)
{
	c = vipps_slice_lower(c);
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

static bool is_url_char(char c)
{
	return c > ' ' && c != 0x7f && c != '"' && c != '<' && c != '>' && c != '\\' && c != '^' &&
		c != '`' && c != '{' && c != '}' && c != '|';
}

/* Of the scheme, without the colon; 0: there is none. */
static size_t scheme_length(vipps_slice url)
{
	size_t length = 0;

	while (length < url.len && is_scheme_char(url.at[length]))
		length++;
	return length < url.len && url.at[length] == ':' ? length : 0;
}

bool vipps_url_is_plausible(vipps_slice url)
{
	if (scheme_length(url) == 0)
		return false;
	for (size_t i = 0; i < url.len; i++) {
		bool above_ascii = (unsigned char)url.at[i] >= 0x80; /* Vipps takes ø in a path */

		if (!above_ascii && !is_url_char(url.at[i]))
			return false;
	}
	return true;
}

bool vipps_url_has_scheme(vipps_slice url, const char *scheme)
{
	size_t length = scheme_length(url);

	return length > 0 &&
		vipps_slice_eq_nocase(vipps_slice_make(url.at, length), vipps_slice_of(scheme));
}

bool vipps_url_has_host(vipps_slice url)
{
	size_t at = scheme_length(url);

	if (at == 0 || url.len < at + 4 || url.at[at + 1] != '/' || url.at[at + 2] != '/')
		return false;
	char first = url.at[at + 3];

	return first != '/' && first != '?' && first != '#' && first != ':' && first != '@';
}

bool vipps_url_may_redirect(vipps_slice url, const vipps_client *client)
{
	bool plain =
		client->environment == VIPPS_ENVIRONMENT_LOCAL && vipps_url_has_scheme(url, "http");
	bool app = vipps_url_has_scheme(url, "vipps") || vipps_url_has_scheme(url, "vippsMT");

	return vipps_url_is_plausible(url) && (plain || app || vipps_url_has_scheme(url, "https"));
}

bool vipps_url_is_web(vipps_slice url, size_t max)
{
	bool web = vipps_url_has_scheme(url, "https") || vipps_url_has_scheme(url, "http");

	return web && url.len <= max && vipps_url_is_plausible(url) && vipps_url_has_host(url) &&
		vipps_text_is_utf8(url);
}

vipps_slice vipps_url_without_slash(vipps_slice url)
{
	while (url.len > 0 && url.at[url.len - 1] == '/')
		url.len--;
	return url;
}
