namespace TestHarness.Ocpp.Validation;

/// <summary>The names that formats have in schemas.</summary>
internal static class StringFormats
{
    /// <summary>Every format that can be checked, by its name.</summary>
    internal static IReadOnlyDictionary<string, StringFormat> ByName { get; } = new Dictionary<string, StringFormat>
    {
        ["date-time"] = StringFormat.DateTime,
        ["uri"] = StringFormat.Uri,
    };

    /// <summary>The name of a format; null for none.</summary>
    internal static string? NameOf(StringFormat? format) => format?.Name;
}
