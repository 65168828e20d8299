using System.Text.Json;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;

namespace TestHarness.Station.Remote;

/// <summary>
/// The custom trigger of this station (F06.FR.18): a DataTransfer that tells of every connector whether it holds a cable and is locked, which no message of OCPP tells. Another trigger is not implemented
/// (F06.FR.19), and none is accepted while the extension is switched off.
/// </summary>
internal sealed class CustomTrigger(StationContext station, ICsmsLink link, DeviceModelService model) : ITrigger, IStationService
{
    /// <inheritdoc />
    public MessageTriggerEnumType Message => MessageTriggerEnumType.CustomTrigger;

    /// <inheritdoc />
    public TriggerMessageStatusEnumType Judge(TriggerMessageRequest request)
    {
        if (request.CustomTrigger is not { } wanted || !model.List(CustomizationCtrlr.CustomTriggers).Contains(wanted))
            return TriggerMessageStatusEnumType.NotImplemented;
        return model.Bool(CustomizationCtrlr.Enabled(station.Options)) ? TriggerMessageStatusEnumType.Accepted : TriggerMessageStatusEnumType.Rejected;
    }

    /// <inheritdoc />
    public Task SendAsync(TriggerMessageRequest request) => link.CallAsync(
        new DataTransferRequest { VendorId = CustomizationCtrlr.VendorId(station.Options), MessageId = CustomizationCtrlr.ConnectorLocks, Data = JsonSerializer.SerializeToElement(Locks(request.Evse?.Id)) },
        CallPermission.RequestedByCsms);

    private object[] Locks(int? evseId) =>
    [
        .. from evse in station.Cabinet.Evses
           where evseId is null or 0 || evse.Id == evseId
           from connector in evse.Connectors
           select new { evseId = evse.Id, connectorId = connector.Id, cable = connector.Options.HasFixedCable || connector.IsOccupied, locked = connector.Locked },
    ];
}
