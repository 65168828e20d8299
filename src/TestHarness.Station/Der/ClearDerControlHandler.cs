using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Der;

/// <summary>R04.FR.41 to R04.FR.46.</summary>
internal sealed class ClearDerControlHandler(StationContext station, DeviceModelService model, DerControls controls) : MessageHandler<ClearDERControlRequest, ClearDERControlResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<ClearDERControlResponse> HandleAsync(ClearDERControlRequest request, CallContext call)
    {
        if (request.ControlType is { } type && !DerVariables.Supports(model, station.Options, type))
            return Answer(DERControlStatusEnumType.NotSupported);
        var removed = controls.Clear(c => c.IsDefault == request.IsDefault
            && (request.ControlType is null || c.Type == request.ControlType)
            && (request.ControlId is null || c.Id == request.ControlId));
        if (removed > 0)
            call.AfterAnswer(controls.Tick);

        // To clear everything succeeds also where there is nothing (R04.FR.44).
        var everything = request is { ControlType: null, ControlId: null };
        return Answer(removed > 0 || everything ? DERControlStatusEnumType.Accepted : DERControlStatusEnumType.NotFound);
    }

    private static Task<ClearDERControlResponse> Answer(DERControlStatusEnumType status) => Task.FromResult(new ClearDERControlResponse { Status = status });
}
