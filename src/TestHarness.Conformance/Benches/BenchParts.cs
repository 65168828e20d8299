using System.Text.Json.Nodes;
using TestHarness.Conformance.Clocks;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Transport.Security;

namespace TestHarness.Conformance.Benches;

/// <summary>What a bench is put together from.</summary>
internal sealed record BenchParts(
    Party Sut,
    OcppVersion Version,
    Statement Statement,
    BenchClock Clock,
    WireLog Wire,
    IOperator StationOperator,
    IOperator CsmsOperator,
    INetwork Network,
    BenchWatch? Watch = null)
{
    /// <summary>The ISO 15118 certificates; null where the statement does not claim ISO 15118.</summary>
    public BenchPki? Pki { get; init; }

    /// <summary>The certificates of an embedded bench; null where the product has its own.</summary>
    public BenchTrust? Trust { get; init; }

    /// <summary>The firmware of an embedded bench; null where the product has its own.</summary>
    public BenchFirmware? Firmware { get; init; }

    /// <summary>The security profile that the bench was made with.</summary>
    public int SecurityProfile { get; init; } = Statement.Connection.SecurityProfile;

    /// <summary>Where the CSMS says that it listens, in the order of the endpoints; null for where the line leads to it.</summary>
    public Func<IReadOnlyList<Uri>>? CsmsEndpoints { get; init; }

    private readonly Lazy<string> _expiredRoot = new(() =>
    {
        var profile = new CertificateProfile { CommonName = "Expired root", Organization = "OCPP Harness", NotBefore = Clock.Now.AddDays(-30), NotAfter = Clock.Now.AddDays(-1) };
        using var root = CertificateAuthority.CreateRoot(profile, Clock.Time);
        return root.Certificate.ExportCertificatePem();
    });

    /// <summary>A value that features call <c>the configured ...</c> and that the bench makes; null when it is not one.</summary>
    public JsonNode? Configured(string name) => name switch
    {
        "ocppCsmsUrl" => Endpoint(0),
        "ocppCsmsUrl2" => Endpoint(1),
        "securityProfile" => SecurityProfile,
        "expiredRootCertificate" => _expiredRoot.Value,
        "basicAuthPassword" => Statement.Connection.BasicAuthPassword?.Read(Statement.Path) ?? References.Password,
        _ => Trust?.Configured(name) ?? Pki?.Configured(name) ?? Firmware?.Configured(name),
    };

    private string? Endpoint(int index) => (CsmsEndpoints?.Invoke() ?? Network.Endpoints).ElementAtOrDefault(index)?.OriginalString;
}
