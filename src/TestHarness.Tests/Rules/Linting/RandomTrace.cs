using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TestHarness.Tests.Rules.Linting;

/// <summary>Traces of right and wrong lines in every mixture: of this project and of other tools, with and without what a trace may leave out.</summary>
internal sealed class RandomTrace(int seed)
{
    private static readonly string[] Calls =
    [
        """BootNotification",{"reason":"PowerUp","chargingStation":{"model":"M","vendorName":"V"}}""",
        """BootNotification",{"reason":"Sunday","chargingStation":{"model":"M"}}""",
        """Heartbeat",{}""",
        """Heartbeat",{"a":1,"a":2}""",
        """StatusNotification",{"timestamp":"2026-01-01T00:00:00Z","connectorStatus":"Available","evseId":1,"connectorId":1}""",
        """StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Available"}""",
        """StatusNotification",{"timestamp":"yesterday","connectorStatus":"Available","evseId":"1","connectorId":1.5}""",
        """TransactionEvent",{"eventType":"Started","timestamp":"2026-01-01T00:00:00Z","triggerReason":"CablePluggedIn","seqNo":SEQ,"transactionInfo":{"transactionId":"tTX"}}""",
        """TransactionEvent",{"eventType":"Updated","timestamp":"2026-01-01T00:00:00Z","triggerReason":"MeterValuePeriodic","seqNo":SEQ,"transactionInfo":{"transactionId":"tTX"},"meterValue":[]}""",
        """TransactionEvent",{"eventType":"Ended","timestamp":"2026-01-01T00:00:00Z","triggerReason":"EVDeparted","seqNo":SEQ,"transactionInfo":{"transactionId":"tTX"}}""",
        """NotKnown",{"x":[1,2,{"y":"ä😀\u00e4\n"}]}""",
        """DataTransfer",{"vendorId":"LONG"}""",
        """TriggerMessage",{"requestedMessage":"StatusNotification"}""",
    ];

    private static readonly string[] Answers =
        ["{}", """{"currentTime":"2026-01-01T00:00:00Z"}""", """{"currentTime":"2026-01-01T00:00:00Z","interval":300,"status":"Accepted"}""", """{"status":"Accepted"}""", """{"status":17}""", "null", "[]"];

    private static readonly string[] Odd =
        ["", "   ", "\t", "{", "[]", "17", "{\"kind\":\"finding\"}", "nonsense \u0007", "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"direction\":\"cp-to-csms\"}", "{} trailing"];

    private readonly Random _random = new(seed);
    private readonly List<(string Station, string Id, string Action, bool ByStation)> _open = [];
    private int _ids;
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The trace, which starts with a readable line.</summary>
    internal byte[] Write(int lines)
    {
        var text = new MemoryStream();
        for (var i = 0; i < lines; i++)
        {
            var line = Encoding.UTF8.GetBytes(i > 0 && Chance(0.08) ? Pick(Odd) : Line());
            if (i > 0 && Chance(0.02) && line.Length > 0)
                line[_random.Next(line.Length)] = (byte)_random.Next(256);
            text.Write(line);
            text.Write(Chance(0.1) ? "\r\n"u8 : "\n"u8);
        }

        // The last line end may be missing.
        return Chance(0.5) ? text.ToArray() : text.ToArray()[..^1];
    }

    private string Line()
    {
        _now = _now.AddMilliseconds(_random.Next(3000));
        var station = Pick("A", "B", "C");
        var fields = new Dictionary<string, object?> { ["schemaVersion"] = "1.1", ["timestamp"] = Chance(0.02) ? "noon" : Timestamp(), ["transport"] = Chance(0.01) ? "soap" : "json" };
        if (Chance(0.9))
            fields["chargePointId"] = station;
        if (Chance(0.5))
            fields["connectionId"] = station[0] - 'A' + 1;
        if (Chance(0.1))
            Connection(fields);
        else
            Frame(fields, station);
        return Shuffled(fields);
    }

    private string Timestamp() => Pick(_now.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture), _now.ToString("O", CultureInfo.InvariantCulture), _now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    private void Connection(Dictionary<string, object?> fields)
    {
        fields["kind"] = "connection";
        fields["direction"] = "cp-to-csms";
        fields["event"] = Pick("tcpConnected", "disconnected", "ping", "exploded", "closeFrame");
        fields["leg"] = Pick("station", "csms");
        fields["facts"] = new Dictionary<string, object> { ["code"] = 1000, ["reason"] = "bye" };
    }

