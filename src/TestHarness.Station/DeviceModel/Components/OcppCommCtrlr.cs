using System.Globalization;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>Communication with the CSMS (Part 2 section 2.1 of the referenced variables, Part 4 section 8).</summary>
internal sealed class OcppCommCtrlr : IComponentDefinition
{
    /// <summary>Number of slots for network profiles (B09.FR.06).</summary>
    public const int Slots = 3;

    private const string Name = "OCPPCommCtrlr";

    public static readonly VariableKey ActiveNetworkProfile = new(Name, "ActiveNetworkProfile");
    public static readonly VariableKey FileTransferProtocols = new(Name, "FileTransferProtocols");
    public static readonly VariableKey HeartbeatInterval = new(Name, "HeartbeatInterval");
    public static readonly VariableKey MessageTimeout = new(Name, "MessageTimeout", "Default");
    public static readonly VariableKey MessageAttempts = new(Name, "MessageAttempts", "TransactionEvent");
    public static readonly VariableKey MessageAttemptInterval = new(Name, "MessageAttemptInterval", "TransactionEvent");
    public static readonly VariableKey NetworkConfigurationPriority = new(Name, "NetworkConfigurationPriority");
    public static readonly VariableKey NetworkProfileConnectionAttempts = new(Name, "NetworkProfileConnectionAttempts");
    public static readonly VariableKey OfflineThreshold = new(Name, "OfflineThreshold");
    public static readonly VariableKey PublicKeyWithSignedMeterValue = new(Name, "PublicKeyWithSignedMeterValue");
    public static readonly VariableKey ResetRetries = new(Name, "ResetRetries");
    public static readonly VariableKey RetryBackOffRandomRange = new(Name, "RetryBackOffRandomRange");
    public static readonly VariableKey RetryBackOffRepeatTimes = new(Name, "RetryBackOffRepeatTimes");
    public static readonly VariableKey RetryBackOffWaitMinimum = new(Name, "RetryBackOffWaitMinimum");
    public static readonly VariableKey UnlockOnEvSideDisconnect = new(Name, "UnlockOnEVSideDisconnect");
    public static readonly VariableKey WebSocketPingInterval = new(Name, "WebSocketPingInterval");

    /// <summary>The slots' numbers as members of a list.</summary>
    public static string[] SlotNames { get; } = [.. Enumerable.Range(1, Slots).Select(slot => slot.ToString(CultureInfo.InvariantCulture))];

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) =>
    [
        Reading(ActiveNetworkProfile, VariableType.Integer, factory: "1"),
        Fact(FileTransferProtocols, VariableType.MemberList, "HTTP,HTTPS", values: ["FTP", "FTPS", "HTTP", "HTTPS", "SFTP"]),
        Seconds(HeartbeatInterval, 300, min: 1),
        Reading(MessageTimeout, VariableType.Integer, "s", "30"),
        Count(MessageAttempts, 3, min: 1),
        Seconds(MessageAttemptInterval, 10),
        Setting(NetworkConfigurationPriority, VariableType.SequenceList, "1", values: SlotNames),
        Count(NetworkProfileConnectionAttempts, 3, min: 1),
        Seconds(OfflineThreshold, 60),
        .. FiscalMetering.Signs(options)
            ? [Setting(PublicKeyWithSignedMeterValue, VariableType.OptionList, "OncePerTransaction", values: ["Never", "OncePerTransaction", "EveryMeterValue"])]
            : Enumerable.Empty<VariableDefinition>(),
        Count(ResetRetries, 1),
        Seconds(RetryBackOffRandomRange, 2),
        Count(RetryBackOffRepeatTimes, 3),
        Seconds(RetryBackOffWaitMinimum, 1),
        HasSockets(options)
            ? Switch(UnlockOnEvSideDisconnect, true)
            : Fact(UnlockOnEvSideDisconnect, VariableType.Boolean, "false"),
        Seconds(WebSocketPingInterval, 60),
    ];

    private static bool HasSockets(StationOptions options) => options.Evses.Any(evse => evse.Connectors.Any(connector => !connector.HasFixedCable));
}
