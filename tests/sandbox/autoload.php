<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

// Vipps\Sandbox\Http\Request lives in src/Http/Request.php.
spl_autoload_register(static function (string $class): void {
    if (!str_starts_with($class, 'Vipps\\Sandbox\\')) {
        return;
    }
    $file = __DIR__ . '/src/' . strtr(substr($class, strlen('Vipps\\Sandbox\\')), '\\', '/') . '.php';
    if (is_file($file)) {
        require $file;
    }
});
