using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestHarness.Proxy.Faults;

/// <summary>
/// <see cref="FaultKind.Rename"/>: learns ids where the rule says, and exchanges them in everything that their sender sends from then on. What comes for it with
/// the new id gets the old one back, so that the sender understands it.
/// </summary>
internal sealed class RenamingFault(FaultRule rule) : IFrameFault
{
    private readonly Lock _gate = new();
    private readonly RuleTurns _turns = new(rule);
    private readonly Dictionary<string, List<(string Old, string New)>> _names = [];

    /// <inheritdoc />
    public bool IsEdit => true;

    /// <inheritdoc />
    public FaultOutcome? Apply(FrameInFlight frame)
    {
        lock (_gate)
        {
            if (!_names.TryGetValue(frame.StationIdentity, out var names))
                _names[frame.StationIdentity] = names = [];
            if (_turns.Concerns(frame))
                Learn(frame, names);
            var text = frame.Frame.Text;
            var renamed = frame.Sender == rule.Sender
                ? names.Aggregate(text, (current, name) => current.Replace(name.Old, name.New, StringComparison.Ordinal))
                : names.AsEnumerable().Reverse().Aggregate(text, (current, name) => current.Replace(name.New, name.Old, StringComparison.Ordinal));
            return renamed == text ? null : new FaultOutcome(rule.Name is { } called ? $"renamed ({called})" : "renamed", [Encoding.UTF8.GetBytes(renamed)]);
        }
    }

    private void Learn(FrameInFlight frame, List<(string Old, string New)> names)
    {
        if (PayloadPaths.PayloadOf(frame.Frame) is not { } payload)
            return;
        foreach (var place in PayloadPaths.Find(payload, rule.Path ?? string.Empty))
        {
            if (place.Value is not JsonValue value || !value.TryGetValue<string>(out var id) || names.Exists(name => name.Old == Quoted(id)))
                continue;
            names.Add((Quoted(id), Quoted((rule.With ?? string.Empty).Replace("{value}", id, StringComparison.Ordinal))));
        }
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
