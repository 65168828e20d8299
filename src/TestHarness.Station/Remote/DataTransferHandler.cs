using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Remote;

/// <summary>DataTransfer (P01): this station has no vendor's extensions.</summary>
internal sealed class DataTransferHandler : MessageHandler<DataTransferRequest, DataTransferResponse>
{
    /// <inheritdoc />
    protected override Task<DataTransferResponse> HandleAsync(DataTransferRequest request, CallContext call) =>
        Task.FromResult(new DataTransferResponse { Status = DataTransferStatusEnumType.UnknownVendorId });
}
