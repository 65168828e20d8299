using System.Text.RegularExpressions;

namespace TestHarness.Gherkin;

/// <summary>Tells cucumber expressions from regular expressions by the rule that Reqnroll 3 uses.</summary>
internal static partial class CucumberExpressionDetector
{
    public static bool IsCucumberExpression(string expression)
    {
        if (expression.StartsWith('^') || expression.EndsWith('$'))
            return false;
        return HasParameter().IsMatch(expression) || !LooksLikeRegex().IsMatch(expression);
    }

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex HasParameter();

    // A group that ends in a quantifier, ".*", an escaped dot, or "\d+".
    [GeneratedRegex(@"\([^)]+[*+]\)|\.\*|\\\.|\\d\+")]
    private static partial Regex LooksLikeRegex();
}
