using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>One more piece of identification beside an idToken, of a kind that the parties agree on.</summary>
public sealed record AdditionalInfoType
{
    /// <summary>The value, to be read as the type says.</summary>
    [MaxLength(255)]
    [IdentifierString]
    public required string AdditionalIdToken { get; init; }

    /// <summary>What the value is; standard ones are in the appendices to Part 2, an unknown one may be ignored.</summary>
    [MaxLength(50)]
    public required string Type { get; init; }

    public CustomDataType? CustomData { get; init; }
}
