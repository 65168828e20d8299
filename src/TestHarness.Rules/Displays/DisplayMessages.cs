using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Displays;

/// <summary>
/// A display message that was accepted is found (O03.FR.01, O04.FR.01) and can be cleared (O05.FR.01), and one that was cleared is gone (O05.FR.02).
/// </summary>
internal sealed class DisplayMessages() : WireRule(Description)
{
    private const int Most = 64;
    private const string Found = "O03.FR.01";
    private const string Clear = "O05.FR.01";
    private const string Gone = "O05.FR.02";

    private static readonly RuleCard Description = new(
        "display-messages",
        "display messages",
        Party.Station,
        RuleCard.V2,
        "An operator keeps the messages of a thousand displays by their ids. A message that was accepted and is not there, or that was cleared and is, stays wrong until somebody stands in front of it.",
        new Requirement(Found, "A display message that was accepted is there when messages are asked for."),
        new Requirement(Clear, "A display message that was accepted can be cleared."),
        new Requirement(Gone, "A display message that was cleared is not there any more."));

    // Of each id, whether it is there.
    private Recent<long, bool>? _messages;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
            _messages = null;
        else if (seen.Frame?.Action == "SetDisplayMessage")
            Set(seen);
        else if (seen.IsResult(Party.Station, "ClearDisplayMessage"))
            Cleared(seen);
        else if (seen.IsResult(Party.Station, "GetDisplayMessages") && seen.Payload.Text("status") == "Unknown")
            Missing(seen);
    }

    private void Set(Observation seen)
    {
        if (seen.IsRequest(Party.Csms))
        {
            // One that is always in front takes the place of another of the kind: which, nobody knows.
            if (seen.DeliveredPayload.Text("message", "priority") == "AlwaysFront")
                _messages = null;
            else if (seen.DeliveredPayload.Number("message", "id") is { } sent)
                _messages?.Remove(sent);
        }
        else if (seen.Payload.Text("status") == "Accepted" && seen.Request.Object("message") is { } message && message.Number("id") is { } id && Stays(message))
        {
            Put(id, true);
        }
    }

    private void Cleared(Observation seen)
    {
        if (seen.Request.Number("id") is not { } id)
            return;
        var status = seen.Payload.Text("status");
        var isKnown = _messages is not null && _messages.TryGet(id, out var there) ? there : (bool?)null;
        if (status == "Unknown" && isKnown is true)
            seen.Report(Breach(Clear, $"Display message {id} was accepted, and is unknown when it is to be cleared.", "Accepted", "Unknown", "status"));
        else if (status == "Accepted" && isKnown is false)
            seen.Report(Breach(Gone, $"Display message {id} is cleared, and was cleared before.", "Unknown", "Accepted", "status"));
        if (status is "Accepted" or "Unknown")
            Put(id, false);
    }

    private void Missing(Observation seen)
    {
        var request = seen.Request;
        if (_messages is null || request.Has("priority") || request.Has("state"))
            return;
        var asked = request.Items("id").Select(item => item.Number()).OfType<long>().ToList();
        if (asked.Count == 0 ? _messages.Values.Contains(true) : asked.Any(id => _messages.TryGet(id, out var there) && there))
            seen.Report(Breach(Found, "A display message was accepted, and none is found.", "Accepted", "Unknown", "status"));
    }

    private void Put(long id, bool isThere)
    {
        _messages ??= new(Most);
        _messages.Set(id, isThere);
    }

    // One that belongs to a transaction, or that has an end, goes by itself.
    private static bool Stays(PayloadElement message) => !message.Has("transactionId") && !message.Has("endDateTime") && message.Text("priority") != "AlwaysFront";
}
