using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Station;

/// <summary>Tariffs, and cost that the station calculates with them (I07, I09 to I12).</summary>
[TestFixture]
public sealed class TariffTests
{
    private const string Free = """{"fixedFee": {"prices": [{"priceFixed": 0}]}}""";
    private static readonly (string, string)[] Local = [("TariffCostCtrlr.Enabled[Tariff]", "true"), ("TariffCostCtrlr.Enabled[Cost]", "true")];

    [Test]
    public async Task Charges_by_the_default_tariff_and_tells_the_cost_in_the_end()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(Local));
        await SetAsync(bench, "T", """{"energy": {"prices": [{"priceKwh": 0.5}], "taxRates": [{"type": "VAT", "tax": 20}]}, "idleTime": {"prices": [{"priceMinute": 0.1}]}, "fixedFee": {"prices": [{"priceFixed": 1}]}}""");
        await bench.Station.PlugInAsync(1);
        await bench.PassAsync(TimeSpan.FromMinutes(10));
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        var authorized = await TransactionLimitTests.ToldAsync(bench, "Authorized");
        authorized["transactionInfo.tariffId"].Should().Be("T", "I07.FR.32");
        await bench.PassAsync(TimeSpan.FromHours(1));
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        var ended = await TransactionLimitTests.ToldAsync(bench, "StopAuthorized");
        ended["transactionInfo.tariffId"].Should().BeNull("it was told once");
        ended["costDetails.totalCost.currency"].Should().Be("EUR");
        Number(ended, "totalCost.energy.exclTax").Should().Be(5.52m, "11.04 kWh");
        Number(ended, "totalCost.energy.inclTax").Should().Be(6.624m, "I12.FR.13");
        Number(ended, "totalCost.idleTime.exclTax").Should().Be(1m, "ten minutes before the driver was authorized");
        Number(ended, "totalCost.fixed.exclTax").Should().Be(1m);
        Number(ended, "totalCost.total.exclTax").Should().Be(7.52m, "I12.FR.17");
        Number(ended, "totalCost.total.inclTax").Should().Be(8.624m);
        Number(ended, "totalUsage.chargingTime").Should().Be(3600);
        Number(ended, "totalUsage.idleTime").Should().Be(600);
        ended["costDetails.chargingPeriods.0.tariffId"].Should().Be("T", "I12.FR.04");
    }

    [Test]
    public async Task Tells_running_costs_without_periods_where_they_are_switched_on()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With([.. Local, ("TariffCostCtrlr.Enabled[RunningCost]", "true"), ("TariffCostCtrlr.Interval[Cost]", "20")]));
        await SetAsync(bench, "T", """{"chargingTime": {"prices": [{"priceMinute": 0.3}]}}""");
        await TransactionTests.Charge(bench);
        var first = await TransactionLimitTests.ToldAsync(bench, "RunningCost");
        Number(first, "totalCost.total.inclTax").Should().Be(0.1m);
        first["costDetails.chargingPeriods"].Should().BeNull("errata 2025-09 of I12.FR.02");
        Number(await TransactionLimitTests.ToldAsync(bench, "RunningCost"), "totalCost.total.inclTax").Should().Be(0.2m);
    }

    [Test]
    public async Task Changes_the_tariff_of_a_transaction_for_what_follows()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(Local));
        await SetAsync(bench, "A", """{"chargingTime": {"prices": [{"priceMinute": 1}]}}""");
        var id = await TransactionLimitTests.ChargingAsync(bench);
        await bench.PassAsync(TimeSpan.FromMinutes(2));
        (await ChangeAsync(bench, "Nowhere", "B", "EUR")).Should().Be("TxNotFound", "I11.FR.04");
        (await ChangeAsync(bench, id, "B", "USD")).Should().Be("NoCurrencyChange", "I11.FR.05");
        (await ChangeAsync(bench, id, "B", "EUR")).Should().Be("Accepted");
        (await TransactionLimitTests.ToldAsync(bench, "TariffChanged"))["transactionInfo.tariffId"].Should().Be("B", "I11.FR.07");
        await bench.PassAsync(TimeSpan.FromMinutes(3));
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        var ended = await TransactionLimitTests.ToldAsync(bench, "StopAuthorized");
        Number(ended, "totalCost.chargingTime.exclTax").Should().Be(8m, "two minutes at 1 and three at 2 (I11.FR.08)");
        ended["costDetails.chargingPeriods.1.tariffId"].Should().Be("B");
    }

    [Test]
    public async Task Judges_default_tariffs_and_keeps_them_over_a_reboot()
    {
        await using var bench = await StationBench.BootedAsync(change: options => StationBench.With(Local)(options) with { Evses = [new(), new()] });
        (await StatusAsync(bench, "A", Free)).Should().Be("Accepted");
        (await StatusAsync(bench, "A", Free)).Should().Be("DuplicateTariffId", "I07.FR.04");
        (await StatusAsync(bench, "B", Free, evseId: 9)).Should().Be("Rejected", "I07.FR.06");
        (await StatusAsync(bench, "B", "{}")).Should().Be("Rejected", "I07.FR.05");
        (await StatusAsync(bench, "B", """{"energy": {"prices": [{"priceKwh": 1, "conditions": {"minEnergy": 1}}]}}""")).Should().Be("ConditionNotSupported", "I07.FR.03");
        var many = string.Join(", ", Enumerable.Repeat("""{"priceKwh": 1}""", 11));
        (await StatusAsync(bench, "B", $$$"""{"energy": {"prices": [{{{many}}}]}}""")).Should().Be("TooManyElements", "I07.FR.02");
        (await StatusAsync(bench, "C", Free, evseId: 2)).Should().Be("Accepted");
        await bench.Station.PowerCycleAsync();
        await bench.NextAsync("BootNotification");
        var present = (await bench.AskAsync("GetTariffs", new JsonObject { ["evseId"] = 0 }))["tariffAssignments"]!.AsArray();
        present.Select(one => $"{one!["tariffId"]} {one["evseIds"]!.ToJsonString()}").Should().BeEquivalentTo(["A [1]", "C [2]"], "I07.FR.13, I07.FR.22");
        var cleared = await bench.AskAsync("ClearTariffs", new JsonObject { ["evseId"] = 2 });
        cleared["clearTariffsResult"]![0]!["tariffId"]!.ToString().Should().Be("C", "I10.FR.03");
        (await bench.AskAsync("GetTariffs", new JsonObject { ["evseId"] = 2 }))["status"]!.ToString().Should().Be("NoTariff", "I09.FR.03");
        (await bench.AskAsync("ClearTariffs", new JsonObject { ["evseId"] = 2 }))["clearTariffsResult"]![0]!["status"]!.ToString().Should().Be("NoTariff", "I10.FR.06");
    }

    [Test]
    public async Task Uses_a_tariff_to_come_when_its_time_has_come()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(Local));
        await SetAsync(bench, "Now", Free);
        await SetAsync(bench, "Later", Since(bench, 1));
        await TariffIsAsync("Now");
        await bench.PassAsync(TimeSpan.FromHours(1));
        await TariffIsAsync("Later");

        async Task TariffIsAsync(string id)
        {
            await bench.Station.PlugInAsync(1);
            await bench.Station.PresentIdTokenAsync("A", evseId: 1);
            (await TransactionLimitTests.ToldAsync(bench, "Authorized"))["transactionInfo.tariffId"].Should().Be(id, "I07.FR.19 to I07.FR.23");
            await bench.Station.PresentIdTokenAsync("A", evseId: 1);
            await bench.Station.UnplugAsync(1);
            await bench.SettleAsync();
        }
    }

    [Test]
    public async Task Keeps_the_tariff_that_is_valid_since_later()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(Local));
        await SetAsync(bench, "Old", Since(bench, -2));
        await SetAsync(bench, "New", Since(bench, -1));
        (await PresentAsync(bench)).Should().Equal(["New"], "I07.FR.21");
        await SetAsync(bench, "Older", Since(bench, -3));
        (await PresentAsync(bench)).Should().Equal(["New"], "I07.FR.21");
        await SetAsync(bench, "Plain", Free);
        (await PresentAsync(bench)).Should().Equal(["Plain"], "I07.FR.22");
    }

    [Test]
    public async Task Tells_the_tariff_of_a_transaction_without_cost_and_keeps_it_when_it_is_cleared()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TariffCostCtrlr.Enabled[Tariff]", "true")));
        await SetAsync(bench, "A", Free);
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        (await TransactionLimitTests.ToldAsync(bench, "Authorized"))["transactionInfo.tariffId"].Should().Be("A", "I07.FR.32");
        await bench.AskAsync("ClearTariffs", []);
        (await PresentAsync(bench)).Should().Equal(["A"], "I10.FR.07");
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        (await TransactionLimitTests.ToldAsync(bench, "StopAuthorized"))["costDetails"].Should().BeNull("I12.FR.01");
        await bench.Station.UnplugAsync(1);
        await bench.SettleAsync();
        (await bench.AskAsync("GetTariffs", new JsonObject { ["evseId"] = 0 }))["status"]!.ToString().Should().Be("NoTariff", "I09.FR.03");
    }

    [Test]
    public async Task Charges_at_the_end_what_a_tariff_asks_for_at_least()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With([.. Local, ("TariffCostCtrlr.Enabled[RunningCost]", "true"), ("TariffCostCtrlr.Interval[Cost]", "20")]));
        await SetAsync(bench, "A", """{"minCost": {"exclTax": 16, "inclTax": 17.6}, "chargingTime": {"prices": [{"priceMinute": 60}]}}""");
        await TransactionLimitTests.ChargingAsync(bench);
        await bench.PassAsync(TimeSpan.FromSeconds(10));
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        var ended = await TransactionLimitTests.ToldAsync(bench, "StopAuthorized");
        ended["costDetails.totalCost.typeOfCost"].Should().Be("MinCost", "I12.FR.38");
        Number(ended, "totalCost.fixed.exclTax").Should().Be(16m);
        Number(ended, "totalCost.total.inclTax").Should().Be(17.6m);
        ended["costDetails.totalCost.chargingTime"].Should().BeNull();
    }

    [Test]
    public async Task Takes_no_tariffs_unless_they_are_switched_on()
    {
        await using var bench = await StationBench.BootedAsync();
        (await bench.ReplyAsync("SetDefaultTariff", Request("A", Free, 0))).Should().BeOfType<CallReply.Error>().Which.Code.Should().Be("NotSupported", "I07.FR.01");
        var id = await TransactionLimitTests.ChargingAsync(bench);
        (await bench.ReplyAsync("ChangeTransactionTariff", new JsonObject { ["transactionId"] = id, ["tariff"] = Tariff("A", Free) })).Should().BeOfType<CallReply.Error>("I11.FR.01");
    }

    private static decimal Number(StationCall call, string path) => decimal.Parse(call[$"costDetails.{path}"]!, System.Globalization.CultureInfo.InvariantCulture);

    private static string Since(StationBench bench, int hours) => $$"""{"validFrom": "{{bench.Now.AddHours(hours):yyyy-MM-ddTHH:mm:ssZ}}", "idleTime": {"prices": [{"priceMinute": 0}] } }""";

    private static async Task<IEnumerable<string>> PresentAsync(StationBench bench) =>
        (await bench.AskAsync("GetTariffs", new JsonObject { ["evseId"] = 0 }))["tariffAssignments"]!.AsArray().Select(one => one!["tariffId"]!.ToString());

    private static async Task SetAsync(StationBench bench, string id, string content) => (await StatusAsync(bench, id, content)).Should().Be("Accepted");

    private static async Task<string> StatusAsync(StationBench bench, string id, string content, int evseId = 0) =>
        (await bench.AskAsync("SetDefaultTariff", Request(id, content, evseId)))["status"]!.ToString();

    private static async Task<string> ChangeAsync(StationBench bench, string transactionId, string id, string currency)
    {
        var tariff = Tariff(id, """{"chargingTime": {"prices": [{"priceMinute": 2}]}}""");
        tariff["currency"] = currency;
        return (await bench.AskAsync("ChangeTransactionTariff", new JsonObject { ["transactionId"] = transactionId, ["tariff"] = tariff }))["status"]!.ToString();
    }

    private static JsonObject Request(string id, string content, int evseId) => new() { ["evseId"] = evseId, ["tariff"] = Tariff(id, content) };

    private static JsonObject Tariff(string id, string content)
    {
        var tariff = JsonNode.Parse(content)!.AsObject();
        tariff["tariffId"] = id;
        tariff["currency"] = "EUR";
        return tariff;
    }
}
