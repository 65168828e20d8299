using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Station;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class MasterPassTests
{
    [Test]
    public async Task Without_a_user_interface_stops_everything_and_starts_nothing()
    {
        await using var bench = await BenchAsync(userInterface: false);
        await PresentAsync(bench);
        (await bench.EventsAsync()).Should().BeEmpty("C16.FR.03");
        await ChargeOnBothAsync(bench);
        await PresentAsync(bench);
        var ended = await bench.EventsAsync();
        ended.Should().HaveCount(2).And.OnlyContain(one => one["eventType"] == "Ended" && one["transactionInfo.stoppedReason"] == "MasterPass" && one["idToken.idToken"] == "P", "C16.FR.02, C16.FR.08");
    }

    [TestCase(null, 2)]
    [TestCase(2, 1)]
    public async Task With_a_user_interface_stops_what_is_chosen(int? evseId, int stopped)
    {
        await using var bench = await BenchAsync(userInterface: true);
        await ChargeOnBothAsync(bench);
        await PresentAsync(bench);
        (await bench.EventsAsync()).Should().BeEmpty("C16.FR.01: the driver chooses first");
        await bench.Station.ChooseTransactionsAsync(evseId is { } id ? [id] : null);
        var ended = await bench.EventsAsync();
        ended.Should().HaveCount(stopped).And.OnlyContain(one => one["transactionInfo.stoppedReason"] == "MasterPass", "C16.FR.08");
        (await bench.Station.ReadStateAsync()).Transactions.Should().HaveCount(2 - stopped);
    }

    [Test]
    public async Task The_choice_is_offered_once_and_not_for_ever()
    {
        await using var bench = await BenchAsync(userInterface: true);
        await ChargeOnBothAsync(bench);
        var choose = () => bench.Station.ChooseTransactionsAsync([1]);
        await choose.Should().ThrowAsync<InvalidOperationException>("nobody presented a master pass");
        await PresentAsync(bench);
        await bench.PassAsync(TimeSpan.FromSeconds(61));
        await choose.Should().ThrowAsync<InvalidOperationException>("C16: without a choice the station goes back to normal operation");
        (await bench.Station.ReadStateAsync()).Transactions.Should().HaveCount(2);
        await PresentAsync(bench);
        await choose();
        await choose.Should().ThrowAsync<InvalidOperationException>();
    }

    [Test]
    public async Task With_the_input_of_the_user_interface_switched_off_everything_is_stopped()
    {
        await using var bench = await BenchAsync(userInterface: true);
        await bench.SetAsync("UIInput", "Enabled", "false");
        await ChargeOnBothAsync(bench);
        await PresentAsync(bench);
        (await bench.EventsAsync()).Should().HaveCount(2);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Does_not_start_a_transaction_remotely_either(bool told)
    {
        await using var bench = await BenchAsync(userInterface: false);
        await bench.SetAsync("AuthCtrlr", "AuthorizeRemoteStart", "true");
        await bench.Station.PlugInAsync(1);
        await bench.EventsAsync();
        bench.Csms.AnswerNext("Authorize", Info("POLICE"));
        var request = new JsonObject { ["remoteStartId"] = 1, ["evseId"] = 1, ["idToken"] = new JsonObject { ["idToken"] = "P", ["type"] = "ISO14443" } };
        if (told)
            request["groupIdToken"] = new JsonObject { ["idToken"] = "POLICE", ["type"] = "Central" };
        var answer = await bench.AskAsync("RequestStartTransaction", request);
        answer["status"]!.ToString().Should().Be(told ? "Rejected" : "Accepted");
        (await bench.EventsAsync()).Should().BeEmpty("C16.FR.03");
    }

    private static Task<StationBench> BenchAsync(bool userInterface) => StationBench.BootedAsync(change: options => options with
    {
        Evses = [new EvseOptions(), new EvseOptions()],
        HasUserInterface = userInterface,
        Variables = new Dictionary<string, string> { ["AuthCtrlr.MasterPassGroupId"] = "POLICE" },
    });

    private static async Task ChargeOnBothAsync(StationBench bench)
    {
        foreach (var evseId in new[] { 1, 2 })
        {
            await bench.Station.PlugInAsync(evseId);
            await bench.Station.PresentIdTokenAsync($"T{evseId}", evseId: evseId);
            await bench.SettleAsync();
        }

        (await bench.EventsAsync()).Should().NotBeEmpty();
    }

    private static async Task PresentAsync(StationBench bench)
    {
        bench.Csms.AnswerNext("Authorize", Info("POLICE"));
        await bench.Station.PresentIdTokenAsync("P", evseId: 1);
        await bench.SettleAsync();
    }

    private static JsonObject Info(string group) => new()
    {
        ["idTokenInfo"] = new JsonObject { ["status"] = "Accepted", ["groupIdToken"] = new JsonObject { ["idToken"] = group, ["type"] = "Central" } },
    };
}
