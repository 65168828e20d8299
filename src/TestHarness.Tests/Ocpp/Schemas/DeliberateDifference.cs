namespace TestHarness.Tests.Ocpp.Schemas;

/// <summary>A way in which the generated schemas differ from the OCA's on purpose.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Covers">Whether a difference is of that kind.</param>
internal sealed record DeliberateDifference(string Reason, Func<SchemaDifference, bool> Covers)
{
    /// <summary>All of them; every other difference is a failure.</summary>
    internal static IReadOnlyList<DeliberateDifference> All { get; } =
    [
        new("Texts are the OCA's own; ours stand in the records' docstrings.", found => found is { Keyword: "description" or "comment", Ours: null }),
        new("The name of a Java class says nothing about JSON.", found => found is { Keyword: "javaType", Ours: null }),
        new("Beside one schema for all items, additionalItems has no effect.", found => found is { Keyword: "additionalItems", Ours: null, Type: "\"array\"" }),
        new("On anything but an object, additionalProperties has no effect.", found => found is { Keyword: "additionalProperties", Ours: null, Type: not "\"object\"" }),
    ];
}
