using TestHarness.Ocpp;

namespace TestHarness.Rules.Calls;

/// <summary>A station does not send the same CALL over and over.</summary>
internal sealed class StationFloods() : CallFloods(Description)
{
    private static readonly RuleCard Description = Describe(
        "call-flood-station",
        Party.Station,
        "A station that gives a message a new id with each attempt never finds the answer that it waits for, and sends on. A few of them are enough to keep a CSMS busy.");
}
