using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>
/// One entry of the local authorization list; without information on the tag, a differential update deletes the entry.
/// </summary>
public sealed record AuthorizationData
{
    /// <summary>Whose entry this is.</summary>
    [MaxLength(20)]
    [CiString]
    public required string IdTag { get; init; }

    /// <summary>The decision to apply; without it, a differential update removes the entry.</summary>
    public IdTagInfo? IdTagInfo { get; init; }
}
