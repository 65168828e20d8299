namespace TestHarness.Ocpp.Validation;

/// <summary>Collects errors; nothing is allocated until there is one. Paths are built from the inside out, as each level knows only its own part.</summary>
internal struct SchemaErrors
{
    /// <summary>After so many, one more says nothing new, and hostile input must not cost memory.</summary>
    internal const int Most = 100;

    private static readonly IReadOnlyList<SchemaError> None = [];

    private List<SchemaError>? _list;

    internal readonly int Count => _list?.Count ?? 0;

    internal readonly IReadOnlyList<SchemaError> All => _list ?? None;

    internal void Add(string path, string keyword, string expected, string actual)
    {
        if (Count < Most)
            (_list ??= []).Add(new SchemaError(path, keyword, expected, actual));
    }

    /// <summary>Puts the name of a property or the index of an item before the paths of all errors from <paramref name="first"/> on.</summary>
    internal readonly void Prefix(int first, string part)
    {
        for (var i = first; i < Count; i++)
        {
            var error = _list![i];
            var joint = error.Path.Length == 0 || error.Path[0] == '[' ? "" : ".";
            _list[i] = error with { Path = part + joint + error.Path };
        }
    }
}
