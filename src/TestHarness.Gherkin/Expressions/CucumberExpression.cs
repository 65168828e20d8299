using System.Text;
using System.Text.RegularExpressions;

namespace TestHarness.Gherkin;

/// <summary>
/// Turns a cucumber expression into a regular expression. <c>{name}</c> is a parameter, <c>(s)</c> may be missing, <c>a/b</c> is either word,
/// and <c>\</c> makes any of <c>{ } ( ) / \</c> plain text.
/// </summary>
internal sealed class CucumberExpression
{
    private readonly string _source;
    private readonly ParameterTypes _types;

    private CucumberExpression(string source, ParameterTypes types)
    {
        _source = source;
        _types = types;
    }

    /// <exception cref="ExpressionException">The expression is wrong.</exception>
    public static string ToRegex(string source, ParameterTypes types) => $"^{new CucumberExpression(source, types).Translate()}$";

    private string Translate()
    {
        var regex = new StringBuilder();
        var position = 0;
        while (position < _source.Length)
        {
            if (char.IsWhiteSpace(_source[position]))
                regex.Append(Regex.Escape(_source[position++].ToString()));
            else if (_source[position] == '{')
                regex.Append(Parameter(ref position));
            else
                regex.Append(Word(ref position));
        }

        return regex.ToString();
    }

    // Everything up to the next blank or parameter; these also bound an alternation.
    private string Word(ref int position)
    {
        var alternatives = new List<(string Regex, bool HasText)>();
        var current = new StringBuilder();
        var hasText = false;
        while (position < _source.Length && !char.IsWhiteSpace(_source[position]) && _source[position] != '{')
        {
            switch (_source[position])
            {
                case '/':
                    alternatives.Add((current.ToString(), hasText));
                    current.Clear();
                    hasText = false;
                    position++;
                    break;
                case '(':
                    current.Append(Optional(ref position));
                    break;
                default:
                    current.Append(Literal(ref position));
                    hasText = true;
                    break;
            }
        }

        alternatives.Add((current.ToString(), hasText));
        if (alternatives.Count == 1)
            return alternatives[0].Regex;
        if (alternatives.Exists(alternative => alternative.Regex.Length == 0))
            throw Wrong(position, "a choice 'a/b' needs text on both sides of '/'; write '\\/' for the character itself");
        if (alternatives.Exists(alternative => !alternative.HasText))
            throw Wrong(position, "a choice 'a/b' must not consist of optional text only");
        return $"(?:{string.Join('|', alternatives.Select(alternative => alternative.Regex))})";
    }

    private string Optional(ref int position)
    {
        var start = position++;
        var text = new StringBuilder();
        while (position < _source.Length && _source[position] != ')')
        {
            if (_source[position] is '{' or '(')
                throw Wrong(position, "optional text '(...)' must not hold parameters or more optional text");
            text.Append(Literal(ref position));
        }

        if (position == _source.Length)
            throw Wrong(start, "'(' is not closed; write '\\(' for the character itself");
        position++;
        return text.Length > 0 ? $"(?:{text})?" : throw Wrong(start, "optional text '()' is empty");
    }

    private string Parameter(ref int position)
    {
        var end = _source.IndexOf('}', position);
        if (end < 0)
            throw Wrong(position, "'{' is not closed; write '\\{' for the character itself");
        var name = _source[(position + 1)..end];
        if (name.AsSpan().IndexOfAny("{()\\/") >= 0)
            throw Wrong(position, $"'{name}' cannot be the name of a parameter type");
        position = end + 1;
        return _types.Find(name).Capture;
    }

    private string Literal(ref int position)
    {
        var character = _source[position++];
        if (character == '\\')
        {
            if (position == _source.Length || !(_source[position] is '{' or '}' or '(' or ')' or '/' or '\\' || char.IsWhiteSpace(_source[position])))
                throw Wrong(position - 1, "'\\' must stand before one of { } ( ) / \\ or a blank");
            character = _source[position++];
        }

        return Regex.Escape(character.ToString());
    }

    private static ExpressionException Wrong(int position, string problem) => new($"{problem} (at character {position + 1})");
}
