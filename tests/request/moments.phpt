--TEST--
expiresAt is the moment that was given: a DateTime that is changed later changes nothing
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Receipt, ReceiptLine};

final class Deadline extends DateTimeImmutable
{
    public function getTimestamp(): int
    {
        throw new LogicException('asked');
    }

    public function format(string $format): string
    {
        throw new LogicException('asked');
    }
}

final class Unfinished extends DateTime
{
    public function __construct()
    {
    }
}

$receipt = new Receipt([new ReceiptLine('socks', 'Socks', 49900, 2500)]);
$given = new DateTime('2026-12-24 17:00:00.123456 Europe/Oslo');
$request = socks(expiresAt: $given, receipt: $receipt);
$given->modify('+1 year');
echo $request->expiresAt::class, ' ', $request->expiresAt->format(DATE_RFC3339_EXTENDED), "\n";
$given = new Deadline('2026-12-24 17:00');
var_dump(socks(expiresAt: $given, receipt: $receipt)->expiresAt === $given);

foreach (['2026-12-24', 1795000000, new stdClass(), new Unfinished(), new DateTime('@0'), new DateTime('@-1')] as $wrong) {
    echo preg_replace('/^\w*Error: .* (has not been|object has not) .*/', 'Error: …', thrown(fn () => socks(expiresAt: $wrong, receipt: $receipt))), "\n";
}
?>
--EXPECT--
DateTimeImmutable 2026-12-24T17:00:00.123+01:00
bool(true)
TypeError: Vipps\PaymentRequest::__construct(): Argument #13 ($expiresAt) must be of type ?DateTimeInterface, string given
TypeError: Vipps\PaymentRequest::__construct(): Argument #13 ($expiresAt) must be of type ?DateTimeInterface, int given
TypeError: Vipps\PaymentRequest::__construct(): Argument #13 ($expiresAt) must be of type ?DateTimeInterface, stdClass given
Error: …
ValueError: Vipps\PaymentRequest::__construct(): Argument #13 ($expiresAt) must be ten minutes to 60 days ahead
ValueError: Vipps\PaymentRequest::__construct(): Argument #13 ($expiresAt) must be ten minutes to 60 days ahead
