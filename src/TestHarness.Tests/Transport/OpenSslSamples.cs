namespace TestHarness.Tests.Transport;

/// <summary>A root, a certificate of it and an OCSP response for that, all made with OpenSSL 3, and what OpenSSL says of them.</summary>
internal static class OpenSslSamples
{
    /// <summary>Of <c>openssl ocsp -sha256 -issuer root.pem -cert leaf.pem -req_text</c>.</summary>
    public const string NameHash = "D47A45447C3396EECD96CE8665D2237AE847AB995416C8C4E692E13EE5E7D461";

    /// <inheritdoc cref="NameHash" />
    public const string KeyHash = "ABCA9A62F80D7025C2761A79C4C84BDCFFA7CBA6CBE46E27B4F64D8BCC4F7983";

    /// <inheritdoc cref="NameHash" />
    public const string Serial = "F0A1";

    /// <summary>An ECDSA root.</summary>
    public const string Root = """
        -----BEGIN CERTIFICATE-----
        MIIBmTCCAT+gAwIBAgIUXpI2AM+l7Tmj80DnwLTpLymJjHAwCgYIKoZIzj0EAwIw
        IjERMA8GA1UECgwIVGVzdCBDU08xDTALBgNVBAMMBFJvb3QwHhcNMjYxMTIxMDUw
        OTE1WhcNMzYxMTE4MDUwOTE1WjAiMREwDwYDVQQKDAhUZXN0IENTTzENMAsGA1UE
        AwwEUm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNrYorudfZ63CLjDINmu
        +ekPFChWEbquVG13tul3hWzkiJ5dH9RR5NOHakWVoCOxPcst10NIDk7l50LL0P7O
        yJGjUzBRMB0GA1UdDgQWBBTkdQ12xg/X8db7hS8D4Vhr9OozhzAfBgNVHSMEGDAW
        gBTkdQ12xg/X8db7hS8D4Vhr9OozhzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49
        BAMCA0gAMEUCIHqWOLniKq9MTbYKREv4k7KoMWYwg0FvS7rEhEt3HAw8AiEAlx52
        4IEl7I8cYtW9dvwDv0Hj66LWk1fPGLcYR0Xmets=
        -----END CERTIFICATE-----
        """;

    /// <summary>An RSA certificate, signed by the root.</summary>
    public const string Leaf = """
        -----BEGIN CERTIFICATE-----
        MIIB+zCCAaICAwDwoTAKBggqhkjOPQQDAjAiMREwDwYDVQQKDAhUZXN0IENTTzEN
        MAsGA1UEAwwEUm9vdDAeFw0yNjExMjEwNTA5MTVaFw0zNjExMTgwNTA5MTVaMCUx
        ETAPBgNVBAoMCFRlc3QgQ1NPMRAwDgYDVQQDDAdTTi0wODE1MIIBIjANBgkqhkiG
        9w0BAQEFAAOCAQ8AMIIBCgKCAQEAx03onD6+D0wkBqBHQhXZoEWDVsVmbMHKPNbI
        8VLED3PBZBg4GnPyHC2kTBANrDkTOATHYwX5I92uDYxOgeXtGaaLb2DncBoWpDq2
        r3bRSVnVuw45onDFOGA6Faqq322fM5GFcgcxcKPozIijfJYX1nTLuRyxVDdatJIY
        zsw/1W+40RECdbsNBJoN+iJGFZw+wTG+aOa+IHtckxqUnitbsKoigmnZxz0pX/i6
        vC/txI8aqC1oeOcr06W8PR3QpKLj7r0yA0AW6PMuvH0Z6VKRZK0doXISuYt/JB+M
        FgY91rtlrSQRoJRS9ZRzo1aGN8u8lWJdlZWYsznaihLuuOJj+wIDAQABMAoGCCqG
        SM49BAMCA0cAMEQCIEUIIXG0+O0GIMHAsdORMuVc5PnnJCPfbl0dp2zBKSZnAiBD
        aCeDlYxN4lPm0uzEFdjp6uNAiNuHdELKvqAc0qCLcw==
        -----END CERTIFICATE-----
        """;

    /// <summary>A response of the root: the certificate is good.</summary>
    public const string Good =
        "MIIC2goBAKCCAtMwggLPBgkrBgEFBQcwAQEEggLAMIICvDCBvaEkMCIxETAPBgNVBAoMCFRlc3QgQ1NPMQ0wCwYDVQQDDARSb290GA8yMDI2MTEyMTA1MTAy" +
        "NVowgYMwgYAwWDANBglghkgBZQMEAgEFAAQg1HpFRHwzlu7Nls6GZdIjeuhHq5lUFsjE5pLhPuXn1GEEIKvKmmL4DXAlwnYaecTIS9z/p8umy+RuJ7T2TYvM" +
        "T3mDAgMA8KGAABgPMjAyNjExMjEwNTEwMjVaoBEYDzIwMzYxMTE4MDUxMDI1WjAKBggqhkjOPQQDAgNJADBGAiEA27+yO/PaSM+rGJs8+ijXQRZDExn0MlU+" +
        "G5PjB1OSsNoCIQCyei+o/qJZYO8UCKfJD7tltrb8xD0g+uhflGYGfh/C9KCCAaEwggGdMIIBmTCCAT+gAwIBAgIUXpI2AM+l7Tmj80DnwLTpLymJjHAwCgYI" +
        "KoZIzj0EAwIwIjERMA8GA1UECgwIVGVzdCBDU08xDTALBgNVBAMMBFJvb3QwHhcNMjYxMTIxMDUwOTE1WhcNMzYxMTE4MDUwOTE1WjAiMREwDwYDVQQKDAhU" +
        "ZXN0IENTTzENMAsGA1UEAwwEUm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNrYorudfZ63CLjDINmu+ekPFChWEbquVG13tul3hWzkiJ5dH9RR5NOH" +
        "akWVoCOxPcst10NIDk7l50LL0P7OyJGjUzBRMB0GA1UdDgQWBBTkdQ12xg/X8db7hS8D4Vhr9OozhzAfBgNVHSMEGDAWgBTkdQ12xg/X8db7hS8D4Vhr9Ooz" +
        "hzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIHqWOLniKq9MTbYKREv4k7KoMWYwg0FvS7rEhEt3HAw8AiEAlx524IEl7I8cYtW9dvwDv0Hj" +
        "66LWk1fPGLcYR0Xmets=";
}
