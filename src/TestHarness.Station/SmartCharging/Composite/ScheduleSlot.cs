using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.SmartCharging.Composite;

/// <summary>What one profile says at one moment.</summary>
/// <param name="Stored">The profile.</param>
/// <param name="Schedule">Its schedule.</param>
/// <param name="Period">The period in force.</param>
internal sealed record ScheduleSlot(StoredProfile Stored, ChargingScheduleType Schedule, ChargingSchedulePeriodType Period)
{
    /// <summary>The operation mode; ChargingOnly when the period names none.</summary>
    public OperationModeEnumType Mode => Period.OperationMode ?? OperationModeEnumType.ChargingOnly;
}
