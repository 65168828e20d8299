namespace TestHarness.Conformance.Statements;

/// <summary>What the product is, for reports.</summary>
public sealed record ProductStatement
{
    /// <summary>Who makes it.</summary>
    public string? Vendor { get; init; }

    /// <summary>The model.</summary>
    public string? Model { get; init; }

    /// <summary>The firmware or software version.</summary>
    public string? Version { get; init; }
}
