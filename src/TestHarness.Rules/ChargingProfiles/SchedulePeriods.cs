using System.Globalization;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>The periods of a charging schedule, of a profile or composite.</summary>
internal static class SchedulePeriods
{
    /// <summary>What the first period starts with when that is not 0; null when it is, or is not known.</summary>
    internal static string? LateStart(PayloadElement schedule) =>
        schedule.Items("chargingSchedulePeriod").FirstOrDefault().Number("startPeriod") is { } start and not 0 ? start.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The first period that does not start after the one before it, with both starts; null when all do.</summary>
    internal static (int Index, long Before, long Start)? OutOfOrder(PayloadElement schedule)
    {
        long? before = null;
        var index = 0;
        foreach (var period in schedule.Items("chargingSchedulePeriod"))
        {
            var start = period.Number("startPeriod");
            if (start <= before)
                return (index, before.Value, start.Value);
            before = start;
            index++;
        }

        return null;
    }
}
