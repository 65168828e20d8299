using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>One configuration key.</summary>
public sealed record KeyValue
{
    /// <summary>The name of the setting; letter case does not count.</summary>
    [MaxLength(50)]
    [CiString]
    public required string Key { get; init; }

    /// <summary>False when ChangeConfiguration may change it.</summary>
    public required bool Readonly { get; init; }

    /// <summary>As text; may be absent when nothing is set.</summary>
    [MaxLength(500)]
    [CiString]
    public string? Value { get; init; }
}
