using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Tariffs;

/// <summary>A tariff that a transaction is charged by.</summary>
/// <param name="Tariff">The tariff.</param>
/// <param name="Since">From when on.</param>
/// <param name="Before">What the transaction had used by then.</param>
internal sealed record TariffUse(TariffType Tariff, DateTimeOffset Since, Usage Before);
