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
    /** @var array<string, array<string, string>> by host and port, and name */
    private array $cookies = [];

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
        $streams = [$this->post($url, $body), $this->post($url, $body)];
        return array_map(static function ($stream): string {
            return preg_match('~^location: (\S+)~mi', stream_get_contents($stream), $found) === 1 ? $found[1] : '';
        }, $streams);
    }

    /** Presses a button and does not wait for what comes. @return resource the connection */
    public function pressAndLeave(string $button, array $fields = [])
    {
        [, $url, $body] = $this->form($button, $fields);
        return $this->post($url, $body);
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

    /** @return list<string> what stands in the tags at data-$name */
    public function allAttributes(string $name): array
    {
        preg_match_all("~ data-$name=\"([^\"]*)\"~", $this->page, $found);
        return $found[1];
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
                'header' => ['Content-Type: application/x-www-form-urlencoded', ...$this->cookieHeader($url)],
                'content' => $body,
                'follow_location' => 0,
                'ignore_errors' => true,
                'timeout' => 90,
            ],
            'ssl' => ['cafile' => $this->ca],
        ]);
        $stream = @fopen($url, 'r', false, $context);
        if ($stream === false) {
            throw new \RuntimeException("$method $url: no answer");
        }
        $page = stream_get_contents($stream);
        $headers = stream_get_meta_data($stream)['wrapper_data'];
        $location = null;
        foreach ($headers as $header) {
            if (stripos($header, 'location:') === 0) {
                $location = trim(substr($header, 9));
            } elseif (preg_match('~^set-cookie: ([^=]+)=([^;]*)~i', $header, $found) === 1) {
                $this->cookies[self::site($url)][$found[1]] = rawurldecode($found[2]);
            }
        }
        return [(int) explode(' ', $headers[0])[1], $location, $page];
    }

    /**
     * @param array<string, string> $typed
     * @return array{string, string, string} method, URL, body
     */
    private function form(string $button, array $typed): array
    {
        preg_match_all('~<form\b([^>]*)>(.*?)</form>~s', $this->page, $forms, PREG_SET_ORDER);
        foreach ($forms as [, $form, $content]) {
            if (preg_match('~<button\b([^>]*)>' . preg_quote($button, '~') . '</button>~', $content, $pressed) !== 1) {
                continue;
            }
            $pressed = self::attributes($pressed[1]);
            $fields = isset($pressed['name']) ? [$pressed['name'] => $pressed['value'] ?? ''] : [];
            $to = $pressed['formaction'] ?? self::attributes($form)['action'];
            $body = http_build_query($typed + $fields + self::inputs($content));
            return ['POST', self::absolute($to, $this->url), $body];
        }
        $seen = substr(trim(strip_tags(strstr($this->page, '<body') ?: $this->page)), 0, 300);
        throw new \RuntimeException("There is no button \"$button\" at " . strtok($this->url, '?') . ": $seen");
    }

    /** What is filled in already. @return array<string, string> */
    private static function inputs(string $form): array
    {
        $fields = [];
        preg_match_all('~<input\b([^>]*)>~', $form, $inputs);
        foreach (array_map(self::attributes(...), $inputs[1]) as $input) {
            $isChoice = in_array($input['type'] ?? '', ['radio', 'checkbox'], true);
            if (isset($input['name']) && (!$isChoice || isset($input['checked']))) {
                $fields[$input['name']] = $input['value'] ?? ($isChoice ? 'on' : '');
            }
        }
        return $fields;
    }

    /** @return array<string, string> */
    private static function attributes(string $tag): array
    {
        preg_match_all('~([a-z-]+)(?:="([^"]*)")?~', $tag, $found, PREG_SET_ORDER);
        $decoded = static fn (array $one) => html_entity_decode($one[2] ?? '', ENT_QUOTES | ENT_HTML5);
        return array_combine(array_column($found, 1), array_map($decoded, $found));
    }

    /** @return resource */
    private function post(string $url, string $body)
    {
        $parts = parse_url($url);
        $stream = stream_socket_client("tcp://{$parts['host']}:{$parts['port']}", $code, $why, 5);
        stream_set_timeout($stream, 90);
        fwrite($stream, "POST {$parts['path']} HTTP/1.0\r\nHost: {$parts['host']}:{$parts['port']}\r\n"
            . "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " . strlen($body) . "\r\n"
            . implode('', array_map(static fn (string $header) => "$header\r\n", $this->cookieHeader($url)))
            . "\r\n$body");
        return $stream;
    }

    /** @return list<string> */
    private function cookieHeader(string $url): array
    {
        $pairs = [];
        foreach ($this->cookies[self::site($url)] ?? [] as $name => $value) {
            $pairs[] = "$name=" . rawurlencode($value);
        }
        return $pairs === [] ? [] : ['Cookie: ' . implode('; ', $pairs)];
    }

    private static function site(string $url): string
    {
        return parse_url($url, PHP_URL_HOST) . ':' . parse_url($url, PHP_URL_PORT);
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
