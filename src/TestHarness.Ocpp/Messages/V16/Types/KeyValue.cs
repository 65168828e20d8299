using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>One configuration key.</summary>
public sealed record KeyValue
{
    [MaxLength(50)]
    public required string Key { get; init; }

    public required bool Readonly { get; init; }

    [MaxLength(500)]
    public string? Value { get; init; }
}
