using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>What the operation modes of 2.1 ask of a charging schedule period.</summary>
internal static class OperationModes
{
    private static readonly string[] Values = ["limit", "dischargeLimit", "setpoint", "setpointReactive"];

    /// <summary>The first limit or setpoint in a period, of any phase; null when it has none.</summary>
    internal static string? ValueIn(PayloadElement period) =>
        Values.SelectMany(static name => new[] { name, $"{name}_L2", $"{name}_L3" }).FirstOrDefault(name => period.Has(name));

    /// <summary>Whether it is LocalFrequency without the baseline, or the curve of two points or more, that it needs.</summary>
    internal static bool LacksCurve(PayloadElement period) =>
        period.Text("operationMode") == "LocalFrequency" && (!period.Has("v2xBaseline") || period.Items("v2xFreqWattCurve").Count() < 2);

    /// <summary>Whether a profile has one schedule with one period that starts at 0.</summary>
    internal static bool HasOnePeriodFromZero(SentProfile sent) =>
        sent.Schedules.ToList() is [var (schedule, _)] && schedule.Items("chargingSchedulePeriod").ToList() is [var period] && period.Number("startPeriod") == 0;
}
