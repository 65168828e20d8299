using System.Globalization;
using System.Text;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Proxy.Faults;

/// <summary>A <see cref="FaultRule"/> at work.</summary>
internal sealed class RuledFault(FaultRule rule) : IFrameFault
{
    private readonly RuleTurns _turns = new(rule);

    /// <inheritdoc />
    public bool IsEdit => rule.Do == FaultKind.Replace;

    /// <inheritdoc />
    public FaultOutcome? Apply(FrameInFlight frame)
    {
        if (!_turns.Concerns(frame))
            return null;
        var bytes = frame.Frame.Bytes;
        return rule.Do switch
        {
            FaultKind.Drop => new FaultOutcome(Describe("dropped"), []),
            FaultKind.Delay => new FaultOutcome(Describe(string.Create(CultureInfo.InvariantCulture, $"delayed by {rule.Seconds:0.###} s"))) { Delay = TimeSpan.FromSeconds(rule.Seconds) },
            FaultKind.Duplicate => new FaultOutcome(Describe("duplicated"), [bytes, bytes]),
            FaultKind.Reorder => new FaultOutcome(Describe("sent behind the next frame")) { BehindNext = true },
            FaultKind.Answer => frame.Frame is { Type: MessageType.Call, MessageId: { } id } ? new FaultOutcome(Describe("answered for the receiver"), []) { Reply = Answer(id, frame.Now) } : null,
            FaultKind.Inject => new FaultOutcome(Describe("with a further frame")) { Extra = [.. Enumerable.Range(0, rule.Times).Select(_ => Further(frame))], IsAhead = rule.Ahead },
            FaultKind.Close => new FaultOutcome(Describe("connection closed"), []) { Closes = true, CloseCode = rule.Code },
            _ => Replacement(frame) is var other && other.AsSpan().SequenceEqual(bytes.Span) ? null : new FaultOutcome(Describe("replaced"), [other]),
        };
    }

    private string Describe(string what) => rule.Name is { } name ? $"{what} ({name})" : what;

    private byte[] Answer(string id, DateTimeOffset now) => (rule.Error is { } error
        ? Frame.CallError(id, error, string.Empty)
        : Frame.CallResult(id, PayloadEdit.Write(rule.Payload, now))).Bytes.ToArray();

    private ReadOnlyMemory<byte> Further(FrameInFlight frame) => rule.Call is { } action
        ? Frame.Call(Guid.NewGuid().ToString(), action, PayloadEdit.Write(rule.Payload, frame.Now, PayloadPaths.PayloadOf(frame.Frame))).Bytes
        : Encoding.UTF8.GetBytes(rule.With ?? string.Empty);

    private byte[] Replacement(FrameInFlight frame)
    {
        if (rule.With is { } whole)
            return Encoding.UTF8.GetBytes(whole);
        var text = frame.Frame.Text;
        if (rule.Set.Count + rule.Add.Count + rule.Remove.Count > 0)
            text = PayloadEdit.Apply(text, rule, frame.Now);
        foreach (var (old, replacement) in rule.Texts)
            text = text.Replace(old, replacement, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);
    }
}
