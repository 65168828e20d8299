using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace TestHarness.Features;

/// <summary>Builds one fixture for each feature that the run's systems under test have cases in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeatureFixtureAttribute : NUnitAttribute, IFixtureBuilder2
{
    private readonly NUnitTestFixtureBuilder _builder = new();

    /// <inheritdoc />
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo) => BuildFrom(typeInfo, EveryTest.Instance);

    /// <inheritdoc />
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo, IPreFilter filter)
    {
        foreach (var feature in FeatureRun.Current.Cases.GroupBy(planned => planned.Scenario.Feature.Path))
        {
            var first = feature.First().Scenario.Feature;
            var name = Path.GetFileNameWithoutExtension(first.Path);
            yield return _builder.BuildFrom(typeInfo, filter, new TestFixtureParameters(first.Path) { TestName = name });
        }
    }

    private sealed class EveryTest : IPreFilter
    {
        public static readonly EveryTest Instance = new();

        public bool IsMatch(Type type) => true;

        public bool IsMatch(Type type, System.Reflection.MethodInfo method) => true;
    }
}
