using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Remote;

/// <summary>TriggerMessage (F06): every message that can be asked for is an <see cref="ITrigger"/>.</summary>
internal sealed class TriggerMessageHandler(StationContext station) : MessageHandler<TriggerMessageRequest, TriggerMessageResponse>
{
    /// <inheritdoc />
    protected override Task<TriggerMessageResponse> HandleAsync(TriggerMessageRequest request, CallContext call)
    {
        var trigger = station.GetAll<ITrigger>().FirstOrDefault(candidate => candidate.Message == request.RequestedMessage);
        var status = trigger?.Judge(request) ?? TriggerMessageStatusEnumType.NotImplemented;
        if (status == TriggerMessageStatusEnumType.Accepted)
            call.AfterAnswer(() => trigger!.SendAsync(request));
        return Task.FromResult(new TriggerMessageResponse { Status = status });
    }
}
