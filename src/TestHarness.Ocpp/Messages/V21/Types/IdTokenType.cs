using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a driver identifies with.</summary>
public sealed record IdTokenType
{
    [MinLength(1)]
    public IReadOnlyList<AdditionalInfoType>? AdditionalInfo { get; init; }

    /// <summary>Letter case does not count.</summary>
    [MaxLength(255)]
    public required string IdToken { get; init; }

    [MaxLength(20)]
    public required string Type { get; init; }

    public CustomDataType? CustomData { get; init; }
}
