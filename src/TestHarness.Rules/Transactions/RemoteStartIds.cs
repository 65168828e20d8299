using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Rules.Boot;

namespace TestHarness.Rules.Transactions;

/// <summary>
/// The event that follows a remote start carries its remoteStartId (F02.FR.01, F01.FR.25) and triggerReason RemoteStart (F01.FR.19, F02.FR.21), and no event carries one that no
/// RequestStartTransaction had (F02.FR.21). The latter is silent before the station was seen to boot.
/// </summary>
internal sealed class RemoteStartIds() : EventsInOrder<RemoteStartIds.Known>(Description)
{
    private const string First = "F02.FR.01";
    private const string InTransaction = "F01.FR.25";
    private const string FromRequest = "F02.FR.21";
    private const string Reason = "F01.FR.19";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "remote-start-id",
        "remote start and stop",
        Party.Station,
        RuleCard.V2,
        "The remoteStartId is how a CSMS finds the transaction that an app or a payment asked for. Without it, or with another, the customer's app waits for ever while the car charges for nobody.",
        new Requirement(First, "A transaction that began by a remote start carries its remoteStartId from the first event on."),
        new Requirement(InTransaction, "An event that a remote start caused in a running transaction carries its remoteStartId."),
        new Requirement(FromRequest, "A remoteStartId is one that the CSMS gave."),
        new Requirement(Reason, "What a remote start authorizes is told with the triggerReason RemoteStart."));

    private Recent<long, bool>? _asked;
    private bool _hasBooted;
    private bool _isFull;

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Known state)
    {
        // A remote start that nobody asked for is another rule's.
        if (read.Trigger == "RemoteStart" && _hasBooted && _asked is null)
            return;
        if (read.Payload.Number("transactionInfo", "remoteStartId") is { } id)
        {
            // An event before, such as of the cable, may have it too.
            if (!state.HasId && read.Trigger == "Authorized")
                seen.Report(Breach(Reason, $"Transaction {read.Id} is authorized by a remote start, as its remoteStartId says, and not by the driver.", "RemoteStart", read.Trigger, "triggerReason"));
            state.HasId = true;
            if (_hasBooted && !_isFull && (_asked is null || !_asked.TryGet(id, out _)))
                seen.Report(Finding(FromRequest, $"Transaction {read.Id} has a remoteStartId that no RequestStartTransaction had.", "one that the CSMS gave", id.ToString(CultureInfo.InvariantCulture)));
        }
        else if (read.Trigger == "RemoteStart" && !state.HasId)
        {
            seen.Report(Finding(read.Type == "Started" ? First : InTransaction, $"The remote start of transaction {read.Id} is told without its remoteStartId.", "the remoteStartId of the RequestStartTransaction", "none"));
        }
    }

    /// <inheritdoc />
    protected override void Between(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "BootNotification"))
        {
            _hasBooted |= BootReasons.IsStart(seen);
        }
        else if (seen.IsRequest(Party.Csms, "RequestStartTransaction") && seen.IsDelivered && seen.DeliveredPayload.Number("remoteStartId") is { } id)
        {
            _asked ??= new Recent<long, bool>(Most);
            if (!_asked.TryGet(id, out _))
                _isFull |= _asked.Add(id, true, out _);
        }
    }

    private Finding Finding(string requirement, string message, string expected, string actual) =>
        Breach(requirement, message, expected, actual, "transactionInfo.remoteStartId");

    internal sealed class Known
    {
        internal bool HasId { get; set; }
    }
}
