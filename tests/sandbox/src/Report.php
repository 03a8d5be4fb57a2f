<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/** The Settlement API v1, which lists ledgers, and the Report API v2, which tells what is in them. */
final class Report implements Dialect
{
    public const API = 'report';

    private const LEDGERS = '~^/settlement/v1/ledgers/?$~i';
    private const TOPIC = '~^/report/v2/ledgers/([^/]+)/([^/]+)/(?:dates/([^/]+)|(feed))/?$~i';
    private const HANDLE = '~^(api|NO|DK|FI):\d+$~D';
    private const LARGEST_PAGE = 1000;
    private const INVALID = 10002;

    public function __construct(private readonly World $world)
    {
    }

    public static function unauthorized(): Response
    {
        return Response::json(401, ['code' => 'Unauthorized', 'message' => 'Please check your API keys']);
    }

    public function route(Request $request): ?Call
    {
        $isList = preg_match(self::LEDGERS, $request->path) === 1;
        if (!$isList && preg_match(self::TOPIC, $request->path, $found) !== 1) {
            return null;
        }
        if ($request->method !== 'GET') {
            throw new TurnedAway(Gateway::wrongMethod());
        }
        return match (true) {
            $isList => new Call(self::API, Operation::Ledgers, '', $request),
            isset($found[4]) => new Call(self::API, Operation::Feed, rawurldecode($found[1]), $request),
            default => new Call(self::API, Operation::Entries, rawurldecode($found[1]), $request),
        };
    }

    public function msnIn(Call $call): string
    {
        return '';
    }

    public function answer(Call $call): Response
    {
        $this->world->settlement->catchUp();
        try {
            return match ($call->operation) {
                Operation::Ledgers => $this->ledgers($call),
                Operation::Entries => $this->entries($call),
                Operation::Feed => $this->feed($call),
            };
        } catch (FieldError $why) {
            return $this->invalid("$why->field: {$why->getMessage()}");
        }
    }

    // Calls -------------------------------------------------------------------------------------------------

    private function ledgers(Call $call): Response
    {
        $query = $call->request->query();
        $cursor = $this->cursor($query, ['ledgers']);
        $handle = $cursor['handle'] ?? $query['settlesForRecipientHandles'] ?? '';
        if ($handle !== '' && preg_match(self::HANDLE, $handle) !== 1) {
            throw new FieldError('settlesForRecipientHandles', 'Must be like api:123456', FieldError::VALUE);
        }
        $fit = array_values(array_filter(
            $this->accessible($call, $handle),
            static fn (Ledger $l) => $handle === '' || in_array($handle, $l->recipients(), true),
        ));
        $size = $this->world->settings->ledgersPerPage;
        $from = $cursor['after'] ?? 0;
        $more = count($fit) > $from + $size;
        $next = $more ? self::encode(['of' => ['ledgers'], 'handle' => $handle, 'after' => $from + $size]) : '';
        $items = array_map($this->ledger(...), array_slice($fit, $from, $size));
        return $this->page(['cursor' => $next, 'items' => $items]);
    }

    private function entries(Call $call): Response
    {
        [$ledger, $topic, $date] = $this->asked($call);
        if ($ledger === null) {
            return $this->noSuchLedger($call);
        }
        if (!SettlementCalendar::exists($date)) {
            throw new FieldError('ledgerDate', 'Must be a date: YYYY-MM-DD', FieldError::VALUE);
        }
        $of = [$ledger->id, $topic, $date];
        $from = $this->cursor($call->request->query(), $of)['after'] ?? 0;
        $size = $this->pageSize($call);
        if (!$this->world->settlement->isClosed($date)) {
            return $this->page(['items' => [], 'hasMore' => false, 'tryLater' => true]);
        }
        [$found, $next, $more] = $ledger->read($topic, $from, $size, $date);
        $items = (new ReportEntry($this->world->settings, $ledger->currency))->all($found);
        $cursor = $more ? ['cursor' => self::encode(['of' => $of, 'after' => $next])] : [];
        return $this->page(['items' => $items, 'hasMore' => $more] + $cursor + ['tryLater' => false]);
    }

    private function feed(Call $call): Response
    {
        [$ledger, $topic] = $this->asked($call);
        if ($ledger === null) {
            return $this->noSuchLedger($call);
        }
        $of = [$ledger->id, $topic, 'feed'];
        $from = $this->cursor($call->request->query(), $of)['after'] ?? 0;
        [$found, $next] = $ledger->read($topic, $from, $this->pageSize($call));
        // An empty page has the cursor that was asked with, or where the feed begins.
        $cursor = self::encode(['of' => $of, 'after' => $found === [] ? $from : $next]);
        $items = (new ReportEntry($this->world->settings, $ledger->currency))->all($found);
        return $this->page(['cursor' => $cursor, 'items' => $items, 'tryLater' => $found === []]);
    }

