using System.Diagnostics;

namespace TestHarness.Tests.Cli;

/// <summary>The command <c>ocpp-harness</c>, run as a user runs it.</summary>
internal static class Harness
{
    /// <summary>Runs it to its end.</summary>
    internal static async Task<(int ExitCode, string Output, string Error)> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ocpp-harness.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }
}
