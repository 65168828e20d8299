using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;

namespace TestHarness.Station.Booting;

/// <summary>What the CSMS last said about this station in this boot.</summary>
internal sealed class Registration(StationContext station) : IStationService
{
    private const string Document = "accepted";

    /// <summary>Raised after the CSMS accepted the station: once a boot, and once for each other network profile that it then changes to.</summary>
    public event Action? Accepted;

    /// <summary>Raised when the station has to register again without having booted.</summary>
    public event Action? Forgotten;

    /// <summary>The status of the last BootNotificationResponse; null before the first.</summary>
    public RegistrationStatusEnumType? Status { get; private set; }

    /// <summary>Whether the CSMS accepted the station.</summary>
    public bool IsAccepted => Status == RegistrationStatusEnumType.Accepted;

    /// <summary>Takes up an answer.</summary>
    public void Set(RegistrationStatusEnumType status)
    {
        var before = Status;
        Status = status;
        if (!IsAccepted || before == RegistrationStatusEnumType.Accepted)
            return;
        if (station.Storage.Read(Document) is null)
            station.Storage.Write(Document, "true"u8);
        Accepted?.Invoke();
    }

    /// <summary>Forgets what the CSMS said: the station is about to be connected by another network profile (B10.FR.10).</summary>
    public void Forget()
    {
        Status = null;
        Forgotten?.Invoke();
    }

    /// <summary>
    /// Whether drivers may charge: the CSMS accepted the station in this boot, or did so once and was not yet reached in this one, or
    /// TxBeforeAcceptedEnabled says that acceptance does not matter (section B.1.1, B02.FR.03).
    /// </summary>
    public bool MayCharge(DeviceModelService model) =>
        IsAccepted || model.Bool(TxCtrlr.TxBeforeAcceptedEnabled) || (Status is null && station.Storage.Read(Document) is not null);
}
