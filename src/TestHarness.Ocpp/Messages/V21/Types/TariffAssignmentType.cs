using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>An installed tariff with what it is assigned to.</summary>
public sealed record TariffAssignmentType
{
    [MaxLength(60)]
    public required string TariffId { get; init; }

    public required TariffKindEnumType TariffKind { get; init; }

    public DateTimeOffset? ValidFrom { get; init; }

    [MinLength(1)]
    [ItemMinimum(0)]
    public IReadOnlyList<int>? EvseIds { get; init; }

    [MinLength(1)]
    [ItemMaxLength(255)]
    public IReadOnlyList<string>? IdTokens { get; init; }

    public CustomDataType? CustomData { get; init; }
}
