namespace TestHarness.Station.DeviceModel;

/// <summary>The outcome of a CSMS's attempt to write a variable.</summary>
/// <param name="Status">SetVariableStatusEnumType.</param>
/// <param name="ReasonCode">A reason code of the appendix.</param>
/// <param name="Info">More, in words.</param>
internal sealed record WriteResult(WriteStatus Status, string? ReasonCode = null, string? Info = null)
{
    public static WriteResult Accepted { get; } = new(WriteStatus.Accepted);

    public static WriteResult Rejected(string reasonCode, string info) => new(WriteStatus.Rejected, reasonCode, info);
}
