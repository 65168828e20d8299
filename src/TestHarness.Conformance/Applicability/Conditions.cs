using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.DeviceModels;
using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Applicability;

/// <summary>Evaluates whether a case applies to a product: its security profiles, the condition of Part 5 and the prerequisites of Part 6.</summary>
/// <param name="statement">What the product declares.</param>
/// <param name="reading">Its device model in the case's version.</param>
internal sealed class Conditions(Statement statement, ModelReading reading)
{
    /// <summary>Evaluates a case.</summary>
    public CaseApplicability Evaluate(CaseConditions asked)
    {
        var resolver = new OperandResolver(asked.Version, statement, reading);
        var expression = asked.Status?.Condition is { } condition ? ConditionExpression.Parse(condition) : null;
        var operands = expression?.Operands.Select(resolver.Resolve).ToList() ?? [];
        bool Value(string name) => operands.Find(operand => operand.Name == name)!.Value;
        var holds = expression?.Holds(Value) ?? true;
        var prerequisites = asked.Prerequisites.Select(Look).ToList();
        var (exclusion, because) = WrongSecurityProfile(asked) ?? (holds ? null : Failed(expression!, operands)) ?? Unmet(prerequisites) ?? (null, null);
        return new CaseApplicability
        {
            Certification = asked.Status,
            ConditionHolds = holds,
            Operands = operands,
            Prerequisites = prerequisites,
            Exclusion = exclusion,
            Because = because,
        };
    }

    private static (string? Exclusion, string? Because)? Failed(ConditionExpression expression, List<Operand> operands)
    {
        var names = expression.Deciding(name => operands.Find(operand => operand.Name == name)!.Value);
        var deciding = operands.Where(operand => names.Contains(operand.Name)).ToList();
        return ($"The condition {expression.Text} does not hold: {string.Join("; ", deciding)}.", string.Join(", ", deciding.Select(operand => $"{operand.Name} is {(operand.Value ? "true" : "false")}")));
    }

    private static (string? Exclusion, string? Because)? Unmet(List<PrerequisiteOutcome> prerequisites) =>
        prerequisites.Find(outcome => outcome.IsMet == false) is { } unmet ? ($"A prerequisite of the case is not met, {unmet}.", $"{unmet.Text} is not met") : null;

    private PrerequisiteOutcome Look(Prerequisite prerequisite)
    {
        if (reading.Model is not { } model)
            return new PrerequisiteOutcome(prerequisite.ToString(), null, reading.Problem!);
        var evidence = prerequisite.Look(model);
        return new PrerequisiteOutcome(prerequisite.ToString(), evidence.Holds, $"device model: {evidence.Text}");
    }

    private (string? Exclusion, string? Because)? WrongSecurityProfile(CaseConditions asked) =>
        asked.SecurityProfiles is { Count: > 0 } profiles && !statement.Embedded && !profiles.Contains(statement.Connection.SecurityProfile)
            ? ($"The case needs security profile {string.Join(" or ", profiles)}; the statement says {statement.Connection.SecurityProfile} ({Path.GetFileName(statement.Path)} $.connection.securityProfile).", "another security profile is needed")
            : null;
}
