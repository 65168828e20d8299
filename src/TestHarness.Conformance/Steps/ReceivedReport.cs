using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>A report of the device model as the station sent it.</summary>
/// <param name="Base">The reportBase asked for.</param>
/// <param name="Last">Its last NotifyReport.</param>
/// <param name="Items">What it says of each variable.</param>
internal sealed record ReceivedReport(string Base, FrameRecord Last, IReadOnlyList<ReportItem> Items);
