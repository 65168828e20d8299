using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>On what occasion a reading was taken.</summary>
public enum ReadingContext
{
    /// <summary>The supply was interrupted.</summary>
    [EnumMember(Value = "Interruption.Begin")]
    InterruptionBegin,

    /// <summary>The supply came back after an interruption.</summary>
    [EnumMember(Value = "Interruption.End")]
    InterruptionEnd,

    /// <summary>An interval aligned to the clock was over.</summary>
    [EnumMember(Value = "Sample.Clock")]
    SampleClock,

    /// <summary>An interval counted from the transaction's start was over; the default.</summary>
    [EnumMember(Value = "Sample.Periodic")]
    SamplePeriodic,

    /// <summary>The transaction started.</summary>
    [EnumMember(Value = "Transaction.Begin")]
    TransactionBegin,

    /// <summary>The transaction ended.</summary>
    [EnumMember(Value = "Transaction.End")]
    TransactionEnd,

    /// <summary>The central system asked by TriggerMessage.</summary>
    Trigger,

    /// <summary>None of the others.</summary>
    Other,
}
