/* SPDX-License-Identifier: MIT */

/*
 * Userinfo: what a customer shares. No claim is sure to come, an address may be an object of empty
 * strings, and what cannot be understood of addresses is left out: the rest is good without it.
 */

#include "complaint.h"
#include "customer.h"
#include "phone.h"
#include "record.h"
#include "reference.h"
#include "service.h"

/* ------------------------------------------------------------------------------------------
 * Addresses
 */
typedef struct place {
	vipps_slice street, post_code, city, country, formatted;
	bool is_default;
} place;

static const vipps_field place_fields[] = {
	VIPPS_ROW_TEXT_ANY("street_address", place, street, 0),
	VIPPS_ROW_TEXT_ANY("postal_code", place, post_code, 0),
	VIPPS_ROW_TEXT_ANY("region", place, city, 0),
	VIPPS_ROW_TEXT_ANY("country", place, country, 0),
	VIPPS_ROW_TEXT_ANY("formatted", place, formatted, 0),
	VIPPS_ROW_BOOL_ANY("default", place, is_default, 0),
};
static const vipps_record place_record = VIPPS_RECORD_OF(place, place_fields, 0);

/* Of a line break at `at`: Vipps' examples have a backslash and an n for it. 0: there is none. */
static size_t break_at(vipps_slice text, size_t at)
{
	if (text.at[at] == '\n')
		return 1;
	if (at + 1 == text.len)
		return 0;
	bool written_out = text.at[at] == '\\' && text.at[at + 1] == 'n';
	bool of_windows = text.at[at] == '\r' && text.at[at + 1] == '\n';

	return written_out || of_windows ? 2 : 0;
}

/* Takes the first line off `text`. */
static vipps_slice take_line(vipps_slice *text, vipps_arena *arena)
{
	size_t length = 0, gap = 0;

	while (length < text->len && (gap = break_at(*text, length)) == 0)
		length++;
	vipps_slice line = vipps_arena_copy(arena, vipps_slice_make(text->at, length));

	*text = vipps_slice_make(text->at + length + gap, text->len - length - gap);
	return line;
}

/* Without a street the first line of what is formatted is the best there is. False: it is empty. */
static bool place_read(const place *from, vipps_arena *arena, vipps_address *to)
{
	vipps_slice rest = from->street.len > 0 ? from->street : from->formatted;

	*to = (vipps_address){ .post_code = from->post_code,
		.city = from->city,
		.country = from->country };
	if (rest.len > 0)
		to->line1 = take_line(&rest, arena);
	if (rest.len > 0 && from->street.len > 0)
		to->line2 = take_line(&rest, arena);
	return to->line1.len + to->post_code.len + to->city.len > 0 && vipps_customer_tidy_address(to);
}

/* Those that say something; the default one, or else `home`, comes first. False: out of memory. */
static bool read_places(const place *home, const vipps_list *others, vipps_arena *arena,
	vipps_userinfo *to)
{
	vipps_address *all = vipps_arena_alloc_array(arena, others->count + 1, sizeof(*all));
	const place *places = others->at;
	size_t count = 0, first = 0;
	bool found = false;

	if (all == NULL)
		return false;
	for (size_t i = 0; i <= others->count; i++) {
		const place *from = i == 0 ? home : &places[i - 1];

		if (!place_read(from, arena, &all[count]))
			continue;
		if (from->is_default && !found)
			first = count;
		found = found || from->is_default;
		count++;
	}
	const vipps_address standing = all[first];

	memmove(&all[1], &all[0], first * sizeof(*all));
	all[0] = standing;
	to->addresses = all;
	to->address_count = count;
	return !arena->failed;
}

static bool read_addresses(vipps_slice home, vipps_slice others, vipps_arena *arena,
	vipps_userinfo *to)
{
	vipps_list list = { 0 };
	place p = { 0 };

	if (!vipps_slice_is_present(home) || !vipps_record_read(&place_record, home, arena, &p, NULL))
		p = (place){ 0 };
	if (vipps_slice_is_present(others) &&
		!vipps_record_read_list(&place_record, others, arena, &list, NULL))
		list = (vipps_list){ 0 };
	return !arena->failed && read_places(&p, &list, arena, to);
}

