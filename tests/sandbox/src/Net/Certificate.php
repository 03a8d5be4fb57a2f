<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Net;

/** A certificate authority of one's own, and a certificate of it for 127.0.0.1 and localhost. */
final class Certificate
{
    private const CONFIG = <<<'CNF'
        [req]
        distinguished_name = dn
        [dn]
        [ca]
        basicConstraints = critical, CA:TRUE
        keyUsage = critical, keyCertSign, cRLSign
        subjectKeyIdentifier = hash
        [leaf]
        basicConstraints = CA:FALSE
        keyUsage = critical, digitalSignature
        extendedKeyUsage = serverAuth
        subjectAltName = IP:127.0.0.1, IP:::1, DNS:localhost
        CNF;

    /** @param string $ca PEM file for clients @param string $leaf PEM file with certificate and key, for servers */
    private function __construct(public readonly string $ca, public readonly string $leaf)
    {
    }

    /** Writes the files into $directory, which must exist and be private. */
    public static function make(string $directory): self
    {
        $config = "$directory/openssl.cnf";
        file_put_contents($config, preg_replace('~^ +~m', '', self::CONFIG) . "\n");
        [$caCertificate, $caKey] = self::sign($config, 'ca', 'Local Vipps CA', null, null);
        [$certificate, $key] = self::sign($config, 'leaf', 'localhost', $caCertificate, $caKey);
        openssl_x509_export($caCertificate, $caPem);
        openssl_x509_export($certificate, $pem);
        openssl_pkey_export($key, $keyPem, null, ['config' => $config]);
        file_put_contents("$directory/ca.pem", $caPem);
        file_put_contents("$directory/server.pem", $pem . $keyPem);
        return new self("$directory/ca.pem", "$directory/server.pem");
    }

    /** @return array{0: \OpenSSLCertificate, 1: \OpenSSLAsymmetricKey} */
    private static function sign(
        string $config,
        string $section,
        string $name,
        ?\OpenSSLCertificate $issuer,
        ?\OpenSSLAsymmetricKey $issuerKey,
    ): array {
        $options = [
            'config' => $config,
            'digest_alg' => 'sha256',
            'x509_extensions' => $section,
            'private_key_type' => OPENSSL_KEYTYPE_EC,
            'curve_name' => 'prime256v1',
            // Without meaning for this curve, and yet PHP insists.
            'private_key_bits' => 2048,
        ];
        $key = openssl_pkey_new($options);
        $request = openssl_csr_new(['commonName' => $name], $key, $options);
        $serial = random_int(1, PHP_INT_MAX);
        $certificate = openssl_csr_sign($request, $issuer, $issuerKey ?? $key, 30, $options, $serial);
        if ($certificate === false) {
            throw new \RuntimeException('No certificate could be made: ' . openssl_error_string());
        }
        return [$certificate, $key];
    }
}
