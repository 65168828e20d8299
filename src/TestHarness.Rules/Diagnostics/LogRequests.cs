using TestHarness.Ocpp;
using TestHarness.Rules.Firmware;

namespace TestHarness.Rules.Diagnostics;

/// <summary>Every LogStatusNotification of an upload has the requestId of the GetLog that began it (N01.FR.07, N01.FR.13; in 1.6 those of the security white paper).</summary>
internal sealed class LogRequests() : JobRequests(Description)
{
    private static readonly RuleCard Description = new(
        "log-requestid",
        "diagnostics",
        Party.Station,
        RuleCard.Every,
        "By the requestId a CSMS knows which of the logs that it asked for has arrived. Without it, or with another, the log lies on the server and nobody fetches it.",
        new Requirement("N01.FR.07", "The statuses of a log's upload have the requestId of the GetLog that began it."),
        new Requirement("N01.FR.13", "A LogStatusNotification has a requestId while an upload is under way."),
        new Requirement("OCPP 1.6 Security N01.FR.07", "The statuses of a log's upload have the requestId of the GetLog that began it."),
        new Requirement("OCPP 1.6 Security N01.FR.12", "A LogStatusNotification has a requestId while an upload is under way."));

    private protected override JobKind KindOf(OcppVersion version) => version == OcppVersion.V16 ? JobKind.Log16 : JobKind.Log;
}
