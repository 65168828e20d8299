using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Transactions;

/// <summary>A transaction as far as the CSMS heard of it; survives a restart.</summary>
public sealed record TransactionView
{
    /// <summary>The station.</summary>
    public required string Identity { get; init; }

    /// <summary>The transaction's id.</summary>
    public required string TransactionId { get; init; }

    /// <summary>Its EVSE; null as long as it is not known.</summary>
    public int? EvseId { get; init; }

    /// <summary>Its connector; null as long as it is not known.</summary>
    public int? ConnectorId { get; init; }

    /// <summary>Who charges; null before authorization.</summary>
    public IdTokenType? IdToken { get; init; }

    /// <summary>Id of the remote start that began it.</summary>
    public int? RemoteStartId { get; init; }

    /// <summary>Its charging state after the event of the highest seqNo.</summary>
    public ChargingStateEnumType? ChargingState { get; init; }

    /// <summary>When it started; null when its first event is missing.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it ended.</summary>
    public ReasonEnumType? StoppedReason { get; init; }

    /// <summary>Sequence numbers received, ascending; a gap tells of events still to come.</summary>
    public IReadOnlyList<int> SeqNos { get; init; } = [];

    /// <summary>Lowest reading of Energy.Active.Import.Register, in Wh.</summary>
    public decimal? MeterStart { get; init; }

    /// <summary>Highest reading of Energy.Active.Import.Register, in Wh.</summary>
    public decimal? MeterLast { get; init; }

    /// <summary>Whether the station calculates its cost (I12): it told a tariff, or cost details.</summary>
    public bool CostIsLocal { get; init; }

    /// <summary>The limit that the CSMS gave (E16).</summary>
    public TransactionLimitType? Limit { get; init; }

    /// <summary>A limit that the next answer gives.</summary>
    public TransactionLimitType? NextLimit { get; init; }

    /// <summary>Whether priority charging is on (K21, K22).</summary>
    public bool PriorityCharging { get; init; }

    /// <summary>Energy taken, in Wh; null without readings.</summary>
    public decimal? Energy => MeterLast - MeterStart;

    /// <summary>Whether an event is missing between the first and the last received.</summary>
    public bool IsIncomplete => SeqNos.Count > 0 && SeqNos.Count != SeqNos[^1] - SeqNos[0] + 1;
}