    // What is asked -----------------------------------------------------------------------------------------

    /**
     * Ledger, topic and, of entries, date. The ledger is null when these keys do not open it.
     * @return array{Ledger|null, string, string}
     */
    private function asked(Call $call): array
    {
        preg_match(self::TOPIC, $call->request->path, $found);
        [$topic, $date] = [rawurldecode($found[2]), rawurldecode($found[3])];
        if (!in_array($topic, Ledger::TOPICS, true)) {
            throw new FieldError('topic', 'Must be one of funds, fees', FieldError::VALUE);
        }
        $fit = array_filter($this->accessible($call), static fn (Ledger $l) => $l->id === $call->reference);
        return [reset($fit) ?: null, $topic, $date];
    }

    /**
     * The ledgers that the keys open: one sales unit's, or a partner's.
     * @return list<Ledger>
     */
    private function accessible(Call $call, string $handle = ''): array
    {
        $settlement = $this->world->settlement;
        $wanted = str_starts_with($handle, 'api:') ? substr($handle, strlen('api:')) : '';
        $units = array_filter([$call->msn, $wanted], Keys::isMsn(...));
        $isPartner = $this->world->settings->partner || $call->msn === '';
        foreach ($isPartner ? $units : [] as $msn) {
            // Whoever is asked for exists.
            $settlement->named($msn);
        }
        return $settlement->of($isPartner ? '' : $call->msn);
    }

    private function pageSize(Call $call): int
    {
        $text = $call->request->header('Vipps-Feed-Page-Size');
        if ($text === null) {
            return $this->world->settings->entriesPerPage;
        }
        if (preg_match('~^\d{1,4}$~D', $text) !== 1 || (int) $text < 1 || (int) $text > self::LARGEST_PAGE) {
            throw new FieldError('Vipps-Feed-Page-Size', 'Must be 1 to ' . self::LARGEST_PAGE, FieldError::VALUE);
        }
        return (int) $text;
    }

    /**
     * What an earlier answer's cursor says; an empty array where none came along.
     * @param array<string, string> $query
     * @param list<string> $of what it must belong to
     * @return array{after?: int, handle?: string}
     */
    private function cursor(array $query, array $of): array
    {
        $text = $query['cursor'] ?? '';
        if ($text === '') {
            return [];
        }
        $said = json_decode((string) base64_decode($text, true), true);
        if (!is_array($said) || ($said['of'] ?? null) !== $of || !is_int($said['after'] ?? null)) {
            throw new FieldError('cursor', 'Is of no earlier answer', FieldError::VALUE);
        }
        return $said;
    }

    // What is answered --------------------------------------------------------------------------------------

    /** @return array<string, mixed> */
    private function ledger(Ledger $ledger): array
    {
        $country = Market::using($ledger->currency)->value;
        $owners = ['NO' => 'business:NO:ORG', 'DK' => 'business:DK:CVR', 'FI' => 'business:FI:Y-tunnus'];
        return [
            'ledgerId' => $ledger->id,
            'currency' => $ledger->currency,
            'payoutBankAccount' => ['scheme' => "BBAN:$country", 'id' => '86011117947'],
            'owner' => ['scheme' => $owners[$country], 'id' => '987654321'],
            'settlesForRecipientHandles' => $ledger->recipients(),
        ] + ($this->isOdd() ? [] : ['salesUnits' => array_map(
            static fn (string $handle) => ['name' => "Shop $handle", 'recipientHandle' => $handle],
            $ledger->recipients(),
        )]);
    }

    /** @param array<string, mixed> $page */
    private function page(array $page): Response
    {
        $told = $this->isOdd() ? array_filter($page, static fn ($value) => $value !== false && $value !== '') : $page;
        return Response::json(200, $told);
    }

    private function isOdd(): bool
    {
        return $this->world->settings->oddLedgers['members'] ?? false;
    }

    private function noSuchLedger(Call $call): Response
    {
        return Response::problem(404, [
            'type' => 'https://httpstatuses.io/404',
            'title' => 'Not Found',
            'status' => 404,
            'detail' => 'No such ledgerId',
            'instance' => $call->request->path,
        ]);
    }

    /** As specified: 500, and a code that says whose fault it is. */
    private function invalid(string $why): Response
    {
        return Response::json(500, [
            'errorCode' => self::INVALID,
            'errorMessage' => "Your request parameters didn't validate. $why",
            'contextId' => $this->world->ids->uuid(),
        ]);
    }

    /** @param array<string, mixed> $said */
    private static function encode(array $said): string
    {
        return base64_encode(json_encode($said, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR));
    }
}
