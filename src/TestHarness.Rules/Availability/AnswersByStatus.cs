using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.Availability;

/// <summary>
/// A rule about what a station answers while a connector has a status. The news of another status may be on the way when it answers: what is held against it is told when a minute has passed without
/// them, on the same connection.
/// </summary>
internal abstract class AnswersByStatus(RuleCard card) : WireRule(card)
{
    private static readonly TimeSpan OnTheWay = TimeSpan.FromMinutes(1);
    private (long Evse, string[] Statuses, Finding Finding, DateTimeOffset Until)? _doubt;

    /// <summary>What was told of the connectors on this connection.</summary>
    protected ConnectorStatuses Statuses { get; } = new();

    /// <inheritdoc />
    public sealed override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
        {
            _doubt = null;
            Statuses.Clear();
        }

        foreach (var report in ConnectorReport.Of(seen))
        {
            Statuses.Learn(report);
            if (_doubt is { } changed && changed.Evse == report.Evse && !changed.Statuses.Contains(report.Status))
                _doubt = null;
        }

        if (_doubt is { } doubt && seen.IsRequest(Party.Station) && seen.At > doubt.Until)
        {
            _doubt = null;
            seen.Report(doubt.Finding);
        }

        Others(seen);
    }

    /// <summary>Any record, after the statuses have been learned from it.</summary>
    protected abstract void Others(Observation seen);

    /// <summary>Holds something against the station, unless the EVSE proves to have another status than these.</summary>
    protected void Hold(Observation seen, long evse, string[] statuses, Finding finding) => _doubt = (evse, statuses, finding, seen.At + OnTheWay);

    /// <summary>Takes back what is held against the station.</summary>
    protected void Drop() => _doubt = null;
}
