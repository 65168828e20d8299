using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Remote;
using TestHarness.Station.Services;

namespace TestHarness.Station.Transactions;

/// <summary>TransactionEvent on request, for the transaction of one EVSE or for all (F06.FR.07).</summary>
internal sealed class TransactionEventTrigger(SessionTools tools, TransactionService transactions) : ITrigger, IStationService
{
    /// <inheritdoc />
    public MessageTriggerEnumType Message => MessageTriggerEnumType.TransactionEvent;

    /// <inheritdoc />
    public TriggerMessageStatusEnumType Judge(TriggerMessageRequest request) =>
        Wanted(request).Any() ? TriggerMessageStatusEnumType.Accepted : TriggerMessageStatusEnumType.Rejected;

    /// <inheritdoc />
    public Task SendAsync(TriggerMessageRequest request)
    {
        foreach (var session in Wanted(request).ToArray())
        {
            var reading = session.Evse is { } evse
                ? tools.Reader.Read(evse, tools.Model.List(SampledDataCtrlr.TxUpdatedMeasurands), ReadingContextEnumType.Trigger)
                : null;
            session.Report(TriggerReasonEnumType.Trigger, one => reading is null ? one : one with { MeterValue = [reading] });
        }

        return Task.CompletedTask;
    }

    private IEnumerable<ChargingSession> Wanted(TriggerMessageRequest request) =>
        transactions.Sessions.Where(session => session.Transaction is not null && (request.Evse is not { Id: > 0 } place || session.Evse?.Id == place.Id));
}
