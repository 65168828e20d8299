using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Checks the schedule that an EV chose against the profile that the CSMS gave (K15.FR.11, FR.12).</summary>
internal sealed class NotifyEVChargingScheduleHandler : SyncMessageHandler<NotifyEVChargingScheduleRequest, NotifyEVChargingScheduleResponse>
{
    protected override NotifyEVChargingScheduleResponse Answer(NotifyEVChargingScheduleRequest request, CallContext call)
    {
        var transaction = call.Csms.Transactions.Running(call.Station.Identity, request.EvseId);
        var given = call.Station.State.ChargingProfiles
            .LastOrDefault(known => transaction is not null && known.Profile.TransactionId == transaction.TransactionId)?.Profile.ChargingSchedule
            .FirstOrDefault(schedule => schedule.ChargingRateUnit == request.ChargingSchedule.ChargingRateUnit);
        return IsWithin(request.ChargingSchedule, given)
            ? new NotifyEVChargingScheduleResponse { Status = GenericStatusEnumType.Accepted }
            : new NotifyEVChargingScheduleResponse
            {
                Status = GenericStatusEnumType.Rejected,
                StatusInfo = new StatusInfoType { ReasonCode = "InvalidSchedule", AdditionalInfo = "above the limits of the charging profile" },
            };
    }

    private static bool IsWithin(ChargingScheduleType chosen, ChargingScheduleType? given) =>
        given is null || chosen.ChargingSchedulePeriod.All(period =>
            given.ChargingSchedulePeriod.LastOrDefault(limit => limit.StartPeriod <= period.StartPeriod)?.Limit is not { } most || !(period.Limit > most));
}
