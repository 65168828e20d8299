using TestHarness.Csms.Stations;
using TestHarness.Csms.Transactions;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Operations;

/// <summary>Transactions, reservations, the local list and the connector lock (D, E14, E16, F, H, Q02).</summary>
public sealed class RemoteControlOperations : OperationGroup
{
    internal RemoteControlOperations(ReferenceCsms csms)
        : base(csms)
    {
    }

    /// <summary>Starts a transaction (F01, F02); the id of the request comes back in the transaction.</summary>
    /// <returns>The remoteStartId and the station's answer.</returns>
    public Task<(int RemoteStartId, RequestStartTransactionResponse Answer)> RequestStartTransactionAsync(
        string identity,
        IdTokenType idToken,
        int? evseId = null,
        ChargingProfileType? chargingProfile = null) => RunAsync(identity, async (csms, station) =>
    {
        var request = new RequestStartTransactionRequest
        {
            RemoteStartId = csms.Ids.Next(),
            IdToken = idToken,
            GroupIdToken = csms.Tokens.Find(idToken)?.GroupIdToken,
            EvseId = evseId,
            ChargingProfile = chargingProfile,
        };
        return (request.RemoteStartId, await csms.Calls.CallAsync(station, request));
    });

    /// <summary>Stops a transaction (F03, F04).</summary>
    /// <param name="identity">The station.</param>
    /// <param name="transactionId">The transaction; null stops the only one that runs.</param>
    /// <exception cref="InvalidOperationRequestException">None was named, and not exactly one runs.</exception>
    public Task<RequestStopTransactionResponse> RequestStopTransactionAsync(string identity, string? transactionId = null) => RunAsync(identity, (csms, station) =>
        csms.Calls.CallAsync(station, new RequestStopTransactionRequest { TransactionId = transactionId ?? OnlyRunning(csms, identity).TransactionId }));

    /// <summary>Asks what became of a transaction, or of the queue of messages (E14).</summary>
    public Task<GetTransactionStatusResponse> GetTransactionStatusAsync(string identity, string? transactionId = null) =>
        RunAsync(identity, (csms, station) => csms.Calls.CallAsync(station, new GetTransactionStatusRequest { TransactionId = transactionId }));

    /// <summary>Limits a transaction in cost, energy, time or state of charge: told with the next answer to one of its events (E16.FR.02).</summary>
    /// <exception cref="InvalidOperationRequestException">There is no such transaction, or it ended.</exception>
    public Task SetTransactionLimitAsync(string identity, string transactionId, TransactionLimitType limit) => RunAsync(identity, async (csms, station) =>
    {
        await LearnLimitsAsync(csms, station);
        if (csms.Transactions.Find(identity, transactionId) is not { EndedAt: null } transaction)
            throw new InvalidOperationRequestException($"Station '{identity}' runs no transaction '{transactionId}'.");
        csms.Transactions.Save(transaction with { NextLimit = limit });
    });

    /// <summary>Limits the next transaction that starts on a station: told with the answer to its first event (E16.FR.02).</summary>
    public Task SetNextTransactionLimitAsync(string identity, TransactionLimitType limit) => RunAsync(identity, async (csms, station) =>
    {
        await LearnLimitsAsync(csms, station);
        station.Update(state => state with { NextTransactionLimit = limit });
    });

    /// <summary>Changes the energy transfer modes that a driver may use in a transaction (Q02.FR.05).</summary>
    public Task<NotifyAllowedEnergyTransferResponse> NotifyAllowedEnergyTransferAsync(string identity, string transactionId, IReadOnlyList<EnergyTransferModeEnumType> allowed) =>
        RunAsync(identity, (csms, station) => csms.Calls.CallAsync(
            station,
            new NotifyAllowedEnergyTransferRequest { TransactionId = transactionId, AllowedEnergyTransfer = allowed }));

    /// <summary>Unlocks a connector (F05).</summary>
    public Task<UnlockConnectorResponse> UnlockConnectorAsync(string identity, int evseId, int connectorId) =>
        RunAsync(identity, (csms, station) => csms.Calls.CallAsync(station, new UnlockConnectorRequest { EvseId = evseId, ConnectorId = connectorId }));

    /// <summary>Clears the authorization cache (C11).</summary>
    public Task<ClearCacheResponse> ClearCacheAsync(string identity) =>
        RunAsync(identity, (csms, station) => csms.Calls.CallAsync(station, new ClearCacheRequest()));

    /// <summary>Reserves an EVSE, one with a type of connector, or any, for a driver and for his group (H01).</summary>
    /// <param name="identity">The station.</param>
    /// <param name="idToken">The driver.</param>
    /// <param name="expiry">When the reservation ends; null for an hour from now.</param>
    /// <param name="evseId">The EVSE; null when any will do.</param>
    /// <param name="connectorType">The type of connector; null when any will do.</param>
    /// <returns>The reservation's id and the station's answer.</returns>
    public Task<(int ReservationId, ReserveNowResponse Answer)> ReserveNowAsync(string identity, IdTokenType idToken, DateTimeOffset? expiry = null, int? evseId = null, string? connectorType = null) =>
        RunAsync(identity, async (csms, station) =>
        {
            var now = csms.Time.GetUtcNow();
            if (expiry <= now)
                throw new InvalidOperationRequestException($"The reservation would end at {expiry:O}, which is over.");
            var request = new ReserveNowRequest
            {
                Id = csms.Ids.Next(),
                IdToken = idToken,
                GroupIdToken = csms.Tokens.Find(idToken)?.GroupIdToken,
                ExpiryDateTime = expiry ?? now.AddHours(1),
                EvseId = evseId,
                ConnectorType = connectorType,
            };
            return (request.Id, await csms.Calls.CallAsync(station, request));
        });

    /// <summary>Cancels a reservation (H02).</summary>
    public Task<CancelReservationResponse> CancelReservationAsync(string identity, int reservationId) =>
        RunAsync(identity, (csms, station) => csms.Calls.CallAsync(station, new CancelReservationRequest { ReservationId = reservationId }));

    /// <summary>Sends the identifiers that the CSMS knows as the station's whole local list, with the next version number (D01), in as many messages as the station's limits ask for (D01.FR.11).</summary>
    /// <returns>The answer to the last message.</returns>
    public Task<SendLocalListResponse> SendLocalListAsync(string identity) => RunAsync(identity, (csms, station) =>
        new LocalListDelivery(csms, station).SendAsync([.. csms.Tokens.All.Where(account => account.Type is not null).Select(account =>
        {
            var token = new IdTokenType { IdToken = account.IdToken, Type = account.Type! };
            return new AuthorizationData { IdToken = token, IdTokenInfo = csms.Authorizer.Decide(token) };
        })]));

    // E16.FR.12: only limits that the station supports are told, which the CSMS has to know.
    private static async Task LearnLimitsAsync(CsmsServices csms, Station station)
    {
        if (station.Connection?.Version != OcppVersion.V21 || station.Model.Value("TxCtrlr", "SupportedLimits") is not null)
            return;
        await csms.Calls.CallAsync(station, new GetVariablesRequest
        {
            GetVariableData = [new GetVariableDataType { Component = new ComponentType { Name = "TxCtrlr" }, Variable = new VariableType { Name = "SupportedLimits" } }],
        });
    }

    private static TransactionView OnlyRunning(CsmsServices csms, string identity)
    {
        var running = csms.Transactions.All.Where(transaction => transaction.Identity == identity && transaction.EndedAt is null).ToList();
        return running.Count == 1
            ? running[0]
            : throw new InvalidOperationRequestException($"Station '{identity}' runs {running.Count} transactions: name one.");
    }
}
