using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>Tariffs and costs (block I).</summary>
[Binding]
public sealed class TariffSteps(Bench bench, Conversation conversation)
{
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
        await bench.Expect.UntilAsync(query, $"the station to tell the tariff {tariffId} of the transaction", () => bench.OwnRecords.OfType<FrameRecord>().Any(frame =>
            frame is { Sender: Party.Station, Action: "TransactionEvent", Frame.Type: MessageType.Call }
            && WireExpectations.Value(frame, "transactionInfo.transactionId") == id
            && WireExpectations.Value(frame, "transactionInfo.tariffId") == tariffId));
    }

    private static JsonArray Prices(string element, int count)
    {
        var name = element switch { "energy" => "priceKwh", "fixedFee" => "priceFixed", _ => "priceMinute" };
        return [.. Enumerable.Range(0, count).Select(_ => new JsonObject { [name] = 1.00m })];
    }
}
