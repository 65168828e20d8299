using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Authorization;

/// <summary>Compares tokens as C01.FR.25 asks: value and type, the value without regard to case, additionalInfo not at all.</summary>
internal static class TokenKey
{
    /// <summary>Whether two tokens are the same.</summary>
    public static bool Same(IdTokenType? one, IdTokenType? other) => one is not null && other is not null && Of(one) == Of(other);

    /// <summary>What tokens that are the same have in common.</summary>
    public static string Of(IdTokenType token) => $"{token.Type.ToUpperInvariant()} {token.IdToken.ToUpperInvariant()}";

    /// <summary>The token without what is not stored (C10.FR.14).</summary>
    public static IdTokenType Bare(IdTokenType token) => token with { AdditionalInfo = null, CustomData = null };
}
