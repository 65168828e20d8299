namespace TestHarness.Conformance.Statements;

/// <summary>How long to wait for what, in seconds.</summary>
public sealed record TimeoutStatement
{
    /// <summary>For a message that should come by itself soon.</summary>
    public int Message { get; init; } = 30;

    /// <summary>For the answer to a CALL.</summary>
    public int Answer { get; init; } = 30;

    /// <summary>For a person to do something.</summary>
    public int Operator { get; init; } = 120;

    /// <summary>From a reset or power-up to the BootNotification.</summary>
    public int Boot { get; init; } = 180;

    /// <summary>For a station to come back after the connection was lost.</summary>
    public int Reconnect { get; init; } = 120;

    /// <summary>For one step, in real time, after which it counts as stuck.</summary>
    public int Step { get; init; } = 900;
}
