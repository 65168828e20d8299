using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Availability;
using TestHarness.Station.Booting;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Reservations;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Authorization;

/// <summary>Does what a presented token asks for: begins an authorization, ends one, or stops everything as a master pass does (C01, C09, C16, E07).</summary>
internal sealed class TokenService(
    StationContext station,
    DeviceModelService model,
    Registration registration,
    Authorizer authorizer,
    AvailabilityService availability,
    TransactionService transactions,
    ReservationService reservations,
    ReservationUpdates reservationUpdates,
    MasterPass master) : ITokenReader, IStationService
{
    /// <inheritdoc />
    public void Start()
    {
        station.Cabinet.TokenPresented += (idToken, type, evseId) =>
            station.Start(() => PresentAsync(new AuthorizeRequest { IdToken = new IdTokenType { IdToken = idToken, Type = type } }, evseId));
        foreach (var evse in station.Cabinet.Evses)
        {
            evse.StopPressed += () =>
            {
                var session = transactions.OfEvse(evse.Id);
                if (session.Permit is not null)
                    session.Stop(TriggerReasonEnumType.StopAuthorized, ReasonEnumType.Local);
            };
        }
    }

    /// <inheritdoc />
    public async Task<AuthorizeResponse?> PresentAsync(AuthorizeRequest request, int? evseId)
    {
        if (!registration.MayCharge(model))
            return Refusal(AuthorizationStatusEnumType.NotAtThisTime);
        var token = request.IdToken;
        if (Holder(token, evseId) is { } own)
        {
            own.Leave(token);
            return null;
        }

        var target = Target(evseId, token);
        if (target is null && authorizer.Known(token) is { Status: AuthorizationStatusEnumType.Accepted } known && GroupMate(known) is { } mate)
        {
            mate.Leave(token);
            return null;
        }

        if (target?.Holder is { } holder)
            return await StopByGroupAsync(target, holder, request);
        if (target?.Transaction?.Token is { } earlier && !TokenKey.Same(earlier, token))
            return Refusal(AuthorizationStatusEnumType.NotAtThisTime);
        if (target?.Evse is { } place && !availability.IsOperative(place))
            return Refusal(AuthorizationStatusEnumType.NotAtThisLocation);
        return await ClaimAsync(target, request);
    }

    private static AuthorizeResponse Refusal(AuthorizationStatusEnumType status) => new() { IdTokenInfo = new IdTokenInfoType { Status = status } };

    private static bool SameGroup(IdTokenInfoType info, Permit permit) => TokenKey.Same(info.GroupIdToken, permit.Group);

    // H03.FR.09: to present the token uses the reservation, whatever comes of it.
    private async Task<AuthorizeResponse?> ClaimAsync(ChargingSession? target, AuthorizeRequest request)
    {
        if (!reservations.MayAdmit(request.IdToken, target?.Evse))
            return Refusal(AuthorizationStatusEnumType.NotAtThisLocation);
        var used = reservations.Use(request.IdToken, null, target?.Evse);
        var answer = await BeginAsync(target, request, used);
        if (used is { } reservation && !transactions.Sessions.Any(session => session.UntoldReservation == reservation))
            reservationUpdates.Unused(reservation);
        return answer;
    }

    private async Task<AuthorizeResponse?> BeginAsync(ChargingSession? target, AuthorizeRequest request, int? reservation)
    {
        var answer = await authorizer.AuthorizeAsync(request);
        var info = answer.IdTokenInfo;
        if (info.Status != AuthorizationStatusEnumType.Accepted)
            return answer;
        if (authorizer.IsMasterPass(info.GroupIdToken))
        {
            master.Present(request.IdToken);
            return answer;
        }

        // C09.FR.03: with no EVSE chosen, to stop is what a member of the group came for.
        if (target is null && GroupMate(info) is { } mate)
        {
            mate.Leave(request.IdToken);
            return null;
        }

        // H03.FR.04 to FR.06
        if (target is null && reservations.Match(request.IdToken, info.GroupIdToken, null) is { EvseId: { } reserved })
            target = transactions.OfEvse(reserved);
        if (!reservations.Admits(request.IdToken, info.GroupIdToken, target?.Evse))
            return Refusal(AuthorizationStatusEnumType.NotAtThisLocation);

        // C01.FR.21
        if (target?.Evse is { } place && info.EvseId is { Count: > 0 } allowed && !allowed.Contains(place.Id))
            return Refusal(AuthorizationStatusEnumType.NotAtThisLocation);

        // E09.FR.03: a stranger shall not get at the cable by charging with it.
        if (target?.Cable.Owner is { } owner && !TokenKey.Same(owner.Token, request.IdToken) && !SameGroup(info, owner))
            return Refusal(AuthorizationStatusEnumType.NotAtThisTime);
        var session = target ?? transactions.Wait();
        if (session.Permit is null)
        {
            reservation ??= reservations.Use(request.IdToken, info.GroupIdToken, session.Evse);
            session.Authorize(new Permit(request.IdToken, info.GroupIdToken), TriggerReasonEnumType.Authorized, reservation: reservation);
        }

        return answer;
    }

    private async Task<AuthorizeResponse?> StopByGroupAsync(ChargingSession target, Permit holder, AuthorizeRequest request)
    {
        // C01.FR.03, C09.FR.07: without asking when list or cache know the token.
        var known = authorizer.Known(request.IdToken);
        var answer = known is { Status: AuthorizationStatusEnumType.Accepted } && SameGroup(known, holder)
            ? new AuthorizeResponse { IdTokenInfo = known }
            : await authorizer.AuthorizeAsync(request);
        if (answer.IdTokenInfo.Status != AuthorizationStatusEnumType.Accepted)
            return answer;
        if (authorizer.IsMasterPass(answer.IdTokenInfo.GroupIdToken))
        {
            master.Present(request.IdToken);
            return null;
        }

        if (target.Holder != holder || !SameGroup(answer.IdTokenInfo, holder))
            return answer;
        target.Leave(request.IdToken);
        return null;
    }

    private ChargingSession? GroupMate(IdTokenInfoType info) =>
        transactions.Sessions.FirstOrDefault(session => session is { Transaction: not null, Permit: { } permit } && SameGroup(info, permit));

    private ChargingSession? Holder(IdTokenType token, int? evseId) => transactions.Sessions.FirstOrDefault(session =>
        TokenKey.Same(session.Holder?.Token, token) && (evseId is null || session.Evse is null || session.Evse.Id == evseId));

    /// <summary>
    /// The session that a token is meant for: at the EVSE chosen, else at that reserved for it, else where a vehicle waits for authorization, else the only one there is; null when the driver has yet to choose.
    /// </summary>
    private ChargingSession? Target(int? evseId, IdTokenType token)
    {
        if ((evseId ?? reservations.Match(token, null, null)?.EvseId) is { } id)
            return transactions.OfEvse(id);
        var sessions = station.Cabinet.Evses.Select(evse => transactions.OfEvse(evse.Id)).ToArray();
        return sessions.FirstOrDefault(session => session.Evse!.Plugged is not null && session.Permit is null && reservations.MayAdmit(token, session.Evse))
            ?? (sessions.Length == 1 ? sessions[0] : null)
            ?? (sessions.All(session => session.Permit is not null) ? sessions[0] : null);
    }
}
