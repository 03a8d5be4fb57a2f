<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\SelfTest;

/** Counts promises kept and broken, and says which. */
final class Check
{
    private int $passed = 0;
    private int $failed = 0;

    /** One promise. It is kept when $test returns without an exception. */
    public function that(string $title, \Closure $test): void
    {
        try {
            $test();
            $this->passed++;
            echo "ok - $title\n";
        } catch (\Throwable $why) {
            $this->failed++;
            $where = basename($why->getFile()) . ':' . $why->getLine();
            echo "not ok - $title\n  " . $why::class . " at $where: {$why->getMessage()}\n";
        }
    }

    public static function same(mixed $due, mixed $is, string $what = ''): void
    {
        if ($due !== $is) {
            $text = static fn (mixed $v) => substr(var_export($v, true), 0, 600);
            throw new \RuntimeException(trim("$what: {$text($due)} is due, not {$text($is)}", ': '));
        }
    }

    public static function true(bool $is, string $what): void
    {
        if (!$is) {
            throw new \RuntimeException($what);
        }
    }

    /** @param class-string<\Throwable> $class */
    public static function throws(string $class, \Closure $do): void
    {
        try {
            $do();
        } catch (\Throwable $thrown) {
            if ($thrown instanceof $class) {
                return;
            }
            throw $thrown;
        }
        throw new \RuntimeException("$class is due");
    }

    /** Prints the closing line. @return int the exit status */
    public function close(): int
    {
        echo "$this->passed passed, $this->failed failed\n";
        return $this->failed === 0 && $this->passed > 0 ? 0 : 1;
    }
}
