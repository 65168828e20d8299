namespace TestHarness.Csms.Observation;

/// <summary>What an <see cref="ICsmsObserver"/> sees.</summary>
public sealed record CsmsObservation
{
    /// <summary>When.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The station's identity as its connection URL gave it.</summary>
    public required string Station { get; init; }

    /// <summary>What happened.</summary>
    public required CsmsObservationKind Kind { get; init; }

    /// <summary>The frame's text, for a frame.</summary>
    public string? Frame { get; init; }

    /// <summary>The version chosen, why a connection was refused, or how it ended.</summary>
    public string? Detail { get; init; }

    /// <summary>The HTTP status of a refusal, or the close code.</summary>
    public int? Status { get; init; }
}

/// <summary>Kinds of <see cref="CsmsObservation"/>.</summary>
public enum CsmsObservationKind
{
    /// <summary>A frame came from the station.</summary>
    FrameIn,

    /// <summary>A frame goes to the station.</summary>
    FrameOut,

    /// <summary>A connection was accepted.</summary>
    Connected,

    /// <summary>A connection was refused.</summary>
    Refused,

    /// <summary>A connection ended.</summary>
    Disconnected,
}
