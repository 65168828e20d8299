namespace TestHarness.Ocpp;

/// <summary>Names of <see cref="OcppVersion"/> as they appear on the wire, in tags and in statements.</summary>
public static class OcppVersions
{
    /// <summary>Every version, oldest first.</summary>
    public static IReadOnlyList<OcppVersion> All { get; } = [OcppVersion.V16, OcppVersion.V201, OcppVersion.V21];

    /// <summary>The version as people write it: <c>1.6</c>, <c>2.0.1</c>, <c>2.1</c>.</summary>
    public static string Label(this OcppVersion version) => version switch
    {
        OcppVersion.V16 => "1.6",
        OcppVersion.V201 => "2.0.1",
        _ => "2.1",
    };

    /// <summary>The WebSocket subprotocol name of the version (OCPP-J 1.6 section 3.1.2, Part 4 section 3.1.2).</summary>
    public static string Subprotocol(this OcppVersion version) => "ocpp" + version.Label();

    /// <summary>Reads <c>2.0.1</c> or <c>ocpp2.0.1</c>; null when no version has that name.</summary>
    public static OcppVersion? TryParse(string? text) => text?.Trim() switch
    {
        "1.6" or "ocpp1.6" => OcppVersion.V16,
        "2.0.1" or "ocpp2.0.1" => OcppVersion.V201,
        "2.1" or "ocpp2.1" => OcppVersion.V21,
        _ => null,
    };
}
