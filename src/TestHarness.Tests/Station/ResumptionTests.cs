using FluentAssertions;
using NUnit.Framework;

namespace TestHarness.Tests.Station;

/// <summary>Transactions that a loss of power interrupts for a short time (E17).</summary>
[TestFixture]
public sealed class ResumptionTests
{
    private const string Minute = "60";

    [TestCase("true", "Charging", "E17.FR.11")]
    [TestCase("false", "SuspendedEVSE", "E17.FR.12")]
    public async Task Tells_the_state_that_it_resumes_in(string allowed, string state, string requirement)
    {
        await using var bench = await ChargingAsync(("TxCtrlr.AllowEnergyTransferResumption", allowed));
        await InterruptAsync(bench);
        var resumed = (await bench.EventsAsync()).Should().ContainSingle().Which;
        resumed["eventType"].Should().Be("Updated");
        resumed["triggerReason"].Should().Be("TxResumed", "E17.FR.14");
        resumed["seqNo"].Should().Be("3", "E17.FR.01");
        resumed["transactionInfo.chargingState"].Should().Be(state, requirement);
    }

    [Test]
    public async Task Keeps_energy_back_from_then_on()
    {
        await using var bench = await ChargingAsync(("TxCtrlr.AllowEnergyTransferResumption", "false"));
        await InterruptAsync(bench);
        await bench.SetAsync("TxCtrlr", "AllowEnergyTransferResumption", "true");
        bench.Csms.Calls.Clear();
        await InterruptAsync(bench);
        (await bench.EventsAsync()).Should().ContainSingle().Which["transactionInfo.chargingState"].Should().Be("SuspendedEVSE", "that was the state before the interruption");
    }

    [Test]
    public async Task Waits_a_random_time_before_energy_flows_again()
    {
        await using var bench = await ChargingAsync(("TxCtrlr.EnergyTransferResumptionRandomRange", "30"));
        await InterruptAsync(bench);
        (await bench.NextAsync("TransactionEvent"))["transactionInfo.chargingState"].Should().Be("SuspendedEVSE");
        (await bench.EventsAsync()).Should().BeEmpty();
        await bench.PassAsync(TimeSpan.FromSeconds(30));
        var flowing = (await bench.EventsAsync()).Should().ContainSingle().Which;
        flowing["triggerReason"].Should().Be("ChargingStateChanged");
        flowing["transactionInfo.chargingState"].Should().Be("Charging", "E17.FR.18");
    }

    [Test]
    public async Task Goes_on_without_an_EV_where_that_ends_nothing()
    {
        await using var bench = await ChargingAsync(("TxCtrlr.TxStopPoint", "Authorized"), ("TxCtrlr.StopTxOnEVSideDisconnect", "false"));
        await InterruptAsync(bench, unplug: true);
        var resumed = await bench.NextAsync("TransactionEvent");
        resumed["triggerReason"].Should().Be("TxResumed");
        resumed["transactionInfo.chargingState"].Should().Be("Idle", "E17.FR.16");
    }

    [TestCase("EVConnected")]
    [TestCase("EnergyTransfer")]
    public async Task Ends_normally_without_an_EV_where_a_stop_point_says_so(string stopPoint)
    {
        await using var bench = await ChargingAsync(("TxCtrlr.TxStopPoint", stopPoint));
        await InterruptAsync(bench, unplug: true);
        var ended = (await bench.EventsAsync()).Should().ContainSingle().Which;
        ended["eventType"].Should().Be("Ended", "E17.FR.17");
        ended["triggerReason"].Should().Be("EVCommunicationLost");
        ended["transactionInfo.stoppedReason"].Should().Be("EVDisconnected");
    }

    [TestCase("20", 40)]
    [TestCase("90", 10)]
    public async Task Does_not_take_the_interruption_for_time_of_charging(string interruption, int charged)
    {
        await using var bench = await ChargingAsync();
        await bench.PassAsync(TimeSpan.FromSeconds(10));
        await InterruptAsync(bench, seconds: int.Parse(interruption, System.Globalization.CultureInfo.InvariantCulture));
        await bench.PassAsync(TimeSpan.FromSeconds(30));
        await bench.Station.PressStopAsync(1);
        (await bench.EventsAsync()).Single(call => call["eventType"] == "Ended")["transactionInfo.timeSpentCharging"].Should().Be($"{charged}");
    }

    private static async Task<StationBench> ChargingAsync(params (string Name, string Value)[] variables)
    {
        var bench = await StationBench.BootedAsync(change: StationBench.With([("TxCtrlr.ResumptionTimeout", Minute), .. variables]));
        await TransactionTests.Charge(bench);
        return bench;
    }

    private static async Task InterruptAsync(StationBench bench, int seconds = 20, bool unplug = false)
    {
        await bench.Station.PowerOffAsync();
        if (unplug)
            await bench.Station.UnplugAsync(1);
        await bench.PassAsync(TimeSpan.FromSeconds(seconds));
        await bench.Station.PowerOnAsync();
        await bench.NextAsync("BootNotification");
    }
}
