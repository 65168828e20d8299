using System.Globalization;
using System.Text;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Benchmarks.Lint;

/// <summary>A station that charges one vehicle after the other, as a proxy would record it.</summary>
internal sealed class SampleStation(int number, Action<WireRecord> write)
{
    private const int EventsOfATransaction = 40;

    private readonly string _identity = string.Create(CultureInfo.InvariantCulture, $"CS-{number:D6}");
    private int _step = -1;
    private int _transactions;
    private int _calls;
    private int _energy;
    private int _states;

    /// <summary>Frames written.</summary>
    internal long Frames { get; private set; }

    /// <summary>The station's next CALL with its answer; the first time, its connection too.</summary>
    internal void Next(DateTimeOffset now)
    {
        if (_step < 0)
        {
            Event(ConnectionEventKind.TcpConnected, now);
            Event(ConnectionEventKind.UpgradeRequested, now);
            Event(ConnectionEventKind.UpgradeAccepted, now);
            Exchange("BootNotification", SampleMessages.Boot, SampleMessages.BootAnswer(now), now);
        }
        else
        {
            Work(_step % 100, now);
        }

        _step++;
    }

    /// <summary>The end of the connection.</summary>
    internal void Disconnect(DateTimeOffset now) => Event(ConnectionEventKind.Disconnected, now);

    // In a hundred steps: a transaction of 40 events, 15 clock-aligned readings, 15 states, 30 heartbeats.
    private void Work(int step, DateTimeOffset now)
    {
        switch (step % 20)
        {
            case 0 or 3 or 5 or 8 or 10 or 13 or 15 or 18:
                Transaction((step / 20 * 8) + (step % 20 * 2 / 5), now);
                break;
            case 1 or 7 or 14:
                Exchange("MeterValues", SampleMessages.MeterValues(now, _energy), "{}", now);
                break;
            case 2 or 9 or 16:
                Exchange("StatusNotification", SampleMessages.Status(now, _states++ % 2 == 0 ? "Occupied" : "Available"), "{}", now);
                break;
            default:
                Exchange("Heartbeat", "{}", SampleMessages.HeartbeatAnswer(now), now);
                break;
        }
    }

    private void Transaction(int seqNo, DateTimeOffset now)
    {
        if (seqNo == 0)
            _transactions++;
        _energy += 184;
        var id = string.Create(CultureInfo.InvariantCulture, $"{number:x8}-7c1e-4a5b-9f00-{_transactions:x12}");
        var type = seqNo switch { 0 => "Started", EventsOfATransaction - 1 => "Ended", _ => "Updated" };
        Exchange("TransactionEvent", SampleMessages.TransactionEvent(now, id, seqNo, type, _energy), "{}", now);
    }

    private void Exchange(string action, string request, string answer, DateTimeOffset now)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{number:x8}-0000-4000-8000-{++_calls:x12}");
        Frame(Party.Station, $"[2,\"{id}\",\"{action}\",{request}]", action, now);
        Frame(Party.Csms, $"[3,\"{id}\",{answer}]", action, now.AddMilliseconds(35));
    }

    private void Frame(Party sender, string text, string action, DateTimeOffset now)
    {
        Frames++;
        write(new FrameRecord
        {
            Timestamp = now,
            ConnectionId = number,
            StationIdentity = _identity,
            Sender = sender,
            Version = OcppVersion.V201,
            Frame = Ocpp.Framing.Frame.Parse(Encoding.UTF8.GetBytes(text)),
            Action = action,
        });
    }

    private void Event(ConnectionEventKind kind, DateTimeOffset now) => write(new ConnectionRecord
    {
        Timestamp = now,
        ConnectionId = number,
        StationIdentity = _identity,
        Kind = kind,
        Origin = kind == ConnectionEventKind.UpgradeAccepted ? Party.Csms : Party.Station,
        Leg = Party.Station,
        Facts = kind switch
        {
            ConnectionEventKind.UpgradeRequested => new Dictionary<string, string> { ["path"] = $"/{_identity}", ["subprotocols"] = "ocpp2.0.1" },
            ConnectionEventKind.UpgradeAccepted => new Dictionary<string, string> { ["status"] = "101", ["subprotocol"] = "ocpp2.0.1" },
            _ => [],
        },
    });
}
