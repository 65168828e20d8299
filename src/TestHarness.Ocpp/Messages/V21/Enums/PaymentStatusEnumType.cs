namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How a settlement ended.</summary>
public enum PaymentStatusEnumType
{
    Settled,
    Canceled,
    Rejected,
    Failed,
}
