using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Tariffs;

/// <summary>
/// A station without tariffs accepts none (I07.FR.01, I11.FR.01), and one without conditions none that has them (I07.FR.03). Silent until the station told what it has.
/// </summary>
internal sealed class RefusedTariffs() : WireRule(Description)
{
    private const string Default = "I07.FR.01";
    private const string Conditions = "I07.FR.03";
    private const string Transaction = "I11.FR.01";
    private const string Enabled = "TariffCostCtrlr.Enabled";
    private const string Supported = "TariffCostCtrlr.ConditionsSupported";

    private static readonly RuleCard Description = new(
        "tariff-refused",
        "tariffs",
        Party.Station,
        RuleCard.V21,
        "A tariff that a station accepts and cannot apply is shown to nobody and charged by nobody. The CSMS that gave it leaves the costs to the station.",
        new Requirement(Default, "A station that has no tariffs enabled accepts no default tariff."),
        new Requirement(Conditions, "A station that supports no conditions accepts no default tariff with conditions."),
        new Requirement(Transaction, "A station that has no tariffs enabled accepts no tariff for a transaction."));

    private static readonly string[] Told = [Enabled, Supported];
    private static readonly string[] Parts = ["energy", "chargingTime", "idleTime", "fixedFee", "reservationTime", "reservationFixed"];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Frame?.Action is not ("SetDefaultTariff" or "ChangeTransactionTariff") || !seen.IsResult(Party.Station, seen.Frame.Action) || seen.Payload.Text("status") != "Accepted")
            return;
        var isDefault = seen.Frame.Action == "SetDefaultTariff";
        if (seen.Variables.Flag($"{Enabled}[Tariff]") is false)
            seen.Report(Breach(isDefault ? Default : Transaction, "The station accepts a tariff, and told that it has tariffs not enabled.", "CALLERROR NotSupported", "Accepted", "status"));
        else if (isDefault && seen.Variables.Flag($"{Supported}[Tariff]") is false && seen.Request.Object("tariff") is { } tariff && HasConditions(tariff))
            seen.Report(Breach(Conditions, "The station accepts a tariff with conditions, and told that it supports none.", "ConditionNotSupported", "Accepted", "status"));
    }

    // They stand beside each price.
    private static bool HasConditions(PayloadElement tariff) =>
        Parts.Any(part => tariff.Items(part, "prices").Any(static price => price.Has("conditions")));
}
