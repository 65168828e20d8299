namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a volt-var curve needs beside its points.</summary>
public sealed record ReactivePowerParamsType
{
    /// <summary>Percent of the nominal voltage that the points refer to.</summary>
    public decimal? VRef { get; init; }

    /// <summary>True to let the reference follow the voltage by itself.</summary>
    public bool? AutonomousVRefEnable { get; init; }

    /// <summary>How slowly the reference follows the voltage.</summary>
    public decimal? AutonomousVRefTimeConstant { get; init; }

    public CustomDataType? CustomData { get; init; }
}
