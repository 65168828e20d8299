using TestHarness.Csms.Stations;

namespace TestHarness.Csms.Handling;

/// <summary>Where a message came from, for the class that handles it.</summary>
/// <param name="Csms">The CSMS.</param>
/// <param name="Station">The station that sent it, or answered.</param>
/// <param name="Connection">The connection it came by.</param>
internal sealed record CallContext(CsmsServices Csms, Station Station, StationConnection Connection)
{
    /// <summary>The time.</summary>
    public DateTimeOffset Now => Csms.Time.GetUtcNow();
}
