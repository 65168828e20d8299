using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;
using TestHarness.Transport.Rpc;

namespace TestHarness.Station.Tariffs;

/// <summary>SetDefaultTariff (I07).</summary>
internal sealed class SetDefaultTariffHandler(StationContext station, DefaultTariffs tariffs) : MessageHandler<SetDefaultTariffRequest, SetDefaultTariffResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<SetDefaultTariffResponse> HandleAsync(SetDefaultTariffRequest request, CallContext call)
    {
        if (!tariffs.IsEnabled)
            throw new CallErrorException(ErrorCodes.NotSupported, "Tariffs are not enabled.");
        if (request.EvseId != 0 && station.Cabinet.Evse(request.EvseId) is null)
            return Answer(TariffSetStatusEnumType.Rejected, "UnknownEvse");
        if (TariffCheck.IsEmpty(request.Tariff))
            return Answer(TariffSetStatusEnumType.Rejected, "InvalidValue");
        if (TariffCheck.HasTooMany(request.Tariff, tariffs.MostElements))
            return Answer(TariffSetStatusEnumType.TooManyElements);
        if (TariffCheck.HasConditions(request.Tariff))
            return Answer(TariffSetStatusEnumType.ConditionNotSupported);
        if (tariffs.All.Any(one => one.Tariff.TariffId == request.Tariff.TariffId))
            return Answer(TariffSetStatusEnumType.DuplicateTariffId);
        tariffs.Set(request.EvseId, request.Tariff);
        return Answer(TariffSetStatusEnumType.Accepted);
    }

    private static Task<SetDefaultTariffResponse> Answer(TariffSetStatusEnumType status, string? reason = null) =>
        Task.FromResult(new SetDefaultTariffResponse { Status = status, StatusInfo = reason is null ? null : new StatusInfoType { ReasonCode = reason } });
}
