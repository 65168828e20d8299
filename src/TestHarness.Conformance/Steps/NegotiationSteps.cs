using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Steps;

/// <summary>What an EV and a CSMS agree on over ISO 15118: charging needs and charging schedules (K15 to K20).</summary>
[Binding]
public sealed class NegotiationSteps(Bench bench, Conversation conversation)
{
    // K15.FR.08 advises a minute, which the rules watch; who takes longer is still waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Makes the harness's station tell what an EV needs; what the CSMS makes of it is for the next steps to expect. The EV charges with AC on the configured phases.</summary>
    [When("the EV tells its charging needs")]
    public Task TellsNeeds() => StationSendsAsync("NotifyEVChargingNeeds", new JsonObject
    {
        ["evseId"] = bench.EvseId,
        ["maxScheduleTuples"] = 3,
        ["chargingNeeds"] = new JsonObject
        {
            ["requestedEnergyTransfer"] = JsonText.Of(bench.Statement.Configured("numberPhases")) switch { "1" => "AC_single_phase", "2" => "AC_two_phase", _ => "AC_three_phase" },
            ["acChargingParameters"] = new JsonObject { ["energyAmount"] = 20000, ["evMinCurrent"] = 6, ["evMaxCurrent"] = 16, ["evMaxVoltage"] = 400 },
        },
    });

    /// <summary>Makes the harness's station tell that the EV follows the schedule of the last SetChargingProfile.</summary>
    [When("the EV follows the charging schedule")]
    public Task Follows() => TellsScheduleAsync(1);

    /// <summary>Makes the harness's station tell that the EV takes twice what the last SetChargingProfile allows.</summary>
    [When("the EV exceeds the charging schedule")]
    public Task Exceeds() => TellsScheduleAsync(2);

    /// <summary>
    /// Reusable state ISO15118SmartCharging: the EV tells its needs, the CSMS accepts them, at once or later, and sends a TxProfile for the transaction, and the EV follows it.
    /// </summary>
    [StepDefinition("^the CSMS gives the EV a charging schedule" + StepSupport.Requirement)]
    public async Task GivesSchedule(string requirement)
    {
        await TellsNeeds();
        await AnsweredAsync("NotifyEVChargingNeeds", "one of Accepted, Processing", requirement);
        await SetsProfileAsync(requirement);
        await Follows();
        await AnsweredAsync("NotifyEVChargingSchedule", "Accepted", requirement);
    }

    /// <summary>Expects SetChargingProfile with a TxProfile for the transaction, which the station accepts.</summary>
    [Then("^the CSMS sets a charging profile for the transaction" + StepSupport.Requirement)]
    public Task SetsProfile(string requirement) => SetsProfileAsync(requirement);

    /// <summary>Lets the EV ask for another schedule (reusable state RenegotiateChargingLimits); what the station sends then is for the next steps to expect.</summary>
    [When("the EV asks for another charging schedule")]
    public Task AsksAgain() => bench.ActAsync(OperatorActions.RenegotiateFrom(bench.EvseId));

    private async Task SetsProfileAsync(string requirement)
    {
        var call = await conversation.ExpectRequestAsync(new FrameQuery
        {
            Sender = Party.Csms,
            Action = "SetChargingProfile",
            Within = Patience,
            Requirement = requirement.OrNull(),
            Payload = PayloadExpectation.From(
                [("evseId", $"{bench.EvseId}"), ("chargingProfile.chargingProfilePurpose", "TxProfile"), ("chargingProfile.transactionId", "$transactionId")], bench.Values),
        });
        await bench.Expect.AnswerAsync(call, new FrameQuery { Sender = Party.Station, Action = "SetChargingProfile", Payload = PayloadExpectation.From([("status", "Accepted")], bench.Values) });
    }

    private Task TellsScheduleAsync(decimal factor)
    {
        var chosen = WireExpectations.Payload(conversation.LastCall("SetChargingProfile"))!["chargingProfile"]!["chargingSchedule"]![0]!.DeepClone().AsObject();
        chosen.Remove("startSchedule");
        foreach (var period in chosen["chargingSchedulePeriod"]!.AsArray())
        {
            if (period!["limit"] is { } limit)
                period["limit"] = (decimal)limit * factor;
        }

        return StationSendsAsync("NotifyEVChargingSchedule", new JsonObject { ["timeBase"] = bench.Values.Resolve("now"), ["evseId"] = bench.EvseId, ["chargingSchedule"] = chosen });
    }

    private async Task StationSendsAsync(string action, JsonObject payload)
    {
        await bench.ActAsync(OperatorActions.LetStationSend(action, payload));
        conversation.Remember(await bench.Expect.RequestAsync(new FrameQuery { Sender = Party.Station, Action = action }));
    }

    private async Task AnsweredAsync(string action, string status, string requirement) => await bench.Expect.AnswerAsync(
        conversation.LastCall(action),
        new FrameQuery { Sender = Party.Csms, Action = action, Requirement = requirement.OrNull(), Payload = PayloadExpectation.From([("status", status)], bench.Values) });
}
