<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Address, ShippingOption};

/** The ways of delivery, and what they cost. */
final class Delivery
{
    /** Letters: the same for every address, and so known in advance. @return list<ShippingOption> */
    public static function everywhere(): array
    {
        return [
            new ShippingOption(id: 'pick-up-point', name: 'Pick-up point', cost: 4900, default: true),
            new ShippingOption(id: 'home', name: 'To your letterbox', cost: 9900),
            new ShippingOption(id: 'shop', name: 'Collect in our shop', cost: 0),
        ];
    }

    /**
     * Parcels. A shop that asks its carriers here gives them no longer than is left.
     *
     * @param int $milliseconds until Vipps gives up waiting
     * @return list<ShippingOption> none where the shop does not deliver
     */
    public static function to(Address $address, int $milliseconds): array
    {
        $area = $address->country === 'NO' ? (int) $address->postCode : 0;
        if ($area === 0 || ($area >= 9170 && $area <= 9179)) {
            return [];    // abroad, and Svalbard
        }
        $north = $area >= 9000;
        $options = [
            new ShippingOption(id: 'parcel', name: 'Pick-up point', cost: $north ? 14900 : 7900, default: true),
            new ShippingOption(id: 'van', name: 'To your door', cost: $north ? 34900 : 19900),
        ];
        if ($area < 1300 && $milliseconds > 1000) {
            $options[] = new ShippingOption(id: 'bicycle', name: 'By bicycle, today', cost: 12950);
        }
        return $options;
    }
}
