using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Stations;

/// <summary>A connector as last reported.</summary>
/// <param name="EvseId">Its EVSE.</param>
/// <param name="ConnectorId">Its number on the EVSE.</param>
/// <param name="Status">Its availability (ConnectorStatusEnumType).</param>
/// <param name="Timestamp">Since when.</param>
public sealed record ConnectorState(int EvseId, int ConnectorId, string Status, DateTimeOffset Timestamp);

/// <summary>A charging profile on a station.</summary>
/// <param name="EvseId">Its EVSE; 0 for the station as a whole.</param>
/// <param name="Profile">The profile.</param>
/// <param name="Source">Who set it (ChargingLimitSourceEnumStringType).</param>
public sealed record InstalledProfile(int EvseId, ChargingProfileType Profile, string Source = "CSO");

/// <summary>A limit that another system than the CSMS set.</summary>
/// <param name="EvseId">Its EVSE; null for the station as a whole.</param>
/// <param name="Source">Who set it.</param>
/// <param name="IsGridCritical">Whether the grid depends on it.</param>
public sealed record ExternalLimit(int? EvseId, string Source, bool? IsGridCritical);

/// <summary>A DER control on a station.</summary>
/// <param name="ControlId">Its id.</param>
/// <param name="ControlType">What it controls.</param>
/// <param name="IsDefault">Whether it holds when no scheduled one does.</param>
/// <param name="Priority">Lower goes first.</param>
/// <param name="IsSuperseded">Whether one of higher priority replaced it.</param>
/// <param name="IsStarted">Whether a scheduled control runs.</param>
public sealed record InstalledDerControl(string ControlId, DERControlEnumType ControlType, bool IsDefault, int? Priority, bool IsSuperseded, bool IsStarted = false);

/// <summary>A certificate that this CSMS signed for a station.</summary>
public sealed record SignedCertificate
{
    /// <summary>SHA-256 thumbprint in hexadecimal.</summary>
    public required string Thumbprint { get; init; }

    /// <summary>Serial number in hexadecimal.</summary>
    public required string SerialNumber { get; init; }

    /// <summary>What it is for.</summary>
    public required CertificateSigningUseEnumType Use { get; init; }

    /// <summary>When it was signed.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>When it expires.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>How far it came.</summary>
    public required SignedCertificateStatus Status { get; init; }
}

/// <summary>How far a signed certificate came.</summary>
public enum SignedCertificateStatus
{
    /// <summary>Sent; the station did not answer yet.</summary>
    Sent,

    /// <summary>The station accepted it.</summary>
    Accepted,

    /// <summary>The station rejected it, or did not answer.</summary>
    Rejected,

    /// <summary>The station connected with it.</summary>
    InUse,
}

/// <summary>A periodic event stream.</summary>
/// <param name="Stream">What it carries.</param>
/// <param name="Values">The last values of it, newest last.</param>
public sealed record EventStream(ConstantStreamDataType Stream, IReadOnlyList<StreamValue> Values);

/// <summary>A value of a periodic event stream.</summary>
/// <param name="Timestamp">When it was measured.</param>
/// <param name="Value">The value.</param>
public sealed record StreamValue(DateTimeOffset Timestamp, string Value);
