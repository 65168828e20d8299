using System.Text.RegularExpressions;

namespace TestHarness.Gherkin;

/// <summary>Regular expressions of bindings match whole texts, whether or not they say so.</summary>
internal static class WholeText
{
    /// <exception cref="ExpressionException">The pattern is no regular expression.</exception>
    public static Regex Regex(string pattern)
    {
        try
        {
            return new Regex((pattern.StartsWith('^') ? "" : "^") + pattern + (pattern.EndsWith('$') ? "" : "$"), RegexOptions.CultureInvariant);
        }
        catch (ArgumentException error)
        {
            throw new ExpressionException(error.Message);
        }
    }
}
