using TestHarness.Csms;
using TestHarness.Ocpp;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Conformance.Mutants.Behaviours;

/// <summary>A CSMS that refuses connections which it should accept.</summary>
public sealed record TurnsAway : Behaviour
{
    /// <summary>The first connection that it refuses, from 1; the first is the boot that every case begins with.</summary>
    public int From { get; init; } = 2;

    /// <summary>The HTTP status that it refuses them with.</summary>
    public int Status { get; init; } = 401;

    /// <inheritdoc />
    protected internal override Party? Side => Party.Csms;

    /// <inheritdoc />
    public override CsmsOptions Equip(CsmsOptions options)
    {
        var connections = 0;
        return options with
        {
            Admission = (_, decision) => Interlocked.Increment(ref connections) < From ? decision : UpgradeDecision.Refuse(Status, "The credentials are not right."),
        };
    }
}
