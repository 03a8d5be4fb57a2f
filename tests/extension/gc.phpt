--TEST--
Cycles through observers, transports, gateways and callbacks are collected
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, Client, Payment};

class Gone
{
    public mixed $held = null;

    public function __construct(private string $name)
    {
    }

    public function __destruct()
    {
        echo $this->name, " is gone\n";
    }
}

function observed(): void
{
    $gone = new Gone('the observer');
    $gone->held = Client::local(local_vipps(), observer: function () use ($gone) {});
}

function paid(): void
{
    $gone = new Gone('the payment');
    $client = Client::local(local_vipps(), observer: function () use ($gone) {});
    $gone->held = Payment::fromArray(['reference' => 'acme-shop-1042'], $client);
}

function called(): void
{
    $gone = new Gone('the callback');
    $vipps = local_vipps();
    $client = Client::local($vipps, observer: function () use ($gone) {});
    approved($client, $vipps);
    $call = $vipps->callback('acme-shop-1042');
    $gone->held = Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body);
}

gc_collect_cycles();
observed();
paid();
called();
echo "collecting\n";
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
collecting
the observer is gone
the payment is gone
the callback is gone
end
