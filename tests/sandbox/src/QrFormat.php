<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Response;

/** What a payment with userFlow QR gives in the place of a link. */
enum QrFormat: string
{
    case Target = 'TEXT/TARGETURL';
    case Svg = 'IMAGE/SVG+XML';
    case Png = 'IMAGE/PNG';

    private const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 25 25">'
        . '<path fill="#fff" d="M0 0h25v25H0z"/>'
        . '<path d="M2 2h7v7H2zm14 0h7v7h-7zM2 16h7v7H2z"/><path fill="#fff" d="M3 3h5v5H3zm14 0h5v5h-5zM3 17h5v5H3z"/>'
        . '<path d="M4 4h3v3H4zm14 0h3v3h-3zM4 18h3v3H4zm8-6h3v3h-3zm5 5h3v3h-3z"/></svg>';

    public function url(string $publicUrl, string $token): string
    {
        return match ($this) {
            self::Target => "$publicUrl/landing?token=$token",
            self::Svg => "$publicUrl/qr.svg?token=$token",
            self::Png => "$publicUrl/qr.png?token=$token",
        };
    }

    /** A picture in the form that was asked for. No phone can read it: it shows where the code would be. */
    public function picture(): Response
    {
        return $this === self::Png
            ? new Response(200, self::png(), ['Content-Type' => 'image/png'])
            : new Response(200, self::SVG, ['Content-Type' => 'image/svg+xml']);
    }

    /** Black and white squares in turns. */
    private static function png(): string
    {
        $rows = '';
        for ($y = 0; $y < 112; $y++) {
            $rows .= "\0" . str_repeat($y % 16 < 8 ? "\xff\0" : "\0\xff", 7);
        }
        $size = strlen($rows);
        $stored = "\x78\x01\x01" . pack('vv', $size, ~$size & 0xffff) . $rows . hash('adler32', $rows, true);
        return "\x89PNG\r\n\x1a\n" . self::chunk('IHDR', pack('NNC5', 112, 112, 1, 0, 0, 0, 0))
            . self::chunk('IDAT', $stored) . self::chunk('IEND', '');
    }

    private static function chunk(string $type, string $data): string
    {
        return pack('N', strlen($data)) . $type . $data . pack('N', crc32($type . $data));
    }
}
