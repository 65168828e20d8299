using TestHarness.Ocpp;

namespace TestHarness.Rules.Calls;

/// <summary>The CSMS does not refuse valid messages as malformed.</summary>
internal sealed class CsmsRefusals() : ValidPayloadRefused(Description)
{
    private static readonly RuleCard Description = Describe("valid-refused-csms", Party.Csms);
}
