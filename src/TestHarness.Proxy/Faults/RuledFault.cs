using System.Globalization;
using System.Text;

namespace TestHarness.Proxy.Faults;

/// <summary>A <see cref="FaultRule"/> at work.</summary>
internal sealed class RuledFault(FaultRule rule) : IFrameFault
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _counts = [];

    /// <inheritdoc />
    public FaultOutcome? Apply(FrameInFlight frame)
    {
        if (!Concerns(frame) || !IsItsTurn(frame.StationIdentity))
            return null;
        var bytes = frame.Frame.Bytes;
        return rule.Do switch
        {
            FaultKind.Drop => new FaultOutcome(Describe("dropped"), []),
            FaultKind.Delay => new FaultOutcome(Describe(string.Create(CultureInfo.InvariantCulture, $"delayed by {rule.Seconds:0.###} s"))) { Delay = TimeSpan.FromSeconds(rule.Seconds) },
            FaultKind.Duplicate => new FaultOutcome(Describe("duplicated"), [bytes, bytes]),
            FaultKind.Reorder => new FaultOutcome(Describe("sent behind the next frame")) { BehindNext = true },
            _ => new FaultOutcome(Describe("replaced"), [Replacement(frame)]),
        };
    }

    private bool Concerns(FrameInFlight frame) =>
        (rule.Sender is null || rule.Sender == frame.Sender)
        && (rule.Type is null || rule.Type == frame.Frame.Type)
        && (rule.Action is null || rule.Action == frame.Action)
        && (rule.Containing is null || frame.Frame.Bytes.Span.IndexOf(Encoding.UTF8.GetBytes(rule.Containing)) >= 0);

    private bool IsItsTurn(string station)
    {
        if (rule.Occurrence is not { } occurrence)
            return true;
        lock (_gate)
            return (_counts[station] = _counts.GetValueOrDefault(station) + 1) == occurrence;
    }

    private string Describe(string what) => rule.Name is { } name ? $"{what} ({name})" : what;

    private byte[] Replacement(FrameInFlight frame)
    {
        if (rule.With is { } whole)
            return Encoding.UTF8.GetBytes(whole);
        var text = frame.Frame.Text;
        if (rule.Set.Count + rule.Remove.Count > 0)
            text = PayloadEdit.Apply(text, rule.Set, rule.Remove);
        foreach (var (old, replacement) in rule.Texts)
            text = text.Replace(old, replacement, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);
    }
}
