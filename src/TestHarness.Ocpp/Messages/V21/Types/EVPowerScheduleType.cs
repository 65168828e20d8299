using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The power that an EV offers to feed back, over time.</summary>
public sealed record EVPowerScheduleType
{
    /// <summary>One after the other in time.</summary>
    [MinLength(1), MaxLength(1024)]
    public required IReadOnlyList<EVPowerScheduleEntryType> EvPowerScheduleEntries { get; init; }

    /// <summary>The moment from which durations count.</summary>
    public required DateTimeOffset TimeAnchor { get; init; }

    public CustomDataType? CustomData { get; init; }
}
