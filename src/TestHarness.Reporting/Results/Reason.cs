using TestHarness.Ocpp.Findings;

namespace TestHarness.Reporting.Results;

/// <summary>Why a case has its verdict: the first reason of the worst verdict.</summary>
/// <param name="Message">One sentence that a person understands without the specification at hand.</param>
public sealed record Reason(string Message)
{
    /// <summary>The requirement not met, for example <c>B01.FR.01</c>; null when none is named.</summary>
    public string? RequirementId { get; init; }

    /// <summary>Number of the wire record that proves it; null when it is about something that did not come.</summary>
    public long? RecordNumber { get; init; }

    /// <summary>Where in that record's payload, for example <c>chargingStation.vendorName</c>; null for the whole record.</summary>
    public string? Path { get; init; }

    /// <summary>What was asked for.</summary>
    public string? Expected { get; init; }

    /// <summary>What was there.</summary>
    public string? Actual { get; init; }

    /// <summary>The same as a finding says.</summary>
    public static Reason Of(Finding finding) => new(finding.Message)
    {
        RequirementId = finding.RequirementId,
        RecordNumber = finding.RecordNumber,
        Path = finding.Path,
        Expected = finding.Expected,
        Actual = finding.Actual,
    };
}
