using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>The endpoints of the CSMS, and how the station finds its way between them (B09, B10, A05).</summary>
[Binding]
public sealed class NetworkSteps(Bench bench, Conversation conversation)
{
    private const string Which = "(first|second)";
    private readonly NetworkSlots _slots = new(bench, conversation);

    /// <summary>
    /// Lets the CSMS listen at a second endpoint, beside the first that the station is connected to. Its address is <c>the configured ocppCsmsUrl2</c>, its security profile, which is that of the first
    /// unless another is said, <c>$securityProfile</c>. Of a station under test two slots are remembered: <c>$activeSlot</c> and, of the configured two, the <c>$otherSlot</c>.
    /// </summary>
    [Given(@"^the CSMS has a second endpoint((?:, one security profile higher| of security profile \d)?)$")]
    public async Task SecondEndpoint(string security)
    {
        var profile = security.OrNull() switch
        {
            null => bench.SecurityProfile,
            ", one security profile higher" => bench.SecurityProfile + 1,
            var one => one[^1] - '0',
        };
        await bench.Network.OpenSecondAsync(profile);
        bench.Values.Memory.Remember("securityProfile", JsonValue.Create(profile));
        if (bench.Sut == Party.Station)
            await _slots.ReadAsync();
    }

    /// <summary>Takes an endpoint down for new connections: they are dropped as soon as they come.</summary>
    [StepDefinition($"^the {Which} endpoint is down$")]
    public async Task IsDown(string which)
    {
        await bench.Clock.SettleAsync(CancellationToken.None);
        await bench.Network.RefuseAsync(Index(which), refuse: true);
    }

    /// <summary>Takes an endpoint up again.</summary>
    [StepDefinition($"^the {Which} endpoint is up again$")]
    public async Task IsUp(string which)
    {
        await bench.Clock.SettleAsync(CancellationToken.None);
        await bench.Network.RefuseAsync(Index(which), refuse: false);
    }

    /// <summary>Ends the station's connection without a close frame; it may come back at once.</summary>
    [When("the connection is lost")]
    public async Task IsLost()
    {
        await bench.Clock.SettleAsync(CancellationToken.None);
        bench.Cursor.MoveToEnd();
        await bench.Network.DropAsync();
    }

    /// <summary>
    /// Stores the profile of the second endpoint in the slot that is not active, puts that before the active one in NetworkConfigurationPriority, and resets the station on idle: all of it must be accepted (B09.FR.01, B10.FR.01).
    /// </summary>
    [When("the CSMS moves the station to the second endpoint")]
    public async Task Move()
    {
        await _slots.GoBackLaterAsync();
        await _slots.ProvideAsync();
        await _slots.PrioritizeAsync("$otherSlot", "$activeSlot");
        var reset = await conversation.CsmsSendsAsync("Reset", new JsonObject { ["type"] = "OnIdle" });
        await bench.Expect.AnswerAsync(reset, new FrameQuery { Sender = Party.Station, Action = "Reset", Payload = PayloadExpectation.From([("status", "Accepted")], bench.Values) });
    }

    /// <summary>Stores the profile of the second endpoint in the slot that is not active, and puts that behind the active one in NetworkConfigurationPriority.</summary>
    [Given("the second endpoint is the station's next choice")]
    public async Task NextChoice()
    {
        await _slots.ProvideAsync();
        await _slots.PrioritizeAsync("$activeSlot", "$otherSlot");
        bench.Cursor.MoveToEnd();
    }

    /// <summary>Leaves no slot but the active one in NetworkConfigurationPriority.</summary>
    [Given("the active slot is the only one in NetworkConfigurationPriority")]
    public async Task OnlyActive()
    {
        await _slots.PrioritizeAsync("$activeSlot");
        bench.Cursor.MoveToEnd();
    }

    /// <summary>Takes the slot that is not active out of NetworkConfigurationPriority where it is there, which must be accepted.</summary>
    [When("^the CSMS takes the other slot out of NetworkConfigurationPriority where it is there" + StepSupport.Requirement)]
    public async Task TakeOut(string requirement)
    {
        var slots = await _slots.PriorityAsync();
        if (slots.Contains(_slots.Other))
            await _slots.ExpectPriorityAsync(slots.Where(slot => slot != _slots.Other), requirement.OrNull());
    }

    /// <summary>Expects that a slot is not in NetworkConfigurationPriority any more.</summary>
    [Then(@"^slot (\S+) is no longer in NetworkConfigurationPriority" + StepSupport.Requirement)]
    public async Task IsGone(string slot, string requirement) => await _slots.ExpectGoneAsync(_slots.Text(slot), requirement.OrNull());

