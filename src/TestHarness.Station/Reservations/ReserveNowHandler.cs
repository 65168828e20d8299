using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Authorization;
using TestHarness.Station.Booting;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Reservations;

/// <summary>ReserveNow (H01).</summary>
internal sealed class ReserveNowHandler(StationContext station, Registration registration, DeviceModelService model, ReservationService reservations)
    : MessageHandler<ReserveNowRequest, ReserveNowResponse>
{
    /// <inheritdoc />
    protected override Task<ReserveNowResponse> HandleAsync(ReserveNowRequest request, CallContext call)
    {
        // Some CSMSs mean any EVSE by EVSE 0.
        var wanted = new Reservation(request.Id, TokenKey.Bare(request.IdToken), request.ExpiryDateTime)
        {
            Group = request.GroupIdToken is { } group ? TokenKey.Bare(group) : null,
            EvseId = request.EvseId is > 0 and var evse ? evse : null,
            ConnectorType = request.ConnectorType,
        };
        if (Problem(wanted) is { } problem)
            return Task.FromResult(new ReserveNowResponse { Status = ReserveNowStatusEnumType.Rejected, StatusInfo = problem });
        call.AfterAnswer(reservations.Refresh);
        return Task.FromResult(new ReserveNowResponse { Status = reservations.Reserve(wanted) });
    }

    private StatusInfoType? Problem(Reservation wanted)
    {
        if (!registration.IsAccepted)
            return new StatusInfoType { ReasonCode = "CSNotAccepted" };
        if (!reservations.IsOn)
            return new StatusInfoType { ReasonCode = "NotEnabled" };
        if (wanted.Expiry <= station.Clock.Now)
            return new StatusInfoType { ReasonCode = "InvalidValue", AdditionalInfo = "expiryDateTime is in the past." };

        // H01.FR.19
        if (wanted.EvseId is null && !model.Bool(ReservationCtrlr.NonEvseSpecific))
            return new StatusInfoType { ReasonCode = "UnsupportedRequest", AdditionalInfo = "Only a certain EVSE can be reserved." };
        if (wanted.EvseId is { } id && station.Cabinet.Evse(id) is null)
            return new StatusInfoType { ReasonCode = "UnknownEvse" };
        return station.Cabinet.Evses.Any(wanted.Covers) ? null : new StatusInfoType { ReasonCode = "UnknownConnectorType" };
    }
}
