using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>An installed tariff with what it is assigned to.</summary>
public sealed record TariffAssignmentType
{
    /// <summary>The tariff that is installed.</summary>
    [MaxLength(60)]
    public required string TariffId { get; init; }

    /// <summary>Whether it is for everybody or for certain drivers.</summary>
    public required TariffKindEnumType TariffKind { get; init; }

    /// <summary>From when on it counts; in force already when absent.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The EVSEs where it is installed.</summary>
    [MinLength(1)]
    [ItemMinimum(0)]
    public IReadOnlyList<int>? EvseIds { get; init; }

    /// <summary>The drivers that it is for.</summary>
    [MinLength(1)]
    [ItemMaxLength(255)]
    [IdentifierString]
    public IReadOnlyList<string>? IdTokens { get; init; }

    public CustomDataType? CustomData { get; init; }
}
