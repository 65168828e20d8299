namespace TestHarness.Rules.V16;

/// <summary>A transaction of OCPP 1.6 that the CSMS gave an id to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Connector">Its connector.</param>
/// <param name="Connection">The connection that it was started on.</param>
internal sealed record Transaction16(long Id, long Connector, long Connection)
{
    /// <summary>When it started, as its StartTransaction tells.</summary>
    internal DateTimeOffset? StartedAt { get; init; }

    /// <summary>The meter then, in Wh.</summary>
    internal long? MeterStart { get; init; }

    /// <summary>Whether the CSMS accepted its token: one that it refused may be given up.</summary>
    internal bool IsAccepted { get; init; }

    /// <summary>Whether the station went on after the answer, so that it has its id.</summary>
    internal bool IsKnown { get; set; }

    /// <summary>Whether it was sent that it stopped.</summary>
    internal bool IsStopped { get; set; }
}
