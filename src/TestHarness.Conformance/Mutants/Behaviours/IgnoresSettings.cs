using System.Text;
using System.Text.Json.Nodes;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Proxy.Faults;
using TestHarness.Station;

namespace TestHarness.Conformance.Mutants.Behaviours;

/// <summary>A station that accepts values of variables and does not keep them: a SetVariables that names one of them is answered Accepted and forgotten.</summary>
public sealed record IgnoresSettings : Behaviour
{
    /// <summary>The variables, as <c>Component.Variable</c>; empty for all.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>What some variables are and remain, as in <see cref="HasVariables"/>; the others are what the statement says.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc />
    protected internal override Party? Side => Party.Station;

    /// <inheritdoc />
    public override StationOptions Equip(StationOptions options) => HasVariables.Set(options, Values);

    /// <inheritdoc />
    public override IEnumerable<IFrameFault> Faults() => [new AcceptedAndForgotten(Variables)];

    private sealed class AcceptedAndForgotten(IReadOnlyList<string> variables) : IFrameFault
    {
        public FaultOutcome? Apply(FrameInFlight frame)
        {
            if (frame is not { Sender: Party.Csms, Action: "SetVariables", Frame: { Type: MessageType.Call, MessageId: { } id } call }
                || JsonNode.Parse(call.Payload.Span)?["setVariableData"] is not JsonArray items
                || !(variables.Count == 0 || items.Any(item => variables.Contains($"{item?["component"]?["name"]}.{item?["variable"]?["name"]}"))))
            {
                return null;
            }

            var answer = new JsonObject { ["setVariableResult"] = new JsonArray([.. items.Select(item => (JsonNode?)Accepted(item!.AsObject()))]) };
            return new FaultOutcome("accepted and forgotten", []) { Reply = Frame.CallResult(id, Encoding.UTF8.GetBytes(answer.ToJsonString())).Bytes };
        }

        private static JsonObject Accepted(JsonObject item)
        {
            var result = new JsonObject { ["attributeStatus"] = "Accepted", ["component"] = item["component"]?.DeepClone(), ["variable"] = item["variable"]?.DeepClone() };
            if (item["attributeType"] is { } type)
                result["attributeType"] = type.DeepClone();
            return result;
        }
    }
}
