using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.SmartCharging;

namespace TestHarness.Station.V2x;

/// <summary>K28, Q04.</summary>
internal sealed class UpdateDynamicScheduleHandler(DynamicProfiles profiles, SmartChargingService charging) : MessageHandler<UpdateDynamicScheduleRequest, UpdateDynamicScheduleResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<UpdateDynamicScheduleResponse> HandleAsync(UpdateDynamicScheduleRequest request, CallContext call)
    {
        if (!profiles.Update(request.ChargingProfileId, request.ScheduleUpdate))
        {
            return Task.FromResult(new UpdateDynamicScheduleResponse
            {
                Status = ChargingProfileStatusEnumType.Rejected,
                StatusInfo = new StatusInfoType { ReasonCode = "InvalidProfile", AdditionalInfo = "There is no Dynamic profile of the CSMS with that id (K28.FR.11)." },
            });
        }

        call.AfterAnswer(charging.Evaluate);
        return Task.FromResult(new UpdateDynamicScheduleResponse { Status = ChargingProfileStatusEnumType.Accepted });
    }
}
