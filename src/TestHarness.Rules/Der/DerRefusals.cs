using TestHarness.Ocpp;

namespace TestHarness.Rules.Der;

/// <summary>A DER control that can be read in two ways is rejected (R04.FR.13, R04.FR.15, R04.FR.17 of the errata of 2025-09).</summary>
internal sealed class DerRefusals() : WireRule(Description)
{
    private static readonly RuleCard Description = new(
        "der-control-refused",
        "DER control",
        Party.Station,
        RuleCard.V21,
        "A station that accepts a control that is none lets the grid's operator count on it, and does with the grid what nobody meant.",
        new Requirement("R04.FR.13", "A default DER control with startTime or duration is rejected."),
        new Requirement("R04.FR.15", "EnterService and Gradients are rejected unless they are defaults."),
        new Requirement("R04.FR.17", "A SetDERControl with another field than that of its controlType is rejected."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsResult(Party.Station, "SetDERControl") || seen.Payload.Text("status") != "Accepted" || DerControl.Fault(seen.Request) is not { } fault)
            return;
        var requirement = fault.Requirement switch
        {
            "R04.FR.12" => "R04.FR.13",
            "R04.FR.14" => "R04.FR.15",
            _ => "R04.FR.17",
        };
        seen.Report(Breach(requirement, $"The station accepts a DER control that it has to reject. {fault.Message}", "Rejected", "Accepted", "status"));
    }
}
