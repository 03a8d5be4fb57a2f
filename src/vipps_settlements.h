/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CHAPTER_SETTLEMENTS_H
#define VIPPS_CHAPTER_SETTLEMENTS_H

/*
 * Settlements: what becomes of captured money until it is in the bank. Ledgers, their entries, and
 * books that add them up.
 */

#include "vipps_words.h"

typedef enum vipps_topic {
	VIPPS_TOPIC_FUNDS, /* what is owed to the merchant */
	VIPPS_TOPIC_FEES,  /* what the merchant owes Vipps */
} vipps_topic;

/* More may come: UNKNOWN keeps the word, and its amount counts like any other. */
typedef enum vipps_entry_type {
	VIPPS_ENTRY_UNKNOWN,
	VIPPS_ENTRY_CAPTURE,
	VIPPS_ENTRY_REFUND,
	VIPPS_ENTRY_CAPTURE_FEE,
	VIPPS_ENTRY_FEES_RETAINED,
	VIPPS_ENTRY_FEES_INVOICED,
	VIPPS_ENTRY_SERVICE_FEE,
	VIPPS_ENTRY_PAYOUT, /* "payout-scheduled", once "scheduled-for-payout" */
	VIPPS_ENTRY_PAYOUT_ABORTED,
	VIPPS_ENTRY_DISPUTE_RETAINED,
	VIPPS_ENTRY_DISPUTE_RETURNED,
	VIPPS_ENTRY_CORRECTION,
	VIPPS_ENTRY_TOP_UP,
	VIPPS_ENTRY_CREDIT_NOTE,
} vipps_entry_type;
const char *vipps_entry_type_name(vipps_entry_type type); /* "Capture" */
/* Vipps' word and back: "capture", "" for UNKNOWN. Old words are known, too. */
const char *vipps_entry_type_word(vipps_entry_type type);
vipps_entry_type vipps_entry_type_of(vipps_slice word);

/* An account at Vipps, from which it pays out to a bank account. */
typedef struct vipps_ledger {
	vipps_slice id;
	char currency[4];
	vipps_slice bank_account, bank_account_scheme; /* "BBAN:NO" */
	vipps_slice owner, owner_scheme;               /* "business:NO:ORG" */
	const vipps_slice *recipients;                 /* "api:123456" */
	size_t recipient_count;
} vipps_ledger;

typedef struct vipps_ledger_entry {
	vipps_entry_type type;
	vipps_slice raw_type;
	vipps_slice psp_reference; /* of the capture or refund; funds and fees have it in common */
	vipps_slice reference;     /* of the payment; of a payout, the bank's text */
	int64_t time;
	vipps_slice date; /* the ledger's: "2026-11-20" */
	char currency[4];
	int64_t amount; /* signed: what leaves the ledger is negative */
	bool has_balances;
	int64_t balance_before, balance_after;
	vipps_slice recipient; /* "api:123456"; absent where none is told */
} vipps_ledger_entry;

/*
 * Days: "2026-11-20", and its number from 1970-01-01 on. False where there is no such day, years
 * 0000 to 9999.
 */
#define VIPPS_DAY_ROOM 11
bool vipps_day_read(vipps_slice text, int64_t *day);
bool vipps_day_write(int64_t day, char out[VIPPS_DAY_ROOM]);

/*
 * Books: one ledger's entries added up. Each topic's are given in the ledger's order, without a
 * hole, the topics in any order; everything else follows from them. Nothing is rounded, and nothing
 * overflows.
 *
 * What the ledger held before the first funds entry (its balance_before) belongs to the first
 * payout, or to what is pending: it is `carried`. So does what a payout leaves behind, to the next
 * one. Entries that are told twice, in another currency, or too large to be added (more than 10^18
 * in sum) are findings and count nowhere: what is missing without them is found as well.
 *
 * Memory and the time of a look grow with the number of entries, about 300 bytes for each. Books
 * are for months, not for the history of a ledger; the pages of a feed are flat.
 */
typedef struct vipps_books vipps_books;

