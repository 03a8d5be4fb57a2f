<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Net;

/** The other end of one connection: bytes come and go without anybody waiting. */
final class Peer
{
    private readonly ?\Socket $socket;
    private string $out = '';
    private bool $open = true;
    private bool $endWhenSent = false;
    private ?\Closure $onBytes = null;
    private ?\Closure $onEnd = null;

    /** @param resource $stream a TCP stream on which TLS has not started */
    public function __construct(private $stream, private readonly Loop $loop)
    {
        stream_set_blocking($stream, false);
        stream_set_read_buffer($stream, 0);
        // PHP gives the socket away only before TLS starts.
        $this->socket = extension_loaded('sockets') ? (socket_import_stream($stream) ?: null) : null;
    }

    public function isOpen(): bool
    {
        return $this->open;
    }

    /** @param int $method STREAM_CRYPTO_METHOD_TLS_SERVER or _CLIENT; $failed stays closed */
    public function secure(int $method, \Closure $then, \Closure $failed): void
    {
        $step = function () use ($method, $then, $failed): void {
            $done = @stream_socket_enable_crypto($this->stream, true, $method);
            if ($done === false) {
                $this->close();
                $failed();
            } elseif ($done === true) {
                $this->loop->stopReading($this->stream);
                $then();
            }
        };
        $this->loop->onReadable($this->stream, $step);
        $step();
    }

    /**
     * Starts to read, or goes on.
     * @param \Closure(string): void $onBytes
     * @param \Closure(): void $onEnd the other side closed; this side is closed by then
     */
    public function listen(\Closure $onBytes, \Closure $onEnd): void
    {
        $this->onBytes = $onBytes;
        $this->onEnd = $onEnd;
        $this->loop->onReadable($this->stream, $this->read(...));
        $this->read();
    }

    /** Reads no more: the other side's bytes pile up. */
    public function freeze(): void
    {
        $this->loop->stopReading($this->stream);
    }

    public function write(string $bytes): void
    {
        if ($this->open) {
            $this->out .= $bytes;
            $this->flush();
        }
    }

    /** Closes once everything written has left. */
    public function closeWhenSent(): void
    {
        $this->endWhenSent = true;
        if ($this->open && $this->out === '') {
            $this->close();
        }
    }

    public function close(): void
    {
        if ($this->open) {
            $this->open = false;
            $this->loop->forget($this->stream);
            fclose($this->stream);
        }
    }

    /** Ends like a crash, with RST; without ext/sockets it is a plain close. */
    public function reset(): void
    {
        if ($this->open && $this->socket !== null) {
            @socket_set_option($this->socket, SOL_SOCKET, SO_LINGER, ['l_onoff' => 1, 'l_linger' => 0]);
        }
        $this->close();
    }

    private function read(): void
    {
        $all = '';
        // All there is: what OpenSSL holds already is invisible to stream_select().
        do {
            $bytes = @fread($this->stream, 65536);
            $all .= (string) $bytes;
        } while ($bytes !== false && $bytes !== '');
        $ended = $bytes === false || feof($this->stream);
        if ($all !== '') {
            ($this->onBytes)($all);
        }
        if ($ended && $this->open) {
            $this->close();
            ($this->onEnd)();
        }
    }

    private function flush(): void
    {
        while ($this->out !== '') {
            $sent = @fwrite($this->stream, $this->out);
            if ($sent === false || $sent === 0) {
                // A dead peer shows itself at the next read.
                $this->loop->onWritable($this->stream, $this->flush(...));
                return;
            }
            $this->out = substr($this->out, $sent);
        }
        $this->loop->stopWriting($this->stream);
        if ($this->endWhenSent) {
            $this->close();
        }
    }
}
