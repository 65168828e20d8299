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

    [OneTimeTearDown]
    public static async Task End() => await Check.DisposeAsync();

    private static IEnumerable<TestCaseData> All => Check.Mutants.Select((mutant, index) => new TestCaseData(index).SetArgDisplayNames(mutant.ToString()));

    [TestCaseSource(nameof(All))]
    public async Task Its_case_notices_it(int index)
    {
        var mutant = Check.Mutants[index];
        var result = await Check.RunAsync(mutant, CancellationToken.None);

        result.Clean.Should().Be(Verdict.Pass, "a mutant of a case that does not pass without it proves nothing");
        result.Happened.Should().BeTrue("a fault that meets no frame is none");
        result.Killed.Should().BeTrue("the case should fail and name {0}, but came to {1}: {2}", mutant.Names, result.Verdict, result.Reason);
    }

    [Test]
    public void Every_case_has_one() => Check.WithoutMutant.Should().BeEmpty();
}
