using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Station.Firmware;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Station.Firmware;

/// <summary>Publishing of firmware by a station that is a local controller (L03, L04).</summary>
public sealed class FirmwarePublishingTests
{
    private static readonly FirmwareOptions s_controller = new() { IsLocalController = true };
    private FirmwareServer _server = null!;

    private string Checksum => FirmwarePackage.Checksum(_server.File);

    [SetUp]
    public async Task StartAsync() => _server = await FirmwareServer.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    // L03.FR.01, FR.04, FR.05, FR.09, FR.10; L04.FR.01 to FR.03
    [Test]
    public async Task Publishes_firmware_until_it_is_taken_back_also_over_a_reboot()
    {
        await using var bench = await StationBench.BootedAsync(change: _server.Built(s_controller));
        await PublishAsync(bench, Checksum);
        await StatusesAsync(bench, "Downloading", "Downloaded", "ChecksumVerified");
        var published = await bench.NextAsync("PublishFirmwareStatusNotification");
        published["status"].Should().Be("Published");
        var address = new Uri(published["location.0"]!);
        using var client = new HttpClient();
        (await client.GetByteArrayAsync(address)).Should().Equal(_server.File);

        await bench.Station.PowerCycleAsync();
        await bench.NextAsync("BootNotification");
        await bench.SettleAsync();
        (await bench.AskAsync("TriggerMessage", new JsonObject { ["requestedMessage"] = "PublishFirmwareStatusNotification" }))["status"]!.ToString().Should().Be("Accepted");
        (await bench.NextAsync("PublishFirmwareStatusNotification"))["status"].Should().Be("Idle");
        (await UnpublishAsync(bench, Checksum)).Should().Be("Unpublished");
        (await UnpublishAsync(bench, Checksum)).Should().Be("NoFirmware");
    }

    // L03.FR.02, FR.07, FR.11
    [Test]
    public async Task Does_not_publish_firmware_with_another_checksum()
    {
        await using var bench = await StationBench.BootedAsync(change: _server.Built(s_controller));
        await PublishAsync(bench, new string('0', 32));
        await StatusesAsync(bench, "Downloading", "Downloaded", "InvalidChecksum");
        await bench.AskAsync("TriggerMessage", new JsonObject { ["requestedMessage"] = "PublishFirmwareStatusNotification" });
        await StatusesAsync(bench, "InvalidChecksum");
    }

    // L03.FR.06
    [Test]
    public async Task Tells_when_it_cannot_download_the_firmware()
    {
        _server.Failures = 9;
        await using var bench = await StationBench.BootedAsync(change: _server.Built(s_controller));
        await PublishAsync(bench, Checksum);
        await StatusesAsync(bench, "Downloading", "DownloadFailed");
    }

    [Test]
    public async Task Is_not_supported_by_a_station_that_is_no_local_controller()
    {
        await using var bench = await StationBench.BootedAsync(change: _server.Built());
        (await bench.ReplyAsync("UnpublishFirmware", new JsonObject { ["checksum"] = Checksum })).Should().BeOfType<CallReply.Error>().Which.Code.Should().Be("NotSupported");
        (await bench.AskAsync("TriggerMessage", new JsonObject { ["requestedMessage"] = "PublishFirmwareStatusNotification" }))["status"]!.ToString().Should().Be("NotImplemented");
    }

    private static async Task<string> UnpublishAsync(StationBench bench, string checksum) =>
        (await bench.AskAsync("UnpublishFirmware", new JsonObject { ["checksum"] = checksum }))["status"]!.ToString();

    private static async Task StatusesAsync(StationBench bench, params string[] statuses)
    {
        foreach (var status in statuses)
            (await bench.NextAsync("PublishFirmwareStatusNotification"))["status"].Should().Be(status);
    }

    private async Task PublishAsync(StationBench bench, string checksum) => (await bench.AskAsync("PublishFirmware", new JsonObject
    {
        ["requestId"] = 3,
        ["location"] = _server.Location,
        ["checksum"] = checksum,
    }))["status"]!.ToString().Should().Be("Accepted");
}
