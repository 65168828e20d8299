using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>Tariffs and costs (block I).</summary>
[Binding]
public sealed class TariffSteps(Bench bench, Conversation conversation)
{
    private static readonly (string Part, string Element)[] s_parts = [("energy", "energy"), ("chargingTime", "chargingTime"), ("idleTime", "idleTime"), ("fixed", "fixedFee")];

    // Part 6 does not ask a station that takes more for its limit.
    private const int Most = 1000;

    /// <summary>
    /// Sends a tariff that has as many prices as the station says that it takes (MaxElements) for each of the elements named, and one more for the last of them where that is said.
    /// ChangeTransactionTariff is for the scenario's transaction.
    /// </summary>
    [When(@"^the CSMS sends (SetDefaultTariff|ChangeTransactionTariff) with the tariff (\w+), full of prices for ([\w, ]+?)(,? ?(?:with one too many)?)$")]
    public async Task SendsFull(string action, string tariffId, string elements, string surplus)
    {
        var count = (int)conversation.Seconds(await conversation.VariableAsync("TariffCostCtrlr", "MaxElements[Tariff]")
            ?? throw new InconclusiveException("The station has no TariffCostCtrlr.MaxElements[Tariff].")).TotalSeconds;
        if (count > Most)
            throw new NotApplicableException(string.Create(CultureInfo.InvariantCulture, $"The station takes {count} prices; the case is about one that takes no more than {Most}."));
        var names = elements.Split([", ", " and "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var tariff = new JsonObject { ["tariffId"] = tariffId, ["currency"] = "EUR" };
        foreach (var name in names)
            tariff[name] = new JsonObject { ["prices"] = Prices(name, name == names[^1] && surplus.Contains("too many", StringComparison.Ordinal) ? count + 1 : count) };
        var payload = action == "SetDefaultTariff" ? new JsonObject { ["evseId"] = 0 } : new JsonObject { ["transactionId"] = bench.Values.Memory.Recall("transactionId")!.DeepClone() };
        payload["tariff"] = tariff;
        await conversation.CsmsSendsAsync(action, payload);
    }

    /// <summary>Expects that the CSMS tells the cost of the transaction: in its answer to the last TransactionEvent, or with CostUpdated behind that.</summary>
    [Then("^the CSMS tells the cost of the transaction" + StepSupport.Requirement)]
    public async Task Told(string requirement)
    {
        var call = conversation.LastCall("TransactionEvent");
        var query = new FrameQuery { Sender = Party.Csms, Action = "TransactionEvent", Requirement = requirement.OrNull() };
        if (WireExpectations.Value(await bench.Expect.AnswerAsync(call, query), "totalCost") is not null)
            return;
        (string, string)[] rows = [("transactionId", WireExpectations.Value(call, "transactionInfo.transactionId") ?? ""), ("totalCost", "is present")];
        await conversation.ExpectRequestAsync(query with { Action = "CostUpdated", Payload = PayloadExpectation.From(rows, bench.Values) });
    }

    /// <summary>Expects that a TransactionEvent told the tariff of the scenario's transaction.</summary>
    [Then(@"^the station has told the tariff (\w+) of the transaction" + StepSupport.Requirement)]
    public async Task ToldTariff(string tariffId, string requirement)
    {
        var id = JsonText.Of(bench.Values.Memory.Recall("transactionId"));
        var query = new FrameQuery { Sender = Party.Station, Action = "TransactionEvent", Requirement = requirement.OrNull() };
        await bench.Expect.UntilAsync(query, $"the station to tell the tariff {tariffId} of the transaction", () => bench.OwnRecords.Calls(Party.Station, "TransactionEvent").Any(frame =>
            WireExpectations.Value(frame, "transactionInfo.transactionId") == id
            && WireExpectations.Value(frame, "transactionInfo.tariffId") == tariffId));
    }

    /// <summary>Expects that the event which ended the scenario's transaction is as the table says, wherever the steps before looked; it is the last TransactionEvent from then on.</summary>
    [Then("^the station has told the cost of the whole transaction" + StepSupport.Requirement)]
    public void ToldInTheEnd(string requirement, DataTable table)
    {
        var query = new FrameQuery { Sender = Party.Station, Action = "TransactionEvent", Requirement = requirement.OrNull() };
        var ended = bench.OwnRecords.Calls(Party.Station, "TransactionEvent").LastOrDefault(frame => WireExpectations.Value(frame, "eventType") == "Ended")
            ?? throw bench.Expect.Missing(query, "the station to end the transaction");
        if (bench.Expectation(table).FirstMismatch(WireExpectations.Payload(ended)) is { } mismatch)
            throw bench.Expect.Violation(query, "The event that ends the transaction is not as expected.", ended, mismatch.Path, mismatch.Expected, mismatch.Actual);
        conversation.Remember(ended);
    }

    /// <summary>
    /// Expects of the cost details in the last TransactionEvent that each part has the tax rates of its element of the tariff that was set last, that its inclTax is its exclTax with them, and that the total is the sum of
    /// the parts.
    /// </summary>
    [Then("^every part of the cost has its taxes, and the total is their sum" + StepSupport.Requirement)]
    public void AddsUp(string requirement)
    {
        var call = conversation.LastCall("TransactionEvent");
        var query = new FrameQuery { Sender = Party.Station, Action = "TransactionEvent", Requirement = requirement.OrNull() };
        var tariff = WireExpectations.Payload(conversation.LastCall("SetDefaultTariff"))!["tariff"]!;
        var cost = WireExpectations.Payload(call)!["costDetails"]?["totalCost"]
            ?? throw bench.Expect.Violation(query, "The event has no cost details.", call, "costDetails.totalCost", "the cost", "absent");
        var (net, gross) = (0m, 0m);
        foreach (var (part, element) in s_parts.Where(pair => tariff[pair.Element] is not null))
        {
            var rates = tariff[element]!["taxRates"]?.AsArray() ?? [];
            if (cost[part] is not { } price)
                throw bench.Expect.Violation(query, $"The tariff has prices for {element}, and the cost has none.", call, $"costDetails.totalCost.{part}", "its cost", "absent");
            if (!JsonNode.DeepEquals(price["taxRates"]?.AsArray() ?? [], rates))
                throw bench.Expect.Violation(query, "A part of the cost has other tax rates than the tariff.", call, $"costDetails.totalCost.{part}.taxRates", rates.ToJsonString(), price["taxRates"]?.ToJsonString() ?? "absent");
            var (excluding, including) = ((decimal?)price["exclTax"] ?? 0, (decimal?)price["inclTax"] ?? 0);
            Close(query, call, $"{part}.inclTax", excluding * (1 + (rates.Sum(rate => (decimal)rate!["tax"]!) / 100)), including);
            (net, gross) = (net + excluding, gross + including);
        }

        Close(query, call, "total.exclTax", net, (decimal?)cost["total"]?["exclTax"] ?? 0);
        Close(query, call, "total.inclTax", gross, (decimal?)cost["total"]?["inclTax"] ?? 0);
    }

    // What is rounded in the parts may add up to a cent.
    private void Close(FrameQuery query, FrameRecord call, string path, decimal expected, decimal actual)
    {
        if (Math.Abs(expected - actual) > 0.01m)
        {
            throw bench.Expect.Violation(query, "The cost does not add up.", call, $"costDetails.totalCost.{path}",
                expected.ToString("0.0000", CultureInfo.InvariantCulture), actual.ToString("0.0000", CultureInfo.InvariantCulture));
        }
    }

    private static JsonArray Prices(string element, int count)
    {
        var name = element switch { "energy" => "priceKwh", "fixedFee" => "priceFixed", _ => "priceMinute" };
        return [.. Enumerable.Range(0, count).Select(_ => new JsonObject { [name] = 1.00m })];
    }
}
