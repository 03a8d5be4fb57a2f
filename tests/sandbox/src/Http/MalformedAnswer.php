<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Http;

/** Bytes that are no whole HTTP answer, and will not become one. */
final class MalformedAnswer extends \RuntimeException
{
}
