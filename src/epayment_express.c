/* SPDX-License-Identifier: MIT */

/*
 * Express checkout as ePayment writes it. Shipping options come in groups, one for each carrier and
 * type; costs are in minor units, in both directions (eCom's member of the same name is kroner);
 * phone numbers have their country code, and a date of birth may lack a zero: "1988-12-3".
 */

#include "customer.h"
#include "epayment.h"
#include "phone.h"

#define ADDRESSES_MAX 20 /* "home", "work" and some: more are no reason to run out of memory */

/* ------------------------------------------------------------------------------------------
 * Where to, and who
 */
static const vipps_field address_fields[] = {
	VIPPS_ROW_TEXT_ANY("addressLine1", vipps_epayment_address, line1, 0),
	VIPPS_ROW_TEXT_ANY("addressLine2", vipps_epayment_address, line2, 0),
	VIPPS_ROW_TEXT_ANY("city", vipps_epayment_address, city, 0),
	VIPPS_ROW_TEXT_ANY("country", vipps_epayment_address, country, 0),
	VIPPS_ROW_TEXT_ANY("postCode", vipps_epayment_address, post_code, 0),
};
const vipps_record vipps_epayment_address_record = VIPPS_RECORD_OF(vipps_epayment_address,
	address_fields, VIPPS_RECORD_PRESENT | VIPPS_RECORD_NOCASE);

typedef struct chosen {
	vipps_slice address; /* as JSON: what was paid for must not hang on it */
	int64_t cost;
	vipps_slice id, name;
} chosen;

