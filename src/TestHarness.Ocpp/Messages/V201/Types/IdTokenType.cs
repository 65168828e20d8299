using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a driver identifies with.</summary>
public sealed record IdTokenType
{
    /// <summary>More about the driver, for who can read it; kinds that are not known may be ignored.</summary>
    [MinLength(1)]
    public IReadOnlyList<AdditionalInfoType>? AdditionalInfo { get; init; }

    /// <summary>Letter case does not count.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string IdToken { get; init; }

    /// <summary>How the token was read, or where it comes from.</summary>
    public required IdTokenEnumType Type { get; init; }

    public CustomDataType? CustomData { get; init; }
}
