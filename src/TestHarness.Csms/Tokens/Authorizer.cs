using TestHarness.Csms.Transactions;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Tokens;

/// <summary>Decides whether a driver may charge.</summary>
internal sealed class Authorizer(CsmsOptions options, TimeProvider time, IdTokenRegister tokens, TransactionRegister transactions)
{
    /// <summary>What is answered about an identifier.</summary>
    /// <param name="token">The identifier.</param>
    /// <param name="transactionId">The transaction that it is presented for; null outside of one.</param>
    public IdTokenInfoType Decide(IdTokenType token, string? transactionId = null)
    {
        // C02.FR.02
        if (token.Type == "NoAuthorization")
            return new IdTokenInfoType { Status = AuthorizationStatusEnumType.Accepted };
        if (tokens.Find(token) is not { } account)
            return new IdTokenInfoType { Status = options.UnknownIdTokenStatus };
        var now = time.GetUtcNow();
        var prepaid = account.Balance is not null;
        return new IdTokenInfoType
        {
            Status = Status(account, transactionId),
            // C17.FR.01, FR.02: an account that is prepaid must not be answered for by a cache.
            CacheExpiryDateTime = prepaid ? now : account.CacheExpiryDateTime ?? (options.CacheExpiry is { } expiry ? now + expiry : null),
            ChargingPriority = account.ChargingPriority,
            GroupIdToken = account.GroupIdToken,
            Language1 = account.Language1 ?? options.Language,
            Language2 = account.Language2,
            EvseId = account.EvseId is { Count: > 0 } evses ? evses : null,
            PersonalMessage = account.PersonalMessage,
        };
    }

    private AuthorizationStatusEnumType Status(IdTokenAccount account, string? transactionId)
    {
        if (account.Status != AuthorizationStatusEnumType.Accepted)
            return account.Status;
        if (account.Balance <= 0)
            return AuthorizationStatusEnumType.NoCredit;
        if (account.EvseId is { Count: 0 })
            return AuthorizationStatusEnumType.NotAtThisLocation; // C01.FR.22
        return account.OneTransactionOnly && IsCharging(account, transactionId) ? AuthorizationStatusEnumType.ConcurrentTx : AuthorizationStatusEnumType.Accepted;
    }

    private bool IsCharging(IdTokenAccount account, string? transactionId) => transactions.All.Any(transaction =>
        transaction.EndedAt is null
        && transaction.TransactionId != transactionId
        && transaction.IdToken is { } token
        && ReferenceEquals(tokens.Find(token), account));
}
