using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Station.Security;

/// <summary>The station's certificates as the connection needs them.</summary>
internal interface ICertificateStore
{
    /// <summary>Raised when another client certificate is to be presented: the connection is opened anew with it (A02.FR.08).</summary>
    event Action? ClientCertificateChanged;

    /// <summary>The installed CSMS root certificates.</summary>
    X509Certificate2Collection CsmsRoots { get; }

    /// <summary>The roots to verify the CSMS's certificate with at the next attempt to connect.</summary>
    /// <param name="isMigrating">Whether it is made by another network profile than the last connection was: the root that a newer one replaced is not good for that (M05.FR.15).</param>
    X509Certificate2Collection CsmsRootsFor(bool isMigrating);

    /// <summary>Notes that the CSMS's certificate was refused at such an attempt.</summary>
    void ServerWasRefused(bool isMigrating);

    /// <summary>The client certificate to present, with its key; null when there is none.</summary>
    X509Certificate2? ClientCertificate { get; }

    /// <summary>Intermediate certificates of <see cref="ClientCertificate"/>.</summary>
    X509Certificate2Collection ClientCertificateChain { get; }
}
