using TestHarness.Ocpp;

namespace TestHarness.Rules.Triggers;

/// <summary>A custom trigger is accepted where the station told that it has it (F06.FR.18), and answered with NotImplemented where it told others (F06.FR.19).</summary>
internal sealed class CustomTriggers() : WireRule(Description)
{
    private const string Known = "F06.FR.18";
    private const string Unknown = "F06.FR.19";
    private const string Variable = "CustomizationCtrlr.CustomTriggers";

    private static readonly RuleCard Description = new(
        "custom-trigger",
        "remote trigger",
        Party.Station,
        RuleCard.V21,
        "An operator picks a trigger from the list that the station gave. One that is on the list and does not exist, or the other way round, leaves him waiting for a message that nobody sends.",
        new Requirement(Known, "A custom trigger that the station lists is implemented."),
        new Requirement(Unknown, "A custom trigger that the station does not list is answered with NotImplemented."));

    private static readonly string[] Told = [Variable];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsResult(Party.Station, "TriggerMessage") || seen.Request.Text("customTrigger") is not { } trigger || seen.Request.Text("requestedMessage") != "CustomTrigger")
            return;
        if (seen.Variables.Text(Variable) is not { Length: > 0 } list || seen.Payload.Text("status") is not { } status)
            return;
        var isListed = list.Split(',', StringSplitOptions.TrimEntries).Contains(trigger);
        if (isListed && status == "NotImplemented")
            seen.Report(Breach(Known, $"The station lists the trigger {trigger}, and has not implemented it.", "Accepted", status, "status"));
        else if (!isListed && status == "Accepted")
            seen.Report(Breach(Unknown, $"The station accepts the trigger {trigger}, which it does not list.", "NotImplemented", status, "status"));
    }
}
