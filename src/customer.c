/* SPDX-License-Identifier: MIT */
#include "customer.h"

#include <stdio.h>

#include "timestamp.h"

static bool is_forgotten(vipps_slice text)
{
	static const vipps_slice expired = VIPPS_SLICE("[Expired]");

	return vipps_slice_eq(text, expired);
}

static vipps_slice unless_empty(vipps_slice text)
{
	return text.len > 0 ? text : vipps_slice_none();
}

vipps_slice vipps_customer_or_empty(vipps_slice text)
{
	return vipps_slice_is_present(text) ? text : vipps_slice_of("");
}

static vipps_slice code_of_country(vipps_slice text)
{
	static const struct {
		const char *word, *code;
	} names[] = {
		{ "NO", "NO" },
		{ "Norway", "NO" },
		{ "Norge", "NO" },
		{ "DK", "DK" },
		{ "Denmark", "DK" },
		{ "SE", "SE" },
		{ "Sweden", "SE" },
		{ "FI", "FI" },
		{ "Finland", "FI" },
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (vipps_slice_eq_nocase(text, vipps_slice_of(names[i].word)))
			return vipps_slice_of(names[i].code);
	}
	return text;
}

/* One or more digits from `*at`, up to `most`; -1: there are none. */
static int number_at(vipps_slice text, size_t *at, size_t most)
{
	size_t from = *at;
	int number = 0;

	while (*at < text.len && *at < from + most && text.at[*at] >= '0' && text.at[*at] <= '9')
		number = number * 10 + (text.at[(*at)++] - '0');
	return *at > from ? number : -1;
}

vipps_slice vipps_customer_birth_date(vipps_slice text, vipps_arena *arena)
{
	char iso[48];
	size_t at = 0;
	int year = number_at(text, &at, 4);
	bool dash = at == 4 && at < text.len && text.at[at++] == '-';
	int month = number_at(text, &at, 2);
	int64_t ms;

	dash = dash && at < text.len && text.at[at++] == '-';
	int day = number_at(text, &at, 2);

	if (!dash || at != text.len || month < 0 || day < 0)
		return vipps_slice_none();
	snprintf(iso, sizeof(iso), "%04d-%02d-%02dT00:00:00Z", year, month, day);
	if (!vipps_timestamp_read(vipps_slice_of(iso), &ms))
		return vipps_slice_none(); /* there is no such day */
	return vipps_arena_copy(arena, vipps_slice_make(iso, 10));
}

bool vipps_customer_tidy(vipps_customer *customer)
{
	vipps_slice *const texts[] = { &customer->first_name, &customer->last_name, &customer->email,
		&customer->phone, &customer->date_of_birth };
	size_t count = sizeof(texts) / sizeof(texts[0]);
	bool nameless = is_forgotten(customer->user_id);

	customer->expired = customer->expired || nameless;
	for (size_t i = 0; i < count && !customer->expired; i++)
		customer->expired = is_forgotten(*texts[i]);
	for (size_t i = 0; i < count; i++)
		*texts[i] = customer->expired ? vipps_slice_none() : unless_empty(*texts[i]);
	customer->user_id = nameless ? vipps_slice_none() : unless_empty(customer->user_id);
	return !customer->expired;
}

bool vipps_customer_tidy_address(vipps_address *address)
{
	if (is_forgotten(address->line1) || is_forgotten(address->city) ||
		is_forgotten(address->post_code)) {
		*address = (vipps_address){ 0 };
		return false;
	}
	address->line1 = vipps_customer_or_empty(address->line1);
	address->line2 = unless_empty(address->line2);
	if (vipps_slice_eq(address->line2, address->line1))
		address->line2 = vipps_slice_none();
	address->post_code = vipps_customer_or_empty(address->post_code);
	address->city = vipps_customer_or_empty(address->city);
	address->country = vipps_customer_or_empty(code_of_country(address->country));
	return true;
}
