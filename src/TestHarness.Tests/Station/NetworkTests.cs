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

    private static async Task<string> ProfileAsync(StationBench bench, int slot, string url, int securityProfile)
    {
        var answer = await bench.AskAsync("SetNetworkProfile", new JsonObject
        {
            ["configurationSlot"] = slot,
            ["connectionData"] = new JsonObject
            {
                ["ocppVersion"] = "OCPP20",
                ["ocppTransport"] = "JSON",
                ["ocppCsmsUrl"] = url,
                ["messageTimeout"] = 30,
                ["securityProfile"] = securityProfile,
                ["ocppInterface"] = "Wired0",
            },
        });
        return answer["status"]!.ToString();
    }
}