typedef struct vipps_settled_part {
	vipps_entry_type type; /* CAPTURE, REFUND, or what else came with this payment's reference */
	vipps_slice raw_type;
	vipps_slice psp_reference;
	vipps_slice date;
	int64_t amount;
	int64_t fee;   /* 0 or less; those joined by the psp reference, each with one part only */
	bool has_fee;  /* one was found */
	size_t payout; /* index; VIPPS_NO_PAYOUT: on its way */
} vipps_settled_part;

#define VIPPS_NO_PAYOUT SIZE_MAX

/*
 * There is one for each reference with which something was captured, refunded or disputed, or that
 * has an entry of an unknown type; corrections and the like make none, but belong to one that is
 * there.
 */
typedef struct vipps_settled_payment {
	vipps_slice reference;
	vipps_slice recipient;
	char currency[4];
	int64_t captured; /* 0 or more */
	int64_t refunded; /* 0 or more */
	int64_t other;    /* signed: disputes, corrections, what is unknown */
	int64_t fees;     /* 0 or less */
	int64_t paid_out; /* of captured, refunded and other, what is in a payout */
	const vipps_settled_part *parts;
	size_t part_count;
} vipps_settled_payment;

typedef struct vipps_payout {
	vipps_slice psp_reference; /* "<ledger>-<number>" */
	vipps_slice reference;     /* what the bank statement may say */
	vipps_slice date;
	int64_t time;
	char currency[4];
	int64_t amount; /* to the bank, 0 or more */
	/*
	 * What it is made of: all entries since the payout before it, and those of an aborted one,
	 * whose money it takes along. captured - refunded + fees + other + carried is `amount`, or a
	 * finding.
	 */
	int64_t captured, refunded, fees, other;
	int64_t carried; /* was in the ledger before: usually 0 but for the first payout */
	size_t entry_count;
	bool aborted; /* the bank did not take it: its money is in the next one, or pending */
} vipps_payout;

typedef enum vipps_finding_type {
	VIPPS_FINDING_GAP, /* a balance that is not the one before plus the amount: entries are missing, or changed */
	VIPPS_FINDING_PAYOUT,   /* a payout that is not the sum of its entries */
	VIPPS_FINDING_FEE,      /* a fee without its capture */
	VIPPS_FINDING_CURRENCY, /* an entry in another currency than those before it */
	VIPPS_FINDING_TWICE,    /* the same entry a second time: it counts once */
} vipps_finding_type;
const char *vipps_finding_type_name(vipps_finding_type type); /* "Gap" */

/*
 * GAP: the balance after the entry before, and the balance before this one; where they agree, this
 * one's balance after, as it should be and as it is. At most one for an entry. PAYOUT: the entries'
 * sum, and the payout's amount. The others, and entries too large: 0, and the entry's amount.
 */
typedef struct vipps_finding {
	vipps_finding_type type;
	vipps_topic topic;
	vipps_slice date, psp_reference; /* where */
	int64_t expected, found;
} vipps_finding;

typedef struct vipps_books_view {
	const vipps_settled_payment *payments; /* in the order in which they first appear */
	size_t payment_count;
	const vipps_payout *payouts; /* oldest first */
	size_t payout_count;
	const vipps_finding *findings; /* in the order in which they were met */
	size_t finding_count;
	int64_t pending; /* since the last payout: what is on its way; the ledger's balance */
	int64_t fees; /* charged in the fees topic, without what was retained or invoiced; 0 or less */
} vipps_books_view;

vipps_books *vipps_books_new(void); /* NULL: out of memory */
void vipps_books_free(vipps_books *books);
/* Copies. False: out of memory, and nothing was added. */
bool vipps_books_add(vipps_books *books, vipps_topic topic, const vipps_ledger_entry *entry);
/*
 * What it comes to so far; made anew after something was added, and valid until the next entry is.
 * NULL: out of memory; the books are as they were.
 */
const vipps_books_view *vipps_books_look(vipps_books *books);

#endif
