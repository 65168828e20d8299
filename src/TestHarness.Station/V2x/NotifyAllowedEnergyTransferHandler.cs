using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Iso15118;

namespace TestHarness.Station.V2x;

/// <summary>Q02.</summary>
internal sealed class NotifyAllowedEnergyTransferHandler(ChargingNeeds needs) : MessageHandler<NotifyAllowedEnergyTransferRequest, NotifyAllowedEnergyTransferResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<NotifyAllowedEnergyTransferResponse> HandleAsync(NotifyAllowedEnergyTransferRequest request, CallContext call)
    {
        if (!needs.Allow(request.TransactionId, request.AllowedEnergyTransfer, out var renegotiate))
        {
            return Task.FromResult(new NotifyAllowedEnergyTransferResponse
            {
                Status = NotifyAllowedEnergyTransferStatusEnumType.Rejected,
                StatusInfo = new StatusInfoType { ReasonCode = "TxNotFound", AdditionalInfo = "No such transaction is under way with a vehicle that speaks ISO 15118." },
            });
        }

        call.AfterAnswer(renegotiate);
        return Task.FromResult(new NotifyAllowedEnergyTransferResponse { Status = NotifyAllowedEnergyTransferStatusEnumType.Accepted });
    }
}
