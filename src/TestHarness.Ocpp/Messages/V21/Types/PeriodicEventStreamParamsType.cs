namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The pace of a stream: it sends after this time, or after this many values, whichever comes first.</summary>
public sealed record PeriodicEventStreamParamsType
{
    /// <summary>In seconds.</summary>
    [Minimum(0)]
    public int? Interval { get; init; }

    /// <summary>Values in one message.</summary>
    [Minimum(0)]
    public int? Values { get; init; }

    public CustomDataType? CustomData { get; init; }
}
