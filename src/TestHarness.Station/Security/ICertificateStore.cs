using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Station.Security;

/// <summary>The station's certificates as the connection needs them.</summary>
internal interface ICertificateStore
{
    /// <summary>Raised when another client certificate is to be presented: the connection is opened anew with it (A02.FR.08).</summary>
    event Action? ClientCertificateChanged;

    /// <summary>The installed CSMS root certificates.</summary>
    X509Certificate2Collection CsmsRoots { get; }

    /// <summary>The client certificate to present, with its key; null when there is none.</summary>
    X509Certificate2? ClientCertificate { get; }

    /// <summary>Intermediate certificates of <see cref="ClientCertificate"/>.</summary>
    X509Certificate2Collection ClientCertificateChain { get; }
}
