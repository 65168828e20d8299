namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A DER control that bounds how fast power changes.</summary>
public sealed record GradientType
{
    /// <summary>0 is the highest.</summary>
    [Minimum(0)]
    public required int Priority { get; init; }

    /// <summary>Seconds of the usual ramp; 0 for none.</summary>
    public required decimal Gradient { get; init; }

    /// <summary>Seconds of the ramp after a start; 0 for none.</summary>
    public required decimal SoftGradient { get; init; }

    public CustomDataType? CustomData { get; init; }
}
