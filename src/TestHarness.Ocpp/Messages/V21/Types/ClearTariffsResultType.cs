using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What became of one tariff that was to be removed.</summary>
public sealed record ClearTariffsResultType
{
    public StatusInfoType? StatusInfo { get; init; }

    [MaxLength(60)]
    public string? TariffId { get; init; }

    public required TariffClearStatusEnumType Status { get; init; }

    public CustomDataType? CustomData { get; init; }
}
