/* SPDX-License-Identifier: MIT */
#include "shipping.h"

#include "complaint.h"
#include "text.h"

#define ID_MAX 100
#define NAME_MAX 256
#define DETAILS_MAX 256
#define OPTIONS_MAX 100
#define COST_MAX \
	INT64_C(1000000000) /* ten million kroner: a slip of the shop's, no shipping cost */

static bool is_note(vipps_slice text)
{
	return !vipps_slice_is_present(text) ||
		(vipps_text_is_utf8(text) && vipps_text_count(text) <= DETAILS_MAX);
}

bool vipps_shipping_option_check(const vipps_shipping_option *option, vipps_complaint *complaint)
{
	if (!vipps_text_is_utf8(option->id) || option->id.len < 1 || option->id.len > ID_MAX)
		return vipps_complain(complaint, "id", "must be 1 to 100 bytes of UTF-8");
	if (!vipps_text_is_utf8(option->name) || option->name.len < 1 ||
		vipps_text_count(option->name) > NAME_MAX)
		return vipps_complain(complaint, "name", "must be 1 to 256 characters of UTF-8");
	if (option->cost < 0 || option->cost > COST_MAX) {
		return vipps_complain(complaint, "cost",
			"must be 0 or more, in minor units (9900 for 99.00 kr), and at most 10 million kroner");
	}
	if (option->priority != VIPPS_NO_PRIORITY &&
		(option->priority < 0 || option->priority > INT32_MAX))
		return vipps_complain(complaint, "priority", "must be null, or 0 or more");
	if (!is_note(option->details))
		return vipps_complain(complaint, "details", "must be at most 256 characters of UTF-8");
	if (!is_note(option->estimated_delivery))
		return vipps_complain(complaint, "estimatedDelivery",
			"must be at most 256 characters of UTF-8");
	return true;
}

static bool has_twin(const vipps_shipping_option *options, size_t at)
{
	for (size_t i = 0; i < at; i++) {
		if (vipps_slice_eq(options[i].id, options[at].id))
			return true;
	}
	return false;
}

bool vipps_shipping_options_check(const vipps_shipping_option *options, size_t count,
	const char *argument, vipps_complaint *complaint)
{
	size_t defaults = 0;

	if (count < 1 || count > OPTIONS_MAX)
		return vipps_complain(complaint, argument, "must be 1 to 100 options");
	for (size_t i = 0; i < count; i++) {
		if (!vipps_shipping_option_check(&options[i], complaint))
			return false;
		if (has_twin(options, i))
			return vipps_complain(complaint, argument, "must be options with different ids");
		defaults += options[i].is_default ? 1 : 0;
	}
	if (defaults != 1) {
		return vipps_complain(complaint, argument,
			defaults == 0 ? "must have one option that is the default: none is"
						  : "must have one option that is the default: several are");
	}
	return true;
}

vipps_shipping_option *vipps_shipping_options_copy(vipps_arena *arena,
	const vipps_shipping_option *options, size_t count)
{
	vipps_shipping_option *copy;
	bool ordered = false;

	if (count == 0)
		return NULL;
	copy = vipps_arena_alloc_array(arena, count, sizeof(*copy));
	if (copy == NULL)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		copy[i] = options[i];
		copy[i].id = vipps_arena_copy(arena, options[i].id);
		copy[i].name = vipps_arena_copy(arena, options[i].name);
		copy[i].carrier = vipps_arena_copy(arena, options[i].carrier);
		copy[i].type = vipps_arena_copy(arena, options[i].type);
		copy[i].details = vipps_arena_copy(arena, options[i].details);
		copy[i].estimated_delivery = vipps_arena_copy(arena, options[i].estimated_delivery);
		ordered = ordered || options[i].priority != VIPPS_NO_PRIORITY;
	}
	for (size_t i = 0; i < count && !ordered; i++)
		copy[i].priority = (int64_t)i + 1;
	return arena->failed ? NULL : copy;
}
