using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Tariffs;

/// <summary>GetTariffs (I09). A default tariff that was cleared or replaced is there as long as a transaction goes on with it (I07.FR.24, I10.FR.07).</summary>
internal sealed class GetTariffsHandler(DefaultTariffs tariffs, TransactionService transactions) : MessageHandler<GetTariffsRequest, GetTariffsResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<GetTariffsResponse> HandleAsync(GetTariffsRequest request, CallContext call)
    {
        var assignments = tariffs.All.Concat(InUse()).DistinctBy(one => (one.EvseId, one.Tariff.TariffId)).Where(one => request.EvseId == 0 || one.EvseId == request.EvseId)
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

    private IEnumerable<DefaultTariffs.Installed> InUse() => transactions.Sessions
        .Where(session => session is { Evse: not null, Transaction: { Tariffs: [var only] } transaction } && only.Since == transaction.StartedAt)
        .Select(session => new DefaultTariffs.Installed(session.Evse!.Id, session.Transaction!.Tariffs[0].Tariff));
}
