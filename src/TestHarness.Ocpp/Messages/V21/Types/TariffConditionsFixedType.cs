using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>When a fixed fee applies.</summary>
public sealed record TariffConditionsFixedType
{
    /// <summary>Local time, hh:mm.</summary>
    [TimeOfDay]
    public string? StartTimeOfDay { get; init; }

    /// <summary>Local time, hh:mm; before the start when the stretch passes midnight.</summary>
    [TimeOfDay]
    public string? EndTimeOfDay { get; init; }

    /// <summary>Only on these days.</summary>
    [MinLength(1), MaxLength(7)]
    public IReadOnlyList<DayOfWeekEnumType>? DayOfWeek { get; init; }

    /// <summary>Local date, itself included.</summary>
    [FullDate]
    public string? ValidFromDate { get; init; }

    /// <summary>Local date, itself excluded.</summary>
    [FullDate]
    public string? ValidToDate { get; init; }

    /// <summary>Only for AC or only for DC.</summary>
    public EvseKindEnumType? EvseKind { get; init; }

    /// <summary>Only for this brand; compared with the token's additional info of type PaymentBrand.</summary>
    [MaxLength(20)]
    public string? PaymentBrand { get; init; }

    /// <summary>Only for this means; compared with the token's additional info of type PaymentRecognition.</summary>
    [MaxLength(20)]
    public string? PaymentRecognition { get; init; }

    public CustomDataType? CustomData { get; init; }
}
