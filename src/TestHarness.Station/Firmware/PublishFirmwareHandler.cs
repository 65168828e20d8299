using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Firmware;

/// <summary>PublishFirmware (L03), of local controllers only.</summary>
internal sealed class PublishFirmwareHandler(StationContext station, FirmwarePublisher publisher) : MessageHandler<PublishFirmwareRequest, PublishFirmwareResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => base.Supports(version) && station.Options.Firmware.IsLocalController;

    /// <inheritdoc />
    protected override Task<PublishFirmwareResponse> HandleAsync(PublishFirmwareRequest request, CallContext call)
    {
        if (FileTransfer.Address(request.Location) is null)
            return Task.FromResult(new PublishFirmwareResponse { Status = GenericStatusEnumType.Rejected, StatusInfo = new StatusInfoType { ReasonCode = "InvalidURL" } });
        call.AfterAnswer(() => publisher.PublishAsync(request));
        return Task.FromResult(new PublishFirmwareResponse { Status = GenericStatusEnumType.Accepted });
    }
}
