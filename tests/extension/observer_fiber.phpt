--TEST--
An observer may suspend its fiber; its client waits, others work, and a fiber that never resumes leaks nothing
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
$other = Client::local($vipps);
$client = Client::local($vipps, observer: fn ($attempt) => Fiber::suspend($attempt->operation));
$fiber = new Fiber(fn () => $client->create(socks()));
echo $fiber->start(), "\n";
echo thrown(fn () => $client->get('acme-shop-1042')), "\n";
echo strstr(thrown(fn () => $other->get('acme-shop-1042')), ':', true), "\n";
echo $fiber->resume(), "\n";
$fiber->resume();
echo $fiber->getReturn()->reference, "\n";

$lost = new Fiber(fn () => $client->get('acme-shop-1042'));
echo $lost->start(), "\n";
unset($lost);
gc_collect_cycles();
$again = new Fiber(fn () => $client->get('acme-shop-1042'));
echo $again->start(), "\n";
echo "end\n";
?>
--EXPECT--
token
Error: A call to Vipps is under way: none can be made from within an observer, a transport or a signal handler
Vipps\Refused
create
acme-shop-1042
get
get
end
