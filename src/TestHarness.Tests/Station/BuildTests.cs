using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Station;

namespace TestHarness.Tests.Station;

/// <summary>Stations that lack what the specification leaves to the product.</summary>
public sealed class BuildTests
{
    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task One_without_the_authorization_cache_has_no_such_component(OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version, options => options with { Without = ["AuthCacheCtrlr", "TxCtrlr.MaxEnergyOnInvalidId"] });

        (await StatusAsync(bench, "AuthCacheCtrlr", "Enabled")).Should().Be("UnknownComponent");
        (await StatusAsync(bench, "TxCtrlr", "MaxEnergyOnInvalidId")).Should().Be("UnknownVariable");
        (await StatusAsync(bench, "TxCtrlr", "TxStartPoint")).Should().Be("Accepted");
    }

    [Test]
    public async Task One_whose_start_point_is_fixed_does_not_let_it_be_written()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with
        {
            ReadOnlyVariables = ["TxCtrlr.TxStartPoint"],
            Variables = new Dictionary<string, string> { ["TxCtrlr.TxStartPoint"] = "PowerPathClosed" },
        });

        var answer = await bench.AskAsync("SetVariables", new JsonObject { ["setVariableData"] = new JsonArray(Item("TxCtrlr", "TxStartPoint", "Authorized"), Item("TxCtrlr", "TxStopPoint", "Authorized")) });

        answer["setVariableResult"]!.AsArray().Select(result => (string?)result!["attributeStatus"]).Should().Equal("Rejected", "Accepted");
    }

    [TestCase("Without", "TxCtrlr.StartPoint")]
    [TestCase("Without", "TxController")]
    [TestCase("ReadOnly", "TxCtrlr.StartPoint")]
    public async Task A_variable_that_no_station_has_is_a_mistake(string option, string name)
    {
        var build = () => StationBench.BootedAsync(change: options => option == "Without" ? options with { Without = [name] } : options with { ReadOnlyVariables = [name] });

        await build.Should().ThrowAsync<ArgumentException>().WithMessage($"The station has no variable {name}.");
    }

    [Test]
    public async Task One_that_resets_only_as_a_whole_refuses_to_reset_an_evse()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Evses = [new EvseOptions { AllowsReset = false }] });

        (await bench.AskAsync("Reset", new JsonObject { ["type"] = "Immediate", ["evseId"] = 1 }))["status"]!.ToString().Should().Be("Rejected");
        (await ValueAsync(bench, new JsonObject { ["name"] = "EVSE", ["evse"] = new JsonObject { ["id"] = 1 } }, "AllowReset")).Should().Be("false");
        (await bench.AskAsync("Reset", new JsonObject { ["type"] = "Immediate" }))["status"]!.ToString().Should().Be("Accepted");
    }

    [Test]
    public async Task One_without_summary_inventory_says_so()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { SupportsSummaryInventory = false });

        (await ReportAsync(bench, "SummaryInventory")).Should().Be("NotSupported");
        (await ReportAsync(bench, "FullInventory")).Should().Be("Accepted");
    }

    private static async Task<string> ReportAsync(StationBench bench, string report) =>
        (await bench.AskAsync("GetBaseReport", new JsonObject { ["requestId"] = 1, ["reportBase"] = report }))["status"]!.ToString();

    private static async Task<string> StatusAsync(StationBench bench, string component, string variable) => (await GetAsync(bench, new JsonObject { ["name"] = component }, variable))["attributeStatus"]!.ToString();

    private static async Task<string> ValueAsync(StationBench bench, JsonObject component, string variable) => (await GetAsync(bench, component, variable))["attributeValue"]!.ToString();

    private static async Task<JsonNode> GetAsync(StationBench bench, JsonObject component, string variable)
    {
        var answer = await bench.AskAsync("GetVariables", new JsonObject { ["getVariableData"] = new JsonArray(new JsonObject { ["component"] = component, ["variable"] = new JsonObject { ["name"] = variable } }) });
        return answer["getVariableResult"]![0]!;
    }

    private static JsonObject Item(string component, string variable, string value) => new()
    {
        ["component"] = new JsonObject { ["name"] = component },
        ["variable"] = new JsonObject { ["name"] = variable },
        ["attributeValue"] = value,
    };
}
