namespace TestHarness.Ocpp.Messages.V201;

/// <summary>One reading of a meter.</summary>
public sealed record SampledValueType
{
    /// <summary>In the unit given, times ten to the power of its multiplier.</summary>
    public required decimal Value { get; init; }

    /// <summary>Sample.Periodic when absent.</summary>
    public ReadingContextEnumType? Context { get; init; }

    /// <summary>Energy.Active.Import.Register when absent.</summary>
    public MeasurandEnumType? Measurand { get; init; }

    /// <summary>All phases together when absent.</summary>
    public PhaseEnumType? Phase { get; init; }

    /// <summary>Outlet when absent.</summary>
    public LocationEnumType? Location { get; init; }

    /// <summary>The same reading, signed by the meter.</summary>
    public SignedMeterValueType? SignedMeterValue { get; init; }

    /// <summary>Wh when absent.</summary>
    public UnitOfMeasureType? UnitOfMeasure { get; init; }

    public CustomDataType? CustomData { get; init; }
}
