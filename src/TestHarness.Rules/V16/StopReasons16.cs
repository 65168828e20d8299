using TestHarness.Ocpp;

namespace TestHarness.Rules.V16;

/// <summary>
/// A transaction of OCPP 1.6 that the driver did not stop says so (section 4.10): a StopTransaction right after the command that it obeys, without reason or with Local, and without the idTag of a driver.
/// </summary>
internal sealed class StopReasons16() : WireRule(Description)
{
    private const string Reason = "OCPP 1.6 §4.10 reason";
    private const string Switch = "StopTransactionOnInvalidId";
    private const int Most = 16;
    private static readonly TimeSpan Swift = TimeSpan.FromSeconds(30);

    private static readonly RuleCard Description = new(
        "stop-reason-16",
        "transactions",
        Party.Station,
        RuleCard.V16,
        "Why a transaction ended decides about refunds, complaints and repairs. A reason left out counts as the driver's own wish, so that a stop from afar or a reset looks like a satisfied customer.",
        new Requirement(Reason, "A transaction that a command or a refused idTag ended has that reason.", RuleWeight.Should));

    private static readonly string[] Told = [Switch];

    private Recent<long, Cause>? _causes;
    private Cause? _reset;
    private Cause? _unlocked;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
            (_causes, _reset, _unlocked) = (null, null, null);
        else if (seen.IsRequest(Party.Station, "StopTransaction"))
            Judge(seen);
        else if (seen.IsResult(Party.Csms, "StartTransaction"))
            Started(seen);
        else if (seen.IsResult(Party.Station, "RemoteStopTransaction") && seen.Payload.Text("status") == "Accepted")
            Note(seen.Request.Number("transactionId"), new Cause("Remote", "a remote stop", seen.At));
        else if (seen.IsResult(Party.Station, "Reset") && seen.Payload.Text("status") == "Accepted" && seen.Request.Text("type") is { } type)
            _reset = new Cause($"{type}Reset", "a reset", seen.At);
        else if (seen.IsResult(Party.Station, "UnlockConnector") && seen.Payload.Text("status") == "Unlocked")
            _unlocked = new Cause("UnlockCommand", "an unlock", seen.At) { Connector = seen.Request.Number("connectorId") };
    }

    private void Note(long? transaction, Cause cause)
    {
        if (transaction is not { } id)
            return;
        _causes ??= new(Most);
        _causes.Set(id, cause);
    }

    private void Started(Observation seen)
    {
        var status = seen.DeliveredPayload.Text("idTagInfo", "status");
        var cause = status is null or "Accepted" || seen.Variables.Flag(Switch) is not true ? new Cause(null, "", seen.At) : new Cause("DeAuthorized", $"an idTag that is {status}", seen.At);
        Note(seen.DeliveredPayload.Number("transactionId"), cause with { Connector = seen.Request.Number("connectorId") });
    }

    private void Judge(Observation seen)
    {
        if (seen.Payload.Has("idTag") || seen.Payload.Text("reason") is not (null or "Local") || seen.Payload.Number("transactionId") is not { } id)
            return;
        Cause? own = null;
        _causes?.TryGet(id, out own);
        var unlocked = own?.Connector is { } connector && _unlocked?.Connector == connector ? _unlocked : null;
        if (new[] { own, _reset, unlocked }.FirstOrDefault(cause => cause?.Reason is not null && Follows(seen, cause)) is { } cause)
            seen.Report(Breach(Reason, $"Transaction {id} stopped by {cause.What}, as it seems, and not by the driver.", cause.Reason, seen.Payload.Text("reason") ?? "none, which means Local", "reason"));
    }

    private static bool Follows(Observation seen, Cause cause) => seen.At - cause.At < Swift && seen.Payload.Time("timestamp") >= cause.At.AddSeconds(-1);

    private sealed record Cause(string? Reason, string What, DateTimeOffset At)
    {
        internal long? Connector { get; init; }
    }
}
