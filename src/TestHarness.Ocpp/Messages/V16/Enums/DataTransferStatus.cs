namespace TestHarness.Ocpp.Messages.V16;

/// <summary>What the receiver made of vendor data.</summary>
public enum DataTransferStatus
{
    /// <summary>Understood and carried out.</summary>
    Accepted,

    /// <summary>Understood, but not carried out.</summary>
    Rejected,

    /// <summary>The vendor is known, its messageId is not.</summary>
    UnknownMessageId,

    /// <summary>The vendorId is not known.</summary>
    UnknownVendorId,
}
