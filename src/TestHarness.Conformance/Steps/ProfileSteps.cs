using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Steps.States;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>
/// Charging profiles by name (K01, K09, K10). The name recalls the id. A profile is what the case says in a table, and where it says nothing a usual one: on stack level 0, Absolute,
/// from now for the configured scheduleDuration, with a limit of 6 A on the configured phases; a TxProfile names the transaction. The rows are paths in the profile, but for evseId.
/// </summary>
[Binding]
public sealed class ProfileSteps(Bench bench, Conversation conversation, ChargingStates states)
{
    private static readonly string[] Heads = ["requestId", "evseId"];
    private static readonly string[] Named = ["chargingProfilePurpose", "stackLevel"];
    private readonly Dictionary<string, FrameRecord> _set = [];

    /// <summary>Sets a profile that the station must accept before the case can go on.</summary>
    [Given(@"^the CSMS has set the (\w+) \$(\w+)$")]
    public Task HasSet(string purpose, string name) => HasSetAsync(purpose, name, null);

    /// <summary>The same, with what is not usual about it.</summary>
    [Given(@"^the CSMS has set the (\w+) \$(\w+)$")]
    public Task HasSet(string purpose, string name, DataTable table) => HasSetAsync(purpose, name, table);

    /// <summary>Sets a profile; what the station answers is for the next steps. Under a name that was used before it has the same id, and takes the place of that one.</summary>
    [When(@"^the CSMS sets the (\w+) \$(\w+)$")]
    public Task Sets(string purpose, string name) => SetsAsync(purpose, name, null);

    /// <summary>The same, with what is not usual about it.</summary>
    [When(@"^the CSMS sets the (\w+) \$(\w+)$")]
    public Task Sets(string purpose, string name, DataTable table) => SetsAsync(purpose, name, table);

    /// <summary>Lets the CSMS's operator have it set such a profile; what it sends then is for the next steps to expect.</summary>
    [When(@"^the operator lets the CSMS set the (\w+) \$(\w+)$")]
    public Task LetCsmsSet(string purpose, string name) => LetCsmsSetAsync(purpose, name, null);

    /// <summary>The same, with what is not usual about it.</summary>
    [When(@"^the operator lets the CSMS set the (\w+) \$(\w+)$")]
    public Task LetCsmsSet(string purpose, string name, DataTable table) => LetCsmsSetAsync(purpose, name, table);

    /// <summary>Reusable state Authorized, by a request of the CSMS that brings such a profile for the transaction (K05).</summary>
    [When(@"^the driver is authorized remotely, with the TxProfile \$(\w+)$")]
    public async Task AuthorizedRemotely(string name, DataTable table)
    {
        var rows = Rows(table);
        rows.Add(("chargingProfile.transactionId", "is absent"));
        await states.AuthorizeRemotelyAsync(bench.EvseId, profile: Build("TxProfile", name, rows)["chargingProfile"]);
        _set[name] = conversation.LastCall("RequestStartTransaction");
    }

    /// <summary>
    /// Expects ReportChargingProfiles with the requestId of the last GetChargingProfiles until tbc is no longer true: in them the named profiles as they were set, and none that was not asked for.
    /// </summary>
    [Then(@"^the station reports the charging profiles? (\$\w+(?:(?:, | and )\$\w+)*)" + StepSupport.Requirement)]
    public async Task Reports(string names, string requirement)
    {
        var asked = WireExpectations.Payload(conversation.LastCall("GetChargingProfiles"))!;
        var query = new FrameQuery
        {
            Sender = Party.Station,
            Action = "ReportChargingProfiles",
            Requirement = requirement.OrNull(),
            Payload = PayloadExpectation.From(Asked(asked), bench.Values),
        };
        var reported = new List<(FrameRecord Record, JsonNode Profile)>();
        JsonNode payload;
        do
        {
            var record = await conversation.ExpectRequestAsync(query);
            payload = WireExpectations.Payload(record)!;
            reported.AddRange(payload["chargingProfile"]!.AsArray().Select(profile => (record, profile!)));
        }
        while ((bool?)payload["tbc"] == true);

        foreach (var (record, profile) in reported)
            Check(query, record, profile, PayloadExpectation.From(Criteria(asked["chargingProfile"]), bench.Values), "The station reports a profile that was not asked for.");
        foreach (var name in names.Split([", ", " and "], StringSplitOptions.None))
            Check(query, name[1..], reported);
    }

