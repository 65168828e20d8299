using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What became of one tariff that was to be removed.</summary>
public sealed record ClearTariffsResultType
{
    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    /// <summary>Which tariff the status is about; absent with NoTariff.</summary>
    [MaxLength(60)]
    public string? TariffId { get; init; }

    /// <summary>Whether the tariff is gone; a transaction that uses it keeps it until the end (I10.FR.07).</summary>
    public required TariffClearStatusEnumType Status { get; init; }

    public CustomDataType? CustomData { get; init; }
}
