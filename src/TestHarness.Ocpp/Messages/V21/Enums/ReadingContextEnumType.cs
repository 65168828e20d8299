using System.ComponentModel;
using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>On what occasion a reading was taken.</summary>
[DefaultValue(ReadingContextEnumType.SamplePeriodic)]
public enum ReadingContextEnumType
{
    [EnumMember(Value = "Interruption.Begin")]
    InterruptionBegin,

    [EnumMember(Value = "Interruption.End")]
    InterruptionEnd,

    Other,

    [EnumMember(Value = "Sample.Clock")]
    SampleClock,

    [EnumMember(Value = "Sample.Periodic")]
    SamplePeriodic,

    [EnumMember(Value = "Transaction.Begin")]
    TransactionBegin,

    [EnumMember(Value = "Transaction.End")]
    TransactionEnd,

    Trigger,
}
