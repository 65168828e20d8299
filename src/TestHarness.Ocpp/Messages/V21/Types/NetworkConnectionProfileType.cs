using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How to reach a CSMS: over which network, with which security (B09).</summary>
public sealed record NetworkConnectionProfileType
{
    /// <summary>For mobile radio.</summary>
    public APNType? Apn { get; init; }

    /// <summary>Of no effect: the handshake decides the version; kept for 2.0.1.</summary>
    public OCPPVersionEnumType? OcppVersion { get; init; }

    /// <summary>The interface to try first; another may serve when it fails.</summary>
    public required OCPPInterfaceEnumType OcppInterface { get; init; }

    /// <summary>JSON, as 2.x knows no SOAP.</summary>
    public required OCPPTransportEnumType OcppTransport { get; init; }

    /// <summary>Seconds after which an unanswered CALL counts as lost.</summary>
    public required int MessageTimeout { get; init; }

    /// <summary>Without the station's identity, which is added to the path.</summary>
    [MaxLength(2000)]
    [UriText]
    public required string OcppCsmsUrl { get; init; }

    /// <summary>From 0 to 3.</summary>
    [Minimum(0)]
    public required int SecurityProfile { get; init; }

    /// <summary>The station's identity, as user name of Basic authentication.</summary>
    [MaxLength(48)]
    public string? Identity { get; init; }

    /// <summary>For security profiles 1 and 2; to be kept secret.</summary>
    [MaxLength(64)]
    public string? BasicAuthPassword { get; init; }

    /// <summary>How to build the tunnel, if one is to be used.</summary>
    public VPNType? Vpn { get; init; }

    public CustomDataType? CustomData { get; init; }
}
