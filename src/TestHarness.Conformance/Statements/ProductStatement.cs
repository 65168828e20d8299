namespace TestHarness.Conformance.Statements;

/// <summary>What the product is, for reports.</summary>
public sealed record ProductStatement
{
    /// <summary>Who makes it.</summary>
    public string? Vendor { get; init; }

    /// <summary>The model.</summary>
    public string? Model { get; init; }

    /// <summary>The product subtype of Part 5 that some conditions name, for example <c>Wireless Charging Station</c>; null for none of them.</summary>
    public string? Subtype { get; init; }

    /// <summary>The firmware or software version.</summary>
    public string? Version { get; init; }
}
