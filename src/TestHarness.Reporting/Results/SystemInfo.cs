using TestHarness.Ocpp;

namespace TestHarness.Reporting.Results;

/// <summary>A station or a CSMS that took part in a run, as its statement and its own messages describe it.</summary>
public sealed record SystemInfo
{
    /// <summary>Station or CSMS.</summary>
    public required Party Role { get; init; }

    /// <summary>What the report calls it, for example <c>reference station</c> or the name in the statement.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is the harness's own reference implementation instead of a product.</summary>
    public bool Reference { get; init; }

    /// <summary>The vendor's name; null when not known.</summary>
    public string? Vendor { get; init; }

    /// <summary>The model; null when not known.</summary>
    public string? Model { get; init; }

    /// <summary>The firmware or software version; null when not known.</summary>
    public string? Firmware { get; init; }

    /// <summary>Where it was reached, or for a station where it was told to connect to; null for an embedded one.</summary>
    public string? Address { get; init; }

    /// <summary>The OCPP versions that it claims.</summary>
    public IReadOnlyList<OcppVersion> Versions { get; init; } = [];

    /// <summary>The statement file that describes it; null when none was given.</summary>
    public string? StatementPath { get; init; }
}
