using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Tariffs;

/// <summary>ClearTariffs (I10); transactions under way go on with the tariff that they have (I10.FR.07).</summary>
internal sealed class ClearTariffsHandler(DefaultTariffs tariffs) : MessageHandler<ClearTariffsRequest, ClearTariffsResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<ClearTariffsResponse> HandleAsync(ClearTariffsRequest request, CallContext call)
    {
        var cleared = tariffs.Clear(one =>
            (request.TariffIds is null || request.TariffIds.Contains(one.Tariff.TariffId)) && (request.EvseId is null or 0 || request.EvseId == one.EvseId));
        return Task.FromResult(new ClearTariffsResponse
        {
            ClearTariffsResult = cleared.Count == 0
                ? [new ClearTariffsResultType { Status = TariffClearStatusEnumType.NoTariff }]
                : [.. cleared.Select(id => new ClearTariffsResultType { TariffId = id, Status = TariffClearStatusEnumType.Accepted })],
        });
    }
}
