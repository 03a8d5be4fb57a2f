/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_JSON_STATE_H
#define VIPPS_JSON_STATE_H

#include "json.h"

/* What json.c, which reads, and json_writer.c have in common: where they stand in a text. */

/* What may come next: the reader's and the writer's state between tokens. */
enum {
	VIPPS_JSON_DUE_VALUE,       /* a value, and nothing else */
	VIPPS_JSON_DUE_FIRST_VALUE, /* a value, or the end of the array */
	VIPPS_JSON_DUE_NAME,        /* a name, and nothing else */
	VIPPS_JSON_DUE_FIRST_NAME,  /* a name, or the end of the object */
	VIPPS_JSON_DUE_MORE         /* a comma, or the end of the container or of the text */
};

/* The innermost container's kind, for `depth` > 0. */
static inline bool vipps_json_in_object(uint64_t objects, unsigned depth)
{
	return (objects >> (depth - 1) & 1) != 0;
}

static inline uint64_t vipps_json_with_container(uint64_t objects, unsigned depth, bool object)
{
	uint64_t bit = (uint64_t)1 << depth;

	return object ? objects | bit : objects & ~bit;
}

#endif
