using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>
/// One entry of the local authorization list; without information on the tag, a differential update deletes the entry.
/// </summary>
public sealed record AuthorizationData
{
    [MaxLength(20)]
    public required string IdTag { get; init; }

    public IdTagInfo? IdTagInfo { get; init; }
}
