<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Address, Carrier, ShippingOption, ShippingType};

/** The ways of delivery, and what they cost. ePayment's app shows them in groups, by carrier and type. */
final class Delivery
{
    /** Where parcels wait: post codes from here on, until the next. (A real shop asks its carrier.) */
    private const PICKUP_POINTS = [
        0 => [['Kiosk at the station', 'Jernbanetorget 1, OSLO'], ['Grocer in Torggata', 'Torggata 4, OSLO']],
        1300 => [['Post office', 'the nearest one']],
        7000 => [['Kiosk at the harbour', 'Havnegata 2, TRONDHEIM'], ['Post office', 'the nearest one']],
        9000 => [['Grocer in Storgata', 'Storgata 61, TROMSØ'], ['Post office', 'the nearest one']],
    ];

    /** Letters: the same for every address, and so known in advance. @return list<ShippingOption> */
    public static function everywhere(): array
    {
        return [
            new ShippingOption(
                id: 'pick-up-point',
                name: 'Pick-up point',
                cost: 4900,
                default: true,
                carrier: Carrier::Posten,
                type: ShippingType::PickupPoint,
                estimatedDelivery: '2-4 days',
            ),
            new ShippingOption(
                id: 'home',
                name: 'To your letterbox',
                cost: 9900,
                carrier: Carrier::Posten,
                type: ShippingType::Mailbox,
                estimatedDelivery: '2-4 days',
            ),
            new ShippingOption(
                id: 'shop',
                name: 'Collect in our shop',
                cost: 0,
                type: ShippingType::InStore,
                details: 'Storgata 1, Dale',
            ),
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
        $days = $north ? '4-6 days' : '2-3 days';
        $options = self::pickupPoints($area, $north ? 14900 : 7900, $days);
        $options[] = new ShippingOption(
            id: 'van',
            name: 'To your door',
            cost: $north ? 34900 : 19900,
            carrier: Carrier::Bring,
            type: ShippingType::HomeDelivery,
            estimatedDelivery: $days,
        );
        if ($area < 1300 && $milliseconds > 1000) {
            $options[] = new ShippingOption(
                id: 'bicycle',
                name: 'By bicycle, today',
                cost: 12950,
                carrier: Carrier::Porterbuddy,
                type: ShippingType::HomeDelivery,
                estimatedDelivery: 'Today, 17-21',
            );
        }
        return $options;
    }

    /** The first one is the default. @return list<ShippingOption> */
    private static function pickupPoints(int $area, int $cost, string $days): array
    {
        $from = max(array_filter(array_keys(self::PICKUP_POINTS), static fn (int $from) => $from <= $area));
        $options = [];
        foreach (self::PICKUP_POINTS[$from] as $i => [$name, $where]) {
            $options[] = new ShippingOption(
                id: "point-$from-$i",
                name: $name,
                cost: $cost,
                default: $i === 0,
                carrier: Carrier::Bring,
                type: ShippingType::PickupPoint,
                details: $where,
                estimatedDelivery: $days,
            );
        }
        return $options;
    }
}
