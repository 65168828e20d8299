using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Availability;

/// <summary>ChangeAvailability (G03, G04).</summary>
internal sealed class ChangeAvailabilityHandler(StationContext station, AvailabilityService availability) : MessageHandler<ChangeAvailabilityRequest, ChangeAvailabilityResponse>
{
    /// <inheritdoc />
    protected override Task<ChangeAvailabilityResponse> HandleAsync(ChangeAvailabilityRequest request, CallContext call) => Task.FromResult(Answer(request, call));

    private ChangeAvailabilityResponse Answer(ChangeAvailabilityRequest request, CallContext call)
    {
        // Some CSMSs address the station as EVSE 0.
        var scope = request.Evse is { Id: > 0 } place ? new Scope(place.Id, place.ConnectorId) : Scope.Station;
        if (Unknown(scope) is { } problem)
            return new ChangeAvailabilityResponse { Status = ChangeAvailabilityStatusEnumType.Rejected, StatusInfo = problem };
        var operative = request.OperationalStatus == OperationalStatusEnumType.Operative;
        if (operative || availability.IsInoperative(scope))
            call.AfterAnswer(() => availability.Unschedule(scope));
        if (operative != availability.IsInoperative(scope))
            return new ChangeAvailabilityResponse { Status = ChangeAvailabilityStatusEnumType.Accepted };
        if (!operative && availability.IsBusy(scope))
        {
            call.AfterAnswer(() => availability.Schedule(scope));
            return new ChangeAvailabilityResponse { Status = ChangeAvailabilityStatusEnumType.Scheduled };
        }

        call.AfterAnswer(() => availability.Set(scope, operative));
        return new ChangeAvailabilityResponse { Status = ChangeAvailabilityStatusEnumType.Accepted };
    }

    private StatusInfoType? Unknown(Scope scope)
    {
        if (scope.EvseId is not { } id)
            return null;
        if (station.Cabinet.Evse(id) is not { } evse)
            return new StatusInfoType { ReasonCode = "UnknownEvse" };
        return scope.ConnectorId is { } connector && evse.Connector(connector) is null ? new StatusInfoType { ReasonCode = "UnknownConnectorId" } : null;
    }
}
