<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Example;

use PHPUnit\Framework\TestCase;
use Vipps\{Client, Kind, Payment, Refused, State};
use Vipps\Sandbox\InProcess;

require_once __DIR__ . '/../sandbox/autoload.php';
require_once __DIR__ . '/OrderPayments.php';
require_once __DIR__ . '/PaidGateway.php';

/** The local Vipps in process: the real client, no port, and a year passes in no time. */
final class OrderPaymentsTest extends TestCase
{
    public function testALostAnswerTakesMoneyOnceAndALateCaptureIsRefused(): void
    {
        $vipps = new InProcess();
        $payments = new OrderPayments(Client::local($vipps), 'acme-shop');
        self::assertStringContainsString('/landing?token=', $payments->begin('1042', 49900));
        self::assertFalse($payments->isPaid('1042'));
        $vipps->approve('acme-shop-1042-1');
        self::assertTrue($payments->isPaid('1042'));

        $vipps->loseNextAnswer('capture');
        self::assertSame(20000, $payments->ship('1042', 'shipment-1', 20000)?->captured);
        self::assertSame(1, $vipps->moneyMoved('acme-shop-1042-1')->captures);

        $vipps->advance('181 days');
        try {
            $payments->ship('1042', 'shipment-2', 29900);
            self::fail('A capture after 181 days went through');
        } catch (Refused $why) {
            self::assertSame(Kind::CaptureExpired, $why->kind);
        }
    }

    public function testAnUnknownOutcomeIsResumedAndTakesMoneyOnce(): void
    {
        $vipps = new InProcess();
        $payments = new OrderPayments(Client::local($vipps), 'acme-shop');
        $payments->begin('1042', 49900);
        $vipps->approve('acme-shop-1042-1');

        $vipps->delayHistory(60_000);           // what was done cannot be seen yet
        $vipps->loseNextAnswer('capture', 5);   // however often it is asked
        self::assertNull($payments->ship('1042', 'shipment-1', 20000));

        $vipps->advance('2 minutes');           // the shop's queue comes back to it
        self::assertSame(20000, $payments->ship('1042', 'shipment-1', 20000)?->captured);
        self::assertSame(1, $vipps->moneyMoved('acme-shop-1042-1')->captures);
    }

    public function testAnyGatewayWillDo(): void
    {
        $gateway = new PaidGateway(Payment::fromArray([
            'reference' => 'acme-shop-1042-1',
            'state' => State::Authorized,
            'amount' => 49900,
            'authorized' => 49900,
        ]));
        $payments = new OrderPayments($gateway, 'acme-shop');
        self::assertTrue($payments->isPaid('1042'));
        self::assertSame(20000, $payments->ship('1042', 'shipment-1', 20000)?->captured);
        self::assertSame([['acme-shop-1042-1', 20000, 'shipment-1']], $gateway->captures);
    }
}
