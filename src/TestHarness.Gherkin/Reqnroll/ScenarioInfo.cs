using System.Collections.Specialized;

namespace Reqnroll;

/// <summary>A scenario, or one example of a scenario outline, as it stands in the feature.</summary>
public class ScenarioInfo
{
    /// <summary>Describes a scenario.</summary>
    public ScenarioInfo(string title, string description, string[]? tags, IOrderedDictionary arguments, string[]? inheritedTags = null, string? pickleIndex = null)
    {
        Title = title;
        Description = description;
        Tags = tags ?? [];
        Arguments = arguments;
        CombinedTags = [.. Tags, .. inheritedTags ?? []];
        PickleIdIndex = pickleIndex;
    }

    /// <summary>The tags of the scenario and of its examples, without <c>@</c>.</summary>
    public string[] Tags { get; }

    /// <summary><see cref="Tags"/> and those of the feature.</summary>
    public string[] CombinedTags { get; }

    /// <summary>The example's values by column; empty for a plain scenario.</summary>
    public IOrderedDictionary Arguments { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The free text below the title.</summary>
    public string Description { get; }

    internal string? PickleIdIndex { get; }
}
