<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What every payment needs around it. */
final class World
{
    public readonly Settings $settings;
    public readonly Ids $ids;
    public readonly Agenda $agenda;
    public readonly Callbacks $callbacks;
    public readonly Webhooks $webhooks;
    public readonly OrderManagement $orders;
    public readonly Settlement $settlement;
    /** The API that asks, '' while nobody does. */
    public string $api = '';

    public function __construct(public readonly Clock $clock, string $seed = '')
    {
        $this->settings = new Settings();
        $this->ids = new Ids($seed);
        $this->agenda = new Agenda($clock);
        $this->callbacks = new Callbacks($this->settings);
        $this->webhooks = new Webhooks($clock, $this->settings, $this->ids);
        $this->orders = new OrderManagement();
        // Ids of its own: those of payments do not depend on how many days have ended.
        $this->settlement = new Settlement($clock, $this->settings, new Ids($seed === '' ? '' : "$seed/settlement"));
    }
}
