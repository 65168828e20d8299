using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Station;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class AuthorizationTests
{
    [Test]
    public async Task A_refused_token_starts_nothing()
    {
        await using var bench = await StationBench.BootedAsync();
        bench.Csms.AnswerNext("Authorize", Info("Blocked"));
        await bench.Station.PresentIdTokenAsync("A");
        (await bench.EventsAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task A_token_for_another_EVSE_starts_nothing_here()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Evses = [new(), new()] });
        bench.Csms.AnswerNext("Authorize", new JsonObject { ["idTokenInfo"] = new JsonObject { ["status"] = "Accepted", ["evseId"] = new JsonArray(2) } });
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        (await bench.EventsAsync()).Should().BeEmpty();
    }

    [TestCase(true, 0)]
    [TestCase(false, 1)]
    public async Task Asks_again_for_a_cached_token_unless_it_may_decide_itself(bool preAuthorize, int asked)
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("AuthCtrlr.LocalPreAuthorize", preAuthorize ? "true" : "false")));
        await CacheAsync(bench);
        await bench.Station.PresentIdTokenAsync("A");
        await bench.SettleAsync();
        bench.Csms.Calls.Count(call => call.Action == "Authorize").Should().Be(asked);
        (await bench.EventsAsync())[0]["idToken.idToken"].Should().Be("A");
    }

    [Test]
    public async Task Asks_again_for_a_token_that_is_cached_as_refused_unless_that_is_off()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("AuthCtrlr.LocalPreAuthorize", "true")));
        bench.Csms.AnswerNext("Authorize", Info("Blocked"));
        await bench.Station.PresentIdTokenAsync("A");
        await bench.NextAsync("Authorize");
        await bench.SetAsync("AuthCacheCtrlr", "DisablePostAuthorize", "true");
        await bench.Station.PresentIdTokenAsync("A");
        await bench.SettleAsync();
        bench.Csms.Calls.Should().BeEmpty();
        await bench.SetAsync("AuthCacheCtrlr", "DisablePostAuthorize", "false");
        await bench.Station.PresentIdTokenAsync("A");
        await bench.NextAsync("Authorize");
    }

    [TestCase("true", "true", "false", 1)]
    [TestCase("false", "true", "false", 0)]
    [TestCase("true", "false", "false", 0)]
    [TestCase("true", "false", "true", 1)]
    public async Task Decides_offline_by_the_cache_and_for_strangers_by_the_switch(string localOffline, string cached, string unknownAllowed, int started)
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(
            ("AuthCtrlr.LocalAuthorizeOffline", localOffline), ("AuthCtrlr.OfflineTxForUnknownIdEnabled", unknownAllowed)));
        if (cached == "true")
            await CacheAsync(bench);
        await bench.Station.CutNetworkAsync();
        await bench.Station.PresentIdTokenAsync("A");
        await bench.SettleAsync();
        (await bench.Station.ReadStateAsync()).Transactions.Should().HaveCount(started);
    }

    [Test]
    public async Task Forgets_the_cache_when_told()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("AuthCtrlr.LocalPreAuthorize", "true")));
        await CacheAsync(bench);
        (await bench.AskAsync("ClearCache", []))["status"]!.ToString().Should().Be("Accepted");
        await bench.Station.PresentIdTokenAsync("A");
        await bench.NextAsync("Authorize");
        await bench.SetAsync("AuthCacheCtrlr", "Enabled", "false");
        (await bench.AskAsync("ClearCache", []))["status"]!.ToString().Should().Be("Rejected");
    }

    [Test]
    public async Task Lets_cached_tokens_expire()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("AuthCtrlr.LocalPreAuthorize", "true"), ("AuthCacheCtrlr.LifeTime", "60")));
        await CacheAsync(bench);
        await bench.PassAsync(TimeSpan.FromSeconds(61));
        await bench.Station.PresentIdTokenAsync("A");
        await bench.NextAsync("Authorize");
    }

    [Test]
    public async Task Another_token_of_the_same_group_stops_the_transaction()
    {
        await using var bench = await StationBench.BootedAsync();
        bench.Csms.AnswerAlways("Authorize", _ => ScriptedCsms.Result(Info("Accepted", "G")));
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("A");
        await bench.EventsAsync();
        await bench.Station.PresentIdTokenAsync("B");
        await bench.NextAsync("Authorize");
        var ended = await bench.NextAsync("TransactionEvent");
        ended["eventType"].Should().Be("Ended");
        ended["idToken.idToken"].Should().Be("B");
    }

    [Test]
    public async Task Another_token_of_the_group_stops_it_also_when_no_EVSE_was_chosen()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Evses = [new(), new()] });
        bench.Csms.AnswerAlways("Authorize", _ => ScriptedCsms.Result(Info("Accepted", "G")));
        await TransactionTests.Charge(bench);
        await bench.Station.PresentIdTokenAsync("B");
        var events = await bench.EventsAsync();
        events.Should().ContainSingle().Which["eventType"].Should().Be("Ended");
    }

    [Test]
    public async Task A_token_of_another_group_does_not()
    {
        await using var bench = await StationBench.BootedAsync();
        await TransactionTests.Charge(bench);
        bench.Csms.AnswerNext("Authorize", Info("Accepted", "OTHER"));
        await bench.Station.PresentIdTokenAsync("B");
        (await bench.EventsAsync()).Should().BeEmpty();
    }

    [TestCase("Blocked", 1)]
    [TestCase("Accepted", 0)]
    public async Task Keeps_what_the_CSMS_says_in_a_transaction_in_the_cache(string status, int asked)
    {
        // A socket would give its cable free for the same idToken, without asking.
        await using var bench = await StationBench.BootedAsync(change: options => StationBench.With(("AuthCtrlr.LocalPreAuthorize", "true"))(options) with
        {
            Evses = [new EvseOptions { Connectors = [new ConnectorOptions { Type = "cType2" }] }],
        });
        await CacheAsync(bench);
        await bench.Station.PlugInAsync(1);
        bench.Csms.AnswerAlways("TransactionEvent", _ => ScriptedCsms.Result(Info(status)));
        await bench.Station.PresentIdTokenAsync("A");
        await bench.EventsAsync();
        await bench.Station.UnplugAsync(1);
        await bench.EventsAsync();
        await bench.Station.PresentIdTokenAsync("A");
        await bench.SettleAsync();
        bench.Csms.Calls.Count(call => call.Action == "Authorize").Should().Be(asked, "C10.FR.05, C10.FR.03");
    }

    [Test]
    public async Task Keeps_the_cache_over_a_power_loss()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("AuthCtrlr.LocalPreAuthorize", "true")));
        await CacheAsync(bench);
        await bench.Station.PowerCycleAsync();
        await bench.NextAsync("BootNotification");
        await bench.Station.PresentIdTokenAsync("A");
        await bench.SettleAsync();
        bench.Csms.Calls.Should().NotContain(call => call.Action == "Authorize", "C10.FR.02");
    }

    [Test]
    public async Task Lets_no_cable_be_plugged_in_before_a_driver_is_authorized_where_it_is_built_so()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { LocksUntilAuthorized = true });
        var plug = () => bench.Station.PlugInAsync(1);
        await plug.Should().ThrowAsync<InvalidOperationException>();
        await bench.Station.PresentIdTokenAsync("A");
        await bench.SettleAsync();
        await plug.Should().NotThrowAsync();
    }

    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task Keeps_a_local_list(OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version, StationBench.With(("AuthCtrlr.LocalPreAuthorize", "true")));
        (await VersionAsync(bench)).Should().Be(0);
        (await SendListAsync(bench, "Full", 3, ("A", "Accepted"), ("B", "Blocked"))).Should().Be("Accepted");
        (await VersionAsync(bench)).Should().Be(3);
        (await SendListAsync(bench, "Differential", 3, ("C", "Accepted"))).Should().Be("VersionMismatch");
        (await SendListAsync(bench, "Differential", 4, ("A", null), ("C", "Accepted"))).Should().Be("Accepted");
        await bench.Station.PowerCycleAsync();
        await bench.NextAsync("BootNotification");
        (await VersionAsync(bench)).Should().Be(4);
        await bench.Station.PresentIdTokenAsync("C");
        await bench.SettleAsync();
        bench.Csms.Calls.Should().NotContain(call => call.Action == "Authorize");
        (await bench.EventsAsync())[0]["idToken.idToken"].Should().Be("C");
        (await SendListAsync(bench, "Full", 9)).Should().Be("Accepted");
        (await bench.Station.ReadStateAsync()).Variables["LocalAuthListCtrlr.Entries"].Should().Be("0");
    }

    [Test]
    public async Task Refuses_a_list_with_a_token_twice_and_keeps_the_old_one()
    {
        await using var bench = await StationBench.BootedAsync();
        await SendListAsync(bench, "Full", 1, ("A", "Accepted"));
        (await SendListAsync(bench, "Full", 2, ("A", "Accepted"), ("a", "Blocked"))).Should().Be("Failed");
        (await VersionAsync(bench)).Should().Be(1);
    }

    internal static async Task<string> SendListAsync(StationBench bench, string type, int version, params (string Token, string? Status)[] entries)
    {
        var request = new JsonObject { ["updateType"] = type, ["versionNumber"] = version };
        if (entries.Length > 0)
        {
            request["localAuthorizationList"] = new JsonArray([.. entries.Select(entry =>
            {
                var one = new JsonObject { ["idToken"] = new JsonObject { ["idToken"] = entry.Token, ["type"] = "ISO14443" } };
                if (entry.Status is not null)
                    one["idTokenInfo"] = new JsonObject { ["status"] = entry.Status };
                return (JsonNode)one;
            })]);
        }

        return (await bench.AskAsync("SendLocalList", request))["status"]!.ToString();
    }

    private static async Task<int> VersionAsync(StationBench bench) => (await bench.AskAsync("GetLocalListVersion", []))["versionNumber"]!.GetValue<int>();

    private static async Task CacheAsync(StationBench bench)
    {
        await bench.Station.PresentIdTokenAsync("A");
        await bench.NextAsync("Authorize");
        await bench.SettleAsync();
        await bench.Station.PresentIdTokenAsync("A");
        (await bench.EventsAsync())[^1]["eventType"].Should().Be("Ended");
    }

    private static JsonObject Info(string status, string? group = null)
    {
        var info = new JsonObject { ["status"] = status };
        if (group is not null)
            info["groupIdToken"] = new JsonObject { ["idToken"] = group, ["type"] = "Central" };
        return new JsonObject { ["idTokenInfo"] = info };
    }
}
