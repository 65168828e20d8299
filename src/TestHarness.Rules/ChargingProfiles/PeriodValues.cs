using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// The periods of a schedule have the limits and setpoints that their operation mode asks for (Part 2, table of limits and setpoints per operation mode; Q02.FR.02), and CentralFrequency stands alone in a Dynamic
/// profile (Q07.FR.02, added by the errata). What a Dynamic profile lacks may come later; what other modes must not have, a station rejects.
/// </summary>
internal sealed class PeriodValues() : WireRule(Description)
{
    private const string Limit = "ChargingSchedulePeriodType.limit";
    private const string Setpoint = "ChargingSchedulePeriodType.setpoint";
    private const string OnlyCharging = "Q02.FR.02";
    private const string Frequency = "Q07.FR.02";

    private static readonly RuleCard Description = new(
        "profile-operation-mode",
        "charging profiles",
        Party.Csms,
        RuleCard.V21,
        "The operation mode says which value of a period counts. Where that value is missing, or another stands there, one station charges at full power and another not at all.",
        new Requirement(Limit, "A period of operationMode ChargingOnly, or of none, has a limit."),
        new Requirement(Setpoint, "A period of operationMode CentralSetpoint has a setpoint."),
        new Requirement(OnlyCharging, "A period of operationMode ChargingOnly has no setpoint and no limit for discharging.", RuleWeight.Should),
        new Requirement(Frequency, "CentralFrequency is the mode of the only period of a Dynamic profile."));

    private static readonly string[] Others = ["dischargeLimit", "dischargeLimit_L2", "dischargeLimit_L3", "setpoint", "setpoint_L2", "setpoint_L3", "setpointReactive", "setpointReactive_L2", "setpointReactive_L3"];

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (SentProfile.Of(seen) is not { } sent)
            return;
        foreach (var (period, path) in sent.Periods)
            Judge(seen, sent, period, path);
    }

    private void Judge(Observation seen, SentProfile sent, PayloadElement period, string path)
    {
        var mode = period.Text("operationMode");
        if (mode == "CentralFrequency" && (sent.Kind != "Dynamic" || !OperationModes.HasOnePeriodFromZero(sent)))
            seen.Report(Breach(Frequency, "A period of operationMode CentralFrequency is not the only one of a Dynamic profile.", "Dynamic, with one period", sent.Kind, $"{path}.operationMode"));
        else if (mode is null or "ChargingOnly")
            Charging(seen, sent, period, path);
        else if (mode is "CentralSetpoint" && sent.Kind != "Dynamic" && !period.Has("setpoint"))
            seen.Report(Breach(Setpoint, $"A period of operationMode {mode} has no setpoint.", "setpoint", "none", $"{path}.setpoint"));
    }

    private void Charging(Observation seen, SentProfile sent, PayloadElement period, string path)
    {
        if (sent.Kind != "Dynamic" && !period.Has("limit"))
            seen.Report(Breach(Limit, "A period of operationMode ChargingOnly has no limit.", "limit", "none", $"{path}.limit"));
        if (Others.FirstOrDefault(name => period.Has(name)) is { } other)
            seen.Report(Breach(OnlyCharging, $"A period of operationMode ChargingOnly has {other}, which has no meaning there.", "none", other, $"{path}.{other}"));
    }
}
