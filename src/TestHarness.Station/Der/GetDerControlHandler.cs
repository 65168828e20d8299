using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Der;

/// <summary>R04.FR.30 to R04.FR.37.</summary>
internal sealed class GetDerControlHandler(StationContext station, DeviceModelService model, DerControls controls) : MessageHandler<GetDERControlRequest, GetDERControlResponse>
{
    private const int ControlsInAMessage = 24;

    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<GetDERControlResponse> HandleAsync(GetDERControlRequest request, CallContext call)
    {
        if (request.ControlType is { } type && !DerVariables.Supports(model, station.Options, type))
            return Task.FromResult(new GetDERControlResponse { Status = DERControlStatusEnumType.NotSupported });
        var found = controls.All
            .Where(c => (request.IsDefault is null || c.IsDefault == request.IsDefault)
                && (request.ControlType is null || c.Type == request.ControlType)
                && (request.ControlId is null || c.Id == request.ControlId))
            .ToArray();
        if (found.Length == 0)
            return Task.FromResult(new GetDERControlResponse { Status = DERControlStatusEnumType.NotFound });
        call.AfterAnswer(() => ReportAsync(request.RequestId, found));
        return Task.FromResult(new GetDERControlResponse { Status = DERControlStatusEnumType.Accepted });
    }

    private async Task ReportAsync(int requestId, DerControl[] found)
    {
        var pages = found.Chunk(ControlsInAMessage).ToArray();
        for (var i = 0; i < pages.Length; i++)
            await station.Get<ICsmsLink>().CallAsync(Report(requestId, pages[i], i < pages.Length - 1), CallPermission.RequestedByCsms);
    }

    private static ReportDERControlRequest Report(int requestId, DerControl[] page, bool more) => new()
    {
        RequestId = requestId,
        Tbc = more,
        Curve = All(page, static c => c.Request.Curve is { } curve
            ? new DERCurveGetType { Curve = curve, Id = c.Id, CurveType = c.Type, IsDefault = c.IsDefault, IsSuperseded = c.IsSuperseded }
            : null),
        EnterService = All(page, static c => c.Request.EnterService is { } service ? new EnterServiceGetType { EnterService = service, Id = c.Id } : null),
        FixedPFAbsorb = All(page, static c => FixedPF(c, c.Request.FixedPFAbsorb)),
        FixedPFInject = All(page, static c => FixedPF(c, c.Request.FixedPFInject)),
        FixedVar = All(page, static c => c.Request.FixedVar is { } reactive
            ? new FixedVarGetType { FixedVar = reactive, Id = c.Id, IsDefault = c.IsDefault, IsSuperseded = c.IsSuperseded }
            : null),
        FreqDroop = All(page, static c => c.Request.FreqDroop is { } droop
            ? new FreqDroopGetType { FreqDroop = droop, Id = c.Id, IsDefault = c.IsDefault, IsSuperseded = c.IsSuperseded }
            : null),
        Gradient = All(page, static c => c.Request.Gradient is { } gradient ? new GradientGetType { Gradient = gradient, Id = c.Id } : null),
        LimitMaxDischarge = All(page, static c => c.Request.LimitMaxDischarge is { } limit
            ? new LimitMaxDischargeGetType { LimitMaxDischarge = limit, Id = c.Id, IsDefault = c.IsDefault, IsSuperseded = c.IsSuperseded }
            : null),
    };

    private static FixedPFGetType? FixedPF(DerControl control, FixedPFType? setting) =>
        setting is null ? null : new FixedPFGetType { FixedPF = setting, Id = control.Id, IsDefault = control.IsDefault, IsSuperseded = control.IsSuperseded };

    private static T[]? All<T>(DerControl[] page, Func<DerControl, T?> read)
        where T : class
    {
        T[] all = [.. page.Select(read).OfType<T>()];
        return all.Length == 0 ? null : all;
    }
}
