using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;
using TestHarness.Transport.Rpc;

namespace TestHarness.Station.SmartCharging;

/// <summary>K08.</summary>
internal sealed class GetCompositeScheduleHandler(StationContext station, DeviceModelService model, SmartChargingService charging) : MessageHandler<GetCompositeScheduleRequest, GetCompositeScheduleResponse>
{
    /// <inheritdoc />
    protected override Task<GetCompositeScheduleResponse> HandleAsync(GetCompositeScheduleRequest request, CallContext call)
    {
        if (!charging.IsEnabled)
            throw new CallErrorException(ErrorCodes.NotSupported, "Smart charging is switched off.");
        var evse = request.EvseId == 0 ? null : station.Cabinet.Evse(request.EvseId);
        if (request.EvseId != 0 && evse is null)
            return Rejected("UnknownEvse", $"There is no EVSE {request.EvseId}.");
        if (request.Duration <= 0)
            return Rejected("InvalidValue", "The duration must be positive.");
        if (request.ChargingRateUnit is { } wanted && !model.List(SmartChargingVariables.RateUnit).Contains(wanted.ToString()))
            return Rejected("UnsupportedRateUnit", "The unit is not supported.");
        var unit = request.ChargingRateUnit ?? (evse is { Options.IsDirectCurrent: true } ? ChargingRateUnitEnumType.W : ChargingRateUnitEnumType.A);
        return Task.FromResult(new GetCompositeScheduleResponse
        {
            Status = GenericStatusEnumType.Accepted,
            Schedule = charging.Schedule(request.EvseId, request.Duration, unit),
        });
    }

    private static Task<GetCompositeScheduleResponse> Rejected(string reasonCode, string info) => Task.FromResult(new GetCompositeScheduleResponse
    {
        Status = GenericStatusEnumType.Rejected,
        StatusInfo = new StatusInfoType { ReasonCode = reasonCode, AdditionalInfo = info },
    });
}
