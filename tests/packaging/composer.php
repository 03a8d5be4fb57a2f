<?php
// SPDX-License-Identifier: MIT
//
// composer.json as PIE reads it.

declare(strict_types=1);

chdir(dirname(__DIR__, 2));

$package = json_decode(file_get_contents('composer.json'), true, flags: JSON_THROW_ON_ERROR);
$ext = $package['php-ext'];
$m4 = file_get_contents('config.m4');
preg_match('/PHP_NEW_EXTENSION\(\[(\w+)\]/', $m4, $match);
$name = $match[1] ?? '';
preg_match_all('/^PHP_ARG_(ENABLE|WITH)\(\[([\w-]+)\]/m', $m4, $args, PREG_SET_ORDER);
$known = array_map(fn ($arg) => strtolower($arg[1]) . '-' . $arg[2], $args);
$options = array_column($ext['configure-options'], 'name');

$promises = [
    'composer.json is for a PHP extension' => $package['type'] === 'php-ext',
    'its package has a vendor and a name' => preg_match('~^[a-z0-9-]+/[a-z0-9-]+$~', $package['name']) === 1,
    'PIE gives the extension the name that config.m4 gives it' => $ext['extension-name'] === $name,
    'PIE builds it for thread-safe and for other PHPs' => $ext['support-zts'] && $ext['support-nts'],
    'PIE passes only options that config.m4 knows' => array_diff($options, $known) === [],
    'PIE requires the PHP that package.xml requires' => min_php_of_package() === min_php($package),
];

foreach ($promises as $title => $kept) {
    echo $kept ? 'ok' : 'not ok', " - $title\n";
}
exit(in_array(false, $promises, true) ? 1 : 0);

function min_php_of_package(): string
{
    return (string) simplexml_load_file('package.xml')->dependencies->required->php->min;
}

/** @param array<string, mixed> $package */
function min_php(array $package): string
{
    return preg_match('/^>=([\d.]+)/', $package['require']['php'], $match) ? $match[1] : '';
}
