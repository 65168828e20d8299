using TestHarness.Csms.Storage;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Tokens;

/// <summary>The identifiers of drivers. What the operator changes survives a restart. Used in the serial context only.</summary>
internal sealed class IdTokenRegister
{
    private const string Prefix = "token/";
    private readonly ICsmsStorage _storage;
    private readonly SortedDictionary<string, IdTokenAccount> _tokens = new(StringComparer.OrdinalIgnoreCase);

    public IdTokenRegister(CsmsOptions options, ICsmsStorage storage)
    {
        _storage = storage;
        foreach (var token in options.IdTokens)
            _tokens[Key(token.IdToken, token.Type)] = token;
        foreach (var name in _storage.Names(Prefix))
        {
            if (_storage.Load<Change>(name) is not { } change)
                continue;
            if (change.Account is { } account)
                _tokens[change.Key] = account;
            else
                _tokens.Remove(change.Key);
        }
    }

    public IReadOnlyCollection<IdTokenAccount> All => _tokens.Values;

    /// <summary>The account of an identifier: one of its type before one that fits every type.</summary>
    public IdTokenAccount? Find(IdTokenType token) =>
        _tokens.GetValueOrDefault(Key(token.IdToken, token.Type)) ?? _tokens.GetValueOrDefault(Key(token.IdToken, null));

    public void Set(IdTokenAccount account)
    {
        var key = Key(account.IdToken, account.Type);
        _tokens[key] = account;
        _storage.Save(Prefix + key, new Change(key, account));
    }

    /// <summary>Removes an account; false when there is none.</summary>
    public bool Remove(string idToken, string? type)
    {
        var key = Key(idToken, type);
        if (!_tokens.Remove(key))
            return false;
        _storage.Save(Prefix + key, new Change(key, null));
        return true;
    }

    private static string Key(string idToken, string? type) => (idToken + "\u001f" + type).ToUpperInvariant();

    private sealed record Change(string Key, IdTokenAccount? Account);
}
