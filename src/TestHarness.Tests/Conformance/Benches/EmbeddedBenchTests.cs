using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Conformance.Benches;

public sealed class EmbeddedBenchTests
{
    [Test]
    public async Task Judges_frames_by_the_schemas_that_were_given()
    {
        var schemas = OwnSchemas.Emptying(OcppVersion.V201, "GetVariablesResponse");
        var run = TestRun.Plan(new TestRunOptions
        {
            Statements = [.. ReferenceStatements.All().Where(statement => statement.Role == Party.Station)],
            Selection = new CaseSelection { Ids = ["TC_B_06_CS"] },
            Benches = statement => BenchFactories.For(statement, schemas: schemas),
        });

        var result = await run.RunAsync(CancellationToken.None);

        result.Cases.Select(tested => (tested.Version, tested.Verdict)).Should().BeEquivalentTo([(OcppVersion.V201, Verdict.Fail), (OcppVersion.V21, Verdict.Pass)]);
        result.Cases.Single(tested => tested.Verdict == Verdict.Fail).Findings.Should().Contain(finding => finding.RequirementId == "SCHEMA GetVariablesResponse");
    }
}