    /// <summary>Sets NetworkConfigurationPriority to what it is, with the slot that is not active at its beginning or its end.</summary>
    [When("^the CSMS puts the other slot (first|last) in NetworkConfigurationPriority$")]
    public async Task Put(string place)
    {
        var others = (await _slots.PriorityAsync()).Where(slot => slot != _slots.Other);
        await _slots.SetPriorityAsync(place == "first" ? others.Prepend(_slots.Other) : others.Append(_slots.Other));
    }

    /// <summary>
    /// Sets variables of component NetworkConfiguration for a slot, in as many requests as DeviceDataCtrlr.ItemsPerMessage[SetVariables] asks for. Columns: variable, value, attributeStatus that is expected, and
    /// reasonCode where one is.
    /// </summary>
    [When(@"^the CSMS sets NetworkConfiguration of slot (\S+)" + StepSupport.Requirement)]
    public Task SetVariables(string slot, string requirement, DataTable table) => _slots.SetVariablesAsync(_slots.Text(slot), requirement.OrNull(), table);

    /// <summary>Lets the CSMS's operator make it set variables of component NetworkConfiguration for a slot, by the columns variable and value, in whatever requests it likes.</summary>
    [When(@"^the operator lets the CSMS set NetworkConfiguration of slot (.+)$")]
    public Task LetSet(string slot, DataTable table) => bench.ActAsync(OperatorActions.LetCsmsSend(bench.Identity, "SetVariables", _slots.Setting(_slots.Text(slot), table.Rows)));

    /// <summary>Expects that the CSMS sets these variables of component NetworkConfiguration for a slot, in one request or several, which the station answers. Columns: variable and value.</summary>
    [Then(@"^the CSMS sets NetworkConfiguration of slot (.+?) to" + StepSupport.Requirement)]
    public Task Sets(string slot, string requirement, DataTable table) => _slots.ExpectSetAsync(_slots.Text(slot), requirement.OrNull(), table);

    /// <summary>Expects that NetworkConfiguration cannot be set for any slot in NetworkConfigurationPriority, of which there must be two.</summary>
    [Then("^the station lets nobody change NetworkConfiguration of a slot in NetworkConfigurationPriority" + StepSupport.Requirement)]
    public Task PrioritySlotsAreFixed(string requirement) => _slots.ExpectFixedAsync(requirement.OrNull());

    /// <summary>Expects of the reports since the last GetBaseReport that they show component NetworkConfiguration for each slot that NetworkConfigurationPriority may name, and of the slot that is not active these values.</summary>
    [Then("^the report shows NetworkConfiguration of every slot, and of the other one" + StepSupport.Requirement)]
    public void Reported(string requirement, DataTable table) => _slots.ExpectReported(requirement.OrNull(), table);

    /// <summary>Expects that the next attempt to connect is made at an endpoint, and comes about.</summary>
    [Then($"^the station connects to the {Which} endpoint" + StepSupport.Requirement)]
    public async Task Connects(string which, string requirement) => await ExpectOpenAsync(await AttemptAsync(Index(which), requirement), requirement);

    /// <summary>Expects that the next attempt to connect is made at any endpoint, not before some time has passed since the one before it ended, and comes about.</summary>
    [Then(@"^the station connects to either endpoint after at least (.+?) seconds" + StepSupport.Requirement)]
    public async Task ConnectsLater(string seconds, string requirement)
    {
        var least = conversation.Seconds(seconds);
        var before = bench.Records.OfType<ConnectionRecord>().Last(record => record.Leg == Party.Station && record.Kind == ConnectionEventKind.Disconnected);
        var attempt = await AttemptAsync(null, requirement);
        if (attempt.Timestamp - before.Timestamp < least - TimeSpan.FromMilliseconds(500))
            throw Wrong(attempt, requirement, "The station tried to connect too early.", $"after at least {least.TotalSeconds:0} seconds", $"after {(attempt.Timestamp - before.Timestamp).TotalSeconds:0.0} seconds");
        await ExpectOpenAsync(attempt, requirement);
    }

