using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Expectations;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Steps;

/// <summary>Reports of the device model (B07, B08).</summary>
[Binding]
public sealed class ReportSteps(Bench bench, Conversation conversation)
{
    private static readonly string[] s_conditions = ["Problem", "Tripped", "Overload", "Fallback"];

    /// <summary>Asks for a base report under a fresh requestId.</summary>
    [When(@"^the CSMS asks for the (\w+) report$")]
    public Task Ask(string reportBase) =>
        conversation.CsmsSendsAsync("GetBaseReport", new JsonObject { ["requestId"] = Random.Shared.Next(1, int.MaxValue), ["reportBase"] = reportBase });

    /// <summary>Expects NotifyReport after NotifyReport with the requestId of the last GetBaseReport, seqNo from 0 without gaps, until tbc is no longer true.</summary>
    [Then("^the station sends the whole report" + StepSupport.Requirement)]
    public async Task WholeReport(string requirement)
    {
        var request = conversation.LastCall("GetBaseReport");
        var items = new List<ReportItem>();
        for (var seqNo = 0; ; seqNo++)
        {
            var part = await conversation.ExpectRequestAsync(new FrameQuery
            {
                Sender = Party.Station,
                Action = "NotifyReport",
                Requirement = requirement.OrNull(),
                Payload = PayloadExpectation.From(
                [
                    ("requestId", WireExpectations.Value(request, "requestId") ?? ""),
                    ("seqNo", seqNo.ToString(CultureInfo.InvariantCulture)),
                    ("generatedAt", "is now"),
                ], bench.Values),
            });
            var payload = WireExpectations.Payload(part)!;
            items.AddRange((payload["reportData"]?.AsArray() ?? []).Select(item => new ReportItem(item!)));
            if ((bool?)payload["tbc"] == true)
                continue;
            conversation.Reports.Add(new ReceivedReport(WireExpectations.Value(request, "reportBase") ?? "", part, items));
            return;
        }
    }

    /// <summary>Checks that each variable has characteristics, and a valuesList where its type is a list.</summary>
    [Then("^every variable of the report has its characteristics, and its values where it is a list" + StepSupport.Requirement)]
    public void Characteristics(string requirement)
    {
        foreach (var item in Report.Items)
        {
            if (!item.HasCharacteristics)
                throw Wrong(requirement, $"The report gives no characteristics of {item}.", "variableCharacteristics", "absent");
            if (item.IsList && item.ValuesList.Count == 0)
                throw Wrong(requirement, $"{item} is a {item.DataType} without valuesList.", "valuesList", "absent or empty");
        }
    }

    /// <summary>Checks that each variable has an attribute that is not ReadOnly.</summary>
    [Then("^every variable of the report is one that the CSMS can set" + StepSupport.Requirement)]
    public void Writable(string requirement)
    {
        if (Report.Items.FirstOrDefault(item => !item.IsWritable) is { } readOnly)
            throw Wrong(requirement, $"{readOnly} cannot be set, and is reported.", "mutability ReadWrite or WriteOnly", "ReadOnly");
    }

    /// <summary>Checks that the variables which Part 2 requires are reported: always, or as soon as their component is.</summary>
    [Then("^the report has every variable that is required of this station" + StepSupport.Requirement)]
    public void RequiredVariables(string requirement) => Required(requirement, _ => true);

    /// <summary>The same of those that a CSMS must be able to set.</summary>
    [Then("^the report has every writable variable that is required of this station" + StepSupport.Requirement)]
    public void RequiredWritableVariables(string requirement) => Required(requirement, variable => variable.IsWritable);

    /// <summary>Checks that what a list holds is in its valuesList, and that WriteOnly attributes show no value.</summary>
    [Then("^every value of the report is one that the variable may show" + StepSupport.Requirement)]
    public void Values(string requirement)
    {
        foreach (var item in Report.Items)
        {
            if (item.Strangers.FirstOrDefault() is { } stranger)
                throw Wrong(requirement, $"The value of {item} is not in its valuesList.", $"one of {string.Join(", ", item.ValuesList)}", stranger);
            if (item.Attributes.Any(attribute => attribute is { Mutability: "WriteOnly", Value: not null }))
                throw Wrong(requirement, $"{item} is WriteOnly, and its value is reported.", "no value", "a value");
        }
    }

    /// <summary>Checks that every attribute shows a value, be it empty, unless it is WriteOnly; EVSE.Power may have its maxLimit alone.</summary>
    [Then("^every variable of the report that is not WriteOnly has a value" + StepSupport.Requirement)]
    public void ValuesPresent(string requirement)
    {
        var lacking = Report.Items.FirstOrDefault(item => item is not { Component: "EVSE", Variable: "Power" } && item.Attributes.Any(attribute => attribute is { Mutability: not "WriteOnly", Value: null }));
        if (lacking is not null)
            throw Wrong(requirement, $"{lacking} is reported without a value.", "a value, which may be empty", "absent");
    }

    /// <summary>
    /// Checks that a summary has the AvailabilityState of the station, of every EVSE of the layout and of each connector that differs from its EVSE, and
    /// Problem, Tripped, Overload and Fallback where they are true, as the FullInventory before it shows them.
    /// </summary>
    [Then("^the report has what the FullInventory report says of availability and of problems" + StepSupport.Requirement)]
    public void Summary(string requirement)
    {
        var full = conversation.Reports.LastOrDefault(report => report.Base == "FullInventory") ?? throw new FormatException("No FullInventory report was received before this step.");
        var reported = Report.Items.Select(item => item.ToString()).ToHashSet();
        var expected = bench.Statement.Layout.Evses.Select(evse => $"EVSE#{evse.Id}.AvailabilityState").Prepend("ChargingStation.AvailabilityState")
            .Concat(full.Items.Where(item => IsNoteworthy(item, full)).Select(item => item.ToString()));
        Complain(requirement, expected.Where(name => !reported.Contains(name)));
    }

    private ReceivedReport Report => conversation.Reports.LastOrDefault() ?? throw new FormatException("No report was received before this step.");

    private static bool IsNoteworthy(ReportItem item, ReceivedReport report) =>
        item is { Component: "Connector", Variable: "AvailabilityState" }
            ? item.Value != report.Items.FirstOrDefault(one => one is { Component: "EVSE", Variable: "AvailabilityState" } && one.EvseId == item.EvseId)?.Value
            : s_conditions.Contains(item.Variable) && item.Value == "true";

    private void Required(string requirement, Func<RequiredVariable, bool> isAskedFor)
    {
        var variables = Report.Items.Select(item => (item.Component, item.Variable, item.Instance)).ToHashSet();
        var components = variables.Select(variable => variable.Component).ToHashSet();
        Complain(requirement, RequiredVariable.All
            .Where(variable => variable.Version == bench.Version && isAskedFor(variable) && (variable.Always || components.Contains(variable.Component)))
            .Where(variable => !variables.Contains((variable.Component, variable.Variable, variable.Instance)))
            .Select(variable => variable.ToString()));
    }

    private void Complain(string requirement, IEnumerable<string> missing)
    {
        var names = missing.ToList();
        if (names.Count > 0)
            throw Wrong(requirement, $"The report lacks {names.Count} required variable(s).", string.Join(", ", names), "not reported");
    }

    private Judging.ExpectationException Wrong(string requirement, string message, string expected, string actual) =>
        bench.Expect.Violation(new FrameQuery { Sender = Party.Station, Action = "NotifyReport", Requirement = requirement.OrNull() }, message, Report.Last, "reportData", expected, actual);
}
