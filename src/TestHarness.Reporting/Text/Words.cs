using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;
using TestHarness.Reporting.Results;

namespace TestHarness.Reporting.Text;

/// <summary>How reports call things that people read.</summary>
internal static class Words
{
    internal static string Of(Party party) => party == Party.Csms ? "CSMS" : "station";

    internal static string Of(Verdict verdict) => verdict == Verdict.NotApplicable ? "not applicable" : verdict.ToString().ToLowerInvariant();

    internal static string Of(MessageType? type) => type?.ToString().ToUpperInvariant() ?? "malformed";

    internal static string Of(ConnectionEventKind kind) => kind switch
    {
        ConnectionEventKind.TcpConnected => "TCP connected",
        ConnectionEventKind.TlsEstablished => "TLS established",
        ConnectionEventKind.TlsFailed => "TLS failed",
        ConnectionEventKind.NotAnUpgrade => "not a WebSocket upgrade",
        ConnectionEventKind.UpgradeRequested => "upgrade requested",
        ConnectionEventKind.UpgradeAccepted => "upgrade accepted",
        ConnectionEventKind.UpgradeRefused => "upgrade refused",
        ConnectionEventKind.Ping => "ping",
        ConnectionEventKind.Pong => "pong",
        ConnectionEventKind.CloseFrame => "close",
        ConnectionEventKind.Disconnected => "disconnected",
        _ => "note",
    };

    internal static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    internal static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    internal static string System(SystemInfo system)
    {
        var facts = new[]
        {
            string.Join(' ', new[] { system.Vendor, system.Model }.OfType<string>()),
            system.Firmware is null ? "" : $"firmware {system.Firmware}",
            system.Address ?? "",
        }.Where(f => f.Length > 0).ToList();
        return facts.Count == 0 ? system.Name : $"{system.Name} ({string.Join(", ", facts)})";
    }

    /// <summary>One line: the message and what it is about.</summary>
    internal static string Line(Reason reason, CaseResult result)
    {
        var where = Where(reason, result);
        return where.Length == 0 ? reason.Message : $"{reason.Message} ({where})";
    }

    /// <summary>The facts of a reason below one another, for places where lines are kept.</summary>
    internal static string Lines(Reason reason, CaseResult result)
    {
        var lines = new List<string> { reason.Message };
        if (Where(reason, result) is { Length: > 0 } where)
            lines.Add($"where:       {where}");
        if (reason.RequirementId is { } requirement)
            lines.Add($"requirement: {requirement}");
        if (reason.Expected is { } expected)
            lines.Add($"expected:    {expected}");
        if (reason.Actual is { } actual)
            lines.Add($"actual:      {actual}");
        return string.Join('\n', lines);
    }

    private static string Where(Reason reason, CaseResult result)
    {
        if (reason.RecordNumber is not { } number)
            return reason.Path ?? "";
        var what = result.Wire.FirstOrDefault(e => e.Number == number) switch
        {
            FrameEntry frame => $"frame {number}, {Of(frame.Type)} {frame.Action}".TrimEnd(),
            EventEntry entry => $"record {number}, {Of(entry.Event)}",
            _ => $"record {number}",
        };
        return reason.Path is null ? what : $"{what}, {reason.Path}";
    }
}