    private void Frame(Dictionary<string, object?> fields, string station)
    {
        if (Chance(0.9))
            fields["ocppVersion"] = Pick("2.0.1", "2.0.1", "1.6", "2.1", "3.0");
        var byStation = Chance(0.5);
        var text = _open.Count > 0 && Chance(0.5) ? Answer(fields, ref byStation) : Call(fields, station, byStation);
        fields["direction"] = Chance(0.01) ? "sideways" : byStation ? "cp-to-csms" : "csms-to-cp";
        if (Chance(0.03))
            text = Pick("[2,\"x\"", "[2]", "{}", "[7,\"x\",{}]", "[2,17,\"Heartbeat\",{}]", "[2,\"\\ud800\",\"Heartbeat\",{}]", "\0", "[4,\"q\",\"GenericError\",\"\",{}]", "[6,\"s\",\"NotifyPeriodicEventStream\",{}]");
        if (Chance(0.8))
            fields["raw"] = text;
        else if (Chance(0.3))
            fields["rawBase64"] = Convert.ToBase64String([.. Encoding.UTF8.GetBytes(text), (byte)(Chance(0.3) ? 0xFF : ' ')]);
        if (Chance(0.03))
            fields["binary"] = true;
        if (Chance(0.05))
            Change(fields, text);
        if (Chance(0.05))
            fields["findings"] = new[] { new { requirementId = "X", layer = "rule", severity = "violation", side = "station", message = "m" } };
    }

    private void Change(Dictionary<string, object?> fields, string text)
    {
        fields["fault"] = "changed";
        fields["forwarded"] = Pick<object>(Array.Empty<object>(), new object[] { new { raw = text }, new { raw = text } }, new object[] { new { raw = "[2,\"other\",\"Heartbeat\",{}]" } }, new object[] { new { nothing = 1 } });
    }

    private string Call(Dictionary<string, object?> fields, string station, bool byStation)
    {
        var id = Chance(0.03) ? "reused" : $"{station}-{++_ids}";
        var call = Pick(Calls)
            .Replace("SEQ", _random.Next(6).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("TX", _random.Next(3).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("LONG", new string('x', Chance(0.05) ? 300_000 : 300), StringComparison.Ordinal);
        var action = call[..call.IndexOf('"', StringComparison.Ordinal)];
        var payload = call[(action.Length + 2)..];
        fields["messageType"] = "CALL";
        fields["messageId"] = id;
        fields["action"] = action;
        fields["payload"] = Raw(payload);
        _open.Add((station, id, action, byStation));
        return $"[2,\"{id}\",\"{action}\",{payload}]";
    }

    private string Answer(Dictionary<string, object?> fields, ref bool byStation)
    {
        var index = _random.Next(_open.Count);
        var call = _open[index];
        if (Chance(0.9))
            _open.RemoveAt(index);
        byStation = Chance(0.05) ? call.ByStation : !call.ByStation;
        fields["chargePointId"] = call.Station;
        fields["messageId"] = call.Id;
        // What the trace says of an answer's action may be missing, right or wrong.
        if (Chance(0.7))
            fields["action"] = Chance(0.9) ? call.Action : "Heartbeat";
        if (Chance(0.1))
        {
            fields["messageType"] = "CALLERROR";
            fields["error"] = new { code = "GenericError", description = "d" };
            return $"[4,\"{call.Id}\",\"GenericError\",\"d\",{{}}]";
        }

        var payload = Pick(Answers);
        fields["messageType"] = Chance(0.02) ? "SHOUT" : "CALLRESULT";
        fields["payload"] = Raw(payload);
        return $"[3,\"{call.Id}\",{payload}]";
    }

    private static JsonElement Raw(string json) => JsonDocument.Parse(json).RootElement;

    private string Shuffled(Dictionary<string, object?> fields)
    {
        var order = fields.ToArray();
        if (Chance(0.3))
            _random.Shuffle(order);
        var members = order.Select(field => $"{JsonSerializer.Serialize(field.Key)}:{JsonSerializer.Serialize(field.Value)}").ToList();
        if (Chance(0.1))
            members.Add("\"meta\":{\"of\":[\"another\",\"tool\"]}");
        if (Chance(0.02))
            members.Add(members[0]);
        return "{" + string.Join(Chance(0.2) ? " , " : ",", members) + "}";
    }

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}
