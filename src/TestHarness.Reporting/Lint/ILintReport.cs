using TestHarness.Ocpp.Findings;

namespace TestHarness.Reporting.Lint;

/// <summary>Writes what was found in traces, as it comes. Memory does not grow with the number of findings. Disposing it writes what closes the format.</summary>
public interface ILintReport : IDisposable
{
    /// <summary>Writes a finding.</summary>
    /// <param name="file">The trace, as the user named it.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="stationIdentity">The station; null when it is not known.</param>
    /// <param name="finding">The finding.</param>
    void Found(string file, long line, string? stationIdentity, Finding finding);

    /// <summary>Writes that records are lost.</summary>
    /// <param name="file">The trace, as the user named it.</param>
    /// <param name="line">The line of the note that tells so, from 1.</param>
    /// <param name="first">Number of the first that is lost.</param>
    /// <param name="last">Number of the last.</param>
    void Missing(string file, long line, long first, long last);

    /// <summary>Writes that a line cannot be read.</summary>
    /// <param name="file">The trace, as the user named it.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="reason">Why, in one sentence.</param>
    void Unreadable(string file, long line, string reason);

    /// <summary>Hands on what was written so far.</summary>
    void Flush();
}
