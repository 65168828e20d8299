using TestHarness.Ocpp;

namespace TestHarness.Conformance.Runs;

/// <summary>How much of a profile there is, on one side and in one version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Profile">The profile.</param>
/// <param name="Side">The side under test.</param>
/// <param name="Total">Cases in the catalogue.</param>
/// <param name="Done">Those that there is a feature for.</param>
/// <param name="Applicable">Those that apply to a system under test, done or not.</param>
public sealed record CoverageRow(OcppVersion Version, string Profile, Party Side, int Total, int Done, int Applicable);
