using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traces;

/// <summary>The words of the trace format: open-ocpp-trace v1.1, and what this project adds to it.</summary>
internal static class TraceNames
{
    internal const string SchemaVersion = "1.1";
    internal const string StationToCsms = "cp-to-csms";
    internal const string CsmsToStation = "csms-to-cp";

    internal const string FrameKind = "frame";
    internal const string MalformedKind = "malformed";
    internal const string ConnectionKind = "connection";
    internal const string FindingKind = "finding";

    internal static string Direction(Party sender) => sender == Party.Station ? StationToCsms : CsmsToStation;

    internal static string Of(Party party) => party == Party.Station ? "station" : "csms";

    internal static Party? PartyOf(string? name) => name switch { "station" => Party.Station, "csms" => Party.Csms, _ => null };

    internal static string Of(MessageType type) => type.Name();

    internal static string Of(ConnectionEventKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
