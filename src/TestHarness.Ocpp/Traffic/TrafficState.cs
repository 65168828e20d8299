namespace TestHarness.Ocpp.Traffic;

/// <summary>What was seen on a wire up to a moment.</summary>
public sealed record TrafficState
{
    /// <summary>Since when it is watched.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The moment.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Number of the last record.</summary>
    public required long Records { get; init; }

    /// <summary>Frames of both sides.</summary>
    public required long Frames { get; init; }

    /// <summary>Violations of both sides.</summary>
    public required long Violations { get; init; }

    /// <summary>Warnings of both sides.</summary>
    public required long Warnings { get; init; }

    /// <summary>Connections that stations opened and that the CSMS accepted.</summary>
    public required long Connections { get; init; }

    /// <summary>Connections that were refused because the CSMS could not be reached.</summary>
    public required long Refused { get; init; }

    /// <summary>That the CSMS cannot be reached now; null when it can, as far as is known.</summary>
    public required CsmsOutage? Outage { get; init; }

    /// <summary>The stations, in no order.</summary>
    public required IReadOnlyList<StationState> Stations { get; init; }

    /// <summary>Stations that were forgotten because others came.</summary>
    public required long ForgottenStations { get; init; }

    /// <summary>The findings by kind, in no order.</summary>
    public required IReadOnlyList<FindingGroup> Findings { get; init; }

    /// <summary>The last findings, oldest first.</summary>
    public required IReadOnlyList<(string? Station, FindingExample Example)> Latest { get; init; }

    /// <summary>The frames by sender, action and type, in no order.</summary>
    public required IReadOnlyList<ActionState> Actions { get; init; }

    /// <summary>How many stations are connected.</summary>
    public int Connected => Stations.Count(station => station.ConnectedSince is not null);
}
