using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Security;
using TestHarness.Station.Services;

namespace TestHarness.Station.Firmware;

/// <summary>UpdateFirmware (L01, L02): the certificate is judged before anything else happens (L01.FR.21).</summary>
internal sealed class UpdateFirmwareHandler(StationContext station, FirmwareUpdates updates, CertificateVault vault, ISecurityEvents events)
    : MessageHandler<UpdateFirmwareRequest, UpdateFirmwareResponse>
{
    private FirmwareOptions Options => station.Options.Firmware;

    /// <inheritdoc />
    protected override Task<UpdateFirmwareResponse> HandleAsync(UpdateFirmwareRequest request, CallContext call)
    {
        var firmware = request.Firmware;
        if (FileTransfer.Address(firmware.Location) is null)
            return Answer(UpdateFirmwareStatusEnumType.Rejected, "InvalidURL");
        if (firmware is { SigningCertificate: null, Signature: null } && Options.RequiresSignature)
            return Answer(UpdateFirmwareStatusEnumType.Rejected, "MissingParam", "This station installs signed firmware only.");
        if (firmware is not { SigningCertificate: null, Signature: null }
            && FirmwareSignature.CertificateProblem(firmware.SigningCertificate, vault.Roots(CertificateUse.ManufacturerRoot), station.Clock.Now) is { } problem)
        {
            // L01.FR.02, L01.FR.22
            call.AfterAnswer(() => events.Raise(SecurityEventTypes.InvalidFirmwareSigningCertificate, problem));
            return Answer(UpdateFirmwareStatusEnumType.InvalidCertificate, "InvalidCertificate", problem);
        }

        if (updates.IsUnderWay && (updates.IsInstalling || !Options.CanCancel))
            return Answer(UpdateFirmwareStatusEnumType.Rejected, "FwUpdateInProgress");
        var cancelled = updates.Cancel();
        call.AfterAnswer(() => updates.BeginAsync(FirmwareUpdate.Of(request)));
        return Answer(cancelled ? UpdateFirmwareStatusEnumType.AcceptedCanceled : UpdateFirmwareStatusEnumType.Accepted, null);
    }

    private static Task<UpdateFirmwareResponse> Answer(UpdateFirmwareStatusEnumType status, string? code, string? info = null) => Task.FromResult(new UpdateFirmwareResponse
    {
        Status = status,
        StatusInfo = code is null ? null : new StatusInfoType { ReasonCode = code, AdditionalInfo = info },
    });
}
