using TestHarness.Ocpp;

namespace TestHarness.Rules.Calls;

/// <summary>A CSMS does not send the same CALL over and over.</summary>
internal sealed class CsmsFloods() : CallFloods(Description)
{
    private static readonly RuleCard Description = Describe(
        "call-flood-csms",
        Party.Csms,
        "A station has the processor of a thermostat. A CSMS that asks it for the same thing all the time keeps it from its own messages, until a watchdog starts it anew.");
}
