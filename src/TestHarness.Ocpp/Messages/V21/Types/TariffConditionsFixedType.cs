using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>When a fixed fee applies.</summary>
public sealed record TariffConditionsFixedType
{
    /// <summary>Local time, hh:mm.</summary>
    public string? StartTimeOfDay { get; init; }

    /// <summary>Local time, hh:mm; before the start when the stretch passes midnight.</summary>
    public string? EndTimeOfDay { get; init; }

    [MinLength(1), MaxLength(7)]
    public IReadOnlyList<DayOfWeekEnumType>? DayOfWeek { get; init; }

    /// <summary>Local date, itself included.</summary>
    public string? ValidFromDate { get; init; }

    /// <summary>Local date, itself excluded.</summary>
    public string? ValidToDate { get; init; }

    public EvseKindEnumType? EvseKind { get; init; }

    [MaxLength(20)]
    public string? PaymentBrand { get; init; }

    [MaxLength(20)]
    public string? PaymentRecognition { get; init; }

    public CustomDataType? CustomData { get; init; }
}
