using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A limit imposed from outside the CSMS.</summary>
public sealed record ChargingLimitType
{
    /// <summary>Who set the limit; a value of the ChargingLimitSource list in the appendices to Part 2.</summary>
    [MaxLength(20)]
    public required string ChargingLimitSource { get; init; }

    /// <summary>True when it is not a limit but extra capacity from local generation.</summary>
    public bool? IsLocalGeneration { get; init; }

    /// <summary>True when the grid depends on the limit.</summary>
    public bool? IsGridCritical { get; init; }

    public CustomDataType? CustomData { get; init; }
}
