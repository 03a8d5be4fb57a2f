/* SPDX-License-Identifier: MIT */
#include "token.h"

#include <stdlib.h>

#include "buf.h"

#define MARGIN_MAX (5 * 60 * 1000)
#define LIFETIME_MAX ((int64_t)24 * 60 * 60 * 1000)

typedef struct slot {
	vipps_fingerprint whose;
	char *token; /* owned; NULL: the slot is free */
	size_t length;
	int64_t until; /* steady; not to be used from then on */
	uint64_t used; /* by the store's count of uses */
} slot;

struct vipps_tokens {
	slot slots[VIPPS_TOKENS_MAX];
	uint64_t uses;
};

static void empty(slot *s)
{
	if (s->token != NULL)
		vipps_wipe(s->token, s->length);
	free(s->token);
	*s = (slot){ 0 };
}

static slot *find(vipps_tokens *tokens, const vipps_fingerprint whose)
{
	for (size_t i = 0; i < VIPPS_TOKENS_MAX; i++) {
		slot *s = &tokens->slots[i];

		if (s->token != NULL && memcmp(s->whose, whose, sizeof(s->whose)) == 0)
			return s;
	}
	return NULL;
}

static slot *least_used(vipps_tokens *tokens)
{
	slot *least = &tokens->slots[0];

	for (size_t i = 0; i < VIPPS_TOKENS_MAX; i++) {
		slot *s = &tokens->slots[i];

		if (s->token == NULL)
			return s;
		if (s->used < least->used)
			least = s;
	}
	return least;
}

vipps_tokens *vipps_tokens_new(void)
{
	return calloc(1, sizeof(vipps_tokens));
}

void vipps_tokens_free(vipps_tokens *tokens)
{
	if (tokens == NULL)
		return;
	for (size_t i = 0; i < VIPPS_TOKENS_MAX; i++)
		empty(&tokens->slots[i]);
	free(tokens);
}

vipps_slice vipps_tokens_find(vipps_tokens *tokens, const vipps_fingerprint whose, int64_t now)
{
	slot *s = find(tokens, whose);

	if (s == NULL)
		return vipps_slice_none();
	if (now >= s->until) {
		empty(s);
		return vipps_slice_none();
	}
	s->used = ++tokens->uses;
	return vipps_slice_make(s->token, s->length);
}

bool vipps_tokens_keep(vipps_tokens *tokens, const vipps_fingerprint whose, vipps_slice token,
	int64_t now, int64_t lifetime)
{
	slot *s = find(tokens, whose);

	if (lifetime < 0)
		lifetime = 0;
	if (lifetime > LIFETIME_MAX)
		lifetime = LIFETIME_MAX;
	if (s == NULL)
		s = least_used(tokens);
	empty(s);
	s->token = malloc(token.len + 1);
	if (s->token == NULL)
		return false;
	memcpy(s->token, token.at, token.len);
	s->token[token.len] = '\0';
	s->length = token.len;
	memcpy(s->whose, whose, sizeof(s->whose));
	s->until = now + lifetime - (lifetime / 10 < MARGIN_MAX ? lifetime / 10 : MARGIN_MAX);
	s->used = ++tokens->uses;
	return true;
}

void vipps_tokens_drop(vipps_tokens *tokens, const vipps_fingerprint whose, vipps_slice token)
{
	slot *s = find(tokens, whose);

	if (s != NULL && vipps_slice_eq(vipps_slice_make(s->token, s->length), token))
		empty(s);
}
