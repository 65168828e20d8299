namespace TestHarness.Ocpp;

/// <summary>What is known of <see cref="Party"/>.</summary>
public static class Parties
{
    /// <summary>The other end.</summary>
    public static Party Other(this Party party) => party == Party.Station ? Party.Csms : Party.Station;
}
