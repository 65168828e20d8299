using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A limit that holds once the EV's battery has reached a state of charge.</summary>
public sealed record LimitAtSoCType
{
    /// <summary>In percent.</summary>
    [Range(0, 100)]
    public required int Soc { get; init; }

    /// <summary>In the unit of the schedule.</summary>
    public required decimal Limit { get; init; }

    public CustomDataType? CustomData { get; init; }
}
