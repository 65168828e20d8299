using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Csms;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Csms;

[TestFixture]
public sealed class BootTests
{
    private const string Boot = """{"reason": "PowerUp", "chargingStation": {"model": "M", "vendorName": "V"}}""";

    [Test]
    public async Task Accepts_a_registered_station_and_tells_time_and_heartbeat_interval()
    {
        await using var csms = await CsmsFixture.StartAsync(CsmsFixture.Options with { HeartbeatInterval = TimeSpan.FromSeconds(77) });
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        var answer = await station.CallAsync("BootNotification", Boot);
        ((string?)answer["status"]).Should().Be("Accepted");
        ((int?)answer["interval"]).Should().Be(77);
        ((DateTimeOffset)answer["currentTime"]!).Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromSeconds(5));
        var state = (await csms.StationAsync(CsmsFixture.Identity)).State;
        state.Registration.Should().Be(RegistrationStatusEnumType.Accepted);
        state.ChargingStation!.Model.Should().Be("M");
    }

    [TestCase(RegistrationStatusEnumType.Pending)]
    [TestCase(RegistrationStatusEnumType.Rejected)]
    public async Task Answers_other_messages_with_SecurityError_until_the_station_is_accepted(RegistrationStatusEnumType registration)
    {
        await using var csms = await CsmsFixture.StartAsync(CsmsFixture.Options with
        {
            Stations = [new StationAccount { Identity = CsmsFixture.Identity, Registration = registration }],
        });
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        ((string?)(await station.CallAsync("BootNotification", Boot))["status"]).Should().Be(registration.ToString());
        (await station.ReplyAsync("Heartbeat")).Should().BeOfType<CallReply.Error>().Which.Code.Should().Be(ErrorCodes.SecurityError);

        await csms.RegisterAsync(new StationAccount { Identity = CsmsFixture.Identity });
        await station.BootAsync();
        await station.CallAsync("Heartbeat");
    }

    [Test]
    public async Task Takes_the_messages_that_it_triggered_while_the_station_is_pending()
    {
        await using var csms = await CsmsFixture.StartAsync();
        csms.Answers.AnswerNext("BootNotification", new JsonObject { ["status"] = "Pending", ["interval"] = 10 });
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        var answer = await station.CallAsync("BootNotification", Boot);
        ((string?)answer["status"]).Should().Be("Pending");
        ((int?)answer["interval"]).Should().Be(10);

        station.Answers("TriggerMessage", """{"status": "Accepted"}""");
        await csms.Provisioning.TriggerMessageAsync(CsmsFixture.Identity, MessageTriggerEnumType.Heartbeat);
        await station.CallAsync("Heartbeat");
        (await station.ReplyAsync("StatusNotification", StationMessages.Both["StatusNotification"])).Should().BeOfType<CallReply.Error>();

        await station.BootAsync();
        await station.CallAsync("StatusNotification", StationMessages.Both["StatusNotification"]);
    }

    [Test]
    public async Task Sends_nothing_to_a_rejected_station()
    {
        await using var csms = await CsmsFixture.StartAsync();
        csms.Answers.AnswerNext("BootNotification", new JsonObject { ["status"] = "Rejected" });
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.CallAsync("BootNotification", Boot);
        var reset = () => csms.Provisioning.ResetAsync(CsmsFixture.Identity, ResetEnumType.Immediate);
        await reset.Should().ThrowAsync<InvalidOperationRequestException>();
        station.Unexpected.Should().BeEmpty();
    }

    [Test]
    public async Task Asks_for_the_inventory_when_a_station_boots_for_the_first_time()
    {
        await using var csms = await CsmsFixture.StartAsync(CsmsFixture.Options with { RequestInventoryOnFirstBoot = true });
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        station.Answers("GetBaseReport", """{"status": "Accepted"}""");
        await station.BootAsync();
        ((string?)(await station.ReceiveAsync("GetBaseReport"))["reportBase"]).Should().Be("FullInventory");
        await station.BootAsync();
        await station.CallAsync("Heartbeat");
        station.Unexpected.Should().BeEmpty();
    }
}