/* ------------------------------------------------------------------------------------------
 * Claims
 */
typedef struct claims {
	vipps_slice sub, name, given_name, family_name, email, phone, birth_date, nin;
	vipps_slice email_verified, phone_verified;
	vipps_slice address, other_addresses; /* JSON */
} claims;

static const vipps_field claims_fields[] = {
	VIPPS_ROW_TEXT("sub", claims, sub, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT_ANY("name", claims, name, 0),
	VIPPS_ROW_TEXT_ANY("given_name", claims, given_name, 0),
	VIPPS_ROW_TEXT_ANY("family_name", claims, family_name, 0),
	VIPPS_ROW_TEXT_ANY("email", claims, email, 0),
	VIPPS_ROW_TEXT_ANY("email_verified", claims, email_verified, 0),
	VIPPS_ROW_TEXT_ANY("phone_number", claims, phone, 0),
	VIPPS_ROW_TEXT_ANY("phone_number_verified", claims, phone_verified, 0),
	VIPPS_ROW_TEXT_ANY("birthdate", claims, birth_date, 0),
	VIPPS_ROW_TEXT_ANY("nin", claims, nin, 0),
	VIPPS_ROW_RAW("address", claims, address, 0),
	VIPPS_ROW_RAW("other_addresses", claims, other_addresses, 0),
};
static const vipps_record claims_record = VIPPS_RECORD_OF(claims, claims_fields, 0);

static vipps_slice unless_empty(vipps_slice text)
{
	return text.len > 0 ? text : vipps_slice_none();
}

static bool is_true(vipps_slice word)
{
	return vipps_slice_eq_nocase(word, vipps_slice_of("true"));
}

static vipps_slice digits_of(vipps_slice text, vipps_arena *arena)
{
	vipps_phone room;
	vipps_slice digits = vipps_phone_international(text, vipps_slice_none(), room);

	return vipps_arena_copy(arena, digits);
}

static bool read_userinfo(const vipps_order *order, vipps_slice body, vipps_arena *arena,
	vipps_outcome *outcome)
{
	vipps_userinfo *to = vipps_arena_alloc(arena, sizeof(*to));
	claims c;

	if (to == NULL || !vipps_record_read(&claims_record, body, arena, &c, NULL) ||
		!vipps_slice_eq_nocase(c.sub, order->sub))
		return false;
	*to = (vipps_userinfo){
		.sub = c.sub,
		.name = unless_empty(c.name),
		.given_name = unless_empty(c.given_name),
		.family_name = unless_empty(c.family_name),
		.email = unless_empty(c.email),
		.email_verified = is_true(c.email_verified),
		.phone = digits_of(c.phone, arena),
		.phone_verified = is_true(c.phone_verified),
		.birth_date = vipps_customer_birth_date(c.birth_date, arena),
		.nin = unless_empty(c.nin),
	};
	outcome->userinfo = to;
	return read_addresses(c.address, c.other_addresses, arena, to);
}

/* ------------------------------------------------------------------------------------------
 * Endpoint
 */

/* It goes into a path. */
static bool check_sub(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint)
{
	(void)client;
	if (vipps_reference_is_possible(order->sub))
		return true;
	return vipps_complain(complaint, "sub", "must be a customer's sub, as Vipps gave it");
}

static void add_path(const vipps_client *client, const vipps_order *order, vipps_buf *out)
{
	(void)client;
	vipps_buf_add_cstr(out, "/vipps-userinfo-api/userinfo/");
	vipps_service_add_escaped(out, order->sub);
}

const vipps_service vipps_userinfo_get = {
	.name = "userinfo",
	.method = "GET",
	.class = VIPPS_CLASS_READ,
	.per_minute = 120,
	.check = check_sub,
	.path = add_path,
	.read = read_userinfo,
};
