using TestHarness.Ocpp;
using TestHarness.Rules.Availability;

namespace TestHarness.Rules.Remote;

/// <summary>
/// A remote start that was accepted begins a transaction (F02.FR.10) where the station told that it need not authorize first and that a transaction begins with the authorization; with other settings nothing needs to happen
/// until a car comes. That it did not begin shows when the station, on the same connection and with nothing of a transaction in its queue, says other things ten minutes later.
/// </summary>
internal sealed class MissingStarts() : WireRule(Description)
{
    private const string Begins = "F02.FR.10";
    private const string StartPoint = "TxCtrlr.TxStartPoint";
    private const string Authorize = "AuthCtrlr.AuthorizeRemoteStart";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly RuleCard Description = new(
        "remote-start-follows",
        "remote start and stop",
        Party.Station,
        RuleCard.V2,
        "The driver has paid in an app, and the station said yes. Without a transaction the app shows nothing, the car gets nothing, and the money is gone.",
        new Requirement(Begins, "A remote start that was accepted begins a transaction."));

    private static readonly string[] Told = [StartPoint, Authorize];

    private (long Id, DateTimeOffset At)? _accepted;
    private bool _isBlocked;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification") || seen.IsRequest(Party.Csms, "Reset"))
            (_accepted, _isBlocked) = (null, false);
        else if (seen.IsResult(Party.Station, "RequestStartTransaction"))
            Answered(seen);
        else if (seen.Frame?.Action == "TransactionEvent")
            Event(seen);
        else if (_accepted is { } accepted && seen.IsRequest(Party.Station))
            Other(seen, accepted.Id, accepted.At);
    }

    private void Answered(Observation seen)
    {
        if (seen.Payload.Text("status") != "Accepted" || seen.Payload.Has("transactionId") || seen.Request.Number("remoteStartId") is not { } id)
            return;
        if (seen.Variables.Flag(Authorize) is false && seen.Variables.Text(StartPoint)?.Split(',', StringSplitOptions.TrimEntries).Contains("Authorized") is true)
            _accepted ??= (id, seen.At);
    }

    // What is refused or not answered holds up what is behind it.
    private void Event(Observation seen)
    {
        if (seen.IsRequest(Party.Station))
        {
            _isBlocked = true;
            if (seen.Payload.Number("transactionInfo", "remoteStartId") == _accepted?.Id)
                _accepted = null;
        }
        else if (seen.IsResult(Party.Csms, "TransactionEvent"))
        {
            _isBlocked = false;
        }
    }

    private void Other(Observation seen, long id, DateTimeOffset at)
    {
        // Something went wrong between the answer and the start.
        if (ConnectorReport.Of(seen).Any(static report => report.Status is "Faulted" or "Unavailable"))
            _accepted = null;
        if (_accepted is null || _isBlocked || seen.At - at <= Patience)
            return;
        _accepted = null;
        seen.Report(Breach(Begins, $"The station accepted the remote start {id}, and no transaction began.", "a TransactionEvent with its remoteStartId", $"none within {Durations.Text(seen.At - at)}"));
    }
}
