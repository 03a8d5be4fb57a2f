<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The part of {@see Control} that has to do with Order Management and Userinfo. */
trait OrderManagementControls
{
    public function orderDetails(string $reference): array
    {
        if (str_contains($reference, '/')) {
            [$msn, $reference] = explode('/', $reference, 2);
        } else {
            $msn = $this->paymentOrNull($reference)?->terms->msn ?? Keys::MSN;
        }
        return $this->world->orders->shown($msn, $reference);
    }

    public function userinfoKey(string $how): void
    {
        $this->world->settings->userinfoKey = self::oneOf($how, 'any', 'required', 'refused');
    }
}
