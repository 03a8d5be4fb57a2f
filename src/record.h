/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_RECORD_H
#define VIPPS_RECORD_H

#include "json.h"
#include "timestamp.h"

/*
 * JSON objects to C structs and back, by constant tables. A table reads like the API's
 * documentation: a row per member, in the order in which they are written.
 *
 *	typedef struct amount {
 *		vipps_slice currency;
 *		int64_t value;
 *	} amount;
 *
 *	static const vipps_field amount_fields[] = {
 *		VIPPS_ROW_TEXT("currency", amount, currency, VIPPS_FIELD_REQUIRED),
 *		VIPPS_ROW_INT("value", amount, value, VIPPS_FIELD_REQUIRED),
 *	};
 *	static const vipps_record amount_record =
 *		VIPPS_RECORD_OF(amount, amount_fields, VIPPS_RECORD_STRICT_KEYS);
 *
 * A row whose C member has another type than the row says does not compile.
 *
 * Absent. A member that is not there, and one that is null, are the same: absent. In C that is
 *   slices       at == NULL
 *   numbers      VIPPS_INT_NONE (also KRONER and TIME), or 0 with VIPPS_FIELD_OR_ZERO
 *   bool         false
 *   lists        count == 0 (an empty array is the same)
 *   RECORD       all its members absent, and `present` false if it has that member
 * Reading begins by making all of the struct absent. Writing leaves out what is absent.
 *
 * Several names for one thing. Two rows may name the same C member ("postCode", "zipCode"): the
 * first row of the table that is present wins, whatever the order in the JSON, and any of them
 * satisfies REQUIRED. Only the first is written.
 *
 * A time that cannot be read is absent, too: an odd date must not hide where the money is.
 *
 * Unknown members are ignored. A name that comes twice means its last value, as with json_decode,
 * unless the record is STRICT_KEYS.
 */

#define VIPPS_INT_NONE INT64_MIN

typedef enum vipps_field_type {
	VIPPS_TYPE_TEXT,     /* vipps_slice: a string */
	VIPPS_TYPE_TEXT_ANY, /* vipps_slice: a string, number or boolean; written as a string */
	VIPPS_TYPE_INT,      /* int64_t: an integer, exactly; 1.0 is none */
	VIPPS_TYPE_INT_ANY,  /* int64_t: an integer, or a string that holds one */
	VIPPS_TYPE_BOOL,     /* bool: true, false */
	VIPPS_TYPE_BOOL_ANY, /* bool: also 1, 0 and, as strings, Y N yes no true false 1 0 */
	VIPPS_TYPE_YES_NO,   /* bool: read as BOOL_ANY, written as "Y" or "N" */
	VIPPS_TYPE_KRONER,   /* int64_t øre: kroner on the wire, see vipps_kroner_read() */
	VIPPS_TYPE_TIME,     /* int64_t ms since 1970: a string for vipps_timestamp_read() */
	VIPPS_TYPE_RAW,      /* vipps_slice: any value but null, its JSON text */
	VIPPS_TYPE_RECORD,   /* the struct itself, inline */
	VIPPS_TYPE_LIST,     /* vipps_list of structs; a null in the array is refused */
	VIPPS_TYPE_TEXT_LIST /* vipps_list of vipps_slice; written as strings */
} vipps_field_type;

enum {
	/* Reading and writing fail if it is absent. A BOOL is never absent when writing. */
	VIPPS_FIELD_REQUIRED = 1u << 0,
	/* Writing: also 0, false, "", empty lists and a RECORD with nothing in it are left out. */
	VIPPS_FIELD_OMIT_EMPTY = 1u << 1,
	/* Reading: an absent number is 0. */
	VIPPS_FIELD_OR_ZERO = 1u << 2
};

enum {
	/* The struct's first member is `bool present`. Read: if it was there. Written: if true. */
	VIPPS_RECORD_PRESENT = 1u << 0,
	/* A name that comes twice is refused: for objects that hold money. */
	VIPPS_RECORD_STRICT_KEYS = 1u << 1,
	/* Names are matched with A-Z equal to a-z. */
	VIPPS_RECORD_NOCASE = 1u << 2
};

/* An array in C. The elements live in the arena when read, with the caller when written. */
typedef struct vipps_list {
	const void *at; /* NULL if count is 0 */
	size_t count;
} vipps_list;

typedef struct vipps_record vipps_record;

/* One member of a JSON object and its place in the struct. Made by the VIPPS_ROW_ macros. */
typedef struct vipps_field {
	const char *name;
	vipps_field_type type;
	unsigned flags; /* VIPPS_FIELD_… */
	size_t offset;
	size_t size;                /* of the C member */
	const vipps_record *record; /* RECORD, LIST: the table of the inner struct */
} vipps_field;

struct vipps_record {
	const vipps_field *fields;
	size_t count;   /* at most VIPPS_RECORD_FIELDS */
	size_t size;    /* of the struct */
	unsigned flags; /* VIPPS_RECORD_… */
};

#define VIPPS_RECORD_FIELDS 64

/* The initialiser of a vipps_record for struct type `T` and an array of rows. */
#define VIPPS_RECORD_OF(T, rows, flags) \
	{ \
		(rows), sizeof(rows) / sizeof((rows)[0]), sizeof(T), (flags) \
	}

