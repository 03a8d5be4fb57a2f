<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What the app shows beside payments: receipts, links and pictures. Whether the payments exist is not its affair. */
final class OrderManagement
{
    /** @var array<string, array<string, mixed>> by "msn/reference" */
    private array $receipts = [];
    /** @var array<string, array<string, string>> by "msn/reference" */
    private array $categories = [];
    /** @var array<string, string> the bytes, by "msn/id" */
    private array $images = [];

    /** False when there is one already. @param array<string, mixed> $receipt */
    public function addReceipt(string $msn, string $reference, array $receipt): bool
    {
        if (isset($this->receipts["$msn/$reference"])) {
            return false;
        }
        $this->receipts["$msn/$reference"] = $receipt;
        return true;
    }

    /** @return array<string, mixed>|null */
    public function receipt(string $msn, string $reference): ?array
    {
        return $this->receipts["$msn/$reference"] ?? null;
    }

    /** @param array<string, string> $category as it was sent; takes the place of the one before */
    public function setCategory(string $msn, string $reference, array $category): void
    {
        $this->categories["$msn/$reference"] = $category;
    }

    /** @return array<string, string>|null */
    public function category(string $msn, string $reference): ?array
    {
        return $this->categories["$msn/$reference"] ?? null;
    }

    /** False when there is one already. */
    public function addImage(string $msn, string $id, string $bytes): bool
    {
        if ($this->hasImage($msn, $id)) {
            return false;
        }
        $this->images["$msn/$id"] = $bytes;
        return true;
    }

    public function hasImage(string $msn, string $id): bool
    {
        return isset($this->images["$msn/$id"]);
    }

    /** What the app shows: {@see Control::orderDetails()}. @return array<string, mixed> */
    public function shown(string $msn, string $reference): array
    {
        $category = $this->category($msn, $reference) ?? [];
        $image = $this->images[$msn . '/' . ($category['imageId'] ?? '')] ?? null;
        return [
            'receipt' => $this->receipt($msn, $reference),
            'category' => $category['category'] ?? null,
            'orderDetailsUrl' => $category['orderDetailsUrl'] ?? null,
            'image' => $image === null ? null : self::dataUrl($image),
        ];
    }

    private static function dataUrl(string $image): string
    {
        $type = str_starts_with($image, "\x89PNG") ? 'image/png' : 'image/jpeg';
        return "data:$type;base64," . base64_encode($image);
    }
}
