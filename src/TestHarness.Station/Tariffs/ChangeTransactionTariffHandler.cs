using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Transactions;
using TestHarness.Transport.Rpc;

namespace TestHarness.Station.Tariffs;

/// <summary>ChangeTransactionTariff (I11).</summary>
internal sealed class ChangeTransactionTariffHandler(TransactionService transactions, DefaultTariffs tariffs) : MessageHandler<ChangeTransactionTariffRequest, ChangeTransactionTariffResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<ChangeTransactionTariffResponse> HandleAsync(ChangeTransactionTariffRequest request, CallContext call)
    {
        if (!tariffs.IsEnabled)
            throw new CallErrorException(ErrorCodes.NotSupported, "Tariffs are not enabled.");
        var session = transactions.Find(request.TransactionId);
        var status = Judge(request.Tariff, session?.Transaction);
        if (status == TariffChangeStatusEnumType.Accepted)
            call.AfterAnswer(() => session!.ChangeTariff(request.Tariff));
        return Task.FromResult(new ChangeTransactionTariffResponse { Status = status });
    }

    private TariffChangeStatusEnumType Judge(TariffType tariff, Transaction? transaction)
    {
        if (TariffCheck.HasTooMany(tariff, tariffs.MostElements))
            return TariffChangeStatusEnumType.TooManyElements;
        if (TariffCheck.HasConditions(tariff))
            return TariffChangeStatusEnumType.ConditionNotSupported;
        if (transaction is null)
            return TariffChangeStatusEnumType.TxNotFound;
        return transaction.Tariffs.Count > 0 && transaction.Tariffs[^1].Tariff.Currency != tariff.Currency ? TariffChangeStatusEnumType.NoCurrencyChange : TariffChangeStatusEnumType.Accepted;
    }
}
