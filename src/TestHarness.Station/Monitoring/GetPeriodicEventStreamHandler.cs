using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Monitoring;

/// <summary>GetPeriodicEventStream (N12.FR.01).</summary>
internal sealed class GetPeriodicEventStreamHandler(DeviceModelService model, EventStreams streams) : MessageHandler<GetPeriodicEventStreamRequest, GetPeriodicEventStreamResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<GetPeriodicEventStreamResponse> HandleAsync(GetPeriodicEventStreamRequest request, CallContext call)
    {
        MonitoringSupport.Check(model);
        ConstantStreamDataType[] open = [.. streams.Open.Select(stream => stream.Constants)];
        return Task.FromResult(new GetPeriodicEventStreamResponse { ConstantStreamData = open.Length == 0 ? null : open });
    }
}
