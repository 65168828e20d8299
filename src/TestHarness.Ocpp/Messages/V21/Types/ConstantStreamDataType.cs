namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A stream of periodic values: its id, its monitor and its pace.</summary>
public sealed record ConstantStreamDataType
{
    [Minimum(0)]
    public required int Id { get; init; }

    public required PeriodicEventStreamParamsType Params { get; init; }

    [Minimum(0)]
    public required int VariableMonitoringId { get; init; }

    public CustomDataType? CustomData { get; init; }
}
