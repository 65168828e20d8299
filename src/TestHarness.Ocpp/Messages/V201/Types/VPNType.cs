using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The virtual private network of a network connection profile.</summary>
public sealed record VPNType
{
    [MaxLength(512)]
    public required string Server { get; init; }

    [MaxLength(20)]
    public required string User { get; init; }

    [MaxLength(20)]
    public string? Group { get; init; }

    [MaxLength(20)]
    public required string Password { get; init; }

    [MaxLength(255)]
    public required string Key { get; init; }

    public required VPNEnumType Type { get; init; }

    public CustomDataType? CustomData { get; init; }
}
