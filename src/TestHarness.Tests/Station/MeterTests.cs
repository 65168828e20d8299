using System.Globalization;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Station;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class MeterTests
{
    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task Sends_readings_at_the_interval_and_they_grow_with_time(OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version, StationBench.With(
            ("SampledDataCtrlr.TxUpdatedInterval", "30"),
            ("SampledDataCtrlr.TxUpdatedMeasurands", "Energy.Active.Import.Register,Power.Active.Import,Current.Import,Voltage,SoC")));
        await TransactionTests.Charge(bench);
        var first = await bench.NextAsync("TransactionEvent");
        first["triggerReason"].Should().Be("MeterValuePeriodic");
        Register(first).Should().Be(92.0m, "11040 W for 30 seconds");
        var second = await bench.NextAsync("TransactionEvent");
        (second.At - first.At).Should().Be(TimeSpan.FromSeconds(30));
        Register(second).Should().Be(184.0m);
        var values = second.Payload["meterValue"]![0]!["sampledValue"]!.AsArray();
        values.Count(one => one!["measurand"]!.ToString() == "Current.Import").Should().Be(3);
        values.First(one => one!["measurand"]!.ToString() == "Current.Import")!["value"]!.GetValue<decimal>().Should().Be(16m);
        values.Count(one => one!["measurand"]!.ToString() == "Voltage").Should().Be(3);
        values.Single(one => one!["measurand"]!.ToString() == "SoC")!["value"]!.GetValue<decimal>().Should().Be(40.3m);
    }

    [Test]
    public async Task Takes_a_new_interval_at_once()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("SampledDataCtrlr.TxUpdatedInterval", "0")));
        await TransactionTests.Charge(bench);
        await bench.PassAsync(TimeSpan.FromSeconds(100));
        (await bench.EventsAsync()).Should().BeEmpty();
        await bench.SetAsync("SampledDataCtrlr", "TxUpdatedInterval", "20");
        await bench.PassAsync(TimeSpan.FromSeconds(45));
        (await bench.EventsAsync()).Should().HaveCount(2);
    }

    [Test]
    public async Task Gathers_readings_for_the_end()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("SampledDataCtrlr.TxEndedInterval", "10"), ("SampledDataCtrlr.TxUpdatedInterval", "0")));
        await TransactionTests.Charge(bench);
        await bench.PassAsync(TimeSpan.FromSeconds(35));
        await bench.Station.PressStopAsync(1);
        var ended = await bench.NextAsync("TransactionEvent");
        ended.Payload["meterValue"]!.AsArray().Select(one => one!["sampledValue"]![0]!["context"]!.ToString()).Should().Equal(
            "Transaction.Begin", "Sample.Periodic", "Sample.Periodic", "Sample.Periodic", "Transaction.End");
    }

    [Test]
    public async Task Sends_clock_aligned_readings_on_the_quarter_hour()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("AlignedDataCtrlr.Interval", "900")));
        var main = await bench.NextAsync("MeterValues");
        main["evseId"].Should().Be("0");
        main["meterValue.0.sampledValue.0.context"].Should().Be("Sample.Clock");
        (main.At.Minute % 15).Should().Be(0);
        main.At.Second.Should().Be(0);
        (await bench.NextAsync("MeterValues"))["evseId"].Should().Be("1");
        await TransactionTests.Charge(bench);
        while (true)
        {
            var next = await bench.NextAsync("TransactionEvent");
            if (next["triggerReason"] != "MeterValueClock")
                continue;
            (next.At.Minute % 15).Should().Be(0);
            break;
        }
    }

    [Test]
    public async Task Never_loses_energy_over_a_loss_of_power()
    {
        await using var bench = await StationBench.BootedAsync();
        await TransactionTests.Charge(bench);
        await bench.PassAsync(TimeSpan.FromMinutes(30));
        await bench.Station.PowerCycleAsync();
        await bench.NextAsync("BootNotification");
        (await bench.Station.ReadStateAsync()).Evses[0].EnergyImported.Should().BeApproximately(5520, 1);
    }

    [Test]
    public async Task Stops_when_the_battery_is_full()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("SampledDataCtrlr.TxUpdatedInterval", "0")));
        await TransactionTests.Charge(bench, new EvOptions { BatteryCapacity = 10000, StateOfCharge = 80, MaxPower = 2000 });
        await bench.PassAsync(TimeSpan.FromMinutes(59));
        (await bench.EventsAsync()).Should().BeEmpty();
        var full = await bench.NextAsync("TransactionEvent");
        full["transactionInfo.chargingState"].Should().Be("SuspendedEV");
        var state = await bench.Station.ReadStateAsync();
        state.Evses[0].EnergyImported.Should().BeApproximately(2000, 1);
        state.Evses[0].Connectors[0].StateOfCharge.Should().BeApproximately(100, 0.1);
    }

    private static decimal Register(StationCall call) => decimal.Parse(call["meterValue.0.sampledValue.0.value"]!, CultureInfo.InvariantCulture);
}
