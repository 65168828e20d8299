using TestHarness.Csms;
using TestHarness.Ocpp;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Conformance.Mutants.Behaviours;

/// <summary>A CSMS that agrees to the first subprotocol that a station offers, whether it speaks it or not.</summary>
public sealed record AgreesToAnySubprotocol : Behaviour
{
    /// <inheritdoc />
    protected internal override Party? Side => Party.Csms;

    /// <inheritdoc />
    public override CsmsOptions Equip(CsmsOptions options) => options with
    {
        Admission = (request, decision) => decision.Status == 101 && request.Subprotocols.Count > 0 ? UpgradeDecision.Accept(request.Subprotocols[0]) : decision,
    };
}
