using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How to reach a CSMS: over which network, with which security (B09).</summary>
public sealed record NetworkConnectionProfileType
{
    public APNType? Apn { get; init; }

    public OCPPVersionEnumType? OcppVersion { get; init; }

    public required OCPPInterfaceEnumType OcppInterface { get; init; }

    public required OCPPTransportEnumType OcppTransport { get; init; }

    /// <summary>Seconds after which an unanswered CALL counts as lost.</summary>
    public required int MessageTimeout { get; init; }

    /// <summary>Without the station's identity, which is added to the path.</summary>
    [MaxLength(2000)]
    public required string OcppCsmsUrl { get; init; }

    /// <summary>From 0 to 3.</summary>
    [Minimum(0)]
    public required int SecurityProfile { get; init; }

    [MaxLength(48)]
    public string? Identity { get; init; }

    [MaxLength(64)]
    public string? BasicAuthPassword { get; init; }

    public VPNType? Vpn { get; init; }

    public CustomDataType? CustomData { get; init; }
}
