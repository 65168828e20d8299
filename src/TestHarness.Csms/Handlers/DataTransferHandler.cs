using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Answers data of vendors, of whom this CSMS knows none (P02).</summary>
internal sealed class DataTransferHandler : SyncMessageHandler<DataTransferRequest, DataTransferResponse>
{
    protected override DataTransferResponse Answer(DataTransferRequest request, CallContext call) => new() { Status = DataTransferStatusEnumType.UnknownVendorId };
}
