using TestHarness.Csms;
using TestHarness.Ocpp;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Conformance.Mutants.Behaviours;

/// <summary>A CSMS that lets in whoever comes: with any identity, user name, password or client certificate, or with none.</summary>
public sealed record AdmitsAnyone : Behaviour
{
    /// <summary>Whether it does not even ask for a client certificate.</summary>
    public bool AsksForNoCertificate { get; init; }

    /// <inheritdoc />
    protected internal override Party? Side => Party.Csms;

    /// <inheritdoc />
    public override CsmsOptions Equip(CsmsOptions options) => options with
    {
        Admission = (request, decision) => decision.Status == 101 || request.Subprotocols.Count == 0 ? decision : UpgradeDecision.Accept(request.Subprotocols[0]),
        ListenerTls = tls => tls with { RequestClientCertificate = tls.RequestClientCertificate && !AsksForNoCertificate, ClientCertificateCheck = null },
    };
}
