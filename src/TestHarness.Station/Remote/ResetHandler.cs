using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Firmware;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Remote;

/// <summary>Reset of the station or of one EVSE (B11, B12, B13).</summary>
internal sealed class ResetHandler(StationContext station, DeviceModelService model, TransactionService transactions, ResetService resets, FirmwareUpdates firmware) : MessageHandler<ResetRequest, ResetResponse>
{
    /// <inheritdoc />
    protected override Task<ResetResponse> HandleAsync(ResetRequest request, CallContext call)
    {
        // Some CSMSs address the station as EVSE 0.
        int? evseId = request.EvseId is > 0 ? request.EvseId : null;
        if (evseId is { } id && station.Cabinet.Evse(id) is null)
            return Answer(ResetStatusEnumType.Rejected, "UnknownEvse");
        if (evseId is { } single && !model.Bool(ChargingInfrastructure.OfEvse(single, "AllowReset")))
            return Answer(ResetStatusEnumType.Rejected, "UnsupportedRequest");
        // B11.FR.06: firmware is being written.
        if (firmware.IsInstalling)
            return Answer(ResetStatusEnumType.Rejected, "FwUpdateInProgress");
        if (request.Type == ResetEnumType.ImmediateAndResume && model.Duration(TxCtrlr.ResumptionTimeout) <= TimeSpan.Zero)
            return Answer(ResetStatusEnumType.Rejected, "NotEnabled");
        var busy = transactions.Sessions.Any(session => session.Transaction is not null && (evseId is null || session.Evse?.Id == evseId));
        if (busy && request.Type == ResetEnumType.OnIdle)
        {
            call.AfterAnswer(() => resets.WaitForIdleAsync(evseId));
            return Answer(ResetStatusEnumType.Scheduled, null);
        }

        call.AfterAnswer(() => resets.ResetAsync(evseId, request.Type == ResetEnumType.ImmediateAndResume));
        return Answer(ResetStatusEnumType.Accepted, null);
    }

    private static Task<ResetResponse> Answer(ResetStatusEnumType status, string? code) => Task.FromResult(new ResetResponse
    {
        Status = status,
        StatusInfo = code is null ? null : new StatusInfoType { ReasonCode = code },
    });
}
