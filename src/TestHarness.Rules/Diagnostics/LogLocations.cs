using TestHarness.Ocpp;

namespace TestHarness.Rules.Diagnostics;

/// <summary>The address for the upload of a log by HTTP has no fragment (N01.FR.27), and its query does not end with a slash (N01.FR.28).</summary>
internal sealed class LogLocations() : WireRule(Description)
{
    private const string Fragment = "N01.FR.27";
    private const string Query = "N01.FR.28";

    private static readonly RuleCard Description = new(
        "log-location",
        "diagnostics",
        Party.Csms,
        RuleCard.V21,
        "A station appends the name of its file to an address that ends with a slash, and sends no fragment at all. With either in the wrong place the log arrives where nobody looks for it.",
        new Requirement(Fragment, "The address for a log has no fragment."),
        new Requirement(Query, "The query of the address for a log does not end with a slash."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Csms, "GetLog") || seen.Payload.Text("log", "remoteLocation") is not { } location || !location.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return;
        if (location.Contains('#', StringComparison.Ordinal))
            seen.Report(Breach(Fragment, "The address for the log has a fragment.", "none", location, "log.remoteLocation"));
        else if (location.Contains('?', StringComparison.Ordinal) && location.EndsWith('/'))
            seen.Report(Breach(Query, "The query of the address for the log ends with a slash.", "another end", location, "log.remoteLocation"));
    }
}
