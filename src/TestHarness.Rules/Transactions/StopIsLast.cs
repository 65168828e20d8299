using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>
/// In OCPP 1.6 a transaction stops once (section 4.10), and after its StopTransaction no meter value of it comes (section 3.7). Known are the transactions whose id the trace saw given; an id that the
/// central system gives again begins anew.
/// </summary>
internal sealed class StopIsLast() : WireRule(Description)
{
    private const string Once = "OCPP 1.6 §4.10";
    private const string Order = "OCPP 1.6 §3.7";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "stop-last",
        "transactions",
        Party.Station,
        RuleCard.V16,
        "The StopTransaction is what the bill is written on. A second one with other values, as charge points send that restart after they were offline, changes or doubles it; meter values behind it are lost.",
        new Requirement(Once, "A transaction is stopped once."),
        new Requirement(Order, "Meter values of a transaction come before its StopTransaction.", RuleWeight.Should));

    private Recent<long, Course>? _given;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Csms, "StartTransaction"))
            Give(seen);
        else if (_given is null)
            return;
        else if (seen.IsRequest(Party.Station, "StopTransaction"))
            Stop(seen);
        else if (seen.IsRequest(Party.Station, "MeterValues") && seen.Payload.Number("transactionId") is { } id && _given.TryGet(id, out var course) && course.StoppedAt is not null && course is { IsReported: false })
            Late(seen, id, course);
    }

    private void Give(Observation seen)
    {
        if (!seen.IsDelivered || seen.DeliveredPayload.Number("transactionId") is not { } id)
            return;
        _given ??= new Recent<long, Course>(Most);
        _given.Set(id, new Course());
    }

    private void Stop(Observation seen)
    {
        if (seen.Payload.Number("transactionId") is not { } id || !_given!.TryGet(id, out var course))
            return;
        var stop = (seen.Payload.Text("timestamp"), seen.Payload.Number("meterStop"));
        if (course.StoppedAt is { } first && first != stop)
            seen.Report(Breach(Once, $"Transaction {id} was stopped before, at another time or with another meter value.", $"one StopTransaction, at {first.Time} with {first.Meter} Wh", $"at {stop.Item1} with {stop.Item2} Wh", "transactionId"));
        course.StoppedAt ??= stop;
    }

    private void Late(Observation seen, long id, Course course)
    {
        course.IsReported = true;
        seen.Report(Breach(Order, $"A meter value of transaction {id} comes after its StopTransaction.", "none after the stop", id.ToString(CultureInfo.InvariantCulture), "transactionId"));
    }

    private sealed class Course
    {
        internal (string? Time, long? Meter)? StoppedAt { get; set; }

        internal bool IsReported { get; set; }
    }
}
