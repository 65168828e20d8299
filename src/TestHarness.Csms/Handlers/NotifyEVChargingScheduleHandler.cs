using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Checks the schedule that an EV chose against the profile that the CSMS gave (K15.FR.11 to FR.13).</summary>
internal sealed class NotifyEVChargingScheduleHandler : SyncMessageHandler<NotifyEVChargingScheduleRequest, NotifyEVChargingScheduleResponse>
{
    protected override NotifyEVChargingScheduleResponse Answer(NotifyEVChargingScheduleRequest request, CallContext call)
    {
        var given = Given(request, call)?.ChargingSchedule
            .FirstOrDefault(schedule => schedule.ChargingRateUnit == request.ChargingSchedule.ChargingRateUnit);
        return IsWithin(request.ChargingSchedule, given)
            ? new NotifyEVChargingScheduleResponse { Status = GenericStatusEnumType.Accepted }
            : new NotifyEVChargingScheduleResponse
            {
                Status = GenericStatusEnumType.Rejected,
                StatusInfo = new StatusInfoType { ReasonCode = "InvalidSchedule", AdditionalInfo = "above the limits of the charging profile" },
            };
    }

    // K15.FR.13, K16.FR.08, K17.FR.13: the profile is sent again, for one other try.
    protected override void Answered(NotifyEVChargingScheduleRequest request, NotifyEVChargingScheduleResponse response, CallContext call)
    {
        if (response.Status == GenericStatusEnumType.Accepted)
        {
            call.Station.Renegotiated = null;
        }
        else if (Given(request, call) is { } profile && call.Station.Renegotiated != profile.TransactionId)
        {
            call.Station.Renegotiated = profile.TransactionId;
            call.Csms.Start("Renegotiate a charging schedule", () => call.Csms.Calls.CallAsync(
                call.Station,
                new SetChargingProfileRequest { EvseId = request.EvseId, ChargingProfile = profile }));
        }
    }

    // The last profile of the transaction.
    private static ChargingProfileType? Given(NotifyEVChargingScheduleRequest request, CallContext call) =>
        call.Csms.Transactions.Running(call.Station.Identity, request.EvseId) is { } transaction
            ? call.Station.State.ChargingProfiles.LastOrDefault(known => known.Profile.TransactionId == transaction.TransactionId)?.Profile
            : null;

    private static bool IsWithin(ChargingScheduleType chosen, ChargingScheduleType? given) =>
        given is null || chosen.ChargingSchedulePeriod.All(period =>
            given.ChargingSchedulePeriod.LastOrDefault(limit => limit.StartPeriod <= period.StartPeriod)?.Limit is not { } most || !(period.Limit > most));
}
