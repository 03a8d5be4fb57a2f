<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** A log in the manner of PSR-3; take any other in its place. */
final class Log
{
    public function __construct(private readonly string $file)
    {
    }

    public function info(string $message): void
    {
        $this->write('info', $message);
    }

    public function warning(string $message): void
    {
        $this->write('warning', $message);
    }

    public function error(string $message): void
    {
        $this->write('error', $message);
    }

    private function write(string $level, string $message): void
    {
        $line = date('Y-m-d H:i:s') . ' ' . getmypid() . " $level " . strtr($message, "\r\n", '  ') . "\n";
        file_put_contents($this->file, $line, FILE_APPEND);
    }
}
