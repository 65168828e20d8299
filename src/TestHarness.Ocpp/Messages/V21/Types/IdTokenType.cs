using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a driver identifies with.</summary>
public sealed record IdTokenType
{
    /// <summary>More about the driver, for who can read it; kinds that are not known may be ignored.</summary>
    [MinLength(1)]
    public IReadOnlyList<AdditionalInfoType>? AdditionalInfo { get; init; }

    /// <summary>Letter case does not count.</summary>
    [MaxLength(255)]
    [IdentifierString]
    public required string IdToken { get; init; }

    /// <summary>How the token was read, or where it comes from; a value of the IdToken list in the appendices to Part 2.</summary>
    [MaxLength(20)]
    public required string Type { get; init; }

    public CustomDataType? CustomData { get; init; }
}
