using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Stations;

/// <summary>A station as its operator registered it.</summary>
public sealed record StationAccount
{
    /// <summary>The identity in the connection URL and the user name of Basic authentication: at most 48 characters, no colon.</summary>
    public required string Identity { get; init; }

    /// <summary>The password of Basic authentication; null takes the one that the station brings at its first connection.</summary>
    public string? Password { get; init; }

    /// <summary>The serial number that the common name of its certificate and its BootNotification give (A00.FR.405, B01.FR.11).</summary>
    public string? SerialNumber { get; init; }

    /// <summary>SHA-256 thumbprint, in hexadecimal, of the only certificate it may use; null accepts any that its authority signed for it.</summary>
    public string? CertificateThumbprint { get; init; }

    /// <summary>What BootNotification is answered with.</summary>
    public RegistrationStatusEnumType Registration { get; init; } = RegistrationStatusEnumType.Accepted;

    /// <summary>Whether it may connect with an expired certificate, to be given a new one while pending (A00.FR.429).</summary>
    public bool AcceptExpiredCertificate { get; init; }
}
