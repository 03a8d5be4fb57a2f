<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Net;

/** A command line of --name and --name=value, where what is not known is an error: getopt() would let it pass. */
final class Options
{
    /** @param array<string, string> $given */
    private function __construct(private readonly array $given)
    {
    }

    /**
     * @param list<string> $arguments without the program's name
     * @param list<string> $known names, with "=" after those that take a value
     */
    public static function read(array $arguments, array $known): self
    {
        $given = [];
        foreach ($arguments as $argument) {
            $fits = preg_match('~^--([a-z-]+)(=?)(.*)$~Ds', $argument, $part)
                && in_array($part[1] . $part[2], $known, true);
            if (!$fits) {
                fwrite(STDERR, "Unknown argument: $argument\n");
                exit(2);
            }
            $given[$part[1]] = $part[3];
        }
        return new self($given);
    }

    public function has(string $name): bool
    {
        return isset($this->given[$name]);
    }

    public function text(string $name): ?string
    {
        return $this->given[$name] ?? null;
    }

    public function number(string $name): ?int
    {
        $text = $this->text($name);
        if ($text !== null && !ctype_digit($text)) {
            fwrite(STDERR, "--$name takes a number\n");
            exit(2);
        }
        return $text === null ? null : (int) $text;
    }
}
