using System.Text;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;
using TestHarness.Reporting.Results;

namespace TestHarness.Tests.Reporting;

/// <summary>Sketches a wire for samples: frames and events through the real log and parser.</summary>
internal sealed class SampleWire(OcppVersion version, DateTimeOffset start, string identity = "CS-4711")
{
    private readonly WireLog _log = new();
    private readonly Dictionary<string, (string Action, long Number)> _calls = [];
    private DateTimeOffset _now = start;
    private long _connection;
    private int _ids;

    internal long Last => _log.Count;

    internal IReadOnlyList<WireEntry> Entries => [.. _log.Snapshot().Select(WireEntry.From)];

    internal SampleWire After(double milliseconds)
    {
        _now = _now.AddMilliseconds(milliseconds);
        return this;
    }

    internal SampleWire Event(ConnectionEventKind kind, Party origin, Party leg, params (string Name, string Value)[] facts)
    {
        if (kind == ConnectionEventKind.TcpConnected && leg == Party.Station)
            _connection++;
        After(1.3);
        _log.Append(new ConnectionRecord
        {
            Timestamp = _now,
            ConnectionId = _connection,
            StationIdentity = kind is ConnectionEventKind.TcpConnected or ConnectionEventKind.TlsEstablished or ConnectionEventKind.TlsFailed ? null : identity,
            Origin = origin,
            Leg = leg,
            Kind = kind,
            Facts = facts.ToDictionary(f => f.Name, f => f.Value),
        });
        return this;
    }

    internal SampleWire Connect(bool tls = false)
    {
        Event(ConnectionEventKind.TcpConnected, Party.Station, Party.Station, ("remote", "127.0.0.1:50112"), ("local", "127.0.0.1:9000"));
        if (tls)
        {
            After(11).Event(ConnectionEventKind.TlsEstablished, Party.Station, Party.Station,
                ("protocol", "TLS 1.3"), ("cipher", "TLS_AES_256_GCM_SHA384"), ("serverName", "csms.example"), ("serverCertificate", "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ2hhcmdl\n-----END CERTIFICATE-----\n"));
        }

        Event(ConnectionEventKind.UpgradeRequested, Party.Station, Party.Station,
            ("path", $"/ocpp/{identity}"), ("identity", identity), ("subprotocols", "ocpp2.1, ocpp2.0.1"), ("authorization", "Basic"), ("username", identity), ("passwordLength", "20"));
        Event(ConnectionEventKind.TcpConnected, Party.Station, Party.Csms, ("remote", "127.0.0.1:9100"));
        Event(ConnectionEventKind.UpgradeAccepted, Party.Csms, Party.Csms, ("status", "101"), ("subprotocol", version.Subprotocol()));
        return Event(ConnectionEventKind.UpgradeAccepted, Party.Csms, Party.Station, ("status", "101"), ("subprotocol", version.Subprotocol()));
    }

    internal SampleWire Close(Party by, string code = "1000") =>
        Event(ConnectionEventKind.CloseFrame, by, by, ("code", code), ("reason", code == "1000" ? "done" : "going away"))
            .Event(ConnectionEventKind.Disconnected, by, by, ("how", "clean"));

    /// <summary>A CALL and its CALLRESULT.</summary>
    internal SampleWire Exchange(Party caller, string action, string request, string response, Finding? finding = null)
    {
        Call(caller, action, request, finding);
        return After(7.4).Result(caller.Other(), response);
    }

    internal SampleWire Call(Party sender, string action, string payload, Finding? finding = null, string? fault = null)
    {
        var id = $"{(sender == Party.Station ? "c5" : "3f")}a90e{_ids++:x2}-7b1d-4f0a-9a54-6f1d6b2f8e31";
        return Append(sender, Frame.Call(id, action, Encoding.UTF8.GetBytes(payload)), finding, fault);
    }

    internal SampleWire Result(Party sender, string payload, Finding? finding = null) =>
        Append(sender, Frame.CallResult(_calls.Keys.Last(), Encoding.UTF8.GetBytes(payload)), finding, null);

    internal SampleWire Error(Party sender, string code, string description, Finding? finding = null) =>
        Append(sender, Frame.CallError(_calls.Keys.Last(), code, description), finding, null);

    internal SampleWire Raw(Party sender, string text, Finding? finding = null) =>
        Append(sender, Frame.Parse(Encoding.UTF8.GetBytes(text)), finding, null);

    private SampleWire Append(Party sender, Frame frame, Finding? finding, string? fault)
    {
        After(5.2);
        var call = frame.Type is MessageType.Call || frame.MessageId is null ? default : _calls.GetValueOrDefault(frame.MessageId);
        var number = _log.Count + 1;
        if (frame is { Type: MessageType.Call, MessageId: { } id, Action: { } action })
            _calls[id] = (action, number);
        _log.Append(new FrameRecord
        {
            Timestamp = _now,
            ConnectionId = _connection,
            StationIdentity = identity,
            Sender = sender,
            Version = version,
            Frame = frame,
            Action = frame.Action ?? call.Action,
            AnswersRecord = call.Number == 0 ? null : call.Number,
            Findings = finding is null ? [] : [finding with { RecordNumber = number }],
            Fault = fault,
        });
        return this;
    }
}
