namespace TestHarness.Csms.Stations;

/// <summary>What authenticates a station; kept apart from what is shown of it.</summary>
internal sealed record StationSecrets
{
    /// <summary>Salted hash of the password that is in force.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Salted hash of a password that the station may change to with its next connection (SetNetworkProfile).</summary>
    public string? NextPasswordHash { get; init; }

    /// <summary>Salted hash of the account's password, to notice that the operator changed it.</summary>
    public string? AccountPasswordHash { get; init; }

    /// <summary>The lowest security profile that it may still use (A05.FR.07).</summary>
    public int? LowestSecurityProfile { get; init; }
}
