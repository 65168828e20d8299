namespace TestHarness.Transport.Activity;

/// <summary>An end of a TCP connection.</summary>
public enum LinkEnd
{
    /// <summary>The end that connected.</summary>
    Client,

    /// <summary>The end that accepted.</summary>
    Server,
}
