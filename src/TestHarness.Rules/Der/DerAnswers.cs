using TestHarness.Ocpp;

namespace TestHarness.Rules.Der;

/// <summary>
/// A station finds a default DER control that it accepted (R04.FR.35), and says of a control that it is superseded only where the other has the lower value of priority (R04.FR.03, R04.FR.06).
/// </summary>
internal sealed class DerAnswers() : WireRule(Description)
{
    private const int Most = 64;
    private const string Found = "R04.FR.35";
    private const string Superseded = "R04.FR.03";

    private static readonly RuleCard Description = new(
        "der-control-answer",
        "DER control",
        Party.Station,
        RuleCard.V21,
        "What a station accepted, the grid's operator counts on. A control that was taken and is not there, or that one of less weight has put aside, shows only when the grid is in trouble.",
        new Requirement(Found, "A default DER control that was accepted is found by its id."),
        new Requirement(Superseded, "A DER control supersedes those with a higher value of priority alone."));

    private Recent<string, Control>? _controls;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        switch (seen.Frame?.Action)
        {
            case "SetDERControl" when seen.IsResult(Party.Station, "SetDERControl") && seen.Payload.Text("status") == "Accepted":
                Set(seen);
                break;
            case "SetDERControl" when seen.IsRequest(Party.Csms):
                // What it supersedes or replaces may go before it is answered.
                Doubt(seen.DeliveredPayload.Text("controlType"));
                break;
            case "ClearDERControl" when seen.IsRequest(Party.Csms):
                _controls = null;
                break;
            case "GetDERControl" when seen.IsResult(Party.Station, "GetDERControl") && seen.Payload.Text("status") == "NotFound":
                Missing(seen);
                break;
        }
    }

    private void Set(Observation seen)
    {
        var request = seen.Request;
        if (request.Text("controlId") is not { } id || request.Text("controlType") is not { } type)
            return;
        var priority = request.Number(DerControl.FieldOf(type), "priority");
        var superseded = seen.Payload.Items("supersededIds").Select(item => item.Text()).OfType<string>().ToList();
        foreach (var other in superseded)
            Supersede(seen, id, priority, other);
        _controls ??= new(Most);
        _controls.Set(id, new Control(type, priority, request.Flag("isDefault") is true && !superseded.Contains(id)));
    }

    private void Supersede(Observation seen, string id, long? priority, string other)
    {
        if (other != id && _controls is not null && _controls.TryGet(other, out var control) && control.Priority < priority)
            seen.Report(Breach(Superseded, $"Control {id} with the priority {priority} is said to supersede {other} with {control.Priority}.", $"{id} superseded by {other}", $"{other} superseded", "supersededIds"));
    }

    private void Missing(Observation seen)
    {
        var request = seen.Request;
        if (request.Text("controlId") is { } id && !request.Has("controlType") && request.Flag("isDefault") is not false && _controls is not null && _controls.TryGet(id, out var control) && control.IsSure)
            seen.Report(Breach(Found, $"The default control {id} was accepted, and is not found.", "Accepted", "NotFound", "status"));
    }

    private void Doubt(string? type)
    {
        foreach (var control in _controls?.Values ?? [])
            control.IsSure &= control.Type != type;
    }

    /// <summary>A control that was accepted.</summary>
    private sealed record Control(string Type, long? Priority, bool IsDefault)
    {
        /// <summary>Whether it is still there: a default goes only when another takes its place, or when it is cleared.</summary>
        internal bool IsSure { get; set; } = IsDefault;
    }
}
