using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes a customer whose data a station clears out of its local authorization list too, which a station must not change by itself (N10.FR.02, D01.FR.09).</summary>
internal sealed class CustomerInformationAnswer : AnswerHandler<CustomerInformationRequest, CustomerInformationResponse>
{
    /// <summary>Whether two identifiers are the same, in whatever case they are written (C01).</summary>
    public static bool Same(IdTokenType one, IdTokenType other) =>
        one.IdToken.Equals(other.IdToken, StringComparison.OrdinalIgnoreCase) && one.Type.Equals(other.Type, StringComparison.OrdinalIgnoreCase);

    protected override void Answered(CustomerInformationRequest request, CustomerInformationResponse response, CallContext call)
    {
        if (response.Status != CustomerInformationStatusEnumType.Accepted || request is not { Clear: true, IdToken: { } token })
            return;
        if (call.Station.State.LocalList.FirstOrDefault(listed => Same(listed, token)) is not { } known)
            return;
        call.Csms.Start("Remove a customer from a local authorization list", () => call.Csms.Calls.CallAsync(call.Station, new SendLocalListRequest
        {
            VersionNumber = (call.Station.State.LocalListVersion ?? 0) + 1,
            UpdateType = UpdateEnumType.Differential,
            LocalAuthorizationList = [new AuthorizationData { IdToken = known }],
        }));
    }
}
