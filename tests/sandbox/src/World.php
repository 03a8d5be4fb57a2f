<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What every payment needs around it. */
final class World
{
    public readonly Settings $settings;
    public readonly Ids $ids;
    public readonly Callbacks $callbacks;

    public function __construct(public readonly Clock $clock, string $seed = '')
    {
        $this->settings = new Settings();
        $this->ids = new Ids($seed);
        $this->callbacks = new Callbacks($this->settings);
    }
}
