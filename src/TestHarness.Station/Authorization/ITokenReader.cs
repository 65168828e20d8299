using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Authorization;

/// <summary>Takes tokens that were not read by the card reader: contract certificates, PIN codes, start buttons.</summary>
internal interface ITokenReader
{
    /// <summary>Does with a token what presenting a card does: starts or ends an authorization (C01, C09, E07).</summary>
    /// <param name="request">The token, with the contract certificate or its hash data where it comes from ISO 15118 (C07).</param>
    /// <param name="evseId">The EVSE; null leaves the choice to the station.</param>
    /// <returns>The CSMS's answer when it was asked, otherwise an answer made of what the station knows; null when the token ended an authorization.</returns>
    Task<AuthorizeResponse?> PresentAsync(AuthorizeRequest request, int? evseId);
}
