using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Operations;

/// <summary>What binds a CSMS that sets a DER control (R04).</summary>
internal static class DerControlRules
{
    /// <exception cref="InvalidOperationRequestException">The control breaks a rule; the message says which.</exception>
    public static void Check(SetDERControlRequest control)
    {
        var (field, settings, start) = Settings(control);
        var given = new object?[]
        {
            control.Curve, control.EnterService, control.FixedPFAbsorb, control.FixedPFInject, control.FixedVar, control.FreqDroop, control.Gradient, control.LimitMaxDischarge,
        };
        if (settings is null || given.Count(other => other is not null) != 1)
            throw new InvalidOperationRequestException($"A control of type {control.ControlType} is set by '{field}' and nothing else.");
        if (control.IsDefault && start is not null)
            throw new InvalidOperationRequestException("A default control has no startTime: it holds whenever no scheduled one does.");
    }

    private static (string Field, object? Settings, DateTimeOffset? Start) Settings(SetDERControlRequest control) => control.ControlType switch
    {
        DERControlEnumType.EnterService => ("enterService", control.EnterService, null),
        DERControlEnumType.FixedPFAbsorb => ("fixedPFAbsorb", control.FixedPFAbsorb, control.FixedPFAbsorb?.StartTime),
        DERControlEnumType.FixedPFInject => ("fixedPFInject", control.FixedPFInject, control.FixedPFInject?.StartTime),
        DERControlEnumType.FixedVar => ("fixedVar", control.FixedVar, control.FixedVar?.StartTime),
        DERControlEnumType.FreqDroop => ("freqDroop", control.FreqDroop, control.FreqDroop?.StartTime),
        DERControlEnumType.Gradients => ("gradient", control.Gradient, null),
        DERControlEnumType.LimitMaxDischarge => ("limitMaxDischarge", control.LimitMaxDischarge, control.LimitMaxDischarge?.StartTime),
        _ => ("curve", control.Curve, control.Curve?.StartTime),
    };
}
