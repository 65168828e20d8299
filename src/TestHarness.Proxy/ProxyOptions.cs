using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Validation;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy.Faults;
using TestHarness.Rules;
using TestHarness.Transport.Activity;

namespace TestHarness.Proxy;

/// <summary>How a proxy works.</summary>
public sealed record ProxyOptions
{
    /// <summary>How it listens for stations.</summary>
    public StationListener StationListener { get; init; } = new();

    /// <summary>How it connects to the CSMS.</summary>
    public required Upstream Upstream { get; init; }

    /// <summary>Where every frame and connection event is recorded.</summary>
    public WireLog Wire { get; init; } = new();

    /// <summary>The trace file that the wire is written to; null writes none. Its owner disposes it, after the proxy.</summary>
    public TraceWriter? Trace { get; init; }

    /// <summary>The second layer of validation.</summary>
    public SchemaSet Schemas { get; init; } = SchemaSet.BuiltIn;

    /// <summary>The third layer of validation.</summary>
    public RuleSet Rules { get; init; } = RuleSet.All;

    /// <summary>Whether a finding of a station's connection is wanted; others are left out of the record. Null wants all.</summary>
    public Func<string?, Finding, bool>? IsWanted { get; init; }

    /// <summary>Called for each frame that was sent on, with who sent it and the time from its arrival until the other side's socket had it. It must be quick.</summary>
    public Action<Party, TimeSpan>? Relayed { get; init; }

    /// <summary>
    /// How many bytes of frames may wait to be judged and recorded. Beyond that the relays wait too, so that no frame is lost and memory is bounded.
    /// </summary>
    public long MostBacklog { get; init; } = 64 * 1024 * 1024;

    /// <summary>What the first layer cannot read off the line.</summary>
    public FramingOptions Framing { get; init; } = new();

    /// <summary>Faults to inject: changes come first and add up, in this order; of the others the first that concerns a frame decides. None unless asked for.</summary>
    public IReadOnlyList<IFrameFault> Faults { get; init; } = [];

    /// <summary>
    /// The side whose own defects the faults are: the wire then shows its frames as they left them, as if it had sent them so. Null for faults of the network, which
    /// the wire shows beside what was sent.
    /// </summary>
    public Party? Defective { get; init; }

    /// <summary>Largest message accepted from either side, in bytes.</summary>
    public int MaxMessageSize { get; init; } = 1024 * 1024;

    /// <summary>The clock of timestamps and of delays.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Counts what is under way, on both legs.</summary>
    public WorkTracker Tracker { get; init; } = WorkTracker.None;
}
