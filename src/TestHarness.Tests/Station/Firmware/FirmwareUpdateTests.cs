using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Station.Firmware;

namespace TestHarness.Tests.Station.Firmware;

/// <summary>Firmware updates of the reference station (L01, L02).</summary>
public sealed class FirmwareUpdateTests
{
    private FirmwareServer _server = null!;

    [SetUp]
    public async Task StartAsync() => _server = await FirmwareServer.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    // L01.FR.01, FR.10, FR.28, FR.31, FR.32
    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task Installs_firmware_and_tells_every_state_of_it(OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version, _server.Built());
        await UpdateAsync(bench, "Accepted");
        await StatusesAsync(bench, "Downloading", "Downloaded", "SignatureVerified", "Installing", "InstallRebooting");
        var boot = await bench.NextAsync("BootNotification");
        boot["reason"].Should().Be("FirmwareUpdate");
        boot["chargingStation.firmwareVersion"].Should().Be("2.0.0");
        await bench.SettleAsync();
        bench.Csms.Calls.Should().Contain(call => call.Action == "SecurityEventNotification" && call["type"] == "FirmwareUpdated");
        await StatusesAsync(bench, "Installed");
        (await bench.Station.ReadStateAsync()).Variables["ChargingStation.FirmwareVersion"].Should().Be("2.0.0");
    }

    // L02.FR.01, FR.20: without signature there is nothing to verify.
    [Test]
    public async Task Installs_firmware_without_signature_where_that_is_allowed()
    {
        await using var bench = await StationBench.BootedAsync(change: _server.Built(new FirmwareOptions { RequiresSignature = false }));
        await UpdateAsync(bench, "Accepted", Unsigned);
        await StatusesAsync(bench, "Downloading", "Downloaded", "Installing", "InstallRebooting", "Installed");
    }

    [Test]
    public async Task Refuses_firmware_without_signature_where_that_is_not_allowed()
    {
        await using var bench = await StationBench.BootedAsync(change: _server.Built());
        await UpdateAsync(bench, "Rejected", Unsigned);
    }

    // L01.FR.02, FR.12, FR.21, FR.22
    [Test]
    public async Task Refuses_a_signing_certificate_of_another_manufacturer()
    {
        await using var other = await FirmwareServer.StartAsync();
        await using var bench = await StationBench.BootedAsync(change: _server.Built());
        await UpdateAsync(bench, "InvalidCertificate", firmware => firmware["signingCertificate"] = other.Certificate);
        (await bench.NextAsync("SecurityEventNotification"))["type"].Should().Be("InvalidFirmwareSigningCertificate");
    }

    // L01.FR.03, FR.04
    [TestCase("bm90IGEgc2lnbmF0dXJl")]
    [TestCase(null)]
    public async Task Refuses_firmware_with_a_wrong_signature_or_none(string? signature)
    {
        await using var bench = await StationBench.BootedAsync(change: _server.Built());
        await UpdateAsync(bench, "Accepted", firmware =>
        {
            firmware.Remove("signature");
            if (signature is not null)
                firmware["signature"] = signature;
        });
        await bench.UntilAsync(() => bench.Csms.Calls.Exists(call => call.Action == "SecurityEventNotification" && call["type"] == "InvalidFirmwareSignature"));
        await StatusesAsync(bench, "Downloading", "Downloaded", "InvalidSignature");
    }

    // L01.FR.29
    [Test]
    public async Task Does_not_install_firmware_for_another_model_and_goes_on_with_the_old()
    {
        _server.File = FirmwarePackage.Of("Another Station", "3.0.0", [1]).ToBytes();
        await using var bench = await StationBench.BootedAsync(change: _server.Built());
        await UpdateAsync(bench, "Accepted");
        await StatusesAsync(bench, "Downloading", "Downloaded", "SignatureVerified", "Installing", "InstallVerificationFailed");
        await bench.SettleAsync();
        var state = await bench.Station.ReadStateAsync();
        state.Variables["ChargingStation.FirmwareVersion"].Should().Be("1.0.0");
        state.Evses[0].Connectors[0].Status.Should().Be("Available");
    }

    // L01.FR.30
    [TestCase(2, 3, "Downloaded")]
    [TestCase(9, 3, "DownloadFailed")]
    public async Task Tries_a_download_as_often_as_it_is_told_to(int failures, int requests, string end)
    {
        _server.Failures = failures;
        await using var bench = await StationBench.BootedAsync(change: _server.Built());
        var order = _server.Update(bench);
        order["retries"] = 2;
        order["retryInterval"] = 300;
        var begin = bench.Now;
        (await bench.AskAsync("UpdateFirmware", order))["status"]!.ToString().Should().Be("Accepted");
        await StatusesAsync(bench, "Downloading", end);
        _server.Requests.Should().Be(requests);
        (bench.Now - begin).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(600));
    }

    // L01.FR.24
    [Test]
    public async Task Cancels_an_update_for_another()
    {
        await using var bench = await StationBench.BootedAsync(change: _server.Built());
        await UpdateAsync(bench, "Accepted");
        await StatusesAsync(bench, "Downloading");
        (await bench.AskAsync("UpdateFirmware", _server.Update(bench, requestId: 8)))["status"]!.ToString().Should().Be("AcceptedCanceled");
        await StatusesAsync(bench, 8, "Downloading", "Downloaded", "SignatureVerified", "Installing", "InstallRebooting", "Installed");
    }

    // L01.FR.27, B11.FR.06
    [Test]
    public async Task Cannot_be_interrupted_while_it_installs()
    {
        await using var bench = await StationBench.BootedAsync(change: _server.Built());
        await UpdateAsync(bench, "Accepted");
        await StatusesAsync(bench, "Downloading", "Downloaded", "SignatureVerified", "Installing");
        await UpdateAsync(bench, "Rejected");
        (await bench.AskAsync("Reset", new JsonObject { ["type"] = "Immediate" }))["status"]!.ToString().Should().Be("Rejected");
        await StatusesAsync(bench, "InstallRebooting", "Installed");
    }

    // L01.FR.13, FR.16, and that all of it survives a loss of power
    [Test]
    public async Task Waits_for_its_dates_also_over_a_loss_of_power()
    {
        await using var bench = await StationBench.BootedAsync(change: _server.Built());
        var install = bench.Now.AddDays(40);
        await UpdateAsync(bench, "Accepted", firmware =>
        {
            firmware["retrieveDateTime"] = FirmwareServer.Time(bench.Now.AddHours(1));
            firmware["installDateTime"] = FirmwareServer.Time(install);
        });
        await StatusesAsync(bench, "DownloadScheduled");
        await bench.PassAsync(TimeSpan.FromMinutes(59));
        _server.Requests.Should().Be(0);
        await bench.PassAsync(TimeSpan.FromMinutes(2));
        await StatusesAsync(bench, "Downloading", "Downloaded", "SignatureVerified", "InstallScheduled");
        await bench.Station.PowerCycleAsync();
        await bench.NextAsync("BootNotification");
        await bench.PassAsync(install - bench.Now - TimeSpan.FromMinutes(1));
        (await bench.Station.ReadStateAsync()).Variables["ChargingStation.FirmwareVersion"].Should().Be("1.0.0");
        _server.Requests.Should().Be(1);
        await bench.PassAsync(TimeSpan.FromMinutes(2));
        (await bench.Station.ReadStateAsync()).Variables["ChargingStation.FirmwareVersion"].Should().Be("2.0.0");
    }

    // L01.FR.06, FR.07
    [TestCase("true", "Available")]
    [TestCase("false", "Unavailable")]
    public async Task Waits_for_transactions_and_lets_others_begin_where_that_is_allowed(string allowed, string status)
    {
        await using var bench = await StationBench.BootedAsync(change: options => _server.Built()(options) with
        {
            Evses = [new TestHarness.Station.EvseOptions(), new TestHarness.Station.EvseOptions()],
        });
        await bench.SetAsync("ChargingStation", "AllowNewSessionsPendingFirmwareUpdate", allowed);
        await bench.Station.PlugInAsync(1, 1);
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        await UpdateAsync(bench, "Accepted");
        await StatusesAsync(bench, "Downloading", "Downloaded", "SignatureVerified", "InstallScheduled");
        await bench.SettleAsync();
        (await bench.Station.ReadStateAsync()).Evses[1].Connectors[0].Status.Should().Be(status);
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        await bench.Station.UnplugAsync(1);
        await StatusesAsync(bench, "Installing", "InstallRebooting", "Installed");
        (await bench.Station.ReadStateAsync()).Evses[1].Connectors[0].Status.Should().Be("Available");
    }

    // L01.FR.15: the boot loader installs it.
    [Test]
    public async Task Reboots_before_the_installation_where_it_must()
    {
        await using var bench = await StationBench.BootedAsync(change: _server.Built(new FirmwareOptions { RebootsToInstall = true }));
        await UpdateAsync(bench, "Accepted");
        await StatusesAsync(bench, "Downloading", "Downloaded", "SignatureVerified", "InstallRebooting");
        (await bench.NextAsync("BootNotification"))["chargingStation.firmwareVersion"].Should().Be("1.0.0");
        await StatusesAsync(bench, "Installing", "InstallRebooting");
        (await bench.NextAsync("BootNotification"))["chargingStation.firmwareVersion"].Should().Be("2.0.0");
        await StatusesAsync(bench, "Installed");
    }

    // L01.FR.25, FR.26
    [Test]
    public async Task Tells_the_last_state_when_it_is_asked_for_it()
    {
        await using var bench = await StationBench.BootedAsync(change: _server.Built());
        await TriggeredAsync(bench, "Idle");
        _server.Failures = 9;
        await UpdateAsync(bench, "Accepted");
        await StatusesAsync(bench, "Downloading", "DownloadFailed");
        await bench.Station.PowerCycleAsync();
        await bench.NextAsync("BootNotification");
        await bench.SettleAsync();
        (await TriggeredAsync(bench, "DownloadFailed"))["requestId"].Should().Be("7");
        _server.Failures = 0;
        await UpdateAsync(bench, "Accepted");
        await StatusesAsync(bench, "Downloading", "Downloaded", "SignatureVerified", "Installing", "InstallRebooting", "Installed");
        await TriggeredAsync(bench, "Idle");
    }

    private static void Unsigned(JsonObject firmware)
    {
        firmware.Remove("signature");
        firmware.Remove("signingCertificate");
    }

    private static async Task<StationCall> TriggeredAsync(StationBench bench, string status)
    {
        (await bench.AskAsync("TriggerMessage", new JsonObject { ["requestedMessage"] = "FirmwareStatusNotification" }))["status"]!.ToString().Should().Be("Accepted");
        var told = await bench.NextAsync("FirmwareStatusNotification");
        told["status"].Should().Be(status);
        return told;
    }

    private static Task StatusesAsync(StationBench bench, params string[] statuses) => StatusesAsync(bench, 7, statuses);

    private static async Task StatusesAsync(StationBench bench, int requestId, params string[] statuses)
    {
        foreach (var status in statuses)
        {
            var told = await bench.NextAsync("FirmwareStatusNotification");
            told["status"].Should().Be(status);
            told["requestId"].Should().Be($"{requestId}");
        }
    }

    private async Task UpdateAsync(StationBench bench, string status, Action<JsonObject>? change = null) =>
        (await bench.AskAsync("UpdateFirmware", _server.Update(bench, change: change)))["status"]!.ToString().Should().Be(status);
}
