using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Der;

/// <summary>R04.FR.01 to R04.FR.17.</summary>
internal sealed class SetDerControlHandler(StationContext station, DeviceModelService model, DerControls controls) : MessageHandler<SetDERControlRequest, SetDERControlResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<SetDERControlResponse> HandleAsync(SetDERControlRequest request, CallContext call)
    {
        if (!DerVariables.Supports(model, station.Options, request.ControlType))
            return Answer(DERControlStatusEnumType.NotSupported, null);
        if (Problem(request) is { } problem)
            return Answer(DERControlStatusEnumType.Rejected, new StatusInfoType { ReasonCode = "InvalidValue", AdditionalInfo = problem });
        var superseded = controls.Install(request);
        call.AfterAnswer(controls.Tick);
        return Answer(DERControlStatusEnumType.Accepted, null, superseded);
    }

    private string? Problem(SetDERControlRequest request)
    {
        object?[] settings = [request.Curve, request.EnterService, request.FixedPFAbsorb, request.FixedPFInject, request.FixedVar, request.FreqDroop, request.Gradient, request.LimitMaxDischarge];
        var (field, setting) = request.ControlType switch
        {
            DERControlEnumType.EnterService => ("enterService", request.EnterService),
            DERControlEnumType.FixedPFAbsorb => ("fixedPFAbsorb", request.FixedPFAbsorb),
            DERControlEnumType.FixedPFInject => ("fixedPFInject", request.FixedPFInject),
            DERControlEnumType.FixedVar => ("fixedVar", request.FixedVar),
            DERControlEnumType.FreqDroop => ("freqDroop", request.FreqDroop),
            DERControlEnumType.Gradients => ("gradient", request.Gradient),
            DERControlEnumType.LimitMaxDischarge => ("limitMaxDischarge", request.LimitMaxDischarge),
            _ => ("curve", (object?)request.Curve),
        };
        if (setting is null || settings.Count(static s => s is not null) != 1)
            return $"A control of type {request.ControlType} has the field {field} and no other (R04.FR.17).";
        var (_, start, duration) = DerControl.Settings(request);
        if (request.IsDefault)
            return start is null && duration is null ? null : "A default control has neither startTime nor duration (R04.FR.13).";
        if (request.ControlType is DERControlEnumType.EnterService or DERControlEnumType.Gradients)
            return "This type exists only as a default control (R04.FR.15).";
        if (start is not { } begin || duration is not { } seconds)
            return "A scheduled control has startTime and duration.";
        return begin.AddSeconds((double)seconds) <= station.Clock.Now ? "The control is over already." : null;
    }

    private static Task<SetDERControlResponse> Answer(DERControlStatusEnumType status, StatusInfoType? info, IReadOnlyList<string>? superseded = null) => Task.FromResult(new SetDERControlResponse
    {
        Status = status,
        StatusInfo = info,
        SupersededIds = superseded is { Count: > 0 } ? superseded : null,
    });
}
