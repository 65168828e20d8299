using System.Threading.Channels;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;
using TestHarness.Reporting.Text;

namespace TestHarness.Cli.Proxying;

/// <summary>
/// What happens, as lines. They are written behind the proxy's back: when the output is slower than the traffic, lines are left out, and it says how many.
/// </summary>
internal sealed class PlainLines : IAsyncDisposable
{
    private const int MostWaiting = 10_000;

    private readonly Channel<string> _lines = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly TextWriter _output;
    private readonly IDisposable _watching;
    private readonly Task _writing;
    private long _leftOut;

    /// <summary>Writes from now on.</summary>
    /// <param name="wire">What happens.</param>
    /// <param name="output">Where to.</param>
    /// <param name="findingsOnly">Whether to leave out records.</param>
    internal PlainLines(WireLog wire, TextWriter output, bool findingsOnly)
    {
        _output = output;
        _writing = Task.Run(WriteAsync);
        _watching = wire.Observe(record =>
        {
            if (!findingsOnly || IsCsmsAway(record))
                Tell(Describe(record));
            foreach (var finding in record is FrameRecord frame ? frame.Findings : ((ConnectionRecord)record).Findings)
                Finding(record.StationIdentity, finding, $"record {record.Number}");
        });
    }

    /// <summary>Writes a line.</summary>
    internal void Tell(string line)
    {
        if (!_lines.Writer.TryWrite(FindingText.OneLine(line)))
            Interlocked.Increment(ref _leftOut);
    }

    /// <summary>Writes a finding.</summary>
    internal void Finding(string? station, Finding finding, string where) => Tell(Line(station, finding, where));

    /// <summary>A finding as a line.</summary>
    internal static string Line(string? station, Finding finding, string where) => "  " + FindingText.Of(finding, $"{where}: {station ?? "no station"}");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _watching.Dispose();
        _lines.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAsync()
    {
        await foreach (var line in _lines.Reader.ReadAllAsync())
        {
            _output.WriteLine(line);
            if (Interlocked.Exchange(ref _leftOut, 0) is > 0 and var count)
                _output.WriteLine($"... {count} lines left out: the output is slower than the traffic.");
        }
    }

    private static bool IsCsmsAway(WireRecord record) => record is ConnectionRecord connection && connection.Fact("unreachable") is not null;

    private static string Describe(WireRecord record) => record switch
    {
        FrameRecord frame => $"{record.Timestamp:HH:mm:ss.fff} {record.StationIdentity} {(frame.Sender == Party.Station ? "->" : "<-")} {frame.Frame.Text}",
        ConnectionRecord connection => $"{record.Timestamp:HH:mm:ss.fff} {record.StationIdentity} {connection.Kind} {string.Join(", ", connection.Facts.Select(fact => $"{fact.Key} {fact.Value}"))}",
        _ => "",
    };
}
