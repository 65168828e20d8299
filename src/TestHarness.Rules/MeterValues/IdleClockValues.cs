using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.MeterValues;

/// <summary>
/// Where SendDuringIdle is set for the station, it sends no clock-aligned MeterValues while a transaction goes on (J01.FR.20). Told when an event shows, by the station's own clock, that the transaction
/// went on before and after the value.
/// </summary>
internal sealed class IdleClockValues() : WireRule(Description)
{
    private const string Idle = "J01.FR.20";
    private const string Variable = "AlignedDataCtrlr.SendDuringIdle";

    private static readonly RuleCard Description = new(
        "meter-clock-idle",
        "meter values",
        Party.Station,
        RuleCard.V2,
        "An operator sets SendDuringIdle to have the values of a transaction only once. Values of the clock beside them are counted twice, or fill a line that is paid by the byte.",
        new Requirement(Idle, "With SendDuringIdle, no clock-aligned values are sent during a transaction."));

    private static readonly string[] Told = [Variable];

    private readonly OngoingTransactions _transactions = new();
    private string? _id;
    private DateTimeOffset _begin;
    private (Finding Finding, DateTimeOffset Time)? _doubt;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        var shown = _transactions.Learn(seen);
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification") || seen.IsResult(Party.Station, "SetVariables"))
            (_id, _doubt) = (null, null);
        else if (shown is { } told)
            Goes(seen, told.Transaction.Id, told.Time);
        else if (seen.Event?.Id == _id)
            (_id, _doubt) = (null, null);
        else if (_id is not null && _doubt is null && seen.IsRequest(Party.Station, "MeterValues") && seen.Variables.Flag(Variable) is true)
            Judge(seen);
    }

    private void Goes(Observation seen, string id, DateTimeOffset time)
    {
        if (_id is null)
            (_id, _begin) = (id, time);
        if (_id != id || _doubt is not { } doubt || time <= doubt.Time)
            return;
        _doubt = null;
        seen.Report(doubt.Finding);
    }

    private void Judge(Observation seen)
    {
        foreach (var reading in seen.Readings)
        {
            if (reading.Time is { } time && time > _begin.AddMinutes(1) && reading.Samples.Any(static sample => sample.Context == "Sample.Clock"))
            {
                _doubt = (Breach(Idle, $"Clock-aligned values are sent while transaction {_id} goes on, and SendDuringIdle is set.", "none during a transaction", reading.Value.Text("timestamp"), $"{reading.Path}.timestamp"), time);
                return;
            }
        }
    }
}
