<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Example;

require dirname(__DIR__, 2) . '/tests/sandbox/autoload.php';

spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'Example\\')) {
        require __DIR__ . '/' . substr($class, strlen('Example\\')) . '.php';
    }
});

/** A private folder for one run. */
function scratch_folder(): string
{
    $folder = sys_get_temp_dir() . '/vipps-example-' . bin2hex(random_bytes(6));
    mkdir($folder, 0700);
    return $folder;
}

function remove_folder(string $folder): void
{
    foreach (glob("$folder/*") as $path) {
        is_dir($path) ? remove_folder($path) : unlink($path);
    }
    rmdir($folder);
}
