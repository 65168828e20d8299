using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;

namespace TestHarness.Station.Monitoring;

/// <summary>What a monitor sees, or told last.</summary>
/// <param name="Type">The monitor's type.</param>
/// <param name="Value">The variable's value; of a text only a digest, which may be stored whatever the text is.</param>
/// <param name="IsPassed">Whether the threshold is passed, or the target missed.</param>
internal sealed record MonitorSight(MonitorEnumType Type, string? Value, bool IsPassed)
{
    /// <summary>What a monitor sees now.</summary>
    public static MonitorSight Of(VariableMonitor monitor, DeviceModelService model)
    {
        var value = model.Value(monitor.Key);
        if (model.Find(monitor.Key) is not { IsNumeric: true })
            return new MonitorSight(monitor.Type, value is null ? null : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value))), false);
        var isPassed = Number(value) is { } number && monitor.Type switch
        {
            MonitorEnumType.UpperThreshold => number > monitor.Value,
            MonitorEnumType.LowerThreshold => number < monitor.Value,
            MonitorEnumType.TargetDelta => Number(model.Value(monitor.Key, AttributeKind.Target)) is { } target && Math.Abs(number - target) > monitor.Value,
            MonitorEnumType.TargetDeltaRelative => Number(model.Value(monitor.Key, AttributeKind.Target)) is { } target && Math.Abs(number - target) > Math.Abs(monitor.Value * target),
            _ => false,
        };
        return new MonitorSight(monitor.Type, value, isPassed);
    }

    /// <summary>Whether this is to be told, once another sight was told or found when the monitor was set (N07.FR.02, FR.16 to FR.19, FR.22, FR.23).</summary>
    public bool IsNewsAfter(MonitorSight before, VariableMonitor monitor, DeviceModelService model)
    {
        if (monitor.Type != MonitorEnumType.Delta)
            return IsPassed != before.IsPassed;
        if (model.Find(monitor.Key) is not { IsNumeric: true } || Number(Value) is not { } now || Number(before.Value) is not { } then)
            return Value != before.Value;
        return Math.Abs(now - then) > monitor.Value;
    }

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
