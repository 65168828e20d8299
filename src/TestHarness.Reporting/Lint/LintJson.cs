using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Reporting.Lint;

/// <summary>For programs: JSON Lines, one finding, unreadable line or gap a line (docs/lint.md).</summary>
public sealed class LintJson : ILintReport
{
    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _json;

    /// <summary>A report on a stream, which is closed with it.</summary>
    public LintJson(Stream output)
    {
        _output = new BufferedStream(output, 64 * 1024);
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc />
    public void Found(string file, long line, string? stationIdentity, Finding finding)
    {
        Begin(file, line);
        if (stationIdentity is not null)
            _json.WriteString("chargePointId", stationIdentity);
        _json.WritePropertyName("finding");
        FindingJson.Write(_json, finding);
        End();
    }

    /// <inheritdoc />
    public void Missing(string file, long line, long first, long last)
    {
        Begin(file, line);
        _json.WriteStartObject("missing");
        _json.WriteNumber("records", last - first + 1);
        _json.WriteNumber("from", first);
        _json.WriteNumber("to", last);
        _json.WriteEndObject();
        End();
    }

    /// <inheritdoc />
    public void Unreadable(string file, long line, string reason)
    {
        Begin(file, line);
        _json.WriteString("unreadable", reason);
        End();
    }

    /// <inheritdoc />
    public void Flush() => _output.Flush();

    /// <inheritdoc />
    public void Dispose()
    {
        _json.Dispose();
        _output.Dispose();
    }

    private void Begin(string file, long line)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteString("file", file);
        _json.WriteNumber("line", line);
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
        _output.Write(_buffer.WrittenSpan);
    }
}
