using System.Globalization;

namespace TestHarness.Transport.WebSockets;

/// <summary>The head of an HTTP/1.1 response.</summary>
/// <param name="StatusLine">The first line, without the protocol.</param>
/// <param name="Status">The status; 0 when the first line is not HTTP.</param>
/// <param name="Headers">Names and values, in order.</param>
internal sealed record HttpAnswer(string StatusLine, int Status, IReadOnlyList<(string Name, string Value)> Headers)
{
    public static HttpAnswer Parse(string head)
    {
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = lines.FirstOrDefault() ?? string.Empty;
        var parts = first.Split(' ', 3);
        var status = parts.Length >= 2 && parts[0].StartsWith("HTTP/1.", StringComparison.Ordinal) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var headers = lines.Skip(1)
            .Select(static line => line.Split(':', 2))
            .Where(static pair => pair.Length == 2)
            .Select(static pair => (pair[0].Trim(), pair[1].Trim()))
            .ToList();
        return new HttpAnswer(status == 0 ? first : first[(parts[0].Length + 1)..], status, headers);
    }

    /// <summary>The values of a header, joined; null when it is absent.</summary>
    public string? Header(string name)
    {
        var values = Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static header => header.Value).ToList();
        return values.Count == 0 ? null : string.Join(", ", values);
    }

    /// <summary>Whether a token stands in a list header.</summary>
    public bool HasToken(string name, string token) =>
        (Header(name) ?? string.Empty).Split(',', StringSplitOptions.TrimEntries).Contains(token, StringComparer.OrdinalIgnoreCase);
}
