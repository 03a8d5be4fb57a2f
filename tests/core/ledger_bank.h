/* SPDX-License-Identifier: MIT */
#ifndef LEDGER_BANK_H
#define LEDGER_BANK_H

/*
 * A bank that writes random ledgers, and knows where each øre is. What has happened before the
 * books begin is hidden from them.
 */

#include "bookkeeper.h"
#include "simulate.h"

#define LINES 400
#define PAYMENTS 60
#define PAYOUTS 40
#define NOWHERE (-1)

typedef struct sums {
	int64_t captured, refunded, fees, other, carried;
	size_t entries;
} sums;

typedef struct bank_payout {
	int line; /* in the ledger */
	bool aborted;
	sums sums; /* when it was made */
} bank_payout;

typedef struct bank {
	record lines[LINES];
	int payout_of[LINES]; /* where its money is now; NOWHERE: pending */
	bool hidden[LINES];
	int count, ids, day, begins; /* begins: the books' first day */
	int64_t balances[2];
	bank_payout payouts[PAYOUTS];
	int payout_count;
	bool has_balances, has_times, has_fees;
} bank;

static inline int write_line(bank *b, vipps_topic topic, vipps_entry_type type, const char *psp,
	const char *reference, int64_t amount)
{
	char date[16];
	record *r = &b->lines[b->count];

	if (b->count == LINES)
		abort();
	snprintf(date, sizeof(date), "2026-%02d-%02d", 1 + b->day / 28 % 12, 1 + b->day % 28);
	*r = record_of(topic, type, psp, reference, date, amount);
	if (b->has_times)
		r->time = b->day * INT64_C(86400000) + b->count;
	r->has_balances = b->has_balances;
	r->before = b->balances[topic];
	r->after = b->balances[topic] += amount;
	b->payout_of[b->count] = NOWHERE;
	b->hidden[b->count] = b->day < b->begins;
	return b->count++;
}

static inline const char *new_psp(bank *b)
{
	static char psp[24];

	snprintf(psp, sizeof(psp), "psp-%d", b->ids++);
	return psp;
}

static inline bool is_payment_line(const record *r)
{
	return r->topic == VIPPS_TOPIC_FUNDS && r->type != VIPPS_ENTRY_PAYOUT &&
		r->type != VIPPS_ENTRY_PAYOUT_ABORTED;
}

static inline void add_line(sums *s, const record *r, bool hidden)
{
	if (hidden) {
		s->carried += r->amount;
		return;
	}
	s->entries++;
	if (r->type == VIPPS_ENTRY_CAPTURE)
		s->captured += r->amount;
	else if (r->type == VIPPS_ENTRY_REFUND)
		s->refunded -= r->amount;
	else if (r->type == VIPPS_ENTRY_FEES_RETAINED)
		s->fees += r->amount;
	else
		s->other += r->amount;
}

/* All that is pending: of an aborted payout its lines, not those of the payout and its return. */
static inline sums pending_sums(const bank *b)
{
	sums s = { 0 };

	for (int i = 0; i < b->count; i++) {
		if (is_payment_line(&b->lines[i]) && b->payout_of[i] == NOWHERE)
			add_line(&s, &b->lines[i], b->hidden[i]);
	}
	return s;
}

static inline void pay_out(bank *b)
{
	bank_payout *p = &b->payouts[b->payout_count];
	char psp[24];

	if (b->payout_count == PAYOUTS)
		abort();
	p->sums = pending_sums(b);
	p->aborted = false;
	snprintf(psp, sizeof(psp), "302321-%d", b->payout_count);
	for (int i = 0; i < b->count; i++) {
		if (is_payment_line(&b->lines[i]) && b->payout_of[i] == NOWHERE)
			b->payout_of[i] = b->payout_count;
	}
	p->line = write_line(b, VIPPS_TOPIC_FUNDS, VIPPS_ENTRY_PAYOUT, psp, "Utb. Acme",
		-b->balances[VIPPS_TOPIC_FUNDS]);
	b->payout_count++;
}

