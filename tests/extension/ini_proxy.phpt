--TEST--
phpinfo() does not show a proxy's password
--EXTENSIONS--
vipps
--INI--
vipps.proxy=http://shop:s3cret@127.0.0.1:3128
--FILE--
<?php
ob_start();
phpinfo(INFO_MODULES);
$info = ob_get_clean();
var_dump(str_contains($info, 's3cret'));
echo preg_match('/^vipps\.proxy.*$/m', $info, $m) ? $m[0] : 'no line', "\n";
?>
--EXPECT--
bool(false)
vipps.proxy => set, with credentials => set, with credentials
