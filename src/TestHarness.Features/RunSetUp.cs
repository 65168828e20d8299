using NUnit.Framework;

[assembly: LevelOfParallelism(4)]

namespace TestHarness.Features;

/// <summary>Ends the run when all tests are over.</summary>
[SetUpFixture]
public sealed class RunSetUp
{
    /// <summary>Gives the benches back and writes the report.</summary>
    [OneTimeTearDown]
    public async Task End() => await FeatureRun.Current.DisposeAsync();
}
