namespace TestHarness.Rules.Reports;

/// <summary>A message that brings what was asked for, in one part or several.</summary>
/// <param name="Message">Its action.</param>
/// <param name="Asks">The actions that ask for it.</param>
/// <param name="Answers">The id of the requirement that its requestId is that of the request.</param>
/// <param name="Numbers">The id of the requirement on its seqNo; null when it has none.</param>
/// <param name="Ends">The id of the requirement on its tbc.</param>
/// <param name="Follows">The id of the requirement that it follows an accepted request.</param>
internal sealed record ReportKind(string Message, IReadOnlyList<string> Asks, string Answers, string? Numbers, string Ends, string Follows)
{
    internal static readonly IReadOnlyList<ReportKind> All =
    [
        new("NotifyReport", ["GetBaseReport", "GetReport"], "B07.FR.04", "B07.FR.10", "NotifyReportRequest.tbc", "B07.FR.03"),
        new("NotifyMonitoringReport", ["GetMonitoringReport"], "N02.FR.04", "N02.FR.09", "NotifyMonitoringReportRequest.tbc", "N02.FR.03"),
        new(
            "NotifyCustomerInformation",
            ["CustomerInformation"],
            "NotifyCustomerInformationRequest.requestId",
            "NotifyCustomerInformationRequest.seqNo",
            "NotifyCustomerInformationRequest.tbc",
            "N09.FR.05"),
        new("NotifyDisplayMessages", ["GetDisplayMessages"], "O03.FR.05", null, "O03.FR.04", "O03.FR.02"),
        new("ReportDERControl", ["GetDERControl"], "R04.FR.31", null, "R04.FR.32", "R04.FR.33"),
    ];

    private static readonly Dictionary<string, ReportKind> ByMessage = All.ToDictionary(kind => kind.Message);
    private static readonly Dictionary<string, ReportKind> ByAsk = All.SelectMany(kind => kind.Asks.Select(ask => (ask, kind))).ToDictionary(pair => pair.ask, pair => pair.kind);

    internal static ReportKind? OfMessage(string? action) => action is null ? null : ByMessage.GetValueOrDefault(action);

    internal static ReportKind? OfAsk(string? action) => action is null ? null : ByAsk.GetValueOrDefault(action);
}
