namespace Reqnroll;

/// <summary>A rule that groups scenarios.</summary>
public class RuleInfo
{
    /// <summary>Describes a rule.</summary>
    public RuleInfo(string title, string description, string[]? tags)
    {
        Title = title;
        Description = description;
        Tags = tags ?? [];
    }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The free text below the title.</summary>
    public string Description { get; }

    /// <summary>The rule's own tags, without <c>@</c>.</summary>
    public string[] Tags { get; }
}
