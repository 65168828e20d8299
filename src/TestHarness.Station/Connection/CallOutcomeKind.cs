namespace TestHarness.Station.Connection;

/// <summary>How a request ended.</summary>
internal enum CallOutcomeKind
{
    /// <summary>With a CALLRESULT that could be read.</summary>
    Answered,

    /// <summary>With a CALLERROR, or with an answer that could not be read.</summary>
    Refused,

    /// <summary>Without an answer in time.</summary>
    TimedOut,

    /// <summary>The connection was down or broke, or the station is not accepted: it was not, or perhaps not, received.</summary>
    NotSent,
}
