using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Tariffs;

/// <summary>GetTariffs (I09).</summary>
internal sealed class GetTariffsHandler(DefaultTariffs tariffs) : MessageHandler<GetTariffsRequest, GetTariffsResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<GetTariffsResponse> HandleAsync(GetTariffsRequest request, CallContext call)
    {
        var assignments = tariffs.All.Where(one => request.EvseId == 0 || one.EvseId == request.EvseId)
            .GroupBy(one => one.Tariff.TariffId)
            .Select(same => new TariffAssignmentType
            {
                TariffId = same.Key,
                TariffKind = TariffKindEnumType.DefaultTariff,
                ValidFrom = same.First().Tariff.ValidFrom,
                EvseIds = [.. same.Select(one => one.EvseId)],
            })
            .ToList();
        return Task.FromResult(assignments.Count == 0
            ? new GetTariffsResponse { Status = TariffGetStatusEnumType.NoTariff }
            : new GetTariffsResponse { Status = TariffGetStatusEnumType.Accepted, TariffAssignments = assignments });
    }
}