    private void Check(FrameQuery query, string name, List<(FrameRecord Record, JsonNode Profile)> reported)
    {
        var set = WireExpectations.Payload(_set[name])!;
        var id = set["chargingProfile"]!["id"]!.ToString();
        var (record, profile) = reported.Find(one => one.Profile["id"]!.ToString() == id);
        if (profile is null)
        {
            throw bench.Expect.Violation(query, $"The station does not report the profile ${name}.", reported[^1].Record, "chargingProfile",
                $"profile {id}", string.Join(", ", reported.Select(one => $"profile {one.Profile["id"]}")));
        }

        if (WireExpectations.Value(record, "evseId") is var evse && evse != set["evseId"]!.ToString())
            throw bench.Expect.Violation(query, $"The station reports the profile ${name} of another EVSE.", record, "evseId", set["evseId"]!.ToString(), evse ?? "absent");
        Check(query, record, profile, PayloadExpectation.From(Conversation.Leaves("", set["chargingProfile"]), bench.Values), $"The station reports the profile ${name} otherwise than it was set.");
    }

    private void Check(FrameQuery query, FrameRecord record, JsonNode profile, PayloadExpectation expected, string problem)
    {
        if (expected.FirstMismatch(profile) is { } mismatch)
            throw bench.Expect.Violation(query, problem, record, $"chargingProfile[].{mismatch.Path}", mismatch.Expected, mismatch.Actual);
    }

    private static IEnumerable<(string, string)> Asked(JsonNode asked) =>
        from name in Heads
        where asked[name] is not null
        select (name, asked[name]!.ToString());

    private static IEnumerable<(string, string)> Criteria(JsonNode? asked)
    {
        foreach (var name in Named)
        {
            if (asked?[name] is { } value)
                yield return (name, value.ToString());
        }

        if (asked?["chargingProfileId"] is JsonArray ids)
            yield return ("id", $"one of {string.Join(", ", ids.Select(static id => id!.ToString()))}");
    }

    private async Task HasSetAsync(string purpose, string name, DataTable? table)
    {
        await SetsAsync(purpose, name, table);
        var answer = await bench.Expect.AnswerAsync(_set[name], new FrameQuery { Sender = Party.Station, Action = "SetChargingProfile" });
        if (WireExpectations.Value(answer, "status") is var status and not "Accepted")
            throw new InconclusiveException($"The precondition was not reached: SetChargingProfile was answered with {status}.");
    }

    private async Task SetsAsync(string purpose, string name, DataTable? table)
    {
        _set[name] = await conversation.CsmsSendsAsync("SetChargingProfile", Build(purpose, name, Rows(table)));
    }

    private Task LetCsmsSetAsync(string purpose, string name, DataTable? table) =>
        bench.ActAsync(OperatorActions.LetCsmsSend(bench.Identity, "SetChargingProfile", Build(purpose, name, Rows(table))));

    private static List<(string Path, string Value)> Rows(DataTable? table) =>
        table?.Pairs().Select(static row => (row.Left == "evseId" ? row.Left : $"chargingProfile.{row.Left}", row.Right)).ToList() ?? [];

    private JsonObject Build(string purpose, string name, List<(string Path, string Value)> own)
    {
        var usual = Usual(purpose, name).Where(row => !own.Exists(other => other.Path == row.Path));
        var payload = PayloadBuilder.Build([.. usual, .. own], bench.Message("SetChargingProfile").RequestType, bench.Values);
        bench.Values.Memory.Remember(name, payload["chargingProfile"]!["id"]!.DeepClone());
        return payload;
    }

    private IEnumerable<(string Path, string Value)> Usual(string purpose, string name)
    {
        const string schedule = "chargingProfile.chargingSchedule[0]";
        yield return ("evseId", purpose is "TxDefaultProfile" or "TxProfile" ? "the configured EVSE id" : "0");
        yield return ("chargingProfile.id", bench.Values.Memory.Knows(name) ? $"${name}" : "a fresh id");
        yield return ("chargingProfile.stackLevel", "0");
        yield return ("chargingProfile.chargingProfilePurpose", purpose);
        yield return ("chargingProfile.chargingProfileKind", "Absolute");
        if (purpose == "TxProfile")
            yield return ("chargingProfile.transactionId", "$transactionId");
        yield return ($"{schedule}.id", "1");
        yield return ($"{schedule}.startSchedule", "now");
        yield return ($"{schedule}.duration", "the configured scheduleDuration");
        yield return ($"{schedule}.chargingRateUnit", "the configured chargingRateUnit");
        yield return ($"{schedule}.chargingSchedulePeriod[0].startPeriod", "0");
        yield return ($"{schedule}.chargingSchedulePeriod[0].limit", "6 times the limit multiplier");
        yield return ($"{schedule}.chargingSchedulePeriod[0].numberPhases", "the configured numberPhases");
    }
}
