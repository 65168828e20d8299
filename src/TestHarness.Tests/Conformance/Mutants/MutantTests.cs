using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Mutants;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Conformance.Mutants;

/// <summary>Every check is shown to bite: the mutants beside the features, each a test.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class MutantTests
{
    private static readonly SelfCheck Check = SelfCheck.Plan(new SelfCheckOptions { Statements = ReferenceStatements.All() });

    private static IEnumerable<TestCaseData> All => Check.Mutants.Select((mutant, index) => new TestCaseData(index).SetArgDisplayNames(mutant.ToString()));

    [TestCaseSource(nameof(All))]
    public async Task Its_case_notices_it(int index)
    {
        var mutant = Check.Mutants[index];
        var clean = await Check.CleanAsync(mutant.Case, mutant.Statement, CancellationToken.None);
        clean.Verdict.Should().Be(Verdict.Pass, "without the defect: {0}", clean.Reason?.Message);

        var result = await Check.RunAsync(mutant, CancellationToken.None);
        result.Killed.Should().BeTrue("the case should fail and name {0}, but came to {1}: {2}", mutant.Names, result.Verdict, result.Reason);
    }
}
