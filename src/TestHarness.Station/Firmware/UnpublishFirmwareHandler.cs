using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Firmware;

/// <summary>UnpublishFirmware (L04), of local controllers only.</summary>
internal sealed class UnpublishFirmwareHandler(StationContext station, FirmwarePublisher publisher) : MessageHandler<UnpublishFirmwareRequest, UnpublishFirmwareResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => base.Supports(version) && station.Options.Firmware.IsLocalController;

    /// <inheritdoc />
    protected override Task<UnpublishFirmwareResponse> HandleAsync(UnpublishFirmwareRequest request, CallContext call) =>
        Task.FromResult(new UnpublishFirmwareResponse { Status = publisher.Unpublish(request.Checksum) });
}
