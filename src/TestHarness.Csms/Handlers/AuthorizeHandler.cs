using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Says whether a driver may charge (C01 to C09), by the identifier and, with Plug and Charge, by the contract certificate (C07).</summary>
internal sealed class AuthorizeHandler : MessageHandler<AuthorizeRequest, AuthorizeResponse>
{
    protected override async Task<AuthorizeResponse> AnswerAsync(AuthorizeRequest request, CallContext call)
    {
        var info = call.Csms.Authorizer.Decide(request.IdToken);
        var certificateStatus = await CertificateStatusAsync(request, call);
        (certificateStatus, info) = Combine(certificateStatus, info);
        var account = call.Csms.Tokens.Find(request.IdToken);
        return new AuthorizeResponse
        {
            IdTokenInfo = info,
            CertificateStatus = certificateStatus,
            AllowedEnergyTransfer = SupportsV2X(call) && info.Status == AuthorizationStatusEnumType.Accepted
                ? account?.AllowedEnergyTransfer ?? call.Csms.Options.AllowedEnergyTransfer
                : null,
        };
    }

    private static async Task<AuthorizeCertificateStatusEnumType?> CertificateStatusAsync(AuthorizeRequest request, CallContext call)
    {
        if (request.Certificate is { } chain)
            return await call.Csms.Certificates.CheckContractAsync(chain);
        return request.Iso15118CertificateHashData is { Count: > 0 } hashes ? await call.Csms.Certificates.CheckContractAsync(hashes) : null;
    }

    // C07.FR.13 to FR.17
    private static (AuthorizeCertificateStatusEnumType? Certificate, IdTokenInfoType Info) Combine(AuthorizeCertificateStatusEnumType? certificate, IdTokenInfoType info) =>
        certificate switch
        {
            null => (null, info),
            AuthorizeCertificateStatusEnumType.Accepted => (IsContractUnusable(info.Status) ? AuthorizeCertificateStatusEnumType.ContractCancelled : certificate, info),
            AuthorizeCertificateStatusEnumType.CertificateExpired => (certificate, info with { Status = AuthorizationStatusEnumType.Expired }),
            _ => (certificate, info with { Status = AuthorizationStatusEnumType.Invalid }),
        };

    private static bool IsContractUnusable(AuthorizationStatusEnumType status) => status
        is AuthorizationStatusEnumType.Blocked
        or AuthorizationStatusEnumType.Expired
        or AuthorizationStatusEnumType.Invalid
        or AuthorizationStatusEnumType.Unknown;

    // Q01.FR.01
    private static bool SupportsV2X(CallContext call) => call.Station.Model.All.Any(data =>
        data is { Component.Name: "V2XChargingCtrlr", Variable.Name: "Enabled" or "V2XEnabled" }
        && data.VariableAttribute.Any(attribute => string.Equals(attribute.Value, "true", StringComparison.OrdinalIgnoreCase)));
}
