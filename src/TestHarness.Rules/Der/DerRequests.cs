using TestHarness.Ocpp;

namespace TestHarness.Rules.Der;

/// <summary>A SetDERControl has the one control that its type asks for, and a default has no time (R04.FR.12, R04.FR.14, R04.FR.16 of the errata of 2025-09).</summary>
internal sealed class DerRequests() : WireRule(Description)
{
    private static readonly RuleCard Description = new(
        "der-control-request",
        "DER control",
        Party.Csms,
        RuleCard.V21,
        "A DER control decides what an inverter does to the grid. One that can be read in two ways is refused at best, and at worst runs with settings that the grid's operator did not mean.",
        new Requirement("R04.FR.12", "A default DER control has neither startTime nor duration."),
        new Requirement("R04.FR.14", "EnterService and Gradients are set only as defaults."),
        new Requirement("R04.FR.16", "SetDERControl has only the field that belongs to its controlType."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Csms, "SetDERControl") && DerControl.Fault(seen.Payload) is { } fault)
            seen.Report(Breach(fault.Requirement, fault.Message, null, seen.Payload.Text("controlType"), "controlType"));
    }
}
