/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CREATE_EXTRAS_H
#define VIPPS_CREATE_EXTRAS_H

#include "vipps.h"

/* Parts of vipps_create_check(), of a request whose currency was checked. */

/* Who pays: number, QR code or token, and how the customer comes to the payment. */
bool vipps_create_check_customer(const vipps_create *create, vipps_complaint *complaint);
/* What is paid with, by whom, where and how long. */
bool vipps_create_check_means(const vipps_create *create, vipps_complaint *complaint);
/* What goes with it: receipt, notes and links. */
bool vipps_create_check_papers(const vipps_create *create, vipps_complaint *complaint);

#endif
