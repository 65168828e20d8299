using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Monitoring;

/// <summary>AdjustPeriodicEventStream (N14.FR.02, N14.FR.03).</summary>
internal sealed class AdjustPeriodicEventStreamHandler(DeviceModelService model, EventStreams streams) : MessageHandler<AdjustPeriodicEventStreamRequest, AdjustPeriodicEventStreamResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<AdjustPeriodicEventStreamResponse> HandleAsync(AdjustPeriodicEventStreamRequest request, CallContext call)
    {
        MonitoringSupport.Check(model);
        if (streams.Open.FirstOrDefault(open => open.Id == request.Id) is not { } stream)
            return Rejected("NotFound", $"No event stream {request.Id} is open.");
        if (MonitorCheck.StreamProblem(request.Params) is { } problem)
            return Rejected("InvalidValue", problem);
        call.AfterAnswer(() => streams.Adjust(stream, request.Params));
        return Task.FromResult(new AdjustPeriodicEventStreamResponse { Status = GenericStatusEnumType.Accepted });
    }

    private static Task<AdjustPeriodicEventStreamResponse> Rejected(string reasonCode, string info) => Task.FromResult(new AdjustPeriodicEventStreamResponse
    {
        Status = GenericStatusEnumType.Rejected,
        StatusInfo = new StatusInfoType { ReasonCode = reasonCode, AdditionalInfo = info },
    });
}
