--TEST--
The module says its version, its libraries' versions and what they guarantee
--EXTENSIONS--
vipps
--FILE--
<?php
$module = new ReflectionExtension('vipps');
var_dump($module->getVersion() === Vipps\VERSION, array_keys($module->getConstants()), $module->getFunctions());
ob_start();
$module->info();
$info = ob_get_clean();
foreach (['libcurl, built with', 'libcurl, running', 'OpenSSL, built with', 'OpenSSL, running', 'Guarantee', 'vipps.deadline'] as $row) {
    echo $row, ': ', preg_match('/^' . preg_quote($row) . ' => \S/m', $info) === 1 ? 'said' : 'missing', "\n";
}
?>
--EXPECT--
bool(true)
array(1) {
  [0]=>
  string(13) "Vipps\VERSION"
}
array(0) {
}
libcurl, built with: said
libcurl, running: said
OpenSSL, built with: said
OpenSSL, running: said
Guarantee: said
vipps.deadline: said
