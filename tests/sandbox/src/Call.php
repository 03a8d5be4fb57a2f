<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Request;

/** A request that a route was found for. */
final class Call
{
    /** The sales unit in whose name it is made; set once the credentials were checked. */
    public string $msn = '';
    /** Members of the body that no documentation knows. @var list<string> */
    public array $unknownMembers = [];

    public function __construct(
        public readonly string $api,
        public readonly Operation $operation,
        public readonly string $reference,
        public readonly Request $request,
    ) {
    }

    /** The key under which the shop wants this done once. */
    public function key(): ?string
    {
        return $this->request->header($this->api === EPayment::API ? 'Idempotency-Key' : 'X-Request-Id');
    }
}