/* The bank sends back what it got in the days before; never what the books have not seen going. */
static inline void abort_payout(bank *b)
{
	int which = b->payout_count - 1 - (int)draw(2);

	if (which < 0 || b->payouts[which].aborted || b->hidden[b->payouts[which].line])
		return;
	const record *gone = &b->lines[b->payouts[which].line];

	b->payouts[which].aborted = true;
	write_line(b, VIPPS_TOPIC_FUNDS, VIPPS_ENTRY_PAYOUT_ABORTED, gone->psp, "", -gone->amount);
	for (int i = 0; i < b->count; i++) {
		if (b->payout_of[i] == which)
			b->payout_of[i] = NOWHERE;
	}
}

static inline void move_money(bank *b)
{
	static const vipps_entry_type others[] = { VIPPS_ENTRY_DISPUTE_RETAINED,
		VIPPS_ENTRY_DISPUTE_RETURNED, VIPPS_ENTRY_UNKNOWN, VIPPS_ENTRY_CORRECTION,
		VIPPS_ENTRY_TOP_UP, VIPPS_ENTRY_CREDIT_NOTE };
	char reference[24] = "";
	int64_t amount = 1 + draw(100000);
	const char *psp = new_psp(b);
	uint32_t what = draw(10);
	vipps_entry_type type = what < 6 ? VIPPS_ENTRY_CAPTURE
		: what < 8                   ? VIPPS_ENTRY_REFUND
									 : others[draw(6)];

	if (!chance(5))
		snprintf(reference, sizeof(reference), "%s-%u", chance(50) ? "order" : "Order",
			draw(PAYMENTS / 2));
	if (type == VIPPS_ENTRY_REFUND || (type != VIPPS_ENTRY_CAPTURE && chance(50)))
		amount = -amount;
	write_line(b, VIPPS_TOPIC_FUNDS, type, psp, reference, amount);
	if (chance(70))
		snprintf(b->lines[b->count - 1].recipient, 16, "api:%u", 123456 + draw(2));
	if (b->has_fees && type == VIPPS_ENTRY_CAPTURE) {
		write_line(b, VIPPS_TOPIC_FEES, VIPPS_ENTRY_CAPTURE_FEE, psp, reference, -amount / 40 - 1);
		if (chance(20))
			write_line(b, VIPPS_TOPIC_FEES, VIPPS_ENTRY_SERVICE_FEE, psp, reference, -25);
	}
}

static inline void close_day(bank *b)
{
	int64_t owed = b->balances[VIPPS_TOPIC_FEES];

	if (b->has_fees && chance(20))
		write_line(b, VIPPS_TOPIC_FEES, VIPPS_ENTRY_SERVICE_FEE, new_psp(b), "", -9900);
	if (owed < 0 && chance(80)) {
		const char *psp = new_psp(b);

		write_line(b, VIPPS_TOPIC_FEES, VIPPS_ENTRY_FEES_RETAINED, psp, "", -owed);
		write_line(b, VIPPS_TOPIC_FUNDS, VIPPS_ENTRY_FEES_RETAINED, psp, "", owed);
	}
	if (b->balances[VIPPS_TOPIC_FUNDS] > 0 && chance(80))
		pay_out(b);
}

static inline void live(bank *b, uint64_t seed)
{
	int days;

	memset(b, 0, sizeof(*b));
	seed_with(seed, 11);
	b->has_balances = !chance(10);
	b->has_times = !chance(10);
	b->has_fees = !chance(10);
	b->begins = b->has_balances ? (int)draw(5) : 0;
	days = b->begins + 1 + (int)draw(12);
	for (b->day = 0; b->day < days; b->day++) {
		if (b->payout_count > 0 && chance(15))
			abort_payout(b);
		for (uint32_t i = draw(9); i > 0; i--)
			move_money(b);
		close_day(b);
	}
}

#endif
