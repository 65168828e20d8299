using System.Text.Json.Serialization;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Reporting.Results;

/// <summary>One record of the wire as it stands in a result.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(FrameEntry), "frame")]
[JsonDerivedType(typeof(EventEntry), "event")]
public abstract record WireEntry
{
    /// <summary>Position on the wire, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>When the proxy saw it, by the bench's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The connection's number, from 1.</summary>
    public required long Connection { get; init; }

    /// <summary>The station's identity; null while it is not known.</summary>
    public string? Identity { get; init; }

    /// <summary>Who sent or caused it.</summary>
    public required Party Sender { get; init; }

    /// <summary>What validation found in it.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The entry of a record on the wire.</summary>
    /// <exception cref="ArgumentException">The record is of a kind that results do not know.</exception>
    public static WireEntry From(WireRecord record) => record switch
    {
        FrameRecord frame => FrameEntry.From(frame),
        ConnectionRecord connection => EventEntry.From(connection),
        _ => throw new ArgumentException($"A wire record of type {record.GetType().Name} has no form in results.", nameof(record)),
    };
}
