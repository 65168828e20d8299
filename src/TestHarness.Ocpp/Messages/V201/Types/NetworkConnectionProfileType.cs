using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How to reach a CSMS: over which network, with which security (B09).</summary>
public sealed record NetworkConnectionProfileType
{
    /// <summary>For mobile radio.</summary>
    public APNType? Apn { get; init; }

    /// <summary>The version to speak over this connection.</summary>
    public required OCPPVersionEnumType OcppVersion { get; init; }

    /// <summary>JSON, as 2.x knows no SOAP.</summary>
    public required OCPPTransportEnumType OcppTransport { get; init; }

    /// <summary>Without the station's identity, which is added to the path.</summary>
    [MaxLength(512)]
    [UriText]
    public required string OcppCsmsUrl { get; init; }

    /// <summary>Seconds after which an unanswered CALL counts as lost.</summary>
    public required int MessageTimeout { get; init; }

    /// <summary>From 0 to 3.</summary>
    public required int SecurityProfile { get; init; }

    /// <summary>The interface to try first; another may serve when it fails.</summary>
    public required OCPPInterfaceEnumType OcppInterface { get; init; }

    /// <summary>How to build the tunnel, if one is to be used.</summary>
    public VPNType? Vpn { get; init; }

    public CustomDataType? CustomData { get; init; }
}
