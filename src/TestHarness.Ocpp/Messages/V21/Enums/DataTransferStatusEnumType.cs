namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What the receiver made of vendor data.</summary>
public enum DataTransferStatusEnumType
{
    Accepted,
    Rejected,
    UnknownMessageId,
    UnknownVendorId,
}
