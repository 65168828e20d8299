using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Steps;

/// <summary>The station's configuration (Part 6: "Configuration State").</summary>
[Binding]
public sealed class ConfigurationSteps(Bench bench, Conversation conversation)
{
    private const string Contains = "contains ";

    /// <summary>
    /// Sets variables of a station under test over OCPP, of the harness's own station directly. The table has the columns component, variable (an instance in brackets) and value, and may have <c>if</c>: <c>implemented</c> skips
    /// a variable that the station does not have or does not let anyone change. The value <c>contains A or B</c> is the first of them that the station takes, or a list
    /// with one of them that it does not let anyone change.
    /// </summary>
    [Given("the station is configured with")]
    public async Task Configured(DataTable table)
    {
        foreach (var row in table.Rows)
        {
            var component = row["component"];
            var variable = row["variable"];
            var isList = row["value"].StartsWith(Contains, StringComparison.Ordinal);
            string[] values = isList ? row["value"][Contains.Length..].Split(" or ", StringSplitOptions.TrimEntries) : [Text(row["value"])];
            if (bench.Sut == Party.Csms)
            {
                await bench.PerformAsync(OperatorActions.ConfigureStation(component, variable, values[0]));
                conversation.Simulate(component, variable, values[0]);
                continue;
            }

            var present = await conversation.VariableAsync(component, variable);
            var isOptional = table.Header.Contains("if") && row["if"] == "implemented";
            if (present is null && isOptional)
                continue;
            if (await SetAsync(component, variable, present, values) is { } refusal && !isOptional && !(isList && Members(present).Intersect(values).Any()))
                throw new InconclusiveException($"The station could not be configured: SetVariables {component}.{variable} = {string.Join(" or ", values)} was answered with {refusal}.");
        }

        bench.Cursor.MoveToEnd();
    }

    /// <summary>
    /// Sends a SetVariables for each row of component, variable and value, and expects its answer to be about them, to say Actual and to have the attributeStatus of the row. In the column <c>if</c>,
    /// <c>implemented</c> skips a variable that the last report does not have, and <c>writable</c> one that it does not show as writable.
    /// </summary>
    [When("^the CSMS sets one variable after the other" + StepSupport.Requirement)]
    public async Task SetOneByOne(string requirement, DataTable table)
    {
        foreach (var row in table.Rows)
        {
            var (component, variable) = (row["component"], row["variable"]);
            if (!IsReported(component, variable, row["if"]))
                continue;
            if (bench.KeepsState)
                conversation.SetBackLater(component, variable, await conversation.VariableAsync(component, variable));
            var call = await conversation.CsmsSendsAsync("SetVariables", Conversation.SettingRequest(component, variable, Text(row["value"])));
            await bench.Expect.AnswerAsync(call, new FrameQuery
            {
                Sender = Party.Station,
                Action = "SetVariables",
                Requirement = requirement.OrNull(),
                Payload = PayloadExpectation.From(
                [
                    ("setVariableResult[0].attributeStatus", row["attributeStatus"]),
                    ("setVariableResult[0].attributeType", "Actual"),
                    ("setVariableResult[0].component.name", component),
                    ("setVariableResult[0].variable.name", variable),
                ], bench.Values),
            });
        }
    }

    /// <summary>What the connector that the scenario uses must be; the case does not apply to another one.</summary>
    [Given("^the cable is (detachable|fixed)$")]
    public void Cable(string kind)
    {
        if (bench.HasSocket != (kind == "detachable"))
            throw new NotApplicableException($"The case is about a cable that is {kind}, and that of connector {bench.ConnectorId} of EVSE {bench.EvseId} is not, by its type (layout.evses).");
    }

    // Sets the first value that the station takes; what it said to the last when it takes none.
    private async Task<string?> SetAsync(string component, string variable, string? present, IReadOnlyList<string> values)
    {
        string? refusal = null;
        foreach (var value in values)
        {
            if (value == present)
                return null;
            var status = await conversation.SetVariableAsync(component, variable, value);
            if (status is not ("Accepted" or "RebootRequired"))
            {
                refusal = status ?? "nothing";
                continue;
            }

            conversation.SetBackLater(component, variable, present);
            if (status == "RebootRequired")
                await RebootAsync();
            return null;
        }

        return refusal;
    }

    private string Text(string value) => bench.Values.Resolve(value) is { } resolved ? JsonText.Of(resolved) : value;

    private bool IsReported(string component, string variable, string condition)
    {
        if (condition.Length == 0)
            return true;
        var report = conversation.Reports.LastOrDefault() ?? throw new FormatException("No report was received before this step.");
        return report.Items.Any(item => item.Component == component && item.Variable == variable && (condition == "implemented" || item.IsWritable));
    }

    private static string[] Members(string? list) => (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private async Task RebootAsync()
    {
        await conversation.CsmsAsksAsync("Reset", new JsonObject { ["type"] = "Immediate" });
        await conversation.ExpectRequestAsync(new FrameQuery { Sender = Party.Station, Action = "BootNotification", Within = TimeSpan.FromSeconds(bench.Statement.Timeouts.Boot) });
    }
}
