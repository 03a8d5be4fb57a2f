<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** Nothing is there, or not for you. */
final class NoSuchPage extends \Exception
{
}
