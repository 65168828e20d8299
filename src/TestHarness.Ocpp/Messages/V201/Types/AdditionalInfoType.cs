using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>One more piece of identification beside an idToken, of a kind that the parties agree on.</summary>
public sealed record AdditionalInfoType
{
    [MaxLength(36)]
    public required string AdditionalIdToken { get; init; }

    [MaxLength(50)]
    public required string Type { get; init; }

    public CustomDataType? CustomData { get; init; }
}
