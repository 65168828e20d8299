namespace TestHarness.Ocpp.Messages.V16;

/// <summary>What the receiver made of vendor data.</summary>
public enum DataTransferStatus
{
    Accepted,
    Rejected,
    UnknownMessageId,
    UnknownVendorId,
}
