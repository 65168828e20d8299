using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>A step as it stands in the feature.</summary>
public class StepInfo
{
    /// <summary>Describes a step.</summary>
    public StepInfo(StepDefinitionType stepDefinitionType, string text, Table? table, string? multilineText, string? pickleStepId = null)
    {
        StepDefinitionType = stepDefinitionType;
        Text = text;
        Table = table;
        MultilineText = multilineText;
        PickleStepId = pickleStepId;
    }

    /// <summary>The kind of step.</summary>
    public StepDefinitionType StepDefinitionType { get; }

    /// <summary>The text after the keyword.</summary>
    public string Text { get; }

    /// <summary>The table below the step, or null.</summary>
    public Table? Table { get; }

    /// <summary>The doc string below the step, or null.</summary>
    public string? MultilineText { get; }

    internal string? PickleStepId { get; }
}
