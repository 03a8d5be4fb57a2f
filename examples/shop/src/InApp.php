<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Category, Failure, Kind, NotSent, OrderManagement, OutcomeUnknown};

/**
 * What the customer finds beside the payment in the app, once the goods are on their way: the receipt, unless it came
 * with the payment, and a link to the order. Nothing waits for it, and nothing fails with it.
 */
final class InApp
{
    public const ALL = [self::RECEIPT, self::LINK];
    public const RECEIPT = 'receipt';
    public const LINK = 'link';

    public function __construct(
        private readonly OrderManagement $vipps,
        private readonly Orders $orders,
        private readonly string $shopUrl,
        private readonly Log $log,
    ) {
    }

    /** What is not there yet, and could not be sent, is left to the sweep. */
    public function show(string $id): void
    {
        if ($this->orders->find($id)?->isToBeShown() !== true) {
            return;
        }
        $this->orders->change($id, function (Order $order, \Closure $save): void {
            foreach (array_diff(InApp::ALL, $order->inApp) as $what) {
                if ($this->isDone($order, $what)) {
                    $order->inApp[] = $what;
                    $save();
                }
            }
        });
    }

    private function isDone(Order $order, string $what): bool
    {
        $reference = $order->payment['reference'];
        $page = "$this->shopUrl/order?" . http_build_query(['order' => $order->id, 'key' => $order->key]);
        try {
            match ($what) {
                self::RECEIPT => $this->vipps->sendReceipt($reference, $order->receipt()),
                self::LINK => $this->vipps->setCategory($reference, Category::OrderConfirmation, $page),
            };
        } catch (NotSent | OutcomeUnknown $why) {
            $this->log->warning($why->supportText());
            return false;
        } catch (Failure $why) {        // Vipps says no, and will again; or it is there already.
            if ($why->kind !== Kind::AlreadyProcessed) {
                $this->log->error($why->supportText());
            }
        } catch (\ValueError $why) {    // It cannot be, such as a link that is not https.
            $this->log->error($why->getMessage());
        }
        return true;
    }
}
