/* SPDX-License-Identifier: MIT */
#include "service.h"

const vipps_service *vipps_service_of(vipps_operation operation)
{
	switch (operation) {
	case VIPPS_WEBHOOKS:
		return &vipps_webhooks_list;
	case VIPPS_WEBHOOK_REGISTER:
		return &vipps_webhooks_register;
	case VIPPS_WEBHOOK_DELETE:
		return &vipps_webhooks_delete;
	case VIPPS_LEDGERS:
		return &vipps_settlement_ledgers;
	case VIPPS_LEDGER_DATE:
		return &vipps_settlement_date;
	case VIPPS_LEDGER_FEED:
		return &vipps_settlement_feed;
	case VIPPS_SEND_RECEIPT:
		return &vipps_orders_receipt;
	case VIPPS_SET_CATEGORY:
		return &vipps_orders_category;
	case VIPPS_ADD_IMAGE:
		return &vipps_orders_image;
	case VIPPS_USERINFO:
		return &vipps_userinfo_get;
	default:
		return NULL;
	}
}

static bool is_unreserved(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
		c == '.' || c == '_' || c == '~';
}

void vipps_service_add_escaped(vipps_buf *out, vipps_slice text)
{
	static const char digits[] = "0123456789ABCDEF";

	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];

		if (is_unreserved(text.at[i])) {
			vipps_buf_add_char(out, text.at[i]);
			continue;
		}
		vipps_buf_add_char(out, '%');
		vipps_buf_add_char(out, digits[c >> 4]);
		vipps_buf_add_char(out, digits[c & 15]);
	}
}
