<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/** One of Vipps' payment APIs. */
interface Dialect
{
    /** Null when the path is none of this API's. @throws TurnedAway when only the method is wrong */
    public function route(Request $request): ?Call;

    /** The sales unit that the body names, '' for none. */
    public function msnIn(Call $call): string;

    /** Does what is asked. Refusals are answers too. */
    public function answer(Call $call): Response;
}
