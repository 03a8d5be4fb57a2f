--TEST--
useExplicitCheckoutFlow does what it did in 2022, and nothing today: the shop gets address and method in any case
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

foreach (['2022', 'today'] as $age) {
    foreach ([null, false, true] as $explicit) {
        $vipps = local_vipps();
        $vipps->explicitFlowAge($age);
        $client = Client::local($vipps);
        $client->create(express(useExplicitCheckoutFlow: $explicit));
        $screen = $vipps->appScreen('acme-shop-1042')['screen'];
        $vipps->approve('acme-shop-1042');
        $vipps->advance(1);
        $payment = $client->get('acme-shop-1042');
        echo $age, ', ', json_encode($explicit), ': the app shows ', $screen, '; ', $payment->shipping->optionId, ' to ',
            $payment->shipping->address->city, ' for ', $payment->customer->firstName, ', ', amounts($payment), "\n";
    }
}
?>
--EXPECT--
2022, null: the app shows confirm; home to OSLO for Ada, 49900: 59800 authorized, 59800 capturable
2022, false: the app shows confirm; home to OSLO for Ada, 49900: 59800 authorized, 59800 capturable
2022, true: the app shows address; home to OSLO for Ada, 49900: 59800 authorized, 59800 capturable
today, null: the app shows address; home to OSLO for Ada, 49900: 59800 authorized, 59800 capturable
today, false: the app shows address; home to OSLO for Ada, 49900: 59800 authorized, 59800 capturable
today, true: the app shows address; home to OSLO for Ada, 49900: 59800 authorized, 59800 capturable
