using System.Globalization;
using TestHarness.Station.DeviceModel;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.SmartCharging;

/// <summary>SmartChargingCtrlr.</summary>
internal sealed class SmartChargingVariables : IComponentDefinition
{
    /// <summary>Most charging profiles that can be installed.</summary>
    public const int MostProfiles = 50;

    /// <summary>Highest stack level.</summary>
    public const int HighestStackLevel = 9;

    /// <summary>Most periods in a schedule.</summary>
    public const int MostPeriods = 1024;

    public static readonly VariableKey Enabled = Key("Enabled");
    public static readonly VariableKey Entries = Key("Entries", "ChargingProfiles");
    public static readonly VariableKey RateUnit = Key("RateUnit");
    public static readonly VariableKey LimitChangeSignificance = Key("LimitChangeSignificance");
    public static readonly VariableKey NotifyWithSchedules = Key("NotifyChargingLimitWithSchedules");
    public static readonly VariableKey ExternalControlSignalsEnabled = Key("ExternalControlSignalsEnabled");
    public static readonly VariableKey ExternalConstraintsProfileDisallowed = Key("ExternalConstraintsProfileDisallowed");
    public static readonly VariableKey SetpointPriority = Key("SetpointPriority");
    public static readonly VariableKey MaxExternalConstraintsId = Key("MaxExternalConstraintsId");
    public static readonly VariableKey SupportedAdditionalPurposes = Key("SupportedAdditionalPurposes");

    /// <summary>Whether an optional part of charging profiles is supported, by the name of the instance of SupportsFeature.</summary>
    public static VariableKey Supports(string feature) => Key("SupportsFeature", feature);

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options)
    {
        yield return Fact(Key("Available"), VariableType.Boolean, "true");
        yield return Switch(Enabled, factory: true);
        yield return Fact(Key("ACPhaseSwitchingSupported"), VariableType.Boolean, "false");
        yield return Fact(Key("Phases3to1"), VariableType.Boolean, "true");
        yield return Fact(Key("ProfileStackLevel"), VariableType.Integer, HighestStackLevel.ToString(CultureInfo.InvariantCulture));
        yield return Fact(RateUnit, VariableType.MemberList, "A,W", null, null, "A", "W");
        yield return Fact(Key("PeriodsPerSchedule"), VariableType.Integer, MostPeriods.ToString(CultureInfo.InvariantCulture));
        yield return Reading(Entries, VariableType.Integer, null, "0", MostProfiles);
        yield return Setting(LimitChangeSignificance, VariableType.Decimal, "5", "Percent", 0, 100);
        yield return Switch(NotifyWithSchedules, factory: true);
        yield return Switch(ExternalControlSignalsEnabled, factory: true);
        yield return Switch(ExternalConstraintsProfileDisallowed, factory: false);
        yield return Setting(SetpointPriority, VariableType.OptionList, "ExternalSystem", null, null, null, "ExternalSystem", "CSMS");
        yield return Setting(MaxExternalConstraintsId, VariableType.Integer, null);
        yield return Fact(SupportedAdditionalPurposes, VariableType.MemberList, "PriorityCharging,LocalGeneration", null, null, "PriorityCharging", "LocalGeneration");
        foreach (var purpose in (string[])["TxProfile", "LocalGeneration", "ChargingStationExternalConstraints"])
            yield return Fact(Key("ChargingProfilePersistence", purpose), VariableType.Boolean, "false");
        foreach (var feature in (string[])["DynamicProfiles", "MaxOfflineDuration", "UseLocalTime", "RandomizedDelay", "LimitAtSoC", "EvseSleep"])
            yield return Fact(Supports(feature), VariableType.Boolean, "true");
    }

    private static VariableKey Key(string variable, string? instance = null) => new("SmartChargingCtrlr", variable, instance);
}
