using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>A limit that the station tells is not above the one that the CSMS set before (E16.FR.04). An event that was on its way, or queued, when the CSMS set it is not held against it.</summary>
internal sealed class TransactionLimits() : EventsInOrder<TransactionLimits.Limits>(Description)
{
    private const string Below = "E16.FR.04";
    private static readonly TimeSpan OnTheWay = TimeSpan.FromSeconds(30);
    private static readonly string[] Kinds = ["maxCost", "maxEnergy", "maxTime", "maxSoC"];

    private static readonly RuleCard Description = new(
        "transaction-limit",
        "transactions",
        Party.Station,
        RuleCard.V21,
        "The limit of the CSMS is what a prepaid account holds. A station that lets the driver go above it gives energy away.",
        new Requirement(Below, "A station tells no limit above the one that the CSMS set."));

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Limits state)
    {
        if (state.SetAt is not { } at || read.IsOffline || !(read.Time > at + OnTheWay))
            return;
        foreach (var kind in Kinds)
        {
            if (read.Payload.Decimal("transactionInfo", "transactionLimit", kind) is { } told && state.Of(kind) is { } most && told > most)
                seen.Report(Breach(Below, $"Transaction {read.Id} has a limit above the one of the CSMS.", $"{kind} at most {most}", $"{told}", $"transactionInfo.transactionLimit.{kind}"));
        }
    }

    /// <inheritdoc />
    protected override void Between(Observation seen)
    {
        if (!seen.IsResult(Party.Csms, "TransactionEvent") || !seen.IsDelivered || seen.DeliveredPayload.Object("transactionLimit") is not { } limit)
            return;
        if (seen.Request.Text("transactionInfo", "transactionId") is not { } id || Ongoing(id) is not { } state)
            return;
        state.SetAt = seen.At;
        foreach (var kind in Kinds)
            state.Set(kind, limit.Decimal(kind));
    }

    internal sealed class Limits
    {
        private readonly decimal?[] _most = new decimal?[Kinds.Length];

        internal DateTimeOffset? SetAt { get; set; }

        internal decimal? Of(string kind) => _most[Array.IndexOf(Kinds, kind)];

        internal void Set(string kind, decimal? most) => _most[Array.IndexOf(Kinds, kind)] = most ?? Of(kind);
    }
}
