using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Station;

/// <summary>Limits of transactions in cost, energy and time (E16).</summary>
[TestFixture]
public sealed class TransactionLimitTests
{
    private const string Limit = "transactionInfo.transactionLimit";

    [Test]
    public async Task Confirms_a_limit_of_the_CSMS_and_suspends_energy_transfer_when_it_is_reached()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("SampledDataCtrlr.TxUpdatedInterval", "10")));
        var from = bench.Now;
        await TransactionTests.Charge(bench);
        bench.Csms.AnswerNext("TransactionEvent", Limits(("maxEnergy", 92)));
        var told = await ToldAsync(bench, "LimitSet");
        told[$"{Limit}.maxEnergy"].Should().Be("92");
        var reached = await ToldAsync(bench, "EnergyLimitReached");
        reached["transactionInfo.chargingState"].Should().Be("SuspendedEVSE");
        reached["eventType"].Should().Be("Updated");
        reached[Limit].Should().BeNull("it was told once (E16.FR.03)");
        (reached.At - from).Should().BeCloseTo(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), "11040 W make 92 Wh in 30 seconds");
    }

    [Test]
    public async Task Ends_the_transaction_where_energy_transfer_is_its_stop_point()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.TxStopPoint", "EnergyTransfer")));
        await TransactionTests.Charge(bench);
        await bench.Station.SetLimitAsync(1, maxTime: 40);
        var ended = await ToldAsync(bench, "TimeLimitReached");
        ended["eventType"].Should().Be("Ended");
        ended["transactionInfo.stoppedReason"].Should().Be("TimeLimitReached");
        ended["transactionInfo.chargingState"].Should().Be("EVConnected");
    }

    [Test]
    public async Task Counts_time_from_the_start_of_the_transaction_and_acts_at_once_on_a_limit_that_is_passed()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.Station.PlugInAsync(1);
        var began = (await bench.NextAsync("TransactionEvent")).At;
        await bench.PassAsync(TimeSpan.FromSeconds(30));
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        await bench.SettleAsync();
        await bench.Station.SetLimitAsync(1, maxTime: 100);
        ((await ToldAsync(bench, "TimeLimitReached")).At - began).Should().BeCloseTo(TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(1), "E16.FR.09");
        await bench.Station.SetLimitAsync(1, maxTime: 200);
        (await ToldAsync(bench, "ChargingStateChanged"))["transactionInfo.chargingState"].Should().Be("Charging", "E16.FR.14");
        await bench.Station.SetLimitAsync(1, maxTime: 1);
        var again = await ToldAsync(bench, "TimeLimitReached");
        (again.At - began).Should().BeCloseTo(TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(1), "E16.FR.10");
    }

    [Test]
    public async Task Never_lets_the_driver_exceed_what_the_CSMS_set()
    {
        await using var bench = await StationBench.BootedAsync();
        await TransactionTests.Charge(bench);
        bench.Csms.AnswerNext("TransactionEvent", Limits(("maxEnergy", 20000)));
        await ToldAsync(bench, "LimitSet");
        await bench.Station.SetLimitAsync(1, maxEnergy: 10000);
        (await ToldAsync(bench, "LimitSet"))[$"{Limit}.maxEnergy"].Should().Be("10000");
        await bench.Station.SetLimitAsync(1, maxEnergy: 40000);
        (await ToldAsync(bench, "LimitSet"))[$"{Limit}.maxEnergy"].Should().Be("20000", "E16.FR.04");
    }

    [Test]
    public async Task Neither_confirms_what_it_does_not_support_nor_the_same_limit_again()
    {
        await using var bench = await StationBench.BootedAsync();
        await TransactionTests.Charge(bench);
        bench.Csms.AnswerAlways("TransactionEvent", _ => ScriptedCsms.Result(Limits(("maxSoC", 80), ("maxEnergy", 5000))));
        var told = await ToldAsync(bench, "LimitSet");
        told[$"{Limit}.maxEnergy"].Should().Be("5000");
        told[$"{Limit}.maxSoC"].Should().BeNull("E16.FR.13");
        await bench.PassAsync(TimeSpan.FromSeconds(70));
        (await bench.EventsAsync()).Should().NotContain(one => one["triggerReason"] == "LimitSet", "the CSMS changed nothing");
    }

    [Test]
    public async Task Goes_by_the_cost_that_the_CSMS_tells_while_it_calculates_none()
    {
        await using var bench = await StationBench.BootedAsync();
        var id = await ChargingAsync(bench);
        await bench.Station.SetLimitAsync(1, maxCost: 5.5m);
        await ToldAsync(bench, "LimitSet");
        await bench.AskAsync("CostUpdated", new JsonObject { ["transactionId"] = id, ["totalCost"] = 5.4 });
        (await bench.EventsAsync()).Should().NotContain(one => one["triggerReason"] == "CostLimitReached");
        await bench.AskAsync("CostUpdated", new JsonObject { ["transactionId"] = id, ["totalCost"] = 5.5 });
        (await ToldAsync(bench, "CostLimitReached"))["transactionInfo.chargingState"].Should().Be("SuspendedEVSE", "E16.FR.15");
    }

    [Test]
    public async Task Keeps_a_limit_that_is_reached_over_a_reboot()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.ResumptionTimeout", "60")));
        await TransactionTests.Charge(bench);
        await bench.Station.SetLimitAsync(1, maxEnergy: 10);
        await ToldAsync(bench, "EnergyLimitReached");
        await bench.Station.PowerOffAsync();
        await bench.PassAsync(TimeSpan.FromSeconds(20));
        await bench.Station.PowerOnAsync();
        await ToldAsync(bench, "TxResumed");
        await bench.PassAsync(TimeSpan.FromSeconds(30));
        (await bench.EventsAsync()).Should().NotContain(one => one["transactionInfo.chargingState"] == "Charging");
        (await bench.Station.ReadStateAsync()).Evses[0].ChargingState.Should().Be("SuspendedEVSE");
        await bench.Station.SetLimitAsync(1, maxEnergy: 1000);
        (await ToldAsync(bench, "ChargingStateChanged"))["transactionInfo.chargingState"].Should().Be("Charging");
    }

    [Test]
    public async Task Knows_no_limits_in_2_0_1()
    {
        await using var bench = await StationBench.BootedAsync(OcppVersion.V201, options => options with { Versions = [OcppVersion.V201] });
        await TransactionTests.Charge(bench);
        await bench.Station.SetLimitAsync(1, maxEnergy: 10);
        await bench.PassAsync(TimeSpan.FromSeconds(70));
        var events = await bench.EventsAsync();
        events.Should().ContainSingle().Which["triggerReason"].Should().Be("MeterValuePeriodic");
    }

    internal static async Task<string> ChargingAsync(StationBench bench)
    {
        await TransactionTests.Charge(bench);
        return (await bench.Station.ReadStateAsync()).Transactions.Single().Id;
    }

    internal static async Task<StationCall> ToldAsync(StationBench bench, string trigger)
    {
        while (true)
        {
            if (await bench.NextAsync("TransactionEvent") is var told && told["triggerReason"] == trigger)
                return told;
        }
    }

    internal static JsonObject Limits(params (string Name, decimal Value)[] limits) =>
        new() { ["transactionLimit"] = new JsonObject(limits.Select(limit => KeyValuePair.Create(limit.Name, (JsonNode?)limit.Value))) };
}
