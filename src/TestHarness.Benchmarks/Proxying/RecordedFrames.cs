using System.Diagnostics;
using System.Text;

namespace TestHarness.Benchmarks.Proxying;

/// <summary>Counts the frames in a file while another program writes it, each once.</summary>
/// <param name="path">The file.</param>
/// <param name="needle">What a line of a frame has.</param>
internal sealed class RecordedFrames(string path, string needle) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    private readonly byte[] _needle = Encoding.UTF8.GetBytes(needle);
    private readonly byte[] _block = new byte[1 << 20];
    private int _kept;

    /// <summary>Frames so far.</summary>
    internal long Count { get; private set; }

    /// <summary>Reads what was written since.</summary>
    internal void Read()
    {
        int read;
        while ((read = _file.Read(_block.AsSpan(_kept))) > 0)
        {
            var block = _block.AsSpan(0, _kept + read);
            var at = 0;
            while (block[at..].IndexOf((byte)'\n') is var line && line >= 0)
            {
                Count += block.Slice(at, line).IndexOf(_needle) >= 0 ? 1 : 0;
                at += line + 1;
            }

            block[at..].CopyTo(_block);
            _kept = block.Length - at;
        }
    }

    /// <summary>Waits until so many are there, or no more come.</summary>
    /// <returns>How long ago the last of them came.</returns>
    internal async Task<TimeSpan> UntilAsync(long frames)
    {
        var last = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (true)
        {
            var before = Count;
            Read();
            if (Count > before)
                last = Stopwatch.GetTimestamp();
            var since = Stopwatch.GetElapsedTime(last);
            if (Count >= frames || since > Patience)
                return since;
            await timer.WaitForNextTickAsync();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();
}
