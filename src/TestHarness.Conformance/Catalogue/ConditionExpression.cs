using System.Text.RegularExpressions;

namespace TestHarness.Conformance.Catalogue;

/// <summary>
/// A condition of Part 5 over optional features: <c>C-49 and (C-30 or NOT AQ-2)</c>. Whatever stands between the operators is one feature,
/// also <c>HFS-8 > 1</c> and <c>Smart Charging</c>.
/// </summary>
public sealed partial class ConditionExpression
{
    private readonly ConditionNode _root;

    private ConditionExpression(ConditionNode root, string text)
    {
        _root = root;
        Text = text;
    }

    /// <summary>The condition as Part 5 writes it.</summary>
    public string Text { get; }

    /// <summary>The features and profiles that it is about, each once, in the order in which they stand there.</summary>
    public IEnumerable<string> Operands => _root.Operands.Distinct();

    /// <summary>Reads a condition.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static ConditionExpression Parse(string text)
    {
        var tokens = Tokens().Matches(text).Select(match => match.Value.Trim()).Where(token => token.Length > 0).ToList();
        var position = 0;
        try
        {
            var root = Or(tokens, ref position);
            return position == tokens.Count ? new ConditionExpression(root, text) : throw new FormatException($"unexpected '{tokens[position]}'");
        }
        catch (FormatException error)
        {
            throw new FormatException($"'{text}' is not a condition: {error.Message}.");
        }
    }

    /// <summary>Whether the condition holds.</summary>
    /// <param name="value">Whether the product has an operand.</param>
    public bool Holds(Func<string, bool> value) => _root.Holds(value);

    /// <summary>The operands that make the outcome what it is: with others, it could not be another.</summary>
    /// <param name="value">Whether the product has an operand.</param>
    public IReadOnlyList<string> Deciding(Func<string, bool> value) => _root.Deciding(value).Distinct().ToList();

    private static ConditionNode Or(List<string> tokens, ref int position)
    {
        var left = And(tokens, ref position);
        while (position < tokens.Count && tokens[position] == "or")
        {
            position++;
            left = new ConditionNode.Either(left, And(tokens, ref position));
        }

        return left;
    }

    private static ConditionNode And(List<string> tokens, ref int position)
    {
        var left = Unary(tokens, ref position);
        while (position < tokens.Count && tokens[position] == "and")
        {
            position++;
            left = new ConditionNode.Both(left, Unary(tokens, ref position));
        }

        return left;
    }

    private static ConditionNode Unary(List<string> tokens, ref int position)
    {
        if (position >= tokens.Count)
            throw new FormatException("it ends where a feature is expected");
        var token = tokens[position++];
        switch (token)
        {
            case "NOT":
                return new ConditionNode.Not(Unary(tokens, ref position));
            case "(":
                var inner = Or(tokens, ref position);
                if (position >= tokens.Count || tokens[position++] != ")")
                    throw new FormatException("a closing parenthesis is missing");
                return inner;
            case ")" or "and" or "or":
                throw new FormatException($"'{token}' stands where a feature is expected");
            default:
                return new ConditionNode.Operand(token);
        }
    }

    [GeneratedRegex(@"\(|\)|\bNOT\b|\band\b|\bor\b|(?:(?!\band\b|\bor\b|\bNOT\b)[^()])+")]
    private static partial Regex Tokens();
}
