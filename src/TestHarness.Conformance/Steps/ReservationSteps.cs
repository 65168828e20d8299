using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Steps.States;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Steps;

/// <summary>Reservations (block H). The id of the last one is remembered as <c>$reservationId</c>.</summary>
[Binding]
public sealed class ReservationSteps(Bench bench, Conversation conversation, ConnectorSteps connectors, ChargingSessions sessions)
{
    private const int Hour = 3600;
    private static readonly string[] s_choices = ["evseId", "connectorType"];

    /// <summary>Reusable state Reserved: the CSMS reserves the EVSE, for the valid idToken and an hour where nothing else is said, and every connector of it is reported as Reserved.</summary>
    [StepDefinition(@"^the EVSE is reserved((?: for the \w+ idToken)?)((?: for \d+ seconds)?)$")]
    public Task Reserved(string token, string seconds) => ReserveAsync(
        bench.EvseId,
        token.Between("for the", "idToken") ?? "valid",
        seconds.Between("for", "seconds") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : Hour);

    /// <summary>Reusable state Reserved for every EVSE, or for all but the one that the scenario uses, each for an idToken that the scenario does not use otherwise.</summary>
    [StepDefinition(@"^every ((?:other )?)EVSE is reserved for the (\w+) idToken$")]
    public async Task AllReserved(string which, string token)
    {
        foreach (var evse in bench.Statement.Layout.Evses.Where(evse => which.OrNull() is null || evse.Id != bench.EvseId))
            await ReserveAsync(evse.Id, token, Hour);
    }

    /// <summary>Makes the CSMS reserve as many EVSEs as the station has, none of them in particular; the station accepts each.</summary>
    [When("^the CSMS reserves as many EVSEs as there are" + StepSupport.Requirement)]
    public async Task ReserveAll(string requirement)
    {
        // Part 6 wants another idToken for each from the harness, and always the same from a CSMS.
        foreach (var evse in bench.Statement.Layout.Evses)
            await AcceptedAsync(Request(null, "valid", Hour), requirement.OrNull(), bench.Sut == Party.Station ? $"TH{Random.Shared.Next():X8}{evse.Id}" : null);
    }

    /// <summary>Expects a report of every connector of the EVSE where a reservation of no certain EVSE can be for no other one.</summary>
    [Then(StepSupport.AnyOrder + @"the station reports the EVSE as (\w+) if there is no other one((?: with such a connector)?)" + StepSupport.Requirement)]
    public async Task ReportedIfOnly(string order, string status, string type, string requirement)
    {
        var own = JsonText.Of(bench.Statement.Configured("connector type"));
        if (!bench.Statement.Layout.Evses.Any(evse => evse.Id != bench.EvseId && (type.OrNull() is null || evse.Connectors.Any(connector => connector.Type == own))))
            await ReportedAsync(bench.EvseId, status, order.OrNull() is not null, requirement.OrNull());
    }

    private async Task ReserveAsync(int evseId, string token, int seconds)
    {
        (await sessions.AtAsync(evseId)).IsReserved = true;
        await AcceptedAsync(Request(evseId, token, seconds), "H01.FR.23", null);
        await ReportedAsync(evseId, "Reserved", inAnyOrder: true, "H01.FR.23");
    }

    private async Task ReportedAsync(int evseId, string status, bool inAnyOrder, string? requirement)
    {
        foreach (var (_, connectorId) in bench.Statement.Layout.Connectors.Where(connector => connector.EvseId == evseId))
            await connectors.ReportedAsync(evseId, connectorId, status, inAnyOrder, requirement);
    }

    private async Task AcceptedAsync(JsonObject request, string? requirement, string? idToken)
    {
        if (idToken is not null)
            request["idToken"]!["idToken"] = idToken;
        var call = await conversation.CsmsSendsAsync("ReserveNow", request);
        foreach (var path in s_choices.Where(path => !request.ContainsKey(path) && WireExpectations.Value(call, path) is not null))
        {
            throw bench.Expect.Violation(
                new FrameQuery { Sender = Party.Csms, Action = "ReserveNow", Requirement = requirement }, "The CSMS reserves something else.", call, path, "absent", WireExpectations.Value(call, path)!);
        }

        bench.Values.Memory.Remember("reservationId", WireExpectations.Payload(call)!["id"]);
        await bench.Expect.AnswerAsync(call, new FrameQuery
        {
            Sender = Party.Station,
            Action = "ReserveNow",
            Payload = PayloadExpectation.From([("status", "Accepted")], bench.Values),
            Requirement = requirement,
        });
    }

    // A CSMS under test chooses the id.
    private JsonObject Request(int? evseId, string token, int seconds)
    {
        var (idToken, type) = sessions.Token(token);
        var request = new JsonObject { ["expiryDateTime"] = bench.Values.Resolve($"now plus {seconds} seconds"), ["idToken"] = new JsonObject { ["idToken"] = idToken, ["type"] = type } };
        if (bench.Sut == Party.Station)
            request["id"] = bench.Values.Resolve("a fresh id");
        if (evseId is { } id)
            request["evseId"] = id;
        return request;
    }
}
