using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Validation;

/// <summary>Collects errors; nothing is allocated until there is one. Paths are built from the inside out, as each level knows only its own part.</summary>
/// <param name="payload">The payload that is checked.</param>
internal ref struct SchemaErrors(ReadOnlySpan<byte> payload)
{
    /// <summary>After so many, one more says nothing new, and hostile input must not cost memory.</summary>
    internal const int Most = 100;

    private static readonly IReadOnlyList<SchemaError> None = [];

    private List<(SchemaError Error, List<string> Path)>? _list;

    internal ReadOnlySpan<byte> Payload { get; } = payload;

    internal readonly int Count => _list?.Count ?? 0;

    internal readonly bool IsFull => Count == Most;

    /// <summary>The errors in the order in which they were found; a shared empty list when there are none.</summary>
    internal readonly IReadOnlyList<SchemaError> All => _list is null ? None : [.. _list.Select(found => found.Error with { Path = Joined(found.Path) })];

    /// <summary>Adds an error of the value that is being checked.</summary>
    internal void Add(string keyword, string expected, string actual, FindingSeverity severity = FindingSeverity.Violation)
    {
        if (!IsFull)
            (_list ??= []).Add((new SchemaError("", keyword, expected, actual) { Severity = severity }, []));
    }

    /// <summary>Adds an error of a property of the value that is being checked.</summary>
    internal void AddAt(string property, string keyword, string expected, string actual, FindingSeverity severity = FindingSeverity.Violation)
    {
        var before = Count;
        Add(keyword, expected, actual, severity);
        Prefix(before, property);
    }

    /// <summary>Puts the name of a property or the index of an item before the paths of all errors from <paramref name="first"/> on.</summary>
    internal readonly void Prefix(int first, string part)
    {
        for (var i = first; i < Count; i++)
            _list![i].Path.Add(part);
    }

    private static string Joined(List<string> insideOut)
    {
        var path = new System.Text.StringBuilder();
        for (var i = insideOut.Count - 1; i >= 0; i--)
        {
            if (path.Length > 0 && insideOut[i][0] != '[')
                path.Append('.');
            path.Append(insideOut[i]);
        }

        return path.ToString();
    }
}
