using Reqnroll;

namespace TestHarness.Gherkin;

/// <summary>A step with the definition that fits it, and its arguments before conversion: texts, then the doc string, then the table.</summary>
internal sealed record StepMatch(StepBinding Binding, int ScopeMatches, IReadOnlyList<object> Arguments)
{
    public static IReadOnlyList<object> ArgumentsOf(StepBinding binding, LoadedStep step)
    {
        var arguments = binding.Regex.Match(step.Text).Groups.Values.Skip(1).Where(group => group.Success).Select(object (group) => group.Value).ToList();
        if (step.DocString is not null)
            arguments.Add(step.DocString);
        if (TableOf(step) is { } table)
            arguments.Add(table);
        return arguments;
    }

    public static DataTable? TableOf(LoadedStep step) =>
        step.Table is { Count: > 0 } rows ? new DataTable([.. rows[0]], [.. rows.Skip(1).Select(row => row.ToArray())]) : null;
}
