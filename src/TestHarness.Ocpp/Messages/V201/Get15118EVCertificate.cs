using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Relays an EV's request to install or renew its contract certificate (M01, M02).</summary>
[OcppMessage("Get15118EVCertificate", Sender = MessageSender.Station, Block = "M", IntroducedIn = OcppVersion.V201)]
public sealed record Get15118EVCertificateRequest : IOcppRequest<Get15118EVCertificateResponse>
{
    /// <summary>The name space of the EV's schema, as agreed in the session.</summary>
    [MaxLength(50)]
    public required string Iso15118SchemaVersion { get; init; }

    /// <summary>Whether the EV has no contract certificate yet, or wants a newer one.</summary>
    public required CertificateActionEnumType Action { get; init; }

    /// <summary>The EV's request in EXI, Base64.</summary>
    [MaxLength(5600)]
    [Base64]
    public required string ExiRequest { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The answer for the EV, as the contract certificate provider encoded it.</summary>
public sealed record Get15118EVCertificateResponse
{
    /// <summary>Accepted when there is an answer for the EV, whatever that says.</summary>
    public required Iso15118EVCertificateStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    /// <summary>The answer for the EV in EXI, Base64.</summary>
    [MaxLength(5600)]
    [Base64]
    public required string ExiResponse { get; init; }

    public CustomDataType? CustomData { get; init; }
}
