namespace TestHarness.Station.Security;

/// <summary>Takes security events: logs them and tells the CSMS of the critical ones, now or when it is back (A04).</summary>
internal interface ISecurityEvents
{
    /// <summary>Raises an event.</summary>
    /// <param name="type">The type, at most 50 characters, from the appendix where it has one.</param>
    /// <param name="techInfo">Further information, at most 255 characters.</param>
    void Raise(string type, string? techInfo = null);
}
