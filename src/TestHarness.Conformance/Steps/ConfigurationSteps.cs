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
    /// <summary>
    /// Sets variables of a station under test over OCPP, of the harness's own station directly. The table has the columns component, variable and value, and may have <c>if</c>: <c>implemented</c> skips
    /// a variable that the station does not have or does not let anyone change.
    /// </summary>
    [Given("the station is configured with")]
    public async Task Configured(DataTable table)
    {
        foreach (var row in table.Rows)
        {
            var component = row["component"];
            var variable = row["variable"];
            var value = bench.Values.Resolve(row["value"]) is { } resolved ? JsonText.Of(resolved) : row["value"];
            var optional = table.Header.Contains("if") && row["if"] == "implemented";
            if (bench.Sut == Party.Csms)
            {
                await bench.PerformAsync(OperatorActions.ConfigureStation(component, variable, value));
                conversation.Simulate(component, variable, value);
                continue;
            }

            var present = await conversation.VariableAsync(component, variable);
            if (present == value)
                continue;
            if (present is null && optional)
                continue;
            var status = await conversation.SetVariableAsync(component, variable, value);
            if (status is not ("Accepted" or "RebootRequired") && !optional)
                throw new InconclusiveException($"The station could not be configured: SetVariables {component}.{variable} = {value} was answered with {status}.");
            conversation.SetBackLater(component, variable, present);
            if (status == "RebootRequired")
                await RebootAsync();
        }

        bench.Cursor.MoveToEnd();
    }

    private async Task RebootAsync()
    {
        await conversation.CsmsAsksAsync("Reset", new JsonObject { ["type"] = "Immediate" });
        await conversation.ExpectRequestAsync(new FrameQuery { Sender = Party.Station, Action = "BootNotification", Within = TimeSpan.FromSeconds(bench.Statement.Timeouts.Boot) });
    }
}
