<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What a request asks for, whichever API it uses. */
enum Operation: string
{
    case Token = 'token';
    case Create = 'create';
    case Get = 'get';
    case Events = 'events';
    case Status = 'status';
    case Capture = 'capture';
    case Cancel = 'cancel';
    case Refund = 'refund';
    case Approve = 'approve';
    case WebhookRegister = 'webhookRegister';
    case WebhookList = 'webhookList';
    case WebhookDelete = 'webhookDelete';
    case SendReceipt = 'sendReceipt';
    case SetCategory = 'setCategory';
    case AddImage = 'addImage';
    case ReadOrder = 'readOrder';
    case Userinfo = 'userinfo';
    case Ledgers = 'ledgers';
    case Entries = 'entries';
    case Feed = 'feed';
    /** No route leads there. */
    case Unknown = 'unknown';

    private const ALIASES = ['initiate' => 'create', 'details' => 'get'];

    public static function named(?string $name): ?self
    {
        if ($name === null) {
            return null;
        }
        $all = array_column(self::cases(), 'value');
        return self::tryFrom(self::ALIASES[$name] ?? $name)
            ?? throw new \ValueError("There is no operation \"$name\"; there are: " . implode(', ', $all));
    }

    public function movesMoney(): bool
    {
        return in_array($this, [self::Capture, self::Cancel, self::Refund], true);
    }

    /** Adds to what the app shows of a payment. */
    public function tells(): bool
    {
        return in_array($this, [self::SendReceipt, self::SetCategory, self::AddImage], true);
    }

    public function reads(): bool
    {
        return in_array($this, [self::Get, self::Events, self::Status, self::ReadOrder, self::Userinfo], true);
    }
}
