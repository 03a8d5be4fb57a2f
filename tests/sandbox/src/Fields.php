<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** Reads a JSON object member by member, strictly: JSON null counts as absent, a wrong type as an error. */
final class Fields
{
    /** @var array<string, true> */
    private array $asked = [];
    /** @var array<string, self> */
    private array $inner = [];

    private function __construct(private readonly \stdClass $object, private readonly string $name)
    {
    }

    /** @throws FieldError */
    public static function of(string $json): self
    {
        $value = json_decode($json, false, 64);
        if (!$value instanceof \stdClass) {
            throw new FieldError('', 'The body is not a JSON object', FieldError::SHAPE);
        }
        return new self($value, '');
    }

    public function has(string $name): bool
    {
        return isset($this->object->$name);
    }

    /** A member spelt in another case. */
    public function hasMisspelt(string $name): bool
    {
        foreach (get_object_vars($this->object) as $key => $value) {
            if ($key !== $name && strcasecmp((string) $key, $name) === 0) {
                return true;
            }
        }
        return false;
    }

    /** @throws FieldError */
    public function object(string $name): self
    {
        $value = $this->take($name, required: true);
        if (!$value instanceof \stdClass) {
            throw $this->shape($name, 'an object');
        }
        // The same one again, for what was asked for before.
        return $this->inner[$name] ??= new self($value, $name);
    }

    /** @throws FieldError */
    public function text(string $name, int $max, bool $required = false, string $pattern = ''): ?string
    {
        $value = $this->take($name, $required);
        if ($value === null) {
            return null;
        }
        if (!is_string($value)) {
            throw $this->shape($name, 'a string');
        }
        if ($required && $value === '') {
            throw $this->value($name, "$name must not be empty");
        }
        if (self::length($value) > $max) {
            throw $this->value($name, "$name must be at most $max characters");
        }
        if ($pattern !== '' && preg_match($pattern, $value) !== 1) {
            throw $this->value($name, "$name has a wrong format");
        }
        return $value;
    }

    /** One of those. @param list<string> $known @throws FieldError */
    public function word(string $name, array $known, bool $required = false): ?string
    {
        $value = $this->text($name, max: 255, required: $required);
        if ($value !== null && !in_array($value, $known, true)) {
            throw $this->value($name, "$name must be one of " . implode(', ', $known));
        }
        return $value;
    }

    /**
     * Members of an array of strings; null when there is none.
     * @return list<string>|null
     * @throws FieldError
     */
    public function words(string $name): ?array
    {
        $value = $this->take($name, required: false);
        if ($value !== null && (!is_array($value) || array_filter($value, is_string(...)) !== $value)) {
            throw $this->shape($name, 'an array of strings');
        }
        return $value;
    }

    /**
     * Members of an array of objects; null when there is none.
     * @return ($required is true ? list<self> : list<self>|null)
     * @throws FieldError
     */
    public function objects(string $name, bool $required = false): ?array
    {
        $value = $this->take($name, $required);
        if ($value === null) {
            return null;
        }
        if (!is_array($value)) {
            throw $this->shape($name, 'an array');
        }
        $found = [];
        foreach ($value as $i => $object) {
            if (!$object instanceof \stdClass) {
                throw $this->shape($name, 'an array of objects');
            }
            $found[] = $this->inner["$name.$i"] = new self($object, "$name.$i");
        }
        return $found;
    }

    /** Whatever it is; null when there is none. */
    public function any(string $name): mixed
    {
        return $this->take($name, required: false);
    }

    /** @throws FieldError */
    public function integer(
        string $name,
        bool $required = false,
        int $min = PHP_INT_MIN,
        int $max = PHP_INT_MAX,
    ): ?int {
        $value = $this->take($name, $required);
        if ($value !== null && !is_int($value)) {
            throw $this->shape($name, 'an integer');
        }
        if ($value !== null && ($value < $min || $value > $max)) {
            throw $this->value($name, "$name must be $min to $max");
        }
        return $value;
    }

    /** @throws FieldError */
    public function flag(string $name): bool
    {
        $value = $this->take($name, required: false) ?? false;
        if (!is_bool($value)) {
            throw $this->shape($name, 'a boolean');
        }
        return $value;
    }

    /** All members of this object, which must be texts. @return array<string, string> @throws FieldError */
    public function texts(int $max): array
    {
        $texts = [];
        foreach (array_keys(get_object_vars($this->object)) as $name) {
            $texts[$name] = $this->text((string) $name, $max) ?? '';
        }
        return $texts;
    }

    /** The object, when there is one. @throws FieldError */
    public function objectIfAny(string $name): ?self
    {
        $this->asked[$name] = true;
        return $this->has($name) ? $this->object($name) : null;
    }

    /** Names a member that is documented and of no consequence here. */
    public function ignore(string ...$names): void
    {
        foreach ($names as $name) {
            $this->asked[$name] = true;
        }
    }

    /** Members that nobody asked for, as "transaction.colour". @return list<string> */
    public function unknown(): array
    {
        $found = [];
        foreach (array_keys(get_object_vars($this->object)) as $key) {
            if (!isset($this->asked[$key])) {
                $found[] = $this->name === '' ? (string) $key : "$this->name.$key";
            }
        }
        foreach ($this->inner as $inner) {
            array_push($found, ...$inner->unknown());
        }
        return $found;
    }

    public function value(string $name, string $why): FieldError
    {
        return new FieldError($name, $why, FieldError::VALUE);
    }

    private function take(string $name, bool $required): mixed
    {
        $this->asked[$name] = true;
        $value = $this->object->$name ?? null;
        if ($value === null && $required) {
            throw $this->value($name, "$name is required");
        }
        return $value;
    }

    private function shape(string $name, string $due): FieldError
    {
        return new FieldError($name, "$name must be $due", FieldError::SHAPE);
    }

    /** In characters. */
    public static function length(string $text): int
    {
        return preg_match_all('~.~us', $text) ?: strlen($text);
    }
}