    /// <summary>Expects that the next attempts to connect are made at an endpoint, and come to nothing.</summary>
    [Then($@"^the station tries the {Which} endpoint (once|\d+ times) in vain" + StepSupport.Requirement)]
    public async Task TriesInVain(string which, string times, string requirement)
    {
        var count = times == "once" ? 1 : int.Parse(times.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < count; i++)
        {
            var attempt = await AttemptAsync(Index(which), requirement);
            var end = await EndAsync(attempt, "an attempt of the station to connect to end", ConnectionEventKind.UpgradeAccepted, ConnectionEventKind.Disconnected, requirement);
            if (end.Kind == ConnectionEventKind.UpgradeAccepted)
                throw Wrong(end, requirement, "The station connected where it must not.", "no connection", $"one to {Endpoint(Index(which))}");
        }
    }

    /// <summary>Expects that the station does not ask for a connection at an endpoint for a time.</summary>
    [Then($"^the station does not connect to the {Which} endpoint for (.+?) seconds" + StepSupport.Requirement)]
    public async Task StaysAway(string which, string seconds, string requirement)
    {
        var from = bench.Wire.Count;
        await bench.Clock.PassAsync(conversation.Seconds(seconds), CancellationToken.None);
        var attempt = bench.Wire.Since(from).OfType<ConnectionRecord>().FirstOrDefault(record => IsAttempt(record) && record.Fact("local") == Endpoint(Index(which)).Authority);
        if (attempt is not null)
            throw Wrong(attempt, requirement, "The station tried to connect where it must not.", $"no attempt at {Endpoint(Index(which))}", "one");
        bench.Cursor.MoveToEnd();
    }

    /// <summary>Goes on when the station is connected: it may have closed the connection to open it again in another way, within the tolerance of times.</summary>
    [When("the station is connected again if it closed the connection")]
    public async Task IsBack()
    {
        await bench.Clock.SettleAsync(CancellationToken.None);
        bool Stands() => bench.Wire.Since(0).OfType<ConnectionRecord>()
            .LastOrDefault(record => record.Leg == Party.Station && record.Kind is ConnectionEventKind.UpgradeAccepted or ConnectionEventKind.Disconnected) is { Kind: ConnectionEventKind.UpgradeAccepted };
        await bench.Clock.UntilAsync(() => !Stands(), ValueSource.TimeTolerance, CancellationToken.None);
        if (!await bench.Clock.UntilAsync(Stands, TimeSpan.FromSeconds(bench.Statement.Timeouts.Reconnect), CancellationToken.None))
            throw new SutAbsentException("The station closed its connection and did not come back.");
        await bench.Clock.SettleAsync(CancellationToken.None);
        bench.Cursor.MoveToEnd();
    }

    private static int Index(string which) => which == "first" ? 0 : 1;

    private static bool IsAttempt(ConnectionRecord record) => record is { Leg: Party.Station, Kind: ConnectionEventKind.TcpConnected };

    private Uri Endpoint(int index) => bench.Network.Endpoints[index];

    private async Task<ConnectionRecord> AttemptAsync(int? endpoint, string requirement)
    {
        var attempt = await bench.Expect.EventAsync(Party.Station, "the station to try to connect", IsAttempt, TimeSpan.FromSeconds(bench.Statement.Timeouts.Boot), requirement: requirement.OrNull());
        return endpoint is not { } index || attempt.Fact("local") == Endpoint(index).Authority
            ? attempt
            : throw Wrong(attempt, requirement, "The station tried another endpoint than the one whose turn it was.", Endpoint(index).Authority, attempt.Fact("local") ?? "");
    }

    private async Task ExpectOpenAsync(ConnectionRecord attempt, string requirement)
    {
        var end = await EndAsync(attempt, "the station to be connected", ConnectionEventKind.UpgradeAccepted, ConnectionEventKind.Disconnected, requirement);
        if (end.Kind != ConnectionEventKind.UpgradeAccepted)
            throw Wrong(end, requirement, "The connection of the station did not come about.", "a connection", "none");
    }

    private Task<ConnectionRecord> EndAsync(ConnectionRecord attempt, string what, ConnectionEventKind good, ConnectionEventKind bad, string requirement) =>
        bench.Expect.EventAsync(Party.Station, what, record => record.Leg == Party.Station && record.ConnectionId == attempt.ConnectionId && (record.Kind == good || record.Kind == bad), requirement: requirement.OrNull());

    private ExpectationException Wrong(ConnectionRecord record, string requirement, string message, string expected, string actual) =>
        new(new Finding(requirement.OrNull() ?? string.Join(", ", bench.Requirements), FindingLayer.Expectation, FindingSeverity.Violation, Party.Station, message)
        {
            RecordNumber = record.Number,
            Expected = expected,
            Actual = actual,
        });
}
