<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Example;

/** A customer's browser: opens pages, fills in the forms that are there, goes where it is sent. */
final class Browser
{
    /** Of the page it is at. */
    public string $url = '';
    public int $status = 0;
    public string $page = '';

    /** @param string $ca PEM file to trust */
    public function __construct(private readonly string $ca)
    {
    }

    /** @return $this */
    public function open(string $url): self
    {
        return $this->go('GET', $url);
    }

    /**
     * Fills in and sends the form with this button.
     * @param array<string, string> $fields what is typed
     * @return $this
     */
    public function press(string $button, array $fields = []): self
    {
        return $this->go(...$this->form($button, $fields));
    }

    /** Like press(), and goes nowhere then. @return string where it is sent */
    public function pressAndStay(string $button): string
    {
        return $this->fetch(...$this->form($button, []))[1] ?? '';
    }

    /**
     * Presses the button twice before anything has come back: two requests at once.
     * @return list<string> where each is sent
     */
    public function pressTwice(string $button): array
    {
        [, $url, $body] = $this->form($button, []);
        $streams = [self::post($url, $body), self::post($url, $body)];
        return array_map(static function ($stream): string {
            return preg_match('~^location: (\S+)~mi', stream_get_contents($stream), $found) === 1 ? $found[1] : '';
        }, $streams);
    }

    /** Presses a button and does not wait for what comes. @return resource the connection */
    public function pressAndLeave(string $button, array $fields = [])
    {
        [, $url, $body] = $this->form($button, $fields);
        return self::post($url, $body);
    }

    /** What stands in the page at data-$name. */
    public function data(string $name): ?string
    {
        return $this->allData($name)[0] ?? null;
    }

    /** @return list<string> */
    public function allData(string $name): array
    {
        preg_match_all("~data-$name(?:=\"([^\"]*)\")?>([^<]*)~", $this->page, $found, PREG_SET_ORDER);
        return array_map(static fn (array $f) => $f[1] !== '' ? $f[1] : $f[2], $found);
    }

    private function go(string $method, string $url, string $body = ''): self
    {
        for ($steps = 0; $steps < 6; $steps++) {
            [$this->status, $location, $this->page] = $this->fetch($method, $url, $body);
            $this->url = $url;
            if ($location === null) {
                return $this;
            }
            [$method, $url, $body] = ['GET', self::absolute($location, $url), ''];
        }
        throw new \RuntimeException("$url: sent around in circles");
    }

    /** @return array{int, ?string, string} status, location, body */
    private function fetch(string $method, string $url, string $body): array
    {
        $context = stream_context_create([
            'http' => [
                'method' => $method,
                'header' => $body === '' ? [] : ['Content-Type: application/x-www-form-urlencoded'],
                'content' => $body,
                'follow_location' => 0,
                'ignore_errors' => true,
                'timeout' => 90,
            ],
            'ssl' => ['cafile' => $this->ca],
        ]);
        $page = @file_get_contents($url, false, $context);
        if ($page === false) {
            throw new \RuntimeException("$method $url: no answer");
        }
        $location = null;
        foreach ($http_response_header as $header) {
            if (stripos($header, 'location:') === 0) {
                $location = trim(substr($header, 9));
            }
        }
        return [(int) explode(' ', $http_response_header[0])[1], $location, $page];
    }

    /**
     * @param array<string, string> $typed
     * @return array{string, string, string} method, URL, body
     */
    private function form(string $button, array $typed): array
    {
        preg_match_all('~<form method="post" action="([^"]*)">(.*?)</form>~s', $this->page, $forms, PREG_SET_ORDER);
        foreach ($forms as [, $action, $content]) {
            $pattern = '~<button(?: name="([^"]*)" value="([^"]*)")?[^>]*>' . preg_quote($button, '~') . '</button>~';
            if (preg_match($pattern, $content, $pressed) !== 1) {
                continue;
            }
            preg_match_all('~<input type="hidden" name="([^"]*)" value="([^"]*)">~', $content, $hidden, PREG_SET_ORDER);
            $fields = isset($pressed[1]) ? [$pressed[1] => $pressed[2]] : [];
            foreach ($hidden as [, $name, $value]) {
                $fields[$name] = html_entity_decode($value, ENT_QUOTES | ENT_HTML5);
            }
            return ['POST', self::absolute($action, $this->url), http_build_query($typed + $fields)];
        }
        throw new \RuntimeException("There is no button \"$button\" at $this->url: " . strip_tags($this->page));
    }

    /** @return resource */
    private static function post(string $url, string $body)
    {
        $parts = parse_url($url);
        $stream = stream_socket_client("tcp://{$parts['host']}:{$parts['port']}", $code, $why, 5);
        stream_set_timeout($stream, 90);
        fwrite($stream, "POST {$parts['path']} HTTP/1.0\r\nHost: {$parts['host']}:{$parts['port']}\r\n"
            . "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " . strlen($body) . "\r\n\r\n$body");
        return $stream;
    }

    private static function absolute(string $to, string $from): string
    {
        if (!str_starts_with($to, '/')) {
            return $to;
        }
        $parts = parse_url($from);
        return "{$parts['scheme']}://{$parts['host']}:{$parts['port']}$to";
    }
}
