using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>Charging profiles and the schedules that they merge into (block K).</summary>
[Binding]
public sealed class SmartChargingSteps(Bench bench, Conversation conversation)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);
    private DateTimeOffset _start;
    private int _requestId;

    /// <summary>Sets a profile whose periods the table gives: start in seconds, limit.</summary>
    [Given(@"^the CSMS has set a (\w+) on stack level (\d+) that began (\d+) seconds ago and lasts (\d+) seconds$")]
    public Task Set(string purpose, int stackLevel, int ago, int duration, DataTable periods)
    {
        _start = bench.Clock.Now - TimeSpan.FromSeconds(ago);
        return SetAsync(purpose, stackLevel, duration, periods);
    }

    /// <summary>Sets another profile that begins with the one before.</summary>
    [Given(@"^the CSMS has set a (\w+) on stack level (\d+) that began at the same time and lasts (\d+) seconds$")]
    public Task SetWithSameStart(string purpose, int stackLevel, int duration, DataTable periods) => SetAsync(purpose, stackLevel, duration, periods);

    /// <summary>
    /// Checks the periods of the last composite schedule; the table's seconds count from the start of the profiles, or from when the last one was set, not from the start of the schedule.
    /// </summary>
    [Then("^the composite schedule, counted from (the beginning of the profiles|when the last profile was set), is" + StepSupport.Requirement)]
    public void CompositeSchedule(string from, string requirement, DataTable table)
    {
        if (from != "the beginning of the profiles")
            _start = conversation.LastCall("SetChargingProfile").Timestamp;
        var answer = bench.Wire.Since(0).OfType<FrameRecord>().Last(frame => frame.Action == "GetCompositeSchedule" && frame.AnswersRecord is not null);
        var schedule = WireExpectations.Payload(answer)!["schedule"]!;
        var offset = DateTimeOffset.Parse((string)schedule["scheduleStart"]!, CultureInfo.InvariantCulture) - _start;
        var actual = schedule["chargingSchedulePeriod"]!.AsArray().Select(period => (Start: (double)period!["startPeriod"]!, Limit: period["limit"])).ToList();
        var expected = table.Pairs()
            .Select(row => (Start: Math.Max(0, double.Parse(row.Left, CultureInfo.InvariantCulture) - offset.TotalSeconds), Limit: Matcher.Parse(row.Right, bench.Values)))
            .ToList();
        var same = actual.Count == expected.Count
            && actual.Zip(expected).All(pair => Math.Abs(pair.First.Start - pair.Second.Start) <= Tolerance.TotalSeconds && pair.First.Limit is { } limit && pair.Second.Limit.Matches(limit));
        if (!same)
        {
            throw bench.Expect.Violation(
                new FrameQuery { Sender = Party.Station, Action = "GetCompositeSchedule", Requirement = requirement.OrNull() },
                "The composite schedule is not what the profiles merge into.", answer, "schedule.chargingSchedulePeriod",
                Show(expected.Select(static period => (period.Start, period.Limit.Description))), Show(actual.Select(static period => (period.Start, $"{period.Limit}"))));
        }
    }

    /// <summary>Asks for the profile of the last SetChargingProfile, by its id.</summary>
    [When("the CSMS asks for the charging profile that it set")]
    public Task AskForProfile()
    {
        _requestId = Random.Shared.Next(1, int.MaxValue);
        return conversation.CsmsSendsAsync("GetChargingProfiles", new JsonObject
        {
            ["requestId"] = _requestId,
            ["chargingProfile"] = new JsonObject { ["chargingProfileId"] = new JsonArray(ProfileSet["id"]!.DeepClone()) },
        });
    }

    /// <summary>Expects ReportChargingProfiles until tbc is no longer true, and in them the profile with every value that was set.</summary>
    [Then("^the station reports the charging profile as it was set" + StepSupport.Requirement)]
    public Task ReportsProfile(string requirement) => ReportsAsync(requirement, Conversation.Leaves("chargingProfile[0]", ProfileSet));

    /// <summary>Expects the reports, and in them the dynamic profile with the limit that the last request gave it and the time of that request.</summary>
    [Then("^the station reports the dynamic charging profile as the last (SetChargingProfile|UpdateDynamicSchedule) left it" + StepSupport.Requirement)]
    public Task ReportsDynamicProfile(string action, string requirement)
    {
        const string period = "chargingSchedule[0].chargingSchedulePeriod[0].limit";
        var call = conversation.LastCall(action);
        return ReportsAsync(requirement,
        [
            ("chargingProfile[0].id", $"{ProfileSet["id"]}"),
            ("chargingProfile[0].dynUpdateTime", call.Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
            ($"chargingProfile[0].{period}", WireExpectations.Value(call, action == "SetChargingProfile" ? $"chargingProfile.{period}" : "scheduleUpdate.limit")!),
        ]);
    }

    /// <summary>Updates the dynamic profile of the last SetChargingProfile; the table is the scheduleUpdate.</summary>
    [When("the CSMS updates the dynamic charging profile that it set")]
    public Task Update(DataTable table) => conversation.CsmsSendsAsync("UpdateDynamicSchedule", new JsonObject
    {
        ["chargingProfileId"] = ProfileSet["id"]!.DeepClone(),
        ["scheduleUpdate"] = PayloadBuilder.Build(table.Pairs(), null, bench.Values),
    });

    /// <summary>Checks the size of the last SetChargingProfile.</summary>
    [Then("^the charging profile has one schedule of one period" + StepSupport.Requirement)]
    public void OnePeriod(string requirement)
    {
        var call = conversation.LastCall("SetChargingProfile");
        var periods = ProfileSet["chargingSchedule"]!.AsArray().Select(schedule => schedule!["chargingSchedulePeriod"]!.AsArray().Count).ToList();
        if (periods is not [1])
        {
            throw bench.Expect.Violation(
                new FrameQuery { Sender = call.Sender, Action = "SetChargingProfile", Requirement = requirement.OrNull() },
                "A dynamic charging profile has one schedule of one period.", call, "chargingProfile.chargingSchedule", "1 schedule of 1 period",
                $"{periods.Count} schedule(s) of {string.Join(", ", periods)} period(s)");
        }
    }

    /// <summary>Lets the CSMS's operator have it set a dynamic profile and push updates of it; the table is the SetChargingProfile.</summary>
    [When("^the operator lets the CSMS set a dynamic charging profile and update it every (.+) seconds$")]
    public Task PushDynamicProfile(string interval, DataTable table)
    {
        bench.Cursor.MoveToEnd();
        return bench.PerformAsync(OperatorActions.LetCsmsPushProfile(bench.Identity, bench.Request("SetChargingProfile", table), conversation.Seconds(interval)));
    }

    /// <summary>The driver asks for charging with priority at the station, or no longer wants it (K22).</summary>
    [When("^the driver (asks for|ends) priority charging$")]
    public Task Priority(string what) => bench.ActAsync(OperatorActions.AskForPriority(bench.EvseId, what == "asks for"));

    /// <summary>An energy management system at the station sets a limit for the EVSE, or reports local generation there.</summary>
    [When("^the energy management system (limits the EVSE to|reports local generation of) (.+)$")]
    public Task External(string what, string limit) =>
        bench.ActAsync(OperatorActions.LimitExternally(bench.EvseId, Limit(limit), JsonText.Of(bench.Statement.Configured("chargingRateUnit")), what != "limits the EVSE to"));

    private JsonNode ProfileSet => WireExpectations.Payload(conversation.LastCall("SetChargingProfile"))!["chargingProfile"]!;

    private async Task ReportsAsync(string requirement, IEnumerable<(string Path, string Matcher)> profile)
    {
        (string, string)[] rows =
        [
            ("requestId", $"{_requestId}"),
            ("evseId", $"{WireExpectations.Payload(conversation.LastCall("SetChargingProfile"))!["evseId"]}"),
            .. profile,
        ];
        while (true)
        {
            var report = await conversation.ExpectRequestAsync(new FrameQuery
            {
                Sender = Party.Station,
                Action = "ReportChargingProfiles",
                Requirement = requirement.OrNull(),
                Payload = PayloadExpectation.From(rows, bench.Values),
            });
            if ((bool?)WireExpectations.Payload(report)!["tbc"] != true)
                return;
        }
    }

    private async Task SetAsync(string purpose, int stackLevel, int duration, DataTable periods)
    {
        var profile = new JsonObject
        {
            ["id"] = Random.Shared.Next(1, int.MaxValue),
            ["stackLevel"] = stackLevel,
            ["chargingProfilePurpose"] = purpose,
            ["chargingProfileKind"] = "Absolute",
            ["chargingSchedule"] = new JsonArray(new JsonObject
            {
                ["id"] = 1,
                ["startSchedule"] = _start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                ["duration"] = duration,
                ["chargingRateUnit"] = bench.Statement.Configured("chargingRateUnit"),
                ["chargingSchedulePeriod"] = new JsonArray(periods.Pairs().Select(row => (JsonNode)new JsonObject
                {
                    ["startPeriod"] = int.Parse(row.Left, CultureInfo.InvariantCulture),
                    ["limit"] = Limit(row.Right),
                    ["numberPhases"] = bench.Statement.Configured("numberPhases"),
                }).ToArray()),
            }),
        };
        if (purpose == "TxProfile")
            profile["transactionId"] = bench.Values.Memory.Recall("transactionId")!.DeepClone();
        var answer = await conversation.CsmsAsksAsync("SetChargingProfile", new JsonObject { ["evseId"] = purpose == "ChargingStationMaxProfile" ? 0 : bench.EvseId, ["chargingProfile"] = profile });
        if ((string?)answer["status"] != "Accepted")
            throw new Judging.InconclusiveException($"The precondition was not reached: SetChargingProfile was answered with {(string?)answer["status"]}.");
    }

    private decimal Limit(string text) => bench.Values.Resolve(text) is { } value ? (decimal)value : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Show(IEnumerable<(double Start, string Limit)> periods) => string.Join(", ", periods.Select(p => FormattableString.Invariant($"{p.Start:0.#} s: {p.Limit}")));
}
