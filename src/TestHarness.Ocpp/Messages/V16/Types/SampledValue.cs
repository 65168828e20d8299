namespace TestHarness.Ocpp.Messages.V16;

/// <summary>One reading of a meter.</summary>
public sealed record SampledValue
{
    /// <summary>A number as text, or signed data.</summary>
    public required string Value { get; init; }

    /// <summary>Sample.Periodic when absent.</summary>
    public ReadingContext? Context { get; init; }

    /// <summary>Raw when absent.</summary>
    public ValueFormat? Format { get; init; }

    /// <summary>Energy.Active.Import.Register when absent.</summary>
    public Measurand? Measurand { get; init; }

    /// <summary>All phases together when absent.</summary>
    public Phase? Phase { get; init; }

    /// <summary>Outlet when absent.</summary>
    public Location? Location { get; init; }

    /// <summary>Wh when absent and the measurand is an energy.</summary>
    public UnitOfMeasure? Unit { get; init; }
}
