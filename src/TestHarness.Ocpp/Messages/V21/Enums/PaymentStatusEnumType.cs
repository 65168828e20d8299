namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How a settlement ended.</summary>
public enum PaymentStatusEnumType
{
    /// <summary>The payment service took the amount.</summary>
    Settled,

    /// <summary>There was nothing to pay, so the payment was called off.</summary>
    Canceled,

    /// <summary>The payment service refused.</summary>
    Rejected,

    /// <summary>The payment service could not be reached, even at the last try.</summary>
    Failed,
}
