using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Framing;

/// <summary>What one version says of a <see cref="FramingRule"/>.</summary>
/// <param name="Reference">Where it stands, for example <c>Part 4 §4.1.4</c> or <c>OCPP-J 1.6 §4.1.4</c>; these documents number sections, not requirements.</param>
/// <param name="Severity">A violation where it is demanded; a warning where it is advised, or nothing is said and products are known to stumble.</param>
public sealed record FramingDemand(string Reference, FindingSeverity Severity);
