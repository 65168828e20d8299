using TestHarness.Ocpp;

namespace TestHarness.Rules.Reports;

/// <summary>The seqNo of NotifyEvent is 0 in the first or only message of a notification (N07.FR.07, N08.FR.04), and goes on only behind one with tbc.</summary>
internal sealed class EventNumbers() : WireRule(Description)
{
    private const string FromZero = "N07.FR.07";

    private static readonly RuleCard Description = new(
        "event-seqno",
        "reports",
        Party.Station,
        RuleCard.V2,
        "The seqNo of NotifyEvent counts the parts of one notification and begins anew with each. A counter that just goes on looks to the CSMS like parts that it never got.",
        new Requirement(FromZero, "The first or only NotifyEvent of a notification has the seqNo 0."));

    private StationStart _start;
    private HashSet<long>? _continued;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        _start.Learn(seen);
        if (!seen.IsRequest(Party.Station, "NotifyEvent") || seen.Payload.Number("seqNo") is not { } number)
            return;
        // Parts of several notifications may be mixed: any of those that announced another part may be the one before.
        if (number > 0 && _start.WasSeen && _continued?.Contains(number - 1) is not true)
            seen.Report(Breach(FromZero, $"The NotifyEvent has the seqNo {number}, and none with tbc and the seqNo {number - 1} came before it.", "0", $"{number}", "seqNo"));
        if (seen.Payload.Flag("tbc") is true && (_continued ??= []).Count < 1024)
            _continued.Add(number);
    }
}
