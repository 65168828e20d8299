using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class DisplayTests
{
    // O01.FR.01 to FR.03, FR.18, FR.22, O02.FR.01
    [TestCase("priority", "InFront", OcppVersion.V21, "NotSupportedPriority")]
    [TestCase("state", "Suspended", OcppVersion.V21, "NotSupportedState")]
    [TestCase("format", "HTML", OcppVersion.V21, "NotSupportedMessageFormat")]
    [TestCase("language", "es", OcppVersion.V21, "LanguageNotSupported")]
    [TestCase("language", "es", OcppVersion.V201, "Rejected")]
    [TestCase("language", "EN-us", OcppVersion.V201, "Accepted")]
    [TestCase("transactionId", "T-1", OcppVersion.V201, "UnknownTransaction")]
    [TestCase("display", "Other", OcppVersion.V21, "Rejected")]
    [TestCase("display", "Display", OcppVersion.V21, "Accepted")]
    [TestCase("endDateTime", "2001-01-01T00:00:00Z", OcppVersion.V201, "Rejected")]
    public async Task Judges_each_message(string field, string value, OcppVersion version, string status)
    {
        await using var bench = await BootedAsync(version, options => options with
        {
            Variables = new Dictionary<string, string> { ["DisplayMessageCtrlr.SupportedPriorities"] = "NormalCycle" },
        });
        var message = Message(1);
        if (field is "format" or "language")
            message["message"]![field] = value;
        else
            message[field] = field == "display" ? new JsonObject { ["name"] = value } : value;
        (await SetAsync(bench, message)).Should().Be(status);
    }

    [Test]
    public async Task Keeps_messages_over_a_reboot_until_their_time_is_over() // O01.FR.07, FR.10
    {
        await using var bench = await BootedAsync();
        await SetAsync(bench, Message(1));
        var short_lived = Message(2);
        short_lived["endDateTime"] = Rfc3339.Format(bench.Now.AddSeconds(120));
        await SetAsync(bench, short_lived);
        await bench.Station.PowerCycleAsync();
        await bench.NextAsync("BootNotification");
        (await IdsAsync(bench)).Should().Equal(1, 2);
        await bench.PassAsync(TimeSpan.FromSeconds(121));
        (await IdsAsync(bench)).Should().Equal(1);
    }

    [Test]
    public async Task Takes_as_many_messages_as_it_says() // O01.FR.11, O03.FR.03, FR.04, O06.FR.01
    {
        await using var bench = await BootedAsync();
        for (var id = 1; id <= 10; id++)
            (await SetAsync(bench, Message(id))).Should().Be("Accepted");
        (await SetAsync(bench, Message(11))).Should().Be("Rejected");
        (await SetAsync(bench, Message(10, "InFront"))).Should().Be("Accepted");
        (await bench.AskAsync("GetDisplayMessages", new JsonObject { ["requestId"] = 7 }))["status"]!.ToString().Should().Be("Accepted");
        await bench.SettleAsync();
        var parts = bench.Csms.Calls.Where(call => call.Action == "NotifyDisplayMessages").ToList();
        parts.Select(part => part["tbc"]).Should().Equal("true", "true", "false");
        parts.Should().OnlyContain(part => part["requestId"] == "7");
    }

    [Test]
    public async Task Removes_a_message_with_its_transaction_and_shows_it_in_the_drivers_language() // O01.FR.08, O02.FR.02
    {
        await using var bench = await BootedAsync();
        bench.Csms.AnswerAlways("Authorize", _ => ScriptedCsms.Result(new JsonObject { ["idTokenInfo"] = new JsonObject { ["status"] = "Accepted", ["language1"] = "nl" } }));
        await bench.Station.PresentIdTokenAsync("04A2B3", evseId: 1);
        await bench.Station.PlugInAsync(1);
        await bench.SettleAsync();
        var message = Message(1, "AlwaysFront");
        message["transactionId"] = (await bench.Station.ReadStateAsync()).Transactions.Single().Id;
        message["messageExtra"] = new JsonArray(new JsonObject { ["format"] = "UTF8", ["language"] = "nl", ["content"] = "Hallo" });
        (await SetAsync(bench, message)).Should().Be("Accepted");
        (await bench.Station.ReadStateAsync()).Display.Should().Be(new TestHarness.Station.State.DisplayState(1, "Hallo", "nl"));
        await bench.Station.PresentIdTokenAsync("04A2B3", evseId: 1);
        await bench.Station.UnplugAsync(1);
        await bench.SettleAsync();
        (await bench.AskAsync("GetDisplayMessages", new JsonObject { ["requestId"] = 1 }))["status"]!.ToString().Should().Be("Unknown");
        (await bench.Station.ReadStateAsync()).Display!.MessageId.Should().BeNull();
    }

    [Test]
    public async Task Shows_what_is_in_front_before_the_normal_cycle() // O01.FR.06, FR.12 to FR.16
    {
        await using var bench = await BootedAsync();
        await SetAsync(bench, Message(1));
        (await ShownAsync(bench)).Should().BeEquivalentTo(new int?[] { 1, null });
        await SetAsync(bench, Message(2, "InFront"));
        var later = Message(3, "InFront");
        later["startDateTime"] = Rfc3339.Format(bench.Now.AddMinutes(10));
        await SetAsync(bench, later);
        (await ShownAsync(bench)).Should().BeEquivalentTo(new int?[] { 2 });
        await bench.PassAsync(TimeSpan.FromMinutes(10));
        (await ShownAsync(bench)).Should().BeEquivalentTo(new int?[] { 2, 3 });
        await SetAsync(bench, Message(4, "AlwaysFront"));
        await SetAsync(bench, Message(5, "AlwaysFront"));
        (await ShownAsync(bench)).Should().BeEquivalentTo(new int?[] { 5 });
        (await IdsAsync(bench)).Should().Equal(1, 2, 3, 5);
        (await ClearAsync(bench, 5)).Should().Be("Accepted");
        (await ClearAsync(bench, 5)).Should().Be("Unknown");
        var charging = Message(6, "AlwaysFront");
        charging["state"] = "Charging";
        await SetAsync(bench, charging);
        (await ShownAsync(bench)).Should().BeEquivalentTo(new int?[] { 2, 3 });
    }

    [Test]
    public async Task A_station_without_a_user_interface_has_no_messages()
    {
        await using var bench = await StationBench.BootedAsync();
        var reply = await bench.ReplyAsync("GetDisplayMessages", new JsonObject { ["requestId"] = 1 });
        reply.Should().BeOfType<CallReply.Error>().Which.Code.Should().Be("NotSupported");
        (await bench.Station.ReadStateAsync()).Display.Should().BeNull();
    }

    private static Task<StationBench> BootedAsync(OcppVersion version = OcppVersion.V21, Func<TestHarness.Station.StationOptions, TestHarness.Station.StationOptions>? change = null) =>
        StationBench.BootedAsync(version, options => (change?.Invoke(options) ?? options) with { HasUserInterface = true });

    private static JsonObject Message(int id, string priority = "NormalCycle") => new()
    {
        ["id"] = id,
        ["priority"] = priority,
        ["message"] = new JsonObject { ["format"] = "UTF8", ["content"] = $"Message {id}" },
    };

    private static async Task<string> SetAsync(StationBench bench, JsonObject message) =>
        (await bench.AskAsync("SetDisplayMessage", new JsonObject { ["message"] = message }))["status"]!.ToString();

    private static async Task<string> ClearAsync(StationBench bench, int id) =>
        (await bench.AskAsync("ClearDisplayMessage", new JsonObject { ["id"] = id }))["status"]!.ToString();

    private static async Task<IReadOnlyList<int>> IdsAsync(StationBench bench)
    {
        bench.Csms.Calls.Clear();
        (await bench.AskAsync("GetDisplayMessages", new JsonObject { ["requestId"] = 1 }))["status"]!.ToString().Should().Be("Accepted");
        await bench.SettleAsync();
        return [.. bench.Csms.Calls.Where(call => call.Action == "NotifyDisplayMessages").SelectMany(call => call.Payload["messageInfo"]!.AsArray()).Select(one => one!["id"]!.GetValue<int>())];
    }

    // What is shown in a minute; null is the station's own text.
    private static async Task<IReadOnlyCollection<int?>> ShownAsync(StationBench bench)
    {
        var shown = new HashSet<int?>();
        for (var turn = 0; turn < 6; turn++)
        {
            shown.Add((await bench.Station.ReadStateAsync()).Display!.MessageId);
            await bench.PassAsync(TimeSpan.FromSeconds(10));
        }

        return shown;
    }
}
