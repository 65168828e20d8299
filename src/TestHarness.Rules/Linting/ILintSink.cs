using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.Linting;

/// <summary>Takes what <see cref="TraceLinter"/> finds, in the order of the trace; never called by two threads at once.</summary>
public interface ILintSink
{
    /// <summary>Takes a finding.</summary>
    /// <param name="line">The line of the record; for what did not come, the last line of its station.</param>
    /// <param name="stationIdentity">The station on whose connection it was; null when the trace does not tell.</param>
    /// <param name="finding">The finding.</param>
    void Found(long line, string? stationIdentity, Finding finding);

    /// <summary>Takes a place where records are lost; what came before is not held against what follows.</summary>
    /// <param name="line">The line of the note that stands there.</param>
    /// <param name="first">Number of the first that is lost.</param>
    /// <param name="last">Number of the last.</param>
    void Missing(long line, long first, long last);

    /// <summary>Takes a line that cannot be read.</summary>
    /// <param name="line">Its number.</param>
    /// <param name="reason">Why, in one sentence.</param>
    void Unreadable(long line, string reason);

    /// <summary>Tells that all of what has arrived of the trace so far is judged.</summary>
    void Flush();
}
