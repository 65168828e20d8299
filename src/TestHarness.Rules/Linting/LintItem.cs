using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Linting;

/// <summary>A line of a trace on its way through the linter.</summary>
internal sealed class LintItem
{
    /// <summary>What it is.</summary>
    internal TraceEntry Entry { get; private set; } = null!;

    /// <summary>What the schema layer says of a frame by itself.</summary>
    internal IReadOnlyList<Finding>? Payload { get; private set; }

    /// <summary>The record with what framing and schema found; null where the line has none.</summary>
    internal WireRecord? Record { get; set; }

    /// <summary>Which part of the rules looks at it.</summary>
    internal int Part { get; set; }

    /// <summary>What the rules found.</summary>
    internal IReadOnlyList<Finding> Found { get; set; } = [];

    /// <summary>The stations that had to be forgotten for its own.</summary>
    internal IReadOnlyList<StationConclusion> Forgotten { get; set; } = [];

    /// <summary>Takes another line in place of the one before.</summary>
    internal void Set(TraceEntry entry, IReadOnlyList<Finding>? payload) => (Entry, Payload, Record, Found, Forgotten) = (entry, payload, null, [], []);
}
