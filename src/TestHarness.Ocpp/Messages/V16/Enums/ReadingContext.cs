using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>On what occasion a reading was taken.</summary>
public enum ReadingContext
{
    [EnumMember(Value = "Interruption.Begin")]
    InterruptionBegin,

    [EnumMember(Value = "Interruption.End")]
    InterruptionEnd,

    [EnumMember(Value = "Sample.Clock")]
    SampleClock,

    [EnumMember(Value = "Sample.Periodic")]
    SamplePeriodic,

    [EnumMember(Value = "Transaction.Begin")]
    TransactionBegin,

    [EnumMember(Value = "Transaction.End")]
    TransactionEnd,

    Trigger,
    Other,
}
