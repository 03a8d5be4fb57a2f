/* SPDX-License-Identifier: MIT */
#include "reference.h"

#include <inttypes.h>

#include "complaint.h"

#define REFERENCE_MIN 8  /* ePayment's lower limit; eCom takes 1 */
#define REFERENCE_MAX 64 /* ePayment's upper limit since 2025 */
#define ATTEMPT_MAX 9999

bool vipps_reference_has_alphabet(vipps_slice text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

		if (!letter && !(c >= '0' && c <= '9') && c != '-')
			return false;
	}
	return text.len > 0;
}

bool vipps_reference_is_fit(vipps_slice reference)
{
	return reference.len >= REFERENCE_MIN && vipps_reference_is_possible(reference);
}

bool vipps_reference_is_possible(vipps_slice reference)
{
	return reference.len <= REFERENCE_MAX && vipps_reference_has_alphabet(reference);
}

bool vipps_reference_make(vipps_slice prefix, vipps_slice order, int64_t attempt,
	char out[VIPPS_REFERENCE_MAX + 1], vipps_complaint *complaint)
{
	if (!vipps_reference_has_alphabet(prefix))
		return vipps_complain(complaint, "prefix", "must be letters, digits and hyphens");
	if (!vipps_reference_has_alphabet(order))
		return vipps_complain(complaint, "order", "must be letters, digits and hyphens");
	if (attempt < 1 || attempt > ATTEMPT_MAX)
		return vipps_complain(complaint, "attempt", "must be between 1 and 9999");
	char number[8];
	int digits = snprintf(number, sizeof(number), "%d", (int)attempt);
	size_t length = prefix.len + 1 + order.len + 1 + (size_t)digits;

	if (length < REFERENCE_MIN) {
		return vipps_complain(complaint, "prefix",
			"must be longer: prefix, order and attempt make at least 8 characters");
	}
	if (length > VIPPS_REFERENCE_MAX) {
		return vipps_complain(complaint, "prefix",
			"must be shorter: prefix, order and attempt make at most 50 characters");
	}
	snprintf(out, VIPPS_REFERENCE_MAX + 1, "%.*s-%.*s-%s", (int)prefix.len, prefix.at,
		(int)order.len, order.at, number);
	return true;
}

/* The digits behind the last hyphen, without leading zeros; 0 when there are none. */
static int64_t attempt_of(vipps_slice reference, size_t *before)
{
	size_t at = reference.len;
	int64_t attempt = 0, unit = 1;

	while (at > 0 && reference.at[at - 1] >= '0' && reference.at[at - 1] <= '9' && unit <= 1000) {
		attempt += (reference.at[at - 1] - '0') * unit;
		unit *= 10;
		at--;
	}
	if (at < 2 || at == reference.len || reference.at[at - 1] != '-' || reference.at[at] == '0')
		return 0;
	*before = at - 1;
	return attempt;
}

bool vipps_reference_next(vipps_slice reference, char out[VIPPS_REFERENCE_MAX + 1],
	vipps_complaint *complaint)
{
	size_t before = 0;
	int64_t attempt = 0;

	if (vipps_reference_has_alphabet(reference))
		attempt = attempt_of(reference, &before);
	if (attempt == 0 || attempt == ATTEMPT_MAX) {
		return vipps_complain(complaint, "reference",
			"must end in the number of an attempt, as Reference::make() makes it");
	}
	int length = snprintf(out, VIPPS_REFERENCE_MAX + 1, "%.*s-%" PRId64, (int)before, reference.at,
		attempt + 1);

	if (length > VIPPS_REFERENCE_MAX)
		return vipps_complain(complaint, "reference",
			"must be shorter: the next is over 50 characters");
	return true;
}
