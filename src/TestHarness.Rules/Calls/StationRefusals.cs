using TestHarness.Ocpp;

namespace TestHarness.Rules.Calls;

/// <summary>The station does not refuse valid messages as malformed.</summary>
internal sealed class StationRefusals() : ValidPayloadRefused(Description)
{
    private static readonly RuleCard Description = Describe("valid-refused-station", Party.Station);
}
