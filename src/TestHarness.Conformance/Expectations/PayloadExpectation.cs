using System.Text.Json.Nodes;

namespace TestHarness.Conformance.Expectations;

/// <summary>The rows of a step's table: what a payload must hold.</summary>
public sealed class PayloadExpectation(IReadOnlyList<(PayloadPath Path, Matcher Matcher)> rows)
{
    /// <summary>Expects nothing in particular.</summary>
    public static PayloadExpectation Anything { get; } = new([]);

    /// <summary>The rows.</summary>
    public IReadOnlyList<(PayloadPath Path, Matcher Matcher)> Rows => rows;

    /// <summary>Reads rows of path and matcher.</summary>
    public static PayloadExpectation From(IEnumerable<(string Path, string Matcher)> rows, ValueSource values) =>
        new(rows.Select(row => (PayloadPath.Parse(row.Path), Matcher.Parse(row.Matcher, values))).ToList());

    /// <summary>The first row that the payload does not meet; null when it meets them all.</summary>
    public Mismatch? FirstMismatch(JsonNode? payload)
    {
        foreach (var (path, matcher) in rows)
        {
            var places = path.Find(payload);
            if (places.Count == 0)
            {
                if (!matcher.AllowsAbsence)
                    return new Mismatch(path.Text, matcher.Description, "absent");
                continue;
            }

            foreach (var (place, value) in places)
            {
                if (!matcher.Matches(value))
                    return new Mismatch(place, matcher.Description, JsonText.Show(value));
            }
        }

        return null;
    }

    /// <summary>A row that is not met.</summary>
    /// <param name="Path">Where.</param>
    /// <param name="Expected">What was asked for.</param>
    /// <param name="Actual">What was there.</param>
    public sealed record Mismatch(string Path, string Expected, string Actual);
}
