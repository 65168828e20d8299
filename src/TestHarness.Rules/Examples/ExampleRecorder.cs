using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Examples;

/// <summary>Makes wire records of an example's lines. The clock begins at <see cref="Start"/> and goes on by 10 ms from line to line.</summary>
internal sealed partial class ExampleRecorder(OcppVersion version)
{
    /// <summary>When every example begins: a Monday at noon.</summary>
    internal static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private const string Identity = "CS001";

    private readonly List<WireRecord> _records = [];
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<Party, Stack<string>> _open = new() { [Party.Station] = new(), [Party.Csms] = new() };
    private DateTimeOffset _now = Start;
    private long _connection = 1;
    private int _id;

    internal IReadOnlyList<WireRecord> Play(IEnumerable<ExampleLine> lines)
    {
        foreach (var line in lines)
        {
            try
            {
                Play(line.Text.Trim());
            }
            catch (FormatException error)
            {
                throw new FormatException($"line {line.Number}: {error.Message}");
            }

            _now += TimeSpan.FromMilliseconds(10);
        }

        return _records;
    }

    private void Play(string line)
    {
        if (Let().Match(line) is { Success: true } let)
            _texts[let.Groups["name"].Value] = Expand(let.Groups["text"].Value);
        else if (Pause().Match(line) is { Success: true } pause)
            _now += TimeSpan.FromSeconds(double.Parse(pause.Groups["count"].Value, CultureInfo.InvariantCulture) * UnitSeconds(pause.Groups["unit"].Value));
        else if (line is "disconnect" or "connect" or "reconnect")
            Connection(line);
        else if (Event().Match(line) is { Success: true } happened)
            Connection(happened);
        else if (line.StartsWith("> ", StringComparison.Ordinal))
            Frame(Party.Station, Expand(line[2..].Trim()));
        else if (line.StartsWith("< ", StringComparison.Ordinal))
            Frame(Party.Csms, Expand(line[2..].Trim()));
        else
            throw new FormatException($"expected > or < with a message, +30s, connect, disconnect, reconnect, @Event FACTS or let NAME = TEXT, but found \"{line}\".");
    }

    private void Connection(string what)
    {
        if (what is "disconnect" or "reconnect")
            Connection(ConnectionEventKind.Disconnected, []);
        if (what is not ("connect" or "reconnect"))
            return;
        _connection++;
        _open[Party.Station].Clear();
        _open[Party.Csms].Clear();
        Connection(ConnectionEventKind.UpgradeAccepted, []);
    }

    private void Connection(Match happened)
    {
        if (!Enum.TryParse<ConnectionEventKind>(happened.Groups["kind"].Value, out var kind))
            throw new FormatException($"{happened.Groups["kind"].Value} is no event of a connection.");
        var facts = happened.Groups["facts"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(fact => fact.Split('=', 2));
        Connection(kind, facts.ToDictionary(fact => fact[0], fact => fact[^1]));
    }

    private void Connection(ConnectionEventKind kind, Dictionary<string, string> facts)
    {
        var answers = kind is ConnectionEventKind.UpgradeAccepted or ConnectionEventKind.UpgradeRefused;
        var origin = facts.Remove("origin", out var given) ? PartyOf(given) : answers ? Party.Csms : Party.Station;
        var leg = facts.Remove("leg", out given) ? PartyOf(given) : Party.Station;
        Connection(kind, origin, leg, facts);
    }

    private void Connection(ConnectionEventKind kind, Party origin, Party leg, Dictionary<string, string> facts) => _records.Add(new ConnectionRecord
    {
        Number = _records.Count + 1,
        Timestamp = _now,
        ConnectionId = _connection,
        StationIdentity = Identity,
        Origin = origin,
        Leg = leg,
        Kind = kind,
        Facts = facts,
    });

    private static Party PartyOf(string name) => name switch
    {
        "station" => Party.Station,
        "csms" => Party.Csms,
        _ => throw new FormatException($"{name} is neither station nor csms."),
    };

    private void Frame(Party sender, string text) => _records.Add(new FrameRecord
    {
        Number = _records.Count + 1,
        Timestamp = _now,
        ConnectionId = _connection,
        StationIdentity = Identity,
        Sender = sender,
        Version = version,
        Frame = Ocpp.Framing.Frame.Parse(Encoding.UTF8.GetBytes(Message(sender, text))),
    });

    // What begins with [ is the message itself; with { an answer; with ! an error; with ~ a SEND; all else a CALL.
    private string Message(Party sender, string text)
    {
        if (text.StartsWith('['))
            return text;
        if (text.StartsWith('{'))
            return $"[3,\"{Answered(sender)}\",{text}]";
        if (text.StartsWith('!'))
            return $"[4,\"{Answered(sender)}\",\"{text[1..]}\",\"\",{{}}]";
        var isSend = text.StartsWith('~');
        var call = isSend ? text[1..] : text;
        var space = call.IndexOf(' ', StringComparison.Ordinal);
        var (action, payload) = space < 0 ? (call, "{}") : (call[..space], call[space..].Trim());
        var id = $"{(sender == Party.Station ? 'S' : 'C')}{++_id}";
        if (!isSend)
            _open[sender].Push(id);
        return $"[{(isSend ? 6 : 2)},\"{id}\",\"{action}\",{payload}]";
    }

    private string Answered(Party sender) => _open[sender.Other()].TryPop(out var id) ? id : throw new FormatException("there is no CALL to answer.");

    private string Expand(string text) => Mark().Replace(text, match => match.Groups["text"].Success
        ? _texts.GetValueOrDefault(match.Groups["text"].Value) ?? throw new FormatException($"{match.Value} is not defined above.")
        : Rfc3339.Format(_now.AddSeconds(match.Groups["offset"].Success ? double.Parse(match.Groups["offset"].Value, CultureInfo.InvariantCulture) : 0)));

    private static double UnitSeconds(string unit) => unit switch
    {
        "ms" => 0.001,
        "s" => 1,
        "m" => 60,
        "h" => 3600,
        _ => 86400,
    };

    [GeneratedRegex(@"^let\s+(?<name>\w+)\s*=\s*(?<text>.*)$")]
    private static partial Regex Let();

    [GeneratedRegex(@"^\+(?<count>\d+(\.\d+)?)(?<unit>ms|s|m|h|d)$")]
    private static partial Regex Pause();

    [GeneratedRegex(@"^@(?<kind>\w+)(\s+(?<facts>.*))?$")]
    private static partial Regex Event();

    [GeneratedRegex(@"\$\{(?<text>\w+)\}|\$now(?<offset>[+-]\d+)?")]
    private static partial Regex Mark();
}
