using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Iso15118;
using TestHarness.Station.Remote;
using TestHarness.Station.Services;

namespace TestHarness.Station.Security;

/// <summary>TriggerMessage for the station's own certificate (A02, F06).</summary>
internal sealed class SignChargingStationCertificateTrigger(CertificateRenewal renewal) : ITrigger, IStationService
{
    /// <inheritdoc />
    public MessageTriggerEnumType Message => MessageTriggerEnumType.SignChargingStationCertificate;

    /// <inheritdoc />
    public TriggerMessageStatusEnumType Judge(TriggerMessageRequest request) => TriggerMessageStatusEnumType.Accepted;

    /// <inheritdoc />
    public Task SendAsync(TriggerMessageRequest request) => renewal.RenewAsync(CertificateUse.ChargingStation, CallPermission.RequestedByCsms);
}

/// <summary>TriggerMessage for the certificate of ISO 15118-2.</summary>
internal sealed class SignV2GCertificateTrigger(DeviceModelService model, CertificateRenewal renewal) : ITrigger, IStationService
{
    /// <inheritdoc />
    public MessageTriggerEnumType Message => MessageTriggerEnumType.SignV2GCertificate;

    /// <inheritdoc />
    public TriggerMessageStatusEnumType Judge(TriggerMessageRequest request) => V2GInstallation.Judge(model);

    /// <inheritdoc />
    public Task SendAsync(TriggerMessageRequest request) => renewal.RenewAsync(CertificateUse.V2G, CallPermission.RequestedByCsms);
}

/// <summary>TriggerMessage for the certificate of ISO 15118-20.</summary>
internal sealed class SignV2G20CertificateTrigger(DeviceModelService model, CertificateRenewal renewal) : ITrigger, IStationService
{
    /// <inheritdoc />
    public MessageTriggerEnumType Message => MessageTriggerEnumType.SignV2G20Certificate;

    /// <inheritdoc />
    public TriggerMessageStatusEnumType Judge(TriggerMessageRequest request) => V2GInstallation.Judge(model);

    /// <inheritdoc />
    public Task SendAsync(TriggerMessageRequest request) => renewal.RenewAsync(CertificateUse.V2G20, CallPermission.RequestedByCsms);
}

/// <summary>Whether certificates for ISO 15118 can be installed.</summary>
internal static class V2GInstallation
{
    /// <summary>NotImplemented without ISO 15118, Rejected where it is switched off.</summary>
    public static TriggerMessageStatusEnumType Judge(DeviceModelService model)
    {
        if (model.Find(Iso15118Variables.V2GCertificateInstallationEnabled) is null)
            return TriggerMessageStatusEnumType.NotImplemented;
        return model.Bool(Iso15118Variables.V2GCertificateInstallationEnabled) ? TriggerMessageStatusEnumType.Accepted : TriggerMessageStatusEnumType.Rejected;
    }
}
