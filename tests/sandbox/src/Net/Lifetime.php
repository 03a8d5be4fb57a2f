<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Net;

/** Ends a server when nobody needs it any more: a signal, its parent gone, its standard input closed, its time over. */
final class Lifetime
{
    public static function bind(Loop $loop, int $seconds, ?int $parent): void
    {
        $loop->after($seconds * 1000, $loop->stop(...));
        if (function_exists('pcntl_signal')) {
            pcntl_async_signals(true);
            foreach ([SIGTERM, SIGINT, SIGHUP] as $signal) {
                pcntl_signal($signal, $loop->stop(...));
            }
        }
        if ($parent !== null && function_exists('posix_kill')) {
            $loop->every(500, static fn () => posix_kill($parent, 0) || $loop->stop());
        }
        // A terminal, a file or /dev/null says nothing about whoever started us; a pipe or socket does.
        $isPipe = in_array(fstat(STDIN)['mode'] & 0170000, [0010000, 0140000], true);
        if ($isPipe) {
            stream_set_blocking(STDIN, false);
            $loop->onReadable(STDIN, static function () use ($loop): void {
                if (fread(STDIN, 4096) === '' && feof(STDIN)) {
                    $loop->stop();
                }
            });
        }
    }

    /** A private directory that goes away with the process. */
    public static function directory(): string
    {
        $directory = sys_get_temp_dir() . '/vipps-local-' . bin2hex(random_bytes(8));
        mkdir($directory, 0700);
        register_shutdown_function(static function () use ($directory): void {
            array_map('unlink', glob("$directory/*"));
            rmdir($directory);
        });
        return $directory;
    }
}
