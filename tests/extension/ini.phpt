--TEST--
The deadlines of php.ini are milliseconds in range; what is not changes nothing
--EXTENSIONS--
vipps
--INI--
vipps.deadline=20000
vipps.money_deadline=nonsense
--FILE--
<?php
foreach (ini_get_all('vipps') as $name => $entry) {
    echo $name, ' = ', $entry['global_value'], ['', ' user', ' perdir', '', ' system', '', '', ' all'][$entry['access']], "\n";
}
foreach (['100', '300000', '99', '300001', '-1', '10s', '1e3', ' 500', '', '0'] as $value) {
    echo json_encode($value), ' ', json_encode(ini_set('vipps.deadline', $value)), ' ', ini_get('vipps.deadline'), "\n";
}
echo json_encode(ini_set('vipps.money_deadline', '5000')), ini_get('vipps.money_deadline'), "\n";
echo json_encode(ini_set('vipps.money_deadline', '0')), ini_get('vipps.money_deadline'), "\n";
echo json_encode(ini_set('vipps.allow_production', '0')), json_encode(ini_set('vipps.ca_file', '/tmp/ca.pem')),
    json_encode(ini_set('vipps.proxy', 'http://127.0.0.1:1')), "\n";
?>
--EXPECT--
vipps.allow_production = 1 system
vipps.ca_file =  system
vipps.deadline = 20000 all
vipps.money_deadline = 0 all
vipps.proxy =  system
"100" "20000" 100
"300000" "100" 300000
"99" false 300000
"300001" false 300000
"-1" false 300000
"10s" false 300000
"1e3" false 300000
" 500" false 300000
"" false 300000
"0" false 300000
"0"5000
"5000"0
falsefalsefalse
