using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The virtual private network of a network connection profile.</summary>
public sealed record VPNType
{
    [MaxLength(2000)]
    public required string Server { get; init; }

    [MaxLength(50)]
    public required string User { get; init; }

    [MaxLength(50)]
    public string? Group { get; init; }

    [MaxLength(64)]
    public required string Password { get; init; }

    [MaxLength(255)]
    public required string Key { get; init; }

    public required VPNEnumType Type { get; init; }

    public CustomDataType? CustomData { get; init; }
}
