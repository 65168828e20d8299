using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Expectations;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>Reports of the device model (B07, B08).</summary>
[Binding]
public sealed class ReportSteps(Bench bench, Conversation conversation)
{
    private int _requestId;
    private FrameRecord? _last;

    /// <summary>Asks for a base report under a fresh requestId.</summary>
    [When(@"^the CSMS asks for the (\w+) report$")]
    public Task Ask(string reportBase)
    {
        _requestId = Random.Shared.Next(1, int.MaxValue);
        return conversation.CsmsSendsAsync("GetBaseReport", new JsonObject { ["requestId"] = _requestId, ["reportBase"] = reportBase });
    }

    /// <summary>Expects NotifyReport after NotifyReport, seqNo from 0 without gaps, until tbc is no longer true.</summary>
    [Then("^the station sends the whole report" + StepSupport.Requirement)]
    public async Task WholeReport(string requirement)
    {
        var data = new JsonArray();
        for (var seqNo = 0; ; seqNo++)
        {
            _last = await conversation.ExpectRequestAsync(new FrameQuery
            {
                Sender = Party.Station,
                Action = "NotifyReport",
                Requirement = requirement.OrNull(),
                Payload = PayloadExpectation.From(
                [
                    ("requestId", _requestId.ToString(CultureInfo.InvariantCulture)),
                    ("seqNo", seqNo.ToString(CultureInfo.InvariantCulture)),
                    ("generatedAt", "is now"),
                ], bench.Values),
            });
            var payload = WireExpectations.Payload(_last)!;
            foreach (var item in payload["reportData"]?.AsArray() ?? [])
                data.Add(item!.DeepClone());
            if ((bool?)payload["tbc"] != true)
                break;
        }

        conversation.Reports[_requestId] = data;
    }

    /// <summary>Checks that each variable has characteristics, and a valuesList where its type is a list.</summary>
    [Then("^every variable of the report has its characteristics, and its values where it is a list" + StepSupport.Requirement)]
    public void Characteristics(string requirement)
    {
        foreach (var item in Report)
        {
            var characteristics = item?["variableCharacteristics"];
            var name = Name(item);
            if (characteristics is null)
                throw Wrong(requirement, $"The report gives no characteristics of {name}.", "variableCharacteristics", "absent");
            if ((string?)characteristics["dataType"] is "OptionList" or "SequenceList" or "MemberList" && characteristics["valuesList"] is null)
                throw Wrong(requirement, $"{name} is a {(string?)characteristics["dataType"]} without valuesList.", "valuesList", "absent");
        }
    }

    /// <summary>Checks that the variables which Part 2 requires are reported: always, or as soon as their component is.</summary>
    [Then("^the report has every variable that is required of this station" + StepSupport.Requirement)]
    public void RequiredVariables(string requirement)
    {
        var variables = Report.Select(item => ((string?)item?["component"]?["name"], (string?)item?["variable"]?["name"], (string?)item?["variable"]?["instance"] ?? "")).ToHashSet();
        var components = variables.Select(v => v.Item1).ToHashSet();
        var missing = RequiredVariable.All
            .Where(v => v.Version == bench.Version && (v.Always || components.Contains(v.Component)))
            .Where(v => !variables.Contains((v.Component, v.Variable, v.Instance)))
            .Select(v => $"{v.Component}.{v.Variable}{(v.Instance.Length == 0 ? "" : $"[{v.Instance}]")}")
            .ToList();
        if (missing.Count > 0)
            throw Wrong(requirement, $"The report lacks {missing.Count} required variable(s).", string.Join(", ", missing), "not reported");
    }

    private JsonArray Report => conversation.Reports.TryGetValue(_requestId, out var report)
        ? report
        : throw new FormatException("No report was received before this step.");

    private Judging.ExpectationException Wrong(string requirement, string message, string expected, string actual) =>
        bench.Expect.Violation(new FrameQuery { Sender = Party.Station, Action = "NotifyReport", Requirement = requirement.OrNull() }, message, _last!, "reportData", expected, actual);

    private static string Name(JsonNode? item) => $"{(string?)item?["component"]?["name"]}.{(string?)item?["variable"]?["name"]}";
}
