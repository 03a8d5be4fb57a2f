<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Http;

final class ConnectionLost extends \RuntimeException
{
}
