using System.Text;
using System.Text.Json.Nodes;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Proxy.Faults;

/// <summary>Which frames are meant. What is not given does not restrict.</summary>
public record FrameFilter
{
    /// <summary>Only frames of this sender.</summary>
    public Party? Sender { get; init; }

    /// <summary>Only frames of this type.</summary>
    public MessageType? Type { get; init; }

    /// <summary>Only frames of this action; answers count by the action of their CALL.</summary>
    public string? Action { get; init; }

    /// <summary>Only frames that contain this text.</summary>
    public string? Containing { get; init; }

    /// <summary>Only frames whose payload has these values at these paths (<see cref="PayloadPaths"/>); with <c>[*]</c> one match is enough.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Where { get; init; } = new Dictionary<string, JsonNode?>();

    /// <summary>Only the n-th frame, from 1, that meets all else, counted for each station; null for every one.</summary>
    public int? Occurrence { get; init; }

    /// <summary>Whether a frame meets everything but <see cref="Occurrence"/>.</summary>
    internal bool Matches(FrameInFlight frame) =>
        (Sender is null || Sender == frame.Sender)
        && (Type is null || Type == frame.Frame.Type)
        && (Action is null || Action == frame.Action)
        && (Containing is null || frame.Frame.Bytes.Span.IndexOf(Encoding.UTF8.GetBytes(Containing)) >= 0)
        && (Where.Count == 0 || HasValues(frame.Frame));

    private bool HasValues(Frame frame)
    {
        var payload = PayloadPaths.PayloadOf(frame);
        return payload is not null && Where.All(wanted => PayloadPaths.Find(payload, wanted.Key).Any(place => place.Exists && JsonNode.DeepEquals(place.Value, wanted.Value)));
    }
}
