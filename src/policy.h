/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_POLICY_H
#define VIPPS_POLICY_H

#include "vipps.h"

/*
 * What to do after one exchange: a pure function, the retry table of Vipps' documents together with
 * the rules about doubt.
 *
 * Doubt begins when a request that moves or creates something may have arrived and no complete
 * answer was understood, or the answer was 5xx. From then on only evidence ends it: success under
 * the same key, an entry with our key in the history, a total that is reached; or a refusal that
 * the request in doubt cannot have caused itself. A payment's history that lacks our entry is no
 * evidence: banks take 15 s, and reads lag.
 */

/* What kind of request it was. */
typedef enum vipps_class {
	VIPPS_CLASS_READ,
	VIPPS_CLASS_TOKEN,
	VIPPS_CLASS_CREATE, /* eCom: sent twice it is a duplicate */
	VIPPS_CLASS_MONEY,  /* eCom: has a key; in doubt Vipps wants the details read first */
	VIPPS_CLASS_KEYED,  /* ePayment: has a key; in doubt the same bytes are sent again */
	VIPPS_CLASS_TARGET, /* no key (cancel, approve): settled by what the payment has become */
	VIPPS_CLASS_AGAIN,  /* sent again in doubt; no look tells more (a keyed create, a deletion) */
	VIPPS_CLASS_ONCE,   /* neither: in doubt it stays so (registering a webhook) */
} vipps_class;

typedef enum vipps_result {
	VIPPS_RESULT_GOOD,   /* 2xx, understood, and evidence that it was done */
	VIPPS_RESULT_ERROR,  /* an answer that says no, see `kind` and `http_status` */
	VIPPS_RESULT_BROKEN, /* an answer that cannot be understood, or that proves nothing */
	VIPPS_RESULT_LOST,   /* it may have arrived; no answer */
	VIPPS_RESULT_UNSENT, /* nothing went out */
} vipps_result;

typedef struct vipps_situation {
	vipps_class class;
	bool by_total; /* a total settles it (capture all, captureTo, refundTo, cancel) */
	vipps_result result;
	vipps_kind kind;     /* with ERROR */
	int http_status;     /* with ERROR, BROKEN */
	int64_t retry_after; /* ms, as Vipps said it; -1: it did not */
	bool doubt;          /* before this exchange */
	bool token_renewed;  /* once in this call already */
	bool rekeyed;        /* once in this call already */
	int sends;           /* of this request with this key, this one included */
	int sends_max;
	int64_t time_left; /* of the call's deadline */
	int64_t wait_left; /* of what a call may sleep in sum */
	uint32_t jitter;   /* random */
} vipps_situation;

typedef enum vipps_verb {
	VIPPS_DO_FINISH,  /* done */
	VIPPS_DO_REFUSE,  /* refused: nothing happened */
	VIPPS_DO_AGAIN,   /* send the same bytes again after `wait` */
	VIPPS_DO_RETOKEN, /* drop the token, fetch another, send the same bytes again */
	VIPPS_DO_LOOK,    /* read the payment: it decides */
	VIPPS_DO_STOP,    /* give up: unknown in doubt, otherwise not sent */
} vipps_verb;

typedef struct vipps_decision {
	vipps_verb verb;
	bool doubt;          /* from now on */
	int64_t wait;        /* ms, with AGAIN */
	int64_t retry_after; /* ms: what to tell the shop if this is the end */
} vipps_decision;

vipps_decision vipps_policy(const vipps_situation *s);

/* In doubt: whether this refusal could be the echo of our own earlier request. */
bool vipps_policy_is_echo(vipps_kind kind, int http_status);

/*
 * Without doubt: whether this refusal may have been pinned to the key when the payment stood
 * elsewhere. Then the payment has to bear it out: it may contradict it, and another process may
 * have got further with the next key.
 */
bool vipps_policy_may_be_stale(vipps_kind kind);

#endif
