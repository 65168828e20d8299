using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Steps.States;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Steps;

/// <summary>Messages that come once for each EVSE, as after a TriggerMessage that names none (F06.FR.11).</summary>
[Binding]
public sealed class TriggerSteps(Bench bench, Conversation conversation, ChargingSessions sessions)
{
    /// <summary>Expects a request for every EVSE of the layout, in whatever order, each as the table says: a TransactionEvent of the transaction there, or another one with its evseId.</summary>
    [Then(@"^the station sends (\w+) for every EVSE" + StepSupport.Requirement)]
    public async Task ForEveryEvse(string action, string requirement, DataTable table)
    {
        foreach (var evseId in bench.Statement.Layout.Connectors.Select(one => one.EvseId).Distinct())
        {
            var session = action == "TransactionEvent" ? await sessions.AtAsync(evseId) : null;
            await conversation.ExpectRequestAsync(new FrameQuery
            {
                Sender = Party.Station,
                Action = action,
                Payload = bench.Expectation(table),
                InAnyOrder = true,
                Requirement = requirement.OrNull(),
                About = frame => session is null ? WireExpectations.Value(frame, "evseId") == $"{evseId}" : sessions.IsEvent(session, frame),
            });
        }
    }
}
