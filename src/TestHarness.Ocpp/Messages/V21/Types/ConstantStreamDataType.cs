namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A stream of periodic values: its id, its monitor and its pace.</summary>
public sealed record ConstantStreamDataType
{
    /// <summary>Names the stream from opening to closing.</summary>
    [Minimum(0)]
    public required int Id { get; init; }

    /// <summary>How often, or after how many values, the station sends.</summary>
    public required PeriodicEventStreamParamsType Params { get; init; }

    /// <summary>The monitor whose values flow here; it tells component, variable and severity.</summary>
    [Minimum(0)]
    public required int VariableMonitoringId { get; init; }

    public CustomDataType? CustomData { get; init; }
}