static const vipps_field chosen_fields[] = {
	VIPPS_ROW_RAW("address", chosen, address, 0),
	VIPPS_ROW_INT("shippingCost", chosen, cost, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT_ANY("shippingOptionId", chosen, id, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT_ANY("shippingOptionName", chosen, name, 0),
};
static const vipps_record chosen_record =
	VIPPS_RECORD_OF(chosen, chosen_fields, VIPPS_RECORD_STRICT_KEYS);

/* Which members there are depends on the scope. */
typedef struct user {
	vipps_slice first_name, last_name, email, phone, date_of_birth;
	vipps_slice addresses; /* as JSON */
} user;

static const vipps_field user_fields[] = {
	VIPPS_ROW_TEXT_ANY("firstName", user, first_name, 0),
	VIPPS_ROW_TEXT_ANY("lastName", user, last_name, 0),
	VIPPS_ROW_TEXT_ANY("email", user, email, 0),
	VIPPS_ROW_TEXT_ANY("mobileNumber", user, phone, 0),
	VIPPS_ROW_TEXT_ANY("dateOfBirth", user, date_of_birth, 0),
	VIPPS_ROW_RAW("addresses", user, addresses, 0),
};
static const vipps_record user_record = VIPPS_RECORD_OF(user, user_fields, 0);

/* False: Vipps has forgotten it. */
static bool tidy(const vipps_epayment_address *from, vipps_address *to)
{
	*to = (vipps_address){
		.line1 = from->line1,
		.line2 = from->line2,
		.post_code = from->post_code,
		.city = from->city,
		.country = from->country,
	};
	return vipps_customer_tidy_address(to);
}

void vipps_epayment_address_read(const vipps_epayment_address *from, vipps_address *to)
{
	(void)tidy(from, to);
}

static bool read_address(vipps_slice json, vipps_arena *arena, vipps_address *to)
{
	vipps_epayment_address address;

	return vipps_slice_is_present(json) &&
		vipps_record_read(&vipps_epayment_address_record, json, arena, &address, NULL) &&
		tidy(&address, to);
}

bool vipps_epayment_shipping_read(vipps_slice json, vipps_arena *arena, vipps_shipping *to)
{
	chosen c;

	if (!vipps_slice_is_present(json))
		return true;
	if (!vipps_record_read(&chosen_record, json, arena, &c, NULL))
		return !arena->failed;
	*to = (vipps_shipping){
		.present = true,
		.option_id = c.id,
		.option_name = vipps_customer_or_empty(c.name),
		.cost = c.cost,
	};
	to->has_address = read_address(c.address, arena, &to->address);
	return !arena->failed;
}

/* Each by itself: one that cannot be understood leaves the others. */
static void read_addresses(vipps_slice json, vipps_arena *arena, vipps_customer *to)
{
	vipps_json_reader reader;
	vipps_slice one;
	size_t room = 0;

	vipps_json_reader_open(&reader, json);
	if (vipps_json_next(&reader) != VIPPS_JSON_ARRAY)
		return;
	const vipps_json_reader first = reader;

	while (room < ADDRESSES_MAX && vipps_json_next(&reader) != VIPPS_JSON_ARRAY_END &&
		vipps_json_skip(&reader, NULL))
		room++;
	vipps_address *addresses = vipps_arena_alloc_array(arena, room, sizeof(*addresses));

	if (addresses == NULL)
		return;
	reader = first;
	for (size_t i = 0; i < room; i++) {
		vipps_json_next(&reader);
		vipps_json_skip(&reader, &one);
		if (read_address(one, arena, &addresses[to->address_count]))
			to->address_count++;
	}
	to->addresses = to->address_count > 0 ? addresses : NULL;
}

static vipps_slice plain_number(vipps_slice text, vipps_arena *arena)
{
	vipps_phone phone;
	vipps_slice number = vipps_phone_international(text, vipps_slice_none(), phone);

	return vipps_slice_is_present(number) ? vipps_arena_copy(arena, number) : text;
}

bool vipps_epayment_customer_read(vipps_slice json, vipps_arena *arena, vipps_customer *to)
{
	user u;

	if (!vipps_slice_is_present(json))
		return true;
	if (!vipps_record_read(&user_record, json, arena, &u, NULL))
		return !arena->failed;
	*to = (vipps_customer){
		.present = true,
		.first_name = u.first_name,
		.last_name = u.last_name,
		.email = u.email,
		.phone = u.phone,
		.date_of_birth = u.date_of_birth,
	};
	if (!vipps_customer_tidy(to))
		return true;
	to->phone = plain_number(to->phone, arena);
	to->date_of_birth = vipps_customer_birth_date(to->date_of_birth, arena);
	if (vipps_slice_is_present(u.addresses))
		read_addresses(u.addresses, arena, to);
	return !arena->failed;
}

/* ------------------------------------------------------------------------------------------
 * Ways of delivery
 */
typedef struct option {
	vipps_slice id;
	vipps_epayment_amount amount;
	vipps_slice name;
	int64_t priority;
	bool is_default;
	vipps_slice meta;
	vipps_slice estimated_delivery;
} option;

static const vipps_field option_fields[] = {
	VIPPS_ROW_TEXT("id", option, id, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_RECORD("amount", option, amount, VIPPS_FIELD_REQUIRED, &vipps_epayment_amount_record),
	VIPPS_ROW_TEXT("name", option, name, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_INT("priority", option, priority, 0),
	VIPPS_ROW_BOOL("isDefault", option, is_default, 0),
	VIPPS_ROW_TEXT("meta", option, meta, VIPPS_FIELD_OMIT_EMPTY),
	VIPPS_ROW_TEXT("estimatedDelivery", option, estimated_delivery, VIPPS_FIELD_OMIT_EMPTY),
};
static const vipps_record option_record = VIPPS_RECORD_OF(option, option_fields, 0);

typedef struct group {
	vipps_slice type, brand;
	vipps_list options;
	bool is_default;
	int64_t priority;
} group;

static const vipps_field group_fields[] = {
	VIPPS_ROW_TEXT("type", group, type, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("brand", group, brand, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_LIST("options", group, options, VIPPS_FIELD_REQUIRED, &option_record),
	VIPPS_ROW_BOOL("isDefault", group, is_default, 0),
	VIPPS_ROW_INT("priority", group, priority, 0),
};
static const vipps_record group_record = VIPPS_RECORD_OF(group, group_fields, 0);

static vipps_slice or_other(vipps_slice word)
{
	return word.len > 0 ? word : vipps_slice_of("OTHER");
}

static bool are_grouped(const vipps_shipping_option *a, const vipps_shipping_option *b)
{
	return vipps_slice_eq(or_other(a->carrier), or_other(b->carrier)) &&
		vipps_slice_eq(or_other(a->type), or_other(b->type));
}

/* Whether an earlier option has made this one's group. */
static bool is_in_group(const vipps_shipping_option *options, size_t at)
{
	for (size_t i = 0; i < at; i++) {
		if (are_grouped(&options[i], &options[at]))
			return true;
	}
	return false;
}

/* The group of options[at] and of those behind that go with it; `room` takes them. */
static group gather(const vipps_shipping_option *options, size_t count, size_t at,
	vipps_slice currency, option *room)
{
	group g = {
		.type = or_other(options[at].type),
		.brand = or_other(options[at].carrier),
		.options = { room, 0 },
		.priority = VIPPS_NO_PRIORITY,
	};

	for (size_t i = at; i < count; i++) {
		const vipps_shipping_option *from = &options[i];
		bool first = g.priority == VIPPS_NO_PRIORITY || from->priority < g.priority;

		if (!are_grouped(from, &options[at]))
			continue;
		room[g.options.count++] = (option){
			.id = from->id,
			.amount = { true, currency, from->cost },
			.name = from->name,
			.priority = from->priority,
			.is_default = from->is_default,
			.meta = from->details,
			.estimated_delivery = from->estimated_delivery,
		};
		g.is_default = g.is_default || from->is_default;
		if (from->priority != VIPPS_NO_PRIORITY && first)
			g.priority = from->priority;
	}
	return g;
}

bool vipps_epayment_groups_write(vipps_buf *out, const vipps_shipping_option *options, size_t count,
	vipps_slice currency)
{
	vipps_arena arena = { 0 };
	option *room = vipps_arena_alloc_array(&arena, count, sizeof(*room));
	bool written = room != NULL;

	vipps_buf_add_char(out, '[');
	for (size_t i = 0; i < count && written; i++) {
		if (is_in_group(options, i))
			continue;
		const group g = gather(options, count, i, currency, room);

		if (i > 0)
			vipps_buf_add_char(out, ',');
		written = vipps_record_write(&group_record, &g, out, NULL);
	}
	vipps_buf_add_char(out, ']');
	vipps_arena_free(&arena);
	return written && !out->failed;
}
