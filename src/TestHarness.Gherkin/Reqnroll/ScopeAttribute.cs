namespace Reqnroll;

/// <summary>
/// Restricts a binding to scenarios. What one attribute names must all hold; of several attributes, on class and method together, one is enough.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class ScopeAttribute : Attribute
{
    /// <summary>A tag that the feature, scenario or examples carry, with or without <c>@</c>.</summary>
    public string? Tag { get; set; }

    /// <summary>The feature's title, in any case.</summary>
    public string? Feature { get; set; }

    /// <summary>The scenario's title, in any case.</summary>
    public string? Scenario { get; set; }
}
