using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Authorization;
using TestHarness.Station.Availability;
using TestHarness.Station.Booting;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;
using TestHarness.Station.Limits;
using TestHarness.Station.Reservations;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Remote;

/// <summary>RequestStartTransaction (F01, F02, C05).</summary>
internal sealed class RequestStartTransactionHandler(
    StationContext station,
    Registration registration,
    DeviceModelService model,
    Authorizer authorizer,
    AvailabilityService availability,
    TransactionService transactions,
    ReservationService reservations,
    ReservationUpdates reservationUpdates,
    ITransactionProfiles profiles) : MessageHandler<RequestStartTransactionRequest, RequestStartTransactionResponse>
{
    /// <inheritdoc />
    protected override Task<RequestStartTransactionResponse> HandleAsync(RequestStartTransactionRequest request, CallContext call)
    {
        // B02.FR.05
        if (!registration.IsAccepted)
            return Rejected("CSNotAccepted");
        if (request.EvseId is { } wanted && station.Cabinet.Evse(wanted) is null)
            return Rejected("UnknownEvse");
        if (Choose(request) is not { } session)
            return Rejected("TxInProgress");
        if (!availability.IsOperative(session.Evse!))
            return Rejected("NotEnabled");

        // F01.FR.21, FR.22
        if (!reservations.Admits(request.IdToken, request.GroupIdToken, session.Evse))
            return Rejected("Unspecified", "The EVSE is reserved.");
        if ((session.Transaction?.Token ?? session.Cable.Owner?.Token) is { } earlier && !TokenKey.Same(earlier, request.IdToken))
            return Rejected("TxInProgress");

        // C16.FR.03
        if (authorizer.IsMasterPass(request.GroupIdToken))
            return Rejected("InvalidIdToken");
        if (request.ChargingProfile is { } profile && Problem(profile, session.Evse!.Id) is { } problem)
            return Task.FromResult(new RequestStartTransactionResponse { Status = RequestStartStopStatusEnumType.Rejected, StatusInfo = problem });
        call.AfterAnswer(() => ClaimAsync(session, request));
        return Task.FromResult(new RequestStartTransactionResponse
        {
            Status = RequestStartStopStatusEnumType.Accepted,
            TransactionId = session.Transaction?.Id,
        });
    }

    private static Task<RequestStartTransactionResponse> Rejected(string code, string? info = null) => Task.FromResult(new RequestStartTransactionResponse
    {
        Status = RequestStartStopStatusEnumType.Rejected,
        StatusInfo = new StatusInfoType { ReasonCode = code, AdditionalInfo = info },
    });

    /// <summary>The EVSE asked for, or the one reserved for the driver, or the best one (F01.FR.20); null when a driver is authorized there already.</summary>
    private ChargingSession? Choose(RequestStartTransactionRequest request)
    {
        var evseId = request.EvseId ?? reservations.Match(request.IdToken, request.GroupIdToken, null)?.EvseId;
        var free = station.Cabinet.Evses
            .Where(evse => evseId is null || evse.Id == evseId)
            .Select(evse => transactions.OfEvse(evse.Id))
            .Where(session => session.Permit is null)
            .ToArray();
        return free.FirstOrDefault(session => session.Evse!.Plugged is not null && IsOpen(session))
            ?? free.FirstOrDefault(IsOpen)
            ?? free.FirstOrDefault();

        bool IsOpen(ChargingSession session) => availability.IsOperative(session.Evse!) && reservations.Admits(request.IdToken, request.GroupIdToken, session.Evse);
    }

    private StatusInfoType? Problem(ChargingProfileType profile, int evseId)
    {
        if (profile.ChargingProfilePurpose != ChargingProfilePurposeEnumType.TxProfile)
            return new StatusInfoType { ReasonCode = "InvalidProfile", AdditionalInfo = "The purpose must be TxProfile." };
        return profile.TransactionId is not null
            ? new StatusInfoType { ReasonCode = "InvalidProfile", AdditionalInfo = "transactionId must not be set." }
            : profiles.Check(profile, evseId);
    }

    // H03.FR.09
    private async Task ClaimAsync(ChargingSession session, RequestStartTransactionRequest request)
    {
        if (!reservations.Admits(request.IdToken, request.GroupIdToken, session.Evse))
            return;
        var used = reservations.Use(request.IdToken, request.GroupIdToken, session.Evse);
        await BeginAsync(session, request, used);
        if (used is { } reservation && session.UntoldReservation != reservation)
            reservationUpdates.Unused(reservation);
    }

    private async Task BeginAsync(ChargingSession session, RequestStartTransactionRequest request, int? reservation)
    {
        var permit = new Permit(request.IdToken, request.GroupIdToken);

        // C05.FR.01: tokens of type Central were authorized by the CSMS itself.
        if (model.Bool(AuthCtrlr.AuthorizeRemoteStart) && request.IdToken.Type is not ("Central" or "NoAuthorization"))
        {
            var info = (await authorizer.AuthorizeAsync(new AuthorizeRequest { IdToken = request.IdToken })).IdTokenInfo;
            if (info.Status != AuthorizationStatusEnumType.Accepted)
                return;
            permit = permit with { Group = info.GroupIdToken ?? permit.Group };
        }

        // C12.FR.09, C16.FR.03
        if (authorizer.IsMasterPass(permit.Group))
            return;

        if (session.Permit is null)
            session.Authorize(permit, TriggerReasonEnumType.RemoteStart, request.RemoteStartId, request.ChargingProfile, reservation);
    }
}
