<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Http;

/** Bytes that are no HTTP request; the code is the status to answer with before closing. */
final class MalformedRequest extends \RuntimeException
{
}
