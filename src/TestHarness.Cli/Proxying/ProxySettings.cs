using System.Net;
using TestHarness.Ocpp.Validation;
using TestHarness.Proxy;
using TestHarness.Rules.Linting;

namespace TestHarness.Cli.Proxying;

/// <summary>What <c>ocpp-harness proxy</c> was asked to do.</summary>
internal sealed record ProxySettings
{
    /// <summary>How it listens for stations.</summary>
    public required StationListener Listener { get; init; }

    /// <summary>How it connects to the CSMS.</summary>
    public required Upstream Csms { get; init; }

    /// <summary>The trace file.</summary>
    public required string Trace { get; init; }

    /// <summary>What payloads are checked against.</summary>
    public required SchemaSet Schemas { get; init; }

    /// <summary>Which findings are wanted.</summary>
    public FindingSelection Selection { get; init; } = FindingSelection.All;

    /// <summary>The file of the findings that are known; null for none.</summary>
    public string? BaselineFile { get; init; }

    /// <summary>The findings that are known; null for none.</summary>
    public LintBaseline? Baseline { get; init; }

    /// <summary>The folder of the report; null writes none.</summary>
    public string? Report { get; init; }

    /// <summary>Where to serve metrics; null nowhere.</summary>
    public IPEndPoint? Metrics { get; init; }

    /// <summary>The collector to send metrics to; null sends none.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>Whether only findings are told.</summary>
    public bool Quiet { get; init; }

    /// <summary>How long to record nothing before it is tried again.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often the report is written.</summary>
    public TimeSpan ReportEvery { get; init; } = TimeSpan.FromSeconds(5);
}
