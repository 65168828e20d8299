using TestHarness.Reporting;
using TestHarness.Reporting.Traffic;

namespace TestHarness.Cli.Proxying;

/// <summary>Writes the report again and again while the proxy runs. A disk that is full for a while is told once and does not end it.</summary>
internal sealed class RollingReport : IAsyncDisposable
{
    private readonly ProxyStatus _status;
    private readonly string _folder;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _writing;
    private bool _isRefused;

    internal RollingReport(ProxyStatus status, string folder, TimeSpan every)
    {
        _status = status;
        _folder = folder;
        _writing = Task.Run(() => RollAsync(every));
    }

    /// <summary>Writes the last one.</summary>
    internal async Task EndAsync()
    {
        await DisposeAsync();
        await WriteAsync(isFinal: true);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _writing;
    }

    private async Task RollAsync(TimeSpan every)
    {
        using var timer = new PeriodicTimer(every);
        try
        {
            do
                await WriteAsync(isFinal: false);
            while (await timer.WaitForNextTickAsync(_ending.Token));
        }
        catch (OperationCanceledException)
        {
            // The last one is written by itself.
        }
    }

    private async Task WriteAsync(bool isFinal)
    {
        try
        {
            await TrafficReportWriter.WriteAsync(_status.Report(isFinal), _folder);
            _isRefused = false;
        }
        catch (ReportException error)
        {
            if (!_isRefused)
                UserErrors.Tell(error.Message);
            _isRefused = true;
        }
    }
}
