namespace TestHarness.Station.DeviceModel;

/// <summary>One attribute of a variable.</summary>
/// <param name="Kind">Actual, Target, MinSet or MaxSet.</param>
/// <param name="Mutability">What a CSMS may do with it.</param>
/// <param name="Factory">The factory's value; null when it has none until written or bound.</param>
internal sealed record AttributeDefinition(AttributeKind Kind, Mutability Mutability, string? Factory = null)
{
    /// <summary>Whether the value survives a reboot.</summary>
    public bool Persistent { get; init; } = true;

    /// <summary>Whether the value never changes while the station runs.</summary>
    public bool Constant { get; init; }
}
