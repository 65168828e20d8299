namespace TestHarness.Rules.Reservations;

/// <summary>A reservation that a station accepted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Evse">Which EVSE, in 1.6 connector, is reserved; null when any.</param>
/// <param name="Token">For which token, in capital letters.</param>
/// <param name="Expiry">When it ends.</param>
internal sealed record Reservation(long Id, long? Evse, string Token, DateTimeOffset Expiry)
{
    /// <summary>Whether others of a group may use it.</summary>
    internal bool IsForGroup { get; init; }
}
