using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace TestHarness.Benchmarks.Validate;

/// <summary>The Node process that Ajv runs in: one question a line, one answer a line.</summary>
internal sealed class AjvProcess : IAsyncDisposable
{
    private static readonly string Folder = typeof(AjvProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "ProjectFolder").Value!;

    private readonly Process _process;

    private AjvProcess(Process process) => _process = process;

    /// <summary>Which versions of Ajv and Node it is.</summary>
    internal string Versions { get; private set; } = "";

    /// <summary>Starts it, and gives it the cases.</summary>
    /// <exception cref="AjvMissingException">Node or the packages are not there.</exception>
    internal static async Task<AjvProcess> StartAsync(IReadOnlyList<ValidationCase> cases)
    {
        var folder = Path.Combine(Folder, "ajv");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "ajv")))
            throw new AjvMissingException($"its packages are not installed: npm ci --prefix {folder}");
        try
        {
            var ajv = new AjvProcess(Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "bench.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!);
            ajv.Versions = (await ajv.AnswerAsync()).GetProperty("versions").GetString()!;
            foreach (var validation in cases)
                await ajv.AskAsync(new { load = validation.Name, schema = JsonDocument.Parse(validation.Schema).RootElement, frame = validation.Frame });
            return ajv;
        }
        catch (Win32Exception error)
        {
            throw new AjvMissingException($"node cannot be started: {error.Message}");
        }
    }

    internal async Task<JsonElement> AskAsync(object question)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question));
        return await AnswerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task<JsonElement> AnswerAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync() ?? throw new AjvMissingException("node ended early");
        var answer = JsonDocument.Parse(line).RootElement;
        return answer.TryGetProperty("error", out var error) ? throw new InvalidOperationException($"Ajv: {error.GetString()}") : answer;
    }
}
