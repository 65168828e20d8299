namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A point of a DER curve.</summary>
public sealed record DERCurvePointsType
{
    /// <summary>Voltage, frequency, power or time, as the kind of curve says.</summary>
    public required decimal X { get; init; }

    /// <summary>In the unit of the curve.</summary>
    public required decimal Y { get; init; }

    public CustomDataType? CustomData { get; init; }
}
