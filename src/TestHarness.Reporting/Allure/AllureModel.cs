namespace TestHarness.Reporting.Allure;

// The JSON files of Allure 2 and 3, as far as they are written here (allurereport.org, "How it works: test result files").

internal sealed record AllureResult(string Uuid, string HistoryId, string TestCaseId, string FullName, string Name, string Status, long Start, long Stop)
{
    public string Stage { get; } = "finished";

    public string? Description { get; init; }

    public AllureStatusDetails? StatusDetails { get; init; }

    public IReadOnlyList<AllureLabel> Labels { get; init; } = [];

    public IReadOnlyList<AllureLink> Links { get; init; } = [];

    public IReadOnlyList<AllureParameter> Parameters { get; init; } = [];

    public IReadOnlyList<AllureStep> Steps { get; init; } = [];

    public IReadOnlyList<AllureAttachment> Attachments { get; init; } = [];
}

internal sealed record AllureStep(string Name, string Status, long Start, long Stop)
{
    public string Stage { get; } = "finished";

    public AllureStatusDetails? StatusDetails { get; init; }

    public IReadOnlyList<AllureParameter> Parameters { get; init; } = [];

    public IReadOnlyList<AllureStep> Steps { get; init; } = [];

    public IReadOnlyList<AllureAttachment> Attachments { get; init; } = [];
}

internal sealed record AllureStatusDetails(string Message)
{
    public string? Trace { get; init; }

    public string? Expected { get; init; }

    public string? Actual { get; init; }

    public bool Known { get; init; }
}

internal sealed record AllureLabel(string Name, string Value);

internal sealed record AllureLink(string Name, string Url, string Type);

internal sealed record AllureParameter(string Name, string Value);

internal sealed record AllureAttachment(string Name, string Source, string Type);

internal sealed record AllureCategory(string Name, IReadOnlyList<string> MatchedStatuses, string? MessageRegex = null);
