using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The virtual private network of a network connection profile.</summary>
public sealed record VPNType
{
    /// <summary>Address of the VPN gateway.</summary>
    [MaxLength(512)]
    public required string Server { get; init; }

    /// <summary>Whom to log in as.</summary>
    [MaxLength(20)]
    public required string User { get; init; }

    /// <summary>The group of users, where the VPN knows groups.</summary>
    [MaxLength(20)]
    public string? Group { get; init; }

    /// <summary>Goes with the user; to be kept secret.</summary>
    [MaxLength(20)]
    public required string Password { get; init; }

    /// <summary>The pre-shared key; to be kept secret.</summary>
    [MaxLength(255)]
    public required string Key { get; init; }

    /// <summary>The tunnel's protocol.</summary>
    public required VPNEnumType Type { get; init; }

    public CustomDataType? CustomData { get; init; }
}
