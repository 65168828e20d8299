using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The central system's decision on an idTag.</summary>
public sealed record IdTagInfo
{
    /// <summary>From when on the entry in the authorization cache no longer counts.</summary>
    public DateTimeOffset? ExpiryDate { get; init; }

    /// <summary>Tags with the same parent may end each other's transactions.</summary>
    [MaxLength(20)]
    [CiString]
    public string? ParentIdTag { get; init; }

    /// <summary>Only Accepted lets the driver charge.</summary>
    public required AuthorizationStatus Status { get; init; }
}
