<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** How an order is checked out. */
enum Way: string
{
    /** From the cart; the goods are collected in the shop. */
    case Regular = 'regular';
    /** From the product page; the app asks for address and delivery, and knows the ways of delivery in advance. */
    case Express = 'express';
    /** The same, but the shop is asked for the ways of delivery when the address is known. */
    case ExpressByAddress = 'express by address';

    public function isExpress(): bool
    {
        return $this !== self::Regular;
    }
}
