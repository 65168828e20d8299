using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Security;

/// <summary>M04.</summary>
internal sealed class DeleteCertificateHandler(StationContext station, CertificateVault vault) : MessageHandler<DeleteCertificateRequest, DeleteCertificateResponse>
{
    /// <inheritdoc />
    protected override Task<DeleteCertificateResponse> HandleAsync(DeleteCertificateRequest request, CallContext call)
    {
        var wanted = CertificateHashes.Read(request.CertificateHashData);
        var found = vault.All.Where(entry => InstalledHashes.Of(vault, entry, wanted.Algorithm).Any(wanted.Matches)).ToArray();
        if (found.Length == 0)
            return Answer(DeleteCertificateStatusEnumType.NotFound);

        // M04.FR.06; and without any CSMS root the station could not connect again (M04.FR.03 allows to refuse).
        var vital = found.Any(static e => e.Use == CertificateUse.ChargingStation)
            || (station.Get<ICsmsLink>().SecurityProfile >= 2 && found.Any(static e => e.Use == CertificateUse.CsmsRoot) && vault.All.Count(static e => e.Use == CertificateUse.CsmsRoot) == 1);
        if (vital)
            return Answer(DeleteCertificateStatusEnumType.Failed);
        foreach (var entry in found)
            vault.Remove(entry);
        return Answer(DeleteCertificateStatusEnumType.Accepted);
    }

    private static Task<DeleteCertificateResponse> Answer(DeleteCertificateStatusEnumType status) => Task.FromResult(new DeleteCertificateResponse { Status = status });
}
