using System.Globalization;
using Reqnroll;

namespace TestHarness.Gherkin;

/// <summary>Keeps what steps and hooks write until whoever reports it takes it.</summary>
internal sealed class OutputCollector(Action<string>? written) : IReqnrollOutputHelper
{
    private readonly Lock _gate = new();
    private List<string> _lines = [];
    private List<string> _attachments = [];

    public void WriteLine(string message)
    {
        lock (_gate)
            _lines.Add(message);
        written?.Invoke(message);
    }

    public void WriteLine(string format, params object[] args) => WriteLine(string.Format(CultureInfo.InvariantCulture, format, args));

    public void AddAttachment(string filePath)
    {
        lock (_gate)
            _attachments.Add(filePath);
    }

    public (IReadOnlyList<string> Lines, IReadOnlyList<string> Attachments) Take()
    {
        lock (_gate)
        {
            var taken = (_lines, _attachments);
            _lines = [];
            _attachments = [];
            return taken;
        }
    }
}
