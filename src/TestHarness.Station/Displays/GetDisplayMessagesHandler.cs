using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Displays;

/// <summary>GetDisplayMessages (O03, O04): all messages, or those with some ids, of a priority or for a state.</summary>
internal sealed class GetDisplayMessagesHandler(ICsmsLink link, DeviceModelService model, MessageStore messages) : MessageHandler<GetDisplayMessagesRequest, GetDisplayMessagesResponse>
{
    private const int PerMessage = 4;

    /// <inheritdoc />
    protected override Task<GetDisplayMessagesResponse> HandleAsync(GetDisplayMessagesRequest request, CallContext call)
    {
        DisplaySupport.Check(model);
        var found = messages.All
            .Where(message => request.Id is not { Count: > 0 } ids || ids.Contains(message.Id))
            .Where(message => request.Priority is null || message.Priority == request.Priority)
            .Where(message => request.State is null || message.State == request.State)
            .ToArray();
        if (found.Length == 0)
            return Task.FromResult(new GetDisplayMessagesResponse { Status = GetDisplayMessagesStatusEnumType.Unknown });
        call.AfterAnswer(() => SendAsync(request.RequestId, found));
        return Task.FromResult(new GetDisplayMessagesResponse { Status = GetDisplayMessagesStatusEnumType.Accepted });
    }

    private async Task SendAsync(int requestId, MessageInfoType[] found)
    {
        var parts = found.Chunk(PerMessage).ToArray();
        for (var part = 0; part < parts.Length; part++)
        {
            var outcome = await link.CallAsync(
                new NotifyDisplayMessagesRequest { RequestId = requestId, Tbc = part < parts.Length - 1, MessageInfo = parts[part] },
                CallPermission.RequestedByCsms);
            if (outcome.Kind == CallOutcomeKind.NotSent)
                return;
        }
    }
}
