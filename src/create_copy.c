/* SPDX-License-Identifier: MIT */
#include "create_copy.h"

#include "receipt.h"
#include "shipping.h"

/* The members that are one text each. */
static const size_t texts[] = {
	offsetof(vipps_create, reference),
	offsetof(vipps_create, description),
	offsetof(vipps_create, return_url),
	offsetof(vipps_create, callback_url),
	offsetof(vipps_create, currency),
	offsetof(vipps_create, customer_phone),
	offsetof(vipps_create, scope),
	offsetof(vipps_create, callback_token),
	offsetof(vipps_create, personal_qr),
	offsetof(vipps_create, customer_token),
	offsetof(vipps_create, terms_of_sale_url),
	offsetof(vipps_create, privacy_policy_url),
	offsetof(vipps_create, receipt_url),
	offsetof(vipps_create, shipping_url),
	offsetof(vipps_create, consent_removal_url),
};

static const vipps_note *copy_notes(vipps_arena *arena, const vipps_note *notes, size_t count)
{
	vipps_note *copy = count == 0 ? NULL : vipps_arena_alloc_array(arena, count, sizeof(*copy));

	if (copy == NULL)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		copy[i].name = vipps_arena_copy(arena, notes[i].name);
		copy[i].value = vipps_arena_copy(arena, notes[i].value);
	}
	return copy;
}

static const vipps_slice *copy_slices(vipps_arena *arena, const vipps_slice *slices, size_t count)
{
	vipps_slice *copy = count == 0 ? NULL : vipps_arena_alloc_array(arena, count, sizeof(*copy));

	if (copy == NULL)
		return NULL;
	for (size_t i = 0; i < count; i++)
		copy[i] = vipps_arena_copy(arena, slices[i]);
	return copy;
}

bool vipps_create_copy(vipps_arena *arena, const vipps_create *from, vipps_create *to)
{
	*to = *from;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		vipps_slice *text = (vipps_slice *)(void *)((char *)to + texts[i]);

		*text = vipps_arena_copy(arena, *text);
	}
	to->options = vipps_shipping_options_copy(arena, from->options, from->option_count);
	to->metadata = copy_notes(arena, from->metadata, from->metadata_count);
	to->countries = copy_slices(arena, from->countries, from->country_count);
	to->receipt = vipps_receipt_copy(arena, from->receipt);
	return !arena->failed;
}
