using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.Boot;

/// <summary>
/// A reset that was accepted happens (B11.FR.03; OCPP 1.6 section 5.14), and one that waits for a transaction is Scheduled (B12.FR.01). That it did not happen shows when the station goes on for a quarter of an hour,
/// on the same connection, without a BootNotification.
/// </summary>
internal sealed class ResetAnswers() : DuringTransactions(Description)
{
    private const string Happens = "B11.FR.03";
    private const string Waits = "B12.FR.01";
    private const string Hard16 = "OCPP 1.6 §5.14";
    private const string Soft16 = "OCPP 1.6 §5.14 soft";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private static readonly RuleCard Description = new(
        "reset-answer",
        "boot",
        Party.Station,
        RuleCard.Every,
        "A reset is the last remedy before somebody drives there. A station that accepts it and goes on as before leaves the operator waiting for a boot that never comes.",
        new Requirement(Happens, "A reset that was accepted happens."),
        new Requirement(Waits, "A reset that waits for the end of a transaction is answered with Scheduled."),
        new Requirement(Hard16, "A hard reset that was accepted happens."),
        new Requirement(Soft16, "A soft reset that was accepted happens.", RuleWeight.Should));

    private (DateTimeOffset At, long Connection, Finding Finding)? _accepted;

    /// <inheritdoc />
    protected override void Others(Observation seen)
    {
        if (seen.IsResult(Party.Station, "Reset"))
            Answer(seen);
        else if (_accepted is null)
            return;
        else if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification") || seen.Record.ConnectionId != _accepted?.Connection)
            _accepted = null;
        else if (seen.IsRequest(Party.Station) && seen.At - _accepted?.At > Patience)
            Tell(seen);
    }

    private void Tell(Observation seen)
    {
        seen.Report(_accepted!.Value.Finding with { Actual = $"none within {Durations.Text(seen.At - _accepted.Value.At)}" });
        _accepted = null;
    }

    private void Answer(Observation seen)
    {
        _accepted = null;
        if (seen.Payload.Text("status") != "Accepted" || seen.Request.Text("type") is not { } type)
            return;
        var evse = seen.Request.Number("evseId");
        if (type == "OnIdle" && Transactions.On(evse).FirstOrDefault() is { } transaction)
            Hold(seen, transaction, Breach(Waits, $"The station is to wait for transaction {transaction.Id}, and says that it resets now.", "Scheduled", "Accepted", "status"));
        else if (evse is null)
            _accepted = (seen.At, seen.Record.ConnectionId, Breach(type switch { "Hard" => Hard16, "Soft" => Soft16, _ => Happens }, $"The station accepted a reset ({type}), and goes on without one.", "a new connection and a BootNotification"));
    }
}