/* The offset of a member that must have the given C type. */
#define VIPPS_RECORD_AT(T, member, type) \
	(offsetof(T, member) + 0 * sizeof(_Generic(((T *)0)->member, type : 1)))

#define VIPPS_ROW(name, kind, T, member, type, flags) \
	{ \
		(name), (kind), (flags), VIPPS_RECORD_AT(T, member, type), sizeof(type), NULL \
	}

#define VIPPS_ROW_TEXT(name, T, member, flags) \
	VIPPS_ROW(name, VIPPS_TYPE_TEXT, T, member, vipps_slice, flags)
#define VIPPS_ROW_TEXT_ANY(name, T, member, flags) \
	VIPPS_ROW(name, VIPPS_TYPE_TEXT_ANY, T, member, vipps_slice, flags)
#define VIPPS_ROW_INT(name, T, member, flags) \
	VIPPS_ROW(name, VIPPS_TYPE_INT, T, member, int64_t, flags)
#define VIPPS_ROW_INT_ANY(name, T, member, flags) \
	VIPPS_ROW(name, VIPPS_TYPE_INT_ANY, T, member, int64_t, flags)
#define VIPPS_ROW_BOOL(name, T, member, flags) \
	VIPPS_ROW(name, VIPPS_TYPE_BOOL, T, member, bool, flags)
#define VIPPS_ROW_BOOL_ANY(name, T, member, flags) \
	VIPPS_ROW(name, VIPPS_TYPE_BOOL_ANY, T, member, bool, flags)
#define VIPPS_ROW_YES_NO(name, T, member, flags) \
	VIPPS_ROW(name, VIPPS_TYPE_YES_NO, T, member, bool, flags)
#define VIPPS_ROW_KRONER(name, T, member, flags) \
	VIPPS_ROW(name, VIPPS_TYPE_KRONER, T, member, int64_t, flags)
#define VIPPS_ROW_TIME(name, T, member, flags) \
	VIPPS_ROW(name, VIPPS_TYPE_TIME, T, member, int64_t, flags)
#define VIPPS_ROW_RAW(name, T, member, flags) \
	VIPPS_ROW(name, VIPPS_TYPE_RAW, T, member, vipps_slice, flags)
#define VIPPS_ROW_TEXT_LIST(name, T, member, flags) \
	VIPPS_ROW(name, VIPPS_TYPE_TEXT_LIST, T, member, vipps_list, flags)
#define VIPPS_ROW_RECORD(name, T, member, flags, record) \
	{ \
		(name), VIPPS_TYPE_RECORD, (flags), offsetof(T, member), sizeof(((T *)0)->member), \
			(record) \
	}
#define VIPPS_ROW_LIST(name, T, member, flags, record) \
	{ \
		(name), VIPPS_TYPE_LIST, (flags), VIPPS_RECORD_AT(T, member, vipps_list), \
			sizeof(vipps_list), (record) \
	}

typedef enum vipps_record_fault {
	VIPPS_RECORD_OK,
	VIPPS_RECORD_SYNTAX,    /* not JSON at all */
	VIPPS_RECORD_TYPE,      /* the wrong type of value, or a value that does not fit it */
	VIPPS_RECORD_MISSING,   /* a required member is absent */
	VIPPS_RECORD_DUPLICATE, /* a name twice in a STRICT_KEYS record */
	VIPPS_RECORD_MEMORY     /* arena or buf failed */
} vipps_record_fault;

/*
 * What went wrong and where. Holds nothing but constant texts, names from the tables and indices,
 * never a byte of the message: it may be logged. Failing allocates nothing.
 */
typedef struct vipps_record_error {
	vipps_record_fault fault;
	char path[120]; /* "transactionLogHistory[2].amount"; "" is the whole text */
	char what[100]; /* "a string where an integer is due" */
} vipps_record_error;

/*
 * Reads one JSON object into the struct that `record` describes. All texts and lists are copies in
 * the arena (texts with a NUL behind them), so `json` may go when this returns, and the struct's
 * content goes with the arena.
 *
 * False: `*error` (may be NULL) says why, and every member of the struct is absent.
 */
bool vipps_record_read(const vipps_record *record, vipps_slice json, vipps_arena *arena, void *out,
	vipps_record_error *error);

/* The same for a JSON array of such objects. False leaves an empty list. */
bool vipps_record_read_list(const vipps_record *record, vipps_slice json, vipps_arena *arena,
	vipps_list *out, vipps_record_error *error);

/* Makes every member of a struct absent. A zeroed struct is not: its numbers are 0. */
void vipps_record_clear(const vipps_record *record, void *out);

/*
 * Appends the struct as one JSON object, members in table order: the same struct, the same bytes.
 * False: `*error` (may be NULL) says why, and `out` holds what it held before (sticky `failed`
 * aside).
 */
bool vipps_record_write(const vipps_record *record, const void *in, vipps_buf *out,
	vipps_record_error *error);

/*
 * For tests: NULL if the table and those below it are sound (sizes match, no name twice, inner
 * tables where they are due), otherwise the name of the first row that is not.
 */
const char *vipps_record_flaw(const vipps_record *record);

#endif
