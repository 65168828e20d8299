using System.Text.RegularExpressions;

namespace TestHarness.Conformance.Catalogue;

/// <summary>
/// A condition of Part 5 over optional features: <c>C-49 and (C-30 or NOT AQ-2)</c>. Whatever stands between the operators is one feature,
/// also <c>HFS-8 > 1</c> and <c>Smart Charging</c>.
/// </summary>
public sealed partial class ConditionExpression
{
    private readonly Node _root;

    private ConditionExpression(Node root, string text)
    {
        _root = root;
        Text = text;
    }

    /// <summary>The condition as Part 5 writes it.</summary>
    public string Text { get; }

    /// <summary>The features that it is about, each once, in the order in which they stand there.</summary>
    public IEnumerable<string> Features => _root.Features().Distinct();

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

    /// <summary>Evaluates the condition.</summary>
    /// <param name="supports">What the product claims; a feature that is not named is not claimed.</param>
    /// <returns>Whether it holds, and how each feature came out.</returns>
    public (bool Holds, string Explanation) Evaluate(IReadOnlyDictionary<string, bool> supports)
    {
        var holds = _root.Holds(supports);
        var features = Features
            .Select(feature => $"{feature} is {(supports.TryGetValue(feature, out var claimed) ? (claimed ? "claimed" : "not claimed") : "not mentioned, so not claimed")}");
        return (holds, $"{Text}: {(holds ? "holds" : "does not hold")} ({string.Join("; ", features)})");
    }

    private static Node Or(List<string> tokens, ref int position)
    {
        var left = And(tokens, ref position);
        while (position < tokens.Count && tokens[position] == "or")
        {
            position++;
            left = new Either(left, And(tokens, ref position));
        }

        return left;
    }

    private static Node And(List<string> tokens, ref int position)
    {
        var left = Unary(tokens, ref position);
        while (position < tokens.Count && tokens[position] == "and")
        {
            position++;
            left = new Both(left, Unary(tokens, ref position));
        }

        return left;
    }

    private static Node Unary(List<string> tokens, ref int position)
    {
        if (position >= tokens.Count)
            throw new FormatException("it ends where a feature is expected");
        var token = tokens[position++];
        switch (token)
        {
            case "NOT":
                return new Not(Unary(tokens, ref position));
            case "(":
                var inner = Or(tokens, ref position);
                if (position >= tokens.Count || tokens[position++] != ")")
                    throw new FormatException("a closing parenthesis is missing");
                return inner;
            case ")" or "and" or "or":
                throw new FormatException($"'{token}' stands where a feature is expected");
            default:
                return new Feature(token);
        }
    }

    [GeneratedRegex(@"\(|\)|\bNOT\b|\band\b|\bor\b|(?:(?!\band\b|\bor\b|\bNOT\b)[^()])+")]
    private static partial Regex Tokens();

    private abstract record Node
    {
        public abstract bool Holds(IReadOnlyDictionary<string, bool> supports);

        public abstract IEnumerable<string> Features();
    }

    private sealed record Feature(string Name) : Node
    {
        public override bool Holds(IReadOnlyDictionary<string, bool> supports) => supports.GetValueOrDefault(Name);

        public override IEnumerable<string> Features() => [Name];
    }

    private sealed record Not(Node Inner) : Node
    {
        public override bool Holds(IReadOnlyDictionary<string, bool> supports) => !Inner.Holds(supports);

        public override IEnumerable<string> Features() => Inner.Features();
    }

    private sealed record Both(Node Left, Node Right) : Node
    {
        public override bool Holds(IReadOnlyDictionary<string, bool> supports) => Left.Holds(supports) && Right.Holds(supports);

        public override IEnumerable<string> Features() => Left.Features().Concat(Right.Features());
    }

    private sealed record Either(Node Left, Node Right) : Node
    {
        public override bool Holds(IReadOnlyDictionary<string, bool> supports) => Left.Holds(supports) || Right.Holds(supports);

        public override IEnumerable<string> Features() => Left.Features().Concat(Right.Features());
    }
}
