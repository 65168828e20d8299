using TestHarness.Ocpp;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.Availability;

/// <summary>
/// Asked to make a connector inoperative while a transaction goes on there, a station answers Scheduled (G03.FR.05, G04.FR.06; OCPP 1.6 section 5.2). Silent where it was made inoperative before.
/// </summary>
internal sealed class ScheduledAnswers() : DuringTransactions(Description)
{
    private const string OfEvse = "G03.FR.05";
    private const string OfStation = "G04.FR.06";
    private const string Of16 = "OCPP 1.6 §5.2";

    private static readonly RuleCard Description = new(
        "availability-scheduled",
        "availability",
        Party.Station,
        RuleCard.Every,
        "An operator who takes a connector out of service sends people there. Told that it is done while a car charges, they find it live.",
        new Requirement(OfEvse, "While a transaction goes on, making its connector inoperative is answered with Scheduled."),
        new Requirement(OfStation, "While a transaction goes on, making the station inoperative is answered with Scheduled."),
        new Requirement(Of16, "While a transaction goes on, making its connector inoperative is answered with Scheduled."));

    private bool _isInoperative;

    /// <inheritdoc />
    protected override void Others(Observation seen)
    {
        if (seen.IsResult(Party.Station, "ChangeAvailability"))
            Answer(seen, AvailabilityRequest.Of(seen));
    }

    private void Answer(Observation seen, AvailabilityRequest asked)
    {
        if (!asked.IsInoperative)
        {
            _isInoperative = false;
            return;
        }

        var status = seen.Payload.Text("status");
        var transaction = Transactions.On(asked.Evse).FirstOrDefault(one => asked.Connector is null || one.Connector == asked.Connector);
        if (status == "Accepted" && !_isInoperative && transaction is not null)
        {
            var requirement = seen.Version == OcppVersion.V16 ? Of16 : asked.Evse is null ? OfStation : OfEvse;
            Hold(seen, transaction, Breach(requirement, $"Transaction {transaction.Id} goes on where the station says that it is inoperative now.", "Scheduled", status, "status"));
        }

        _isInoperative |= status is "Accepted" or "Scheduled";
    }
}
