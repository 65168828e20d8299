using Reqnroll.Bindings;

namespace TestHarness.Gherkin;

/// <summary>A hook with the scopes of which one is enough; none means always.</summary>
internal sealed record HookBinding(BoundMethod Method, HookType Type, int Order, IReadOnlyList<BindingScope> Scopes)
{
    public bool AppliesTo(string featureTitle, IReadOnlyList<string> tags, LoadedScenario? scenario) =>
        Scopes.Count == 0 || Scopes.Any(scope => scope.Match(featureTitle, tags, scenario) is not null);
}
