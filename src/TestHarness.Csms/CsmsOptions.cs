using TestHarness.Csms.Security;
using TestHarness.Csms.Stations;
using TestHarness.Csms.Storage;
using TestHarness.Csms.Tokens;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Csms;

/// <summary>How a <see cref="ReferenceCsms"/> is set up.</summary>
public sealed record CsmsOptions
{
    /// <summary>Where it listens, one security profile each.</summary>
    public IReadOnlyList<CsmsListener> Listeners { get; init; } = [new()];

    /// <summary>Versions it speaks. Which one a connection uses follows the station's order of preference (Part 4 section 3.1.2).</summary>
    public IReadOnlyList<OcppVersion> Versions { get; init; } = [OcppVersion.V21, OcppVersion.V201];

    /// <summary>The stations it knows.</summary>
    public IReadOnlyList<StationAccount> Stations { get; init; } = [];

    /// <summary>
    /// Whether a station that is not among <see cref="Stations"/> may connect. It is then registered at its first connection, with
    /// the credentials it brought.
    /// </summary>
    public bool AcceptUnknownStations { get; init; }

    /// <summary>Has the last word on who may connect: is given the request and what the CSMS itself decided. Null leaves it at that.</summary>
    public Func<UpgradeRequest, UpgradeDecision, UpgradeDecision>? Admission { get; init; }

    /// <summary>Changes the TLS of the listeners before they start; null leaves it as <see cref="Security"/> makes it.</summary>
    public Func<ServerTls, ServerTls>? ListenerTls { get; init; }

    /// <summary>The identifiers that drivers may present.</summary>
    public IReadOnlyList<IdTokenAccount> IdTokens { get; init; } = [];

    /// <summary>What is answered about an identifier that is not among <see cref="IdTokens"/>.</summary>
    public AuthorizationStatusEnumType UnknownIdTokenStatus { get; init; } = AuthorizationStatusEnumType.Unknown;

    /// <summary>Heartbeat interval given to accepted stations (B01).</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Interval after which a station that is pending or rejected may ask again (B02, B03).</summary>
    public TimeSpan RegistrationRetryInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a station may keep an authorization in its cache (C10); null says nothing about it.</summary>
    public TimeSpan? CacheExpiry { get; init; }

    /// <summary>Language of drivers whose account names none, as an RFC 5646 tag; null says nothing about it.</summary>
    public string? Language { get; init; }

    /// <summary>Price of energy per kWh; null calculates no cost (I02, I03).</summary>
    public decimal? PricePerKilowattHour { get; init; }

    /// <summary>Largest current in ampere per phase that a driver's charging profile gives in answer to charging needs (K15).</summary>
    public decimal ChargingNeedsCurrentLimit { get; init; } = 32;

    /// <summary>Energy transfer modes that drivers may use; null allows every mode (Q01, K18.FR.22).</summary>
    public IReadOnlyList<EnergyTransferModeEnumType>? AllowedEnergyTransfer { get; init; }

    /// <summary>Where receipts of payments are found, each under its PSP reference; null makes none (C21.FR.03).</summary>
    public Uri? ReceiptAddress { get; init; }

    /// <summary>VAT numbers that are valid, with the company of each (C18).</summary>
    public IReadOnlyDictionary<string, AddressType> VatNumbers { get; init; } = new Dictionary<string, AddressType>();

    /// <summary>Answers an EV's request for a contract certificate (M01, M02); null has every request fail.</summary>
    public Func<Get15118EVCertificateRequest, Task<Get15118EVCertificateResponse>>? ContractCertificatePool { get; init; }

    /// <summary>Whether the full inventory is asked for when a station boots for the first time (B07.FR.14).</summary>
    public bool RequestInventoryOnFirstBoot { get; init; }

    /// <summary>How long a station may take to answer a CALL.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a station may take for a message that it announced, such as the parts of a report or a SignCertificateRequest.</summary>
    public TimeSpan FollowUpTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether it takes up the compression that a station offers (RFC 7692), which OCPP 2.x asks of a CSMS (Part 4 section 3.3, in 2.1 section 3.4).</summary>
    public bool AcceptCompression { get; init; } = true;

    /// <summary>Interval of WebSocket pings; zero sends none. Real time.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.Zero;

    /// <summary>Certificates, authorities and what is trusted.</summary>
    public CsmsSecurityOptions Security { get; init; } = new();

    /// <summary>What survives a restart is kept here; null keeps it in the memory of each CSMS.</summary>
    public ICsmsStorage? Storage { get; init; }
}
