namespace TestHarness.Transport.WebSockets;

/// <summary>How a CSMS chooses the OCPP version (Part 4 sections 3.1.2 and 3.3).</summary>
public static class SubprotocolChoice
{
    /// <summary>The first subprotocol in the station's order of preference that the CSMS supports; null when there is none.</summary>
    /// <param name="offered">What the station offers, in its order of preference.</param>
    /// <param name="supported">What the CSMS supports; its order does not matter.</param>
    public static string? Choose(IEnumerable<string> offered, IReadOnlyCollection<string> supported) => offered.FirstOrDefault(supported.Contains);
}
