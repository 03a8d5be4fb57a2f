<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Proxy;

use Vipps\Sandbox\Http\Client;
use Vipps\Sandbox\Net\Process;

/** A fault proxy in another process. */
final class Remote
{
    private readonly Client $control;

    private function __construct(
        /** Where the shop goes instead of to Vipps. */
        public readonly string $url,
        public readonly ?string $ca,
        string $control,
        private readonly Process $process,
    ) {
        $this->control = new Client($control);
    }

    /**
     * Starts tests/sandbox/faultproxy.php before the Vipps at $url; it ends with this object.
     * @param string $url of the Vipps: http, or with --blind also https
     */
    public static function before(string $url, string ...$arguments): self
    {
        $upstream = parse_url($url, PHP_URL_HOST) . ':' . parse_url($url, PHP_URL_PORT);
        $process = new Process('faultproxy.php', ["--upstream=$upstream", ...array_values($arguments)]);
        $ready = $process->ready;
        // What is passed on unread keeps its scheme, and the certificate of the Vipps behind.
        $scheme = in_array('--blind', $arguments, true) ? parse_url($url, PHP_URL_SCHEME) : null;
        $own = $scheme === null ? $ready['url'] : preg_replace('~^\w+~', $scheme, $ready['url']);
        return new self($own, $ready['ca'], $ready['control'], $process);
    }

    /**
     * Orders one fault; the parameters are those of {@see Rule}.
     * @param string $do reset, close, stall, half-open, delay, cut, cut-reset, garbage
     */
    public function fault(
        string $do,
        string $match = '',
        ?string $when = null,
        ?bool $reused = null,
        int $bytes = 0,
        int $milliseconds = 0,
        int $skip = 0,
        int $times = 1,
    ): void {
        $this->order('/fault', array_filter(get_defined_vars(), static fn (mixed $v) => $v !== null));
    }

    /** Nobody listens any more: connection refused. */
    public function refuse(): void
    {
        $this->order('/refuse');
    }

    public function accept(): void
    {
        $this->order('/accept');
    }

    /** Forgets all faults and counts. */
    public function reset(): void
    {
        $this->order('/reset');
    }

    /** Counts of connections, handshakes, requests and faults still due; the log. @return array<string, mixed> */
    public function state(): array
    {
        return $this->order('/state');
    }

    public function stop(): void
    {
        $this->control->close();
        $this->process->stop();
    }

    /** @param array<string, mixed> $what @return array<string, mixed> */
    private function order(string $path, array $what = []): array
    {
        $answer = $this->control->send('POST', $path, [], json_encode((object) $what, JSON_THROW_ON_ERROR));
        $said = json_decode($answer->body, true, 16, JSON_THROW_ON_ERROR);
        return isset($said['error']) ? throw new \ValueError($said['error']) : $said;
    }
}
