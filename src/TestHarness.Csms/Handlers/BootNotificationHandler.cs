using TestHarness.Csms.Handling;
using TestHarness.Csms.Operations;
using TestHarness.Csms.Security;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Registers a station (B01 to B03).</summary>
internal sealed class BootNotificationHandler : SyncMessageHandler<BootNotificationRequest, BootNotificationResponse>
{
    protected override BootNotificationResponse Answer(BootNotificationRequest request, CallContext call)
    {
        var options = call.Csms.Options;
        var (status, reason) = Registration(request, call);
        return new BootNotificationResponse
        {
            CurrentTime = call.Now,
            Interval = (int)(status == RegistrationStatusEnumType.Accepted ? options.HeartbeatInterval : options.RegistrationRetryInterval).TotalSeconds,
            Status = status,
            StatusInfo = reason,
        };
    }

    protected override void Answered(BootNotificationRequest request, BootNotificationResponse response, CallContext call)
    {
        var station = call.Station;
        var isFirst = station.State.BootedAt is null;
        station.ForgetInvitations();
        station.Update(state => state with
        {
            Registration = response.Status,
            ChargingStation = request.ChargingStation,
            BootReason = request.Reason,
            BootedAt = call.Now,
        });
        if (HasForeignSerialNumber(request, call))
            call.Csms.Start("Close the connection of a station with another serial number", () => call.Connection.Session.CloseAsync(1008, "Serial number and certificate differ."));
        else if (HasExpiredCertificate(call))
            call.Csms.Start("Renew an expired certificate", () => new CertificateRenewal(call.Csms).RenewAsync(station, CertificateSigningUseEnumType.ChargingStationCertificate));
        else if (isFirst && call.Csms.Options.RequestInventoryOnFirstBoot && response.Status != RegistrationStatusEnumType.Rejected)
            call.Csms.Start("Ask for the inventory", () => AskForInventoryAsync(call));
    }

    private static (RegistrationStatusEnumType Status, StatusInfoType? Reason) Registration(BootNotificationRequest request, CallContext call)
    {
        if (HasForeignSerialNumber(request, call))
            return (RegistrationStatusEnumType.Rejected, new StatusInfoType { ReasonCode = "InvalidValue", AdditionalInfo = "serialNumber is not the common name of the certificate" });
        return HasExpiredCertificate(call) ? (RegistrationStatusEnumType.Pending, null) : (call.Station.Account.Registration, null);
    }

    // B01.FR.11, FR.12. A certificate may also name the station's identity, which then need not be its serial number.
    private static bool HasForeignSerialNumber(BootNotificationRequest request, CallContext call) =>
        call.Connection.Listener.UsesClientCertificates
        && call.Connection.Request.ClientCertificate is { } certificate
        && CommonName.Of(certificate) is var name
        && name != call.Station.Identity
        && name != request.ChargingStation.SerialNumber;

    // A00.FR.429: such a station was only let in to be given a new one.
    private static bool HasExpiredCertificate(CallContext call) =>
        call.Connection.Request.ClientCertificate is { } certificate && certificate.NotAfter.ToUniversalTime() < call.Now.UtcDateTime;

    private static async Task AskForInventoryAsync(CallContext call) => await call.Csms.Calls.CallAsync(
        call.Station,
        new GetBaseReportRequest { RequestId = call.Csms.Ids.Next(), ReportBase = ReportBaseEnumType.FullInventory });
}
