using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The mobile network access of a network connection profile.</summary>
public sealed record APNType
{
    [MaxLength(2000)]
    public required string Apn { get; init; }

    [MaxLength(50)]
    public string? ApnUserName { get; init; }

    [MaxLength(64)]
    public string? ApnPassword { get; init; }

    public int? SimPin { get; init; }

    /// <summary>MCC and MNC in one row.</summary>
    [MaxLength(6)]
    public string? PreferredNetwork { get; init; }

    /// <summary>True to stay offline rather than roam.</summary>
    [DefaultValue(false)]
    public bool? UseOnlyPreferredNetwork { get; init; }

    public required APNAuthenticationEnumType ApnAuthentication { get; init; }

    public CustomDataType? CustomData { get; init; }
}
