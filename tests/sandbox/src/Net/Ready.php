<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Net;

/** Says how a server can be reached, once it can. */
final class Ready
{
    /** @param array<string, mixed> $how */
    public static function tell(array $how, ?string $file): void
    {
        $line = json_encode($how, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR) . "\n";
        // First: whoever waits for the file may close the other end of standard output once it is there.
        echo $line;
        if ($file !== null) {
            // Renamed into place: it is found whole.
            file_put_contents("$file.new", $line);
            rename("$file.new", $file);
        }
    }
}
