namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A stretch of time counted from now.</summary>
public sealed record RelativeTimeIntervalType
{
    /// <summary>In seconds.</summary>
    public required int Start { get; init; }

    /// <summary>In seconds.</summary>
    public int? Duration { get; init; }

    public CustomDataType? CustomData { get; init; }
}
