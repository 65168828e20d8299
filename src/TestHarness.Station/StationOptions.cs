using TestHarness.Ocpp;
using TestHarness.Station.Firmware;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Station;

/// <summary>How a reference station is built and commissioned. What a CSMS can change lives in the device model; this is the factory's state of it.</summary>
public sealed record StationOptions
{
    /// <summary>The station's identity, unescaped (Part 4 section 3.1.1): at most 48 characters.</summary>
    public required string Identity { get; init; }

    /// <summary>The CSMS's address without the identity: <c>ws://</c> or <c>wss://</c>.</summary>
    public required Uri CsmsUrl { get; init; }

    /// <summary>The versions to offer, in order of preference.</summary>
    public IReadOnlyList<OcppVersion> Versions { get; init; } = [OcppVersion.V21, OcppVersion.V201];

    /// <summary>Security profile of the first network profile, 0 to 3 (Part 2 section A.1.3); 0 sends no credentials.</summary>
    public int SecurityProfile { get; init; } = 1;

    /// <summary>Password for HTTP Basic authentication, 16 to 40 (2.0.1) or 64 (2.1) characters (A00.FR.205).</summary>
    public string? BasicAuthPassword { get; init; }

    /// <summary>CSMS root certificates installed at the factory, PEM.</summary>
    public IReadOnlyList<string> CsmsRootCertificates { get; init; } = [];

    /// <summary>Manufacturer root certificates installed at the factory, PEM.</summary>
    public IReadOnlyList<string> ManufacturerRootCertificates { get; init; } = [];

    /// <summary>V2G root certificates installed at the factory, PEM.</summary>
    public IReadOnlyList<string> V2GRootCertificates { get; init; } = [];

    /// <summary>MO root certificates installed at the factory, PEM.</summary>
    public IReadOnlyList<string> MoRootCertificates { get; init; } = [];

    /// <summary>The station's TLS client certificate with its chain, PEM, leaf first; null when none was installed.</summary>
    public string? ClientCertificate { get; init; }

    /// <summary>The private key of <see cref="ClientCertificate"/>, PEM, PKCS#8.</summary>
    public string? ClientCertificateKey { get; init; }

    /// <summary>Vendor, at most 50 characters.</summary>
    public string VendorName { get; init; } = "OCPP Harness";

    /// <summary>Model, at most 20 characters.</summary>
    public string Model { get; init; } = "Reference Station";

    /// <summary>Serial number, at most 25 characters; null tells none.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Firmware version, at most 50 characters.</summary>
    public string FirmwareVersion { get; init; } = "1.0.0";

    /// <summary>The EVSEs, numbered from 1 in this order.</summary>
    public IReadOnlyList<EvseOptions> Evses { get; init; } = [new EvseOptions()];

    /// <summary>
    /// Values of variables that differ from the factory's own, by <c>Component.Variable</c>, <c>Component[instance].Variable[instance]</c>
    /// or <c>Component#evse.Variable</c>; written before the first boot as the commissioning engineer would, read-only ones included.
    /// </summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Variables that a CSMS cannot write although it could at other stations, named as in <see cref="Variables"/>.</summary>
    public IReadOnlyList<string> ReadOnlyVariables { get; init; } = [];

    /// <summary>Optional variables, named as in <see cref="Variables"/>, and components, by their name, that the station lacks.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Whether GetBaseReport SummaryInventory is supported (B07.FR.02).</summary>
    public bool SupportsSummaryInventory { get; init; } = true;

    /// <summary>Whether a driver chooses on a user interface which transactions a master pass stops; without one it stops all (C16.FR.01, C16.FR.02).</summary>
    public bool HasUserInterface { get; init; }

    /// <summary>Whether sockets stay shut until a driver is authorized, so that no cable can be plugged in before.</summary>
    public bool LocksUntilAuthorized { get; init; }

    /// <summary>Whether it has a modem, so that a network profile may name an access point (APN).</summary>
    public bool HasModem { get; init; }

    /// <summary>How long the user interface waits for a choice before it goes back to where it was (C16, error handling).</summary>
    public TimeSpan MenuTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an answer may take (messageTimeout of the first network profile), in whole seconds.</summary>
    public TimeSpan MessageTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait before BootNotification is sent again when the CSMS did not say it (B01 error handling, B02.FR.07, B03.FR.05).</summary>
    public TimeSpan BootRetryInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How its firmware is updated.</summary>
    public FirmwareOptions Firmware { get; init; } = new();

    /// <summary>Seed of everything random in the station; null takes one that is not repeatable.</summary>
    public int? Seed { get; init; }

    /// <summary>Opens connections; null uses the WebSocket client of the transport.</summary>
    public Func<ClientOptions, CancellationToken, Task<IOcppSocket>>? Connect { get; init; }
}
