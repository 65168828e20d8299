using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Takes customer information (N09); whoever asked for it collects it.</summary>
internal sealed class NotifyCustomerInformationHandler : NotificationHandler<NotifyCustomerInformationRequest, NotifyCustomerInformationResponse>
{
    protected override void Note(NotifyCustomerInformationRequest request, CallContext call)
    {
    }
}
