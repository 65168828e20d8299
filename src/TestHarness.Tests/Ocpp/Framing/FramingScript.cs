using System.Text;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Tests.Ocpp.Framing;

/// <summary>
/// Plays messages as they stand in a text: <c>S [...]</c> is sent by the station, <c>C [...]</c> by the CSMS, <c>S! [...]</c> as binary data,
/// <c>S~ [...]</c> in Latin-1, <c>S- [...]</c> and lost on the way; <c>wait 30</c> lets 30 seconds pass, <c>reconnect</c> opens a new connection.
/// </summary>
internal static class FramingScript
{
    /// <summary>What was found in each message.</summary>
    internal static List<FramingResult> Play(OcppVersion? version, params IEnumerable<string> steps)
    {
        var ids = new StationIds();
        var line = new Line(version, ids);
        List<FramingResult> results = [];
        foreach (var step in steps)
        {
            var (verb, rest) = step.Split(' ', 2) is [var first, var second] ? (first, second) : (step, "");
            switch (verb)
            {
                case "wait":
                    line.Wait(TimeSpan.FromSeconds(int.Parse(rest, System.Globalization.CultureInfo.InvariantCulture)));
                    break;
                case "reconnect":
                    line = new Line(version, ids);
                    break;
                default:
                    results.Add(Send(line, verb, rest));
                    break;
            }
        }

        return results;
    }

    private static FramingResult Send(Line line, string verb, string text)
    {
        var bytes = (verb[1..] == "~" ? Encoding.Latin1 : Encoding.UTF8).GetBytes(text);
        return line.Send(verb[0] == 'S' ? Party.Station : Party.Csms, Frame.Parse(bytes, verb[1..] == "!"), delivered: verb[1..] != "-");
    }
}
