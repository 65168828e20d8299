using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Stations;

/// <summary>What the CSMS knows of a station; survives a restart.</summary>
public sealed record StationState
{
    /// <summary>The station's identity.</summary>
    public required string Identity { get; init; }

    /// <summary>The answer to its last BootNotification; null before its first.</summary>
    public RegistrationStatusEnumType? Registration { get; init; }

    /// <summary>What the last BootNotification said about the station.</summary>
    public ChargingStationType? ChargingStation { get; init; }

    /// <summary>Why it booted.</summary>
    public BootReasonEnumType? BootReason { get; init; }

    /// <summary>When its last BootNotification came.</summary>
    public DateTimeOffset? BootedAt { get; init; }

    /// <summary>When its last message came (G02.FR.04).</summary>
    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>Whether it is Operative or Inoperative as a whole, as last reported; null when it never was.</summary>
    public string? AvailabilityState { get; init; }

    /// <summary>Its connectors as last reported.</summary>
    public IReadOnlyList<ConnectorState> Connectors { get; init; } = [];

    /// <summary>The last meter value of each EVSE outside of transactions; 0 is the main meter (J01).</summary>
    public IReadOnlyDictionary<int, MeterValueType> MeterValues { get; init; } = new Dictionary<int, MeterValueType>();

    /// <summary>Charging profiles that it accepted or reported.</summary>
    public IReadOnlyList<InstalledProfile> ChargingProfiles { get; init; } = [];

    /// <summary>Limits that other systems set at it (K11 to K13).</summary>
    public IReadOnlyList<ExternalLimit> ChargingLimits { get; init; } = [];

    /// <summary>DER controls that it accepted or reported (R04).</summary>
    public IReadOnlyList<InstalledDerControl> DerControls { get; init; } = [];

    /// <summary>DER alarms that are not ended (R05).</summary>
    public IReadOnlyList<NotifyDERAlarmRequest> DerAlarms { get; init; } = [];

    /// <summary>Certificates that this CSMS signed for it.</summary>
    public IReadOnlyList<SignedCertificate> SignedCertificates { get; init; } = [];

    /// <summary>SHA-256 thumbprint of the client certificate of its last connection.</summary>
    public string? CertificateInUse { get; init; }

    /// <summary>Certificates that it said are installed.</summary>
    public IReadOnlyList<CertificateHashDataChainType> InstalledCertificates { get; init; } = [];

    /// <summary>Network connection profiles that it accepted, by slot.</summary>
    public IReadOnlyDictionary<int, NetworkConnectionProfileType> NetworkProfiles { get; init; } = new Dictionary<int, NetworkConnectionProfileType>();

    /// <summary>The limit of the next transaction that starts (E16.FR.02); null when there is none.</summary>
    public TransactionLimitType? NextTransactionLimit { get; init; }

    /// <summary>The last reservations that it was asked for, with what became of them, newest last.</summary>
    public IReadOnlyList<ReservationView> Reservations { get; init; } = [];

    /// <summary>Version of its local authorization list.</summary>
    public int? LocalListVersion { get; init; }

    /// <summary>The identifiers in its local authorization list, as this CSMS sent it.</summary>
    public IReadOnlyList<IdTokenType> LocalList { get; init; } = [];

    /// <summary>The last security events that it told, newest last.</summary>
    public IReadOnlyList<SecurityEventNotificationRequest> SecurityEvents { get; init; } = [];

    /// <summary>Last status of transfers and updates, by action.</summary>
    public IReadOnlyDictionary<string, string> Progress { get; init; } = new Dictionary<string, string>();

    /// <summary>Display messages that it reported.</summary>
    public IReadOnlyList<MessageInfoType> DisplayMessages { get; init; } = [];

    /// <summary>Variable monitors that it reported.</summary>
    public IReadOnlyList<MonitoringDataType> Monitors { get; init; } = [];

    /// <summary>Open periodic event streams (N11).</summary>
    public IReadOnlyList<EventStream> EventStreams { get; init; } = [];

    /// <summary>Batteries that were last swapped (S).</summary>
    public IReadOnlyList<BatterySwapRequest> BatterySwaps { get; init; } = [];

    /// <summary>Settlements of payments that it told (C21).</summary>
    public IReadOnlyList<NotifySettlementRequest> Settlements { get; init; } = [];
}
