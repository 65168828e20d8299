using System.Text;
using System.Text.RegularExpressions;

namespace TestHarness.Ocpp.Validation;

/// <summary>A regular expression of a user's own schema, with the meaning of ECMA 262 that JSON Schema gives it.</summary>
internal sealed class SchemaPattern
{
    /// <summary>Far longer than an honest expression takes over the largest message; a hostile text must not hold the line.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="RegexParseException">It is none.</exception>
    internal SchemaPattern(string text)
    {
        Text = text;
        _regex = new Regex(WithStrictEnd(text), RegexOptions.ECMAScript, MostTime);
    }

    /// <summary>The expression as it stands in the schema.</summary>
    internal string Text { get; }

    /// <summary>Whether it is found anywhere in a text; null when that takes too long to tell.</summary>
    internal bool? Matches(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return _regex.IsMatch(Encoding.UTF8.GetString(utf8));
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    // To .NET the end of a text is also before its last line feed.
    private static string WithStrictEnd(string text)
    {
        var strict = new StringBuilder(text.Length);
        var inClass = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                strict.Append(text[i++]).Append(text[i]);
                continue;
            }

            inClass = text[i] == '[' || (inClass && text[i] != ']');
            strict.Append(text[i] == '$' && !inClass ? "\\z" : text[i].ToString());
        }

        return strict.ToString();
    }
}
