using System.Globalization;

namespace TestHarness.Ocpp.Wire;

/// <summary>A connection event, between the frames.</summary>
public sealed record ConnectionRecord : WireRecord
{
    internal const string MissingFrom = "missingFrom";
    internal const string MissingTo = "missingTo";

    /// <summary>Who caused it: who connected, asked, closed, sent the ping. The answer to an upgrade is the CSMS's.</summary>
    public required Party Origin { get; init; }

    /// <summary>Which leg of the line it was seen on: the station's (station to proxy) or the CSMS's (proxy to CSMS).</summary>
    public required Party Leg { get; init; }

    /// <summary>What happened.</summary>
    public required ConnectionEventKind Kind { get; init; }

    /// <summary>The facts; which ones, <see cref="ConnectionEventKind"/> tells. Never a password.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>What framing, security or rules found in it.</summary>
    public IReadOnlyList<Findings.Finding> Findings { get; init; } = [];

    /// <summary>Of a note that stands in place of records that are lost, the number of the first (fact <c>missingFrom</c>) and of the last (<c>missingTo</c>); null of anything else.</summary>
    public (long First, long Last)? Missing =>
        Kind == ConnectionEventKind.Note && NumberIn(MissingFrom) is { } first && NumberIn(MissingTo) is { } last && first > 0 && last >= first ? (first, last) : null;

    /// <summary>One fact, or null when it is absent.</summary>
    public string? Fact(string name) => Facts.TryGetValue(name, out var value) ? value : null;

    private long? NumberIn(string name) => long.TryParse(Fact(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
