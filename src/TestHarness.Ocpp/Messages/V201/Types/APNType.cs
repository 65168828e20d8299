using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The mobile network access of a network connection profile.</summary>
public sealed record APNType
{
    /// <summary>Name of the access point.</summary>
    [MaxLength(512)]
    public required string Apn { get; init; }

    /// <summary>Whom to log in as at the access point.</summary>
    [MaxLength(20)]
    public string? ApnUserName { get; init; }

    /// <summary>Goes with the user name; to be kept secret.</summary>
    [MaxLength(20)]
    public string? ApnPassword { get; init; }

    /// <summary>Unlocks the SIM card.</summary>
    public int? SimPin { get; init; }

    /// <summary>MCC and MNC in one row.</summary>
    [MaxLength(6)]
    [IdentifierString]
    public string? PreferredNetwork { get; init; }

    /// <summary>True to stay offline rather than roam.</summary>
    [DefaultValue(false)]
    public bool? UseOnlyPreferredNetwork { get; init; }

    /// <summary>How to log in at the access point.</summary>
    public required APNAuthenticationEnumType ApnAuthentication { get; init; }

    public CustomDataType? CustomData { get; init; }
}
