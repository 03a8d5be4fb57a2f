/* SPDX-License-Identifier: MIT */

/*
 * Express checkout as eCom writes it. Its quirks: shipping costs are kroner while all other amounts
 * are øre; the post code is zipCode in the callback and postCode in details; a country is "NO" or
 * "Norway"; the second line often repeats the first; and after a week every text is "[Expired]".
 */

#include "customer.h"
#include "ecom.h"
#include "phone.h"

static const vipps_field option_fields[] = {
	VIPPS_ROW_YES_NO("isDefault", vipps_shipping_option, is_default, 0),
	VIPPS_ROW_INT("priority", vipps_shipping_option, priority, 0),
	VIPPS_ROW_KRONER("shippingCost", vipps_shipping_option, cost, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("shippingMethod", vipps_shipping_option, name, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("shippingMethodId", vipps_shipping_option, id, VIPPS_FIELD_REQUIRED),
};
const vipps_record vipps_ecom_option_record =
	VIPPS_RECORD_OF(vipps_shipping_option, option_fields, 0);

static const vipps_field address_fields[] = {
	VIPPS_ROW_INT_ANY("addressId", vipps_ecom_address, id, 0),
	VIPPS_ROW_TEXT_ANY("addressLine1", vipps_ecom_address, line1, 0),
	VIPPS_ROW_TEXT_ANY("addressLine2", vipps_ecom_address, line2, 0),
	VIPPS_ROW_TEXT_ANY("city", vipps_ecom_address, city, 0),
	VIPPS_ROW_TEXT_ANY("country", vipps_ecom_address, country, 0),
	VIPPS_ROW_TEXT_ANY("postCode", vipps_ecom_address, post_code, 0),
	VIPPS_ROW_TEXT_ANY("zipCode", vipps_ecom_address, post_code, 0),
};
const vipps_record vipps_ecom_address_record =
	VIPPS_RECORD_OF(vipps_ecom_address, address_fields, VIPPS_RECORD_PRESENT);

typedef struct chosen {
	vipps_slice address; /* as JSON: what was paid for must not hang on it */
	int64_t cost;
	vipps_slice name, id;
} chosen;

static const vipps_field chosen_fields[] = {
	VIPPS_ROW_RAW("address", chosen, address, 0),
	VIPPS_ROW_KRONER("shippingCost", chosen, cost, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT_ANY("shippingMethod", chosen, name, 0),
	VIPPS_ROW_TEXT_ANY("shippingMethodId", chosen, id, VIPPS_FIELD_REQUIRED),
};
static const vipps_record chosen_record =
	VIPPS_RECORD_OF(chosen, chosen_fields, VIPPS_RECORD_STRICT_KEYS);

typedef struct user {
	vipps_slice first_name, last_name, email, phone, id;
} user;

static const vipps_field user_fields[] = {
	VIPPS_ROW_TEXT_ANY("firstName", user, first_name, 0),
	VIPPS_ROW_TEXT_ANY("lastName", user, last_name, 0),
	VIPPS_ROW_TEXT_ANY("email", user, email, 0),
	VIPPS_ROW_TEXT_ANY("mobileNumber", user, phone, 0),
	VIPPS_ROW_TEXT_ANY("userId", user, id, 0),
};
static const vipps_record user_record = VIPPS_RECORD_OF(user, user_fields, 0);

/* ------------------------------------------------------------------------------------------
 * In the words of both APIs
 */
static vipps_slice upper_code(vipps_slice text, vipps_arena *arena)
{
	if (text.len != 2)
		return text;
	vipps_slice code = vipps_arena_copy(arena, text);

	for (size_t i = 0; i < code.len; i++) {
		if (code.at[i] >= 'a' && code.at[i] <= 'z')
			((char *)code.at)[i] = (char)(code.at[i] - ('a' - 'A'));
	}
	return code;
}

bool vipps_ecom_address_read(const vipps_ecom_address *from, vipps_arena *arena, vipps_address *to)
{
	*to = (vipps_address){
		.line1 = from->line1,
		.line2 = from->line2,
		.post_code = from->post_code,
		.city = from->city,
		/* eCom's default: it delivers nowhere else */
		.country = from->country.len > 0 ? from->country : vipps_slice_of("NO"),
	};
	if (!vipps_customer_tidy_address(to))
		return false;
	to->country = upper_code(to->country, arena);
	return true;
}

/* Eight digits are a Norwegian number without its country code. */
static vipps_slice international(vipps_slice text, vipps_arena *arena)
{
	vipps_phone digits;
	char number[VIPPS_PHONE_ROOM + 2] = "47";
	vipps_slice national = vipps_phone_national(text, "47", digits);

	if (!vipps_slice_is_present(national))
		return text;
	memcpy(number + 2, national.at, national.len + 1);
	return vipps_arena_copy(arena, vipps_slice_of(number));
}

bool vipps_ecom_shipping_read(vipps_slice json, vipps_arena *arena, vipps_shipping *to)
{
	chosen c;
	vipps_ecom_address address;

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
	to->has_address = vipps_slice_is_present(c.address) &&
		vipps_record_read(&vipps_ecom_address_record, c.address, arena, &address, NULL) &&
		vipps_ecom_address_read(&address, arena, &to->address);
	return !arena->failed;
}

bool vipps_ecom_customer_read(vipps_slice json, vipps_arena *arena, vipps_customer *to)
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
		.user_id = u.id,
	};
	if (vipps_customer_tidy(to))
		to->phone = international(to->phone, arena);
	return !arena->failed;
}
