using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Reporting.Results;

namespace TestHarness.Conformance.Applicability;

/// <summary>Evaluates whether a case applies to a system under test: its security profiles, and the condition that Part 5 attaches to it.</summary>
internal static class Conditions
{
    /// <summary>Evaluates a case against a statement.</summary>
    public static CaseApplicability Evaluate(PlannedCase planned, Statement statement)
    {
        var exclusion = WrongSecurityProfile(planned, statement);
        if (planned.Entry?.StatusIn(planned.Profile) is not { } status)
            return new CaseApplicability(new CaseStatus(), exclusion);
        if (status.Condition is null)
            return new CaseApplicability(new CaseStatus { Mandatory = status.Mandatory }, exclusion);
        var (holds, explanation) = ConditionExpression.Parse(status.Condition).Evaluate(statement.Supports);
        return new CaseApplicability(
            new CaseStatus { Condition = status.Condition, Evaluation = explanation },
            exclusion ?? (holds ? null : $"The condition of the case does not hold for this product. {explanation}"));
    }

    private static string? WrongSecurityProfile(PlannedCase planned, Statement statement) =>
        planned.SecurityProfiles is { Count: > 0 } profiles && !statement.Embedded && !profiles.Contains(statement.Connection.SecurityProfile)
            ? $"The case needs security profile {string.Join(" or ", profiles)}; the statement says {statement.Connection.SecurityProfile} (connection.securityProfile)."
            : null;
}
