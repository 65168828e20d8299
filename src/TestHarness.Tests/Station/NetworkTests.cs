using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Station.Storage;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class NetworkTests
{
    [TestCase(0, false)]
    [TestCase(1, true)]
    public async Task Sends_credentials_from_security_profile_1_on(int profile, bool credentials)
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { SecurityProfile = profile });
        (bench.Csms.Upgrades[0].Authorization is not null).Should().Be(credentials);
        bench.Csms.Upgrades[0].Identity.Should().Be("CS001");
        bench.Csms.Upgrades[0].Subprotocols.Should().Equal("ocpp2.1", "ocpp2.0.1");
    }

    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task Moves_to_another_network_profile_after_a_reboot(OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version);
        (await ProfileAsync(bench, 2, bench.Csms.Address + "other", 1)).Should().Be("Accepted");
        await bench.SetAsync("OCPPCommCtrlr", "NetworkConfigurationPriority", "2,1");
        await bench.AskAsync("Reset", new JsonObject { ["type"] = "Immediate" });
        await bench.NextAsync("BootNotification");
        bench.Csms.Upgrades[^1].Path.Should().Be("/other/CS001");
        var state = await bench.Station.ReadStateAsync();
        state.Variables["OCPPCommCtrlr.ActiveNetworkProfile"].Should().Be("2");
    }

    [Test]
    public async Task Uses_the_password_of_the_network_profile_that_was_given_one()
    {
        await using var bench = await StationBench.BootedAsync();
        await ProfileAsync(bench, 2, bench.Csms.Address.ToString(), 1);
        await bench.SetAsync("NetworkConfiguration", "BasicAuthPassword", "a-password-of-slot-2", componentInstance: "2");
        await bench.SetAsync("OCPPCommCtrlr", "NetworkConfigurationPriority", "2,1");
        await bench.AskAsync("Reset", new JsonObject { ["type"] = "Immediate" });
        await bench.NextAsync("BootNotification");
        System.Text.Encoding.UTF8.GetString(bench.Csms.Upgrades[^1].Credentials!.Password.Span).Should().Be("a-password-of-slot-2");
    }

    [Test]
    public async Task Falls_back_when_the_first_profile_cannot_be_reached()
    {
        await using var bench = await StationBench.BootedAsync();
        await ProfileAsync(bench, 2, "ws://127.0.0.1:1", 1);
        await bench.SetAsync("OCPPCommCtrlr", "NetworkConfigurationPriority", "2,1");
        await bench.AskAsync("Reset", new JsonObject { ["type"] = "Immediate" });
        await bench.NextAsync("BootNotification");
        (await bench.Station.ReadStateAsync()).Variables["OCPPCommCtrlr.ActiveNetworkProfile"].Should().Be("1");
    }

    [TestCase(1, "ws://127.0.0.1:9/ocpp", 0, "Rejected", Description = "a lower security profile")]
    [TestCase(1, "ws://127.0.0.1:9/ocpp", 2, "Rejected", Description = "no TLS for a profile that needs it")]
    [TestCase(9, "ws://127.0.0.1:9/ocpp", 1, "Rejected", Description = "no such slot")]
    [TestCase(1, "here", 1, "Rejected", Description = "no URL")]
    [TestCase(3, "ws://127.0.0.1:9/ocpp", 1, "Accepted")]
    public async Task Judges_network_profiles(int slot, string url, int profile, string status)
    {
        await using var bench = await StationBench.BootedAsync();
        (await ProfileAsync(bench, slot, url, profile)).Should().Be(status);
    }

    [Test]
    public async Task Refuses_TLS_without_a_root_certificate()
    {
        await using var bench = await StationBench.BootedAsync();
        (await ProfileAsync(bench, 2, "wss://127.0.0.1:9", 2)).Should().Be("Accepted");
        var answer = await bench.AskAsync("SetVariables", new JsonObject
        {
            ["setVariableData"] = new JsonArray(new JsonObject
            {
                ["component"] = new JsonObject { ["name"] = "OCPPCommCtrlr" },
                ["variable"] = new JsonObject { ["name"] = "NetworkConfigurationPriority" },
                ["attributeValue"] = "2",
            }),
        });
        answer["setVariableResult"]![0]!["attributeStatus"]!.ToString().Should().Be("Rejected");
    }

    [Test]
    public async Task Registers_again_where_it_changed_to_another_profile_without_a_reboot()
    {
        // B10.FR.10
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("OCPPCommCtrlr.NetworkProfileConnectionAttempts", "1")));
        await ProfileAsync(bench, 2, bench.Csms.Address + "other", 1);
        await bench.SetAsync("OCPPCommCtrlr", "NetworkConfigurationPriority", "1,2");
        await ProfileAsync(bench, 1, "ws://127.0.0.1:1", 1);
        await bench.Csms.CloseAsync();
        (await bench.NextAsync("BootNotification"))["reason"].Should().Be("Unknown");
        bench.Csms.Upgrades[^1].Path.Should().Be("/other/CS001");
        await bench.NextAsync("NotifyEvent");
    }

    [Test]
    public async Task Shows_and_takes_its_profiles_as_variables()
    {
        // B09.FR.09, B09.FR.23, B09.FR.22
        await using var bench = await StationBench.BootedAsync();
        await ProfileAsync(bench, 2, "ws://127.0.0.1:9/ocpp", 1);
        (await VariableAsync(bench, "OcppCsmsUrl")).Should().Be("ws://127.0.0.1:9/ocpp");
        (await WriteAsync(bench, "NetworkConfiguration", "2", "OcppCsmsUrl", "ws://127.0.0.1:10/")).Should().Be("Accepted");
        await ProfileAsync(bench, 2, "ws://127.0.0.1:9/ocpp", 1);
        (await WriteAsync(bench, "NetworkConfiguration", "2", "OcppCsmsUrl", "ws://127.0.0.1:10/")).Should().Be("Accepted");
        (await VariableAsync(bench, "OcppCsmsUrl")).Should().Be("ws://127.0.0.1:10/", "a value counts as new where another profile was set meanwhile");
        (await WriteAsync(bench, "NetworkConfiguration", "1", "MessageTimeout", "20")).Should().Be("Rejected PriorityNetworkConf");
        (await WriteAsync(bench, "NetworkConfiguration", "2", "SecurityProfile", "0")).Should().Be("Rejected NoSecurityDowngrade");
        (await WriteAsync(bench, "NetworkConfiguration", "2", "Identity", "a:b")).Should().Be("Rejected InvalidValue");
        (await WriteAsync(bench, "NetworkConfiguration", "2", "ApnEnabled", "true")).Should().Be("Rejected ReadOnly");
    }

    [Test]
    public async Task A_slot_that_was_filled_by_variables_alone_must_be_valid_before_it_is_used()
    {
        // B09.FR.34, B09.FR.33, B09.FR.20
        await using var bench = await StationBench.BootedAsync();
        (await WriteAsync(bench, "NetworkConfiguration", "3", "MessageTimeout", "20")).Should().Be("Accepted");
        (await WriteAsync(bench, "OCPPCommCtrlr", null, "NetworkConfigurationPriority", "1,3")).Should().Be("Rejected InvalidNetworkConf");
        (await WriteAsync(bench, "NetworkConfiguration", "3", "OcppCsmsUrl", "ws://127.0.0.1:9/")).Should().Be("Accepted");
        (await WriteAsync(bench, "OCPPCommCtrlr", null, "NetworkConfigurationPriority", "1,3")).Should().Be("Accepted");
        (await WriteAsync(bench, "OCPPCommCtrlr", null, "NetworkConfigurationPriority", "3")).Should().Be("Accepted");
    }

    [Test]
    public async Task Uses_the_identity_of_the_active_profile_until_another_is_set_for_all()
    {
        // B09.FR.18, B09.FR.28, B09.FR.26
        await using var bench = await StationBench.BootedAsync();
        await ProfileAsync(bench, 1, bench.Csms.Address.ToString(), 1, identity: "CS002");
        await bench.Csms.CloseAsync();
        await bench.UntilAsync(() => bench.Csms.Upgrades[^1].Identity == "CS002");
        (await VariableAsync(bench, "Identity", "SecurityCtrlr", null)).Should().Be("CS002");
        (await WriteAsync(bench, "SecurityCtrlr", null, "Identity", "CS003")).Should().Be("Accepted");
        (await VariableAsync(bench, "Identity", slot: "1")).Should().BeEmpty();
        await bench.Csms.CloseAsync();
        await bench.UntilAsync(() => bench.Csms.Upgrades[^1].Identity == "CS003");
        (await WriteAsync(bench, "SecurityCtrlr", null, "Identity", "CS:1")).Should().Be("Rejected InvalidValue");
    }

    [Test]
    public async Task Names_an_access_point_where_it_has_a_modem()
    {
        // B09.FR.11, B09.FR.12
        await using var bench = await StationBench.BootedAsync(change: options => options with { HasModem = true });
        (await VariableAsync(bench, "ApnEnabled")).Should().Be("false");
        (await WriteAsync(bench, "NetworkConfiguration", "2", "ApnEnabled", "true")).Should().Be("Accepted");
        (await WriteAsync(bench, "NetworkConfiguration", "2", "Apn", "internet.example.com")).Should().Be("Accepted");
        (await VariableAsync(bench, "Apn")).Should().Be("internet.example.com");
        (await WriteAsync(bench, "NetworkConfiguration", "2", "ApnEnabled", "false")).Should().Be("Accepted");
        (await VariableAsync(bench, "Apn")).Should().BeEmpty();
    }

    [Test]
    public async Task Says_that_it_could_not_store_what_it_was_told()
    {
        // B09.FR.03
        var storage = new BrokenStorage();
        await using var bench = await StationBench.DarkAsync(storage: storage);
        await bench.Station.PowerOnAsync();
        await bench.NextAsync("BootNotification");
        await bench.SettleAsync();
        storage.IsBroken = true;
        (await ProfileAsync(bench, 2, "ws://127.0.0.1:9/ocpp", 1)).Should().Be("Failed");
        (await WriteAsync(bench, "OCPPCommCtrlr", null, "OfflineThreshold", "77")).Should().Be("Rejected InternalError");
        storage.IsBroken = false;
        (await VariableAsync(bench, "OfflineThreshold", "OCPPCommCtrlr", null)).Should().NotBe("77");
    }

    [Test]
    public async Task Never_gives_two_transactions_the_same_id_although_its_random_numbers_repeat()
    {
        var ids = new HashSet<string>();
        var storage = new MemoryStorage();
        for (var process = 0; process < 3; process++)
        {
            await using var bench = await StationBench.DarkAsync(storage: storage);
            await bench.Station.PowerOnAsync();
            await bench.NextAsync("BootNotification");
            await bench.SettleAsync();
            await bench.Station.PlugInAsync(1);
            ids.Add((await bench.NextAsync("TransactionEvent"))["transactionInfo.transactionId"]!).Should().BeTrue();
            await bench.Station.UnplugAsync(1);
            await bench.EventsAsync();
            storage.Delete("network.1");
        }
    }

    private static async Task<string> ProfileAsync(StationBench bench, int slot, string url, int securityProfile, string? identity = null)
    {
        var profile = new JsonObject
        {
            ["ocppVersion"] = "OCPP20",
            ["ocppTransport"] = "JSON",
            ["ocppCsmsUrl"] = url,
            ["messageTimeout"] = 30,
            ["securityProfile"] = securityProfile,
            ["ocppInterface"] = "Wired0",
        };
        if (identity is not null)
            profile["identity"] = identity;
        var answer = await bench.AskAsync("SetNetworkProfile", new JsonObject { ["configurationSlot"] = slot, ["connectionData"] = profile });
        return answer["status"]!.ToString();
    }

    private static async Task<string> VariableAsync(StationBench bench, string variable, string component = "NetworkConfiguration", string? slot = "2")
    {
        var answer = await bench.AskAsync("GetVariables", new JsonObject { ["getVariableData"] = new JsonArray(Named(component, slot, variable)) });
        return answer["getVariableResult"]![0]!["attributeValue"]!.ToString();
    }

    private static async Task<string> WriteAsync(StationBench bench, string component, string? slot, string variable, string value)
    {
        var item = Named(component, slot, variable);
        item["attributeValue"] = value;
        var result = (await bench.AskAsync("SetVariables", new JsonObject { ["setVariableData"] = new JsonArray(item) }))["setVariableResult"]![0]!;
        return $"{result["attributeStatus"]} {result["attributeStatusInfo"]?["reasonCode"]}".Trim();
    }

    private static JsonObject Named(string component, string? instance, string variable)
    {
        var named = new JsonObject { ["name"] = component };
        if (instance is not null)
            named["instance"] = instance;
        return new JsonObject { ["component"] = named, ["variable"] = new JsonObject { ["name"] = variable } };
    }

    private sealed class BrokenStorage : IStationStorage
    {
        private readonly MemoryStorage _inner = new();

        public bool IsBroken { get; set; }

        public byte[]? Read(string name) => _inner.Read(name);

        public void Write(string name, ReadOnlySpan<byte> content)
        {
            if (IsBroken)
                throw new IOException("No space is left.");
            _inner.Write(name, content);
        }

        public void Delete(string name) => _inner.Delete(name);

        public IReadOnlyList<string> Names(string prefix) => _inner.Names(prefix);
    }
}
