--TEST--
Pages of the feed as Vipps may send them: each new cursor is handed on, and no page is asked for for ever
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\Exchange;

function tell(string $what, array $answers, ?string $cursor = null, ?int $pageSize = null): void
{
    $canned = new Canned($answers);
    echo "$what\n";
    try {
        foreach ($canned->settlement()->feed($cursor, pageSize: $pageSize) as $i => $page) {
            echo "  $i: ", implode(' ', array_map(fn ($entry) => $entry->pspReference, $page->entries)) ?: 'no entries', ", then '$page->cursor'\n";
        }
    } catch (Vipps\Failure $e) {
        echo '  ', $e::class, ' ', $e->problem->kind->name, "\n";
    }
    foreach ($canned->asked as $i => $url) {
        echo '  ', preg_replace('~^.*/feed~', '', $url) ?: '-', $canned->pageSizes[$i] === 'none' ? '' : ", {$canned->pageSizes[$i]} a page", "\n";
    }
}

tell('an empty ledger', [Canned::page([], 'begin', tryLater: true)]);
tell('an empty ledger, again', [Canned::page([], 'begin', tryLater: true)], 'begin');
tell('a first page, and the end with it', [Canned::page([1, 2], 'b', tryLater: true)], 'a');
tell('the end on a page of its own', [Canned::page([1, 2], 'b', tryLater: false), Canned::page([], 'b', tryLater: true)], 'a');
tell('the end without tryLater', [Canned::page([1, 2], 'b'), Canned::page([], 'b')], 'a');
tell('an empty page on the way', [Canned::page([], 'b'), Canned::page([1], 'c'), Canned::page([], 'c', tryLater: true)], 'a');
tell('an empty page with a new cursor at the end', [Canned::page([], 'b', tryLater: true)], 'a');
tell('entries without a new cursor', array_fill(0, 9, Canned::page([1, 2], 'a')), 'a');
tell('page size', [Canned::page([1], 'b'), Canned::page([], 'b', tryLater: true)], 'a', 1000);
tell('a cursor of odd characters', [Canned::page([1], 'x&y=z w/+%', tryLater: false), Canned::page([], 'x&y=z w/+%', tryLater: true)]);
?>
--EXPECT--
an empty ledger
  0: no entries, then 'begin'
  -
an empty ledger, again
  ?cursor=begin
a first page, and the end with it
  0: psp-1 psp-2, then 'b'
  ?cursor=a
the end on a page of its own
  0: psp-1 psp-2, then 'b'
  ?cursor=a
  ?cursor=b
the end without tryLater
  0: psp-1 psp-2, then 'b'
  ?cursor=a
  ?cursor=b
an empty page on the way
  0: no entries, then 'b'
  1: psp-1, then 'c'
  ?cursor=a
  ?cursor=b
  ?cursor=c
an empty page with a new cursor at the end
  0: no entries, then 'b'
  ?cursor=a
entries without a new cursor
  Vipps\NotSent Garbled
  ?cursor=a
  ?cursor=a
  ?cursor=a
page size
  0: psp-1, then 'b'
  ?cursor=a, 1000 a page
  ?cursor=b, 1000 a page
a cursor of odd characters
  0: psp-1, then 'x&y=z w/+%'
  -
  ?cursor=x%26y%3Dz%20w%2F%2B%25
