--TEST--
Userinfo is asked with the subscription key and, where Vipps refuses that, without
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/siblings.inc';

use Vipps\{Attempt, Client};

foreach (['any', 'required', 'refused'] as $how) {
    $log = [];
    $vipps = local_vipps();
    $vipps->userinfoKey($how);
    $client = Client::local($vipps, observer: function (Attempt $a) use (&$log): void {
        $log[] = "$a->operation $a->status";
    });
    $sub = consented($client, $vipps, 'name');
    $log = [];
    echo $how, ': ', $client->userinfo($sub)->name, ': ', implode(', ', $log), "\n";
    $vipps->revokeTokens();
    $log = [];
    echo $how, ', token revoked: ', $client->userinfo($sub)->name, ': ', implode(', ', $log), "\n";
    $vipps->denyNext(401, 'userinfo', 9);
    $log = [];
    echo $how, ', never: ', thrown(fn () => $client->userinfo($sub)), ': ', implode(', ', $log), "\n";
}
?>
--EXPECT--
any: Ada Lovelace: userinfo 200
any, token revoked: Ada Lovelace: userinfo 401, userinfo 401, token 200, userinfo 200
any, never: Vipps\Refused: userinfo was refused: Unauthorized: (An error from Azure API Management, possibly related to authentication): userinfo 401, userinfo 401, token 200, userinfo 401, userinfo 401
required: Ada Lovelace: userinfo 200
required, token revoked: Ada Lovelace: userinfo 401, userinfo 401, token 200, userinfo 200
required, never: Vipps\Refused: userinfo was refused: Unauthorized: (An error from Azure API Management, possibly related to authentication): userinfo 401, userinfo 401, token 200, userinfo 401, userinfo 401
refused: Ada Lovelace: userinfo 401, userinfo 200
refused, token revoked: Ada Lovelace: userinfo 401, userinfo 401, token 200, userinfo 401, userinfo 200
refused, never: Vipps\Refused: userinfo was refused: Unauthorized: (An error from Azure API Management, possibly related to authentication): userinfo 401, userinfo 401, token 200, userinfo 401, userinfo 401
