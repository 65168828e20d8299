using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>The CSMS sets only limits that the station supports, as it told in TxCtrlr.SupportedLimits (E16.FR.12). Silent until the station told it.</summary>
internal sealed class SupportedLimits() : WireRule(Description)
{
    private const string Supported = "E16.FR.12";
    private const string Variable = "TxCtrlr.SupportedLimits";

    // The variable's list of values calls maxTime so.
    private const string OtherName = "maxLength";

    private static readonly string[] Kinds = ["maxCost", "maxEnergy", "maxTime", "maxSoC"];

    private static readonly RuleCard Description = new(
        "transaction-limit-supported",
        "transactions",
        Party.Csms,
        RuleCard.V21,
        "A limit that the station does not know it ignores. A CSMS that relies on it finds the account overdrawn.",
        new Requirement(Supported, "A CSMS sets no limit that the station does not support."));

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => [Variable];

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsResult(Party.Csms, "TransactionEvent") || seen.Payload.Object("transactionLimit") is not { } limit || seen.Variables.Text(Variable) is not { } supported)
            return;
        foreach (var kind in Kinds)
        {
            if (limit.Has(kind) && !supported.Contains(kind, StringComparison.OrdinalIgnoreCase) && !(kind == "maxTime" && supported.Contains(OtherName, StringComparison.OrdinalIgnoreCase)))
                seen.Report(Breach(Supported, $"The CSMS sets a limit that the station does not support, as it told in {Variable}.", supported, kind, $"transactionLimit.{kind}"));
        }
    }
}
