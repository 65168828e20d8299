using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Looks a VAT number up among those that the CSMS knows (C18).</summary>
internal sealed class VatNumberValidationHandler : SyncMessageHandler<VatNumberValidationRequest, VatNumberValidationResponse>
{
    protected override VatNumberValidationResponse Answer(VatNumberValidationRequest request, CallContext call)
    {
        var company = call.Csms.Options.VatNumbers.GetValueOrDefault(request.VatNumber);
        return new VatNumberValidationResponse
        {
            VatNumber = request.VatNumber,
            EvseId = request.EvseId, // C18.FR.10
            Company = company,
            Status = company is null ? GenericStatusEnumType.Rejected : GenericStatusEnumType.Accepted,
            StatusInfo = company is null ? new StatusInfoType { ReasonCode = "NotFound" } : null,
        };
    }
}
