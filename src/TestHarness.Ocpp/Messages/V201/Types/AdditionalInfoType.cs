using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>One more piece of identification beside an idToken, of a kind that the parties agree on.</summary>
public sealed record AdditionalInfoType
{
    /// <summary>The value, to be read as the type says.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string AdditionalIdToken { get; init; }

    /// <summary>What the value is, as all who read it agreed; an unknown one may be ignored.</summary>
    [MaxLength(50)]
    public required string Type { get; init; }

    public CustomDataType? CustomData { get; init; }
}
