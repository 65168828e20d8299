using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Gives a driver's transaction a charging profile that fits the EV's needs (K15, K17 to K19, Q01).</summary>
internal sealed class NotifyEVChargingNeedsHandler : SyncMessageHandler<NotifyEVChargingNeedsRequest, NotifyEVChargingNeedsResponse>
{
    protected override NotifyEVChargingNeedsResponse Answer(NotifyEVChargingNeedsRequest request, CallContext call)
    {
        // K18.FR.22, K19.FR.15, Q01.FR.04
        if (!IsAllowed(request, call))
            return Refuse("ReqEnergyTransferRej");

        // K15.FR.04: a TxProfile needs its transaction.
        return call.Csms.Transactions.Running(call.Station.Identity, request.EvseId) is null
            ? Refuse("TxNotFound")
            : new NotifyEVChargingNeedsResponse { Status = NotifyEVChargingNeedsStatusEnumType.Accepted };
    }

    protected override void Answered(NotifyEVChargingNeedsRequest request, NotifyEVChargingNeedsResponse response, CallContext call)
    {
        // K15.FR.07, K17.FR.08, K18.FR.07, K19.FR.07
        if (response.Status is NotifyEVChargingNeedsStatusEnumType.Accepted or NotifyEVChargingNeedsStatusEnumType.Processing
            && call.Csms.Transactions.Running(call.Station.Identity, request.EvseId) is { } transaction)
        {
            call.Csms.Start("Give a charging profile for charging needs", () => call.Csms.Calls.CallAsync(
                call.Station,
                new SetChargingProfileRequest { EvseId = request.EvseId, ChargingProfile = Profile(request.ChargingNeeds, transaction.TransactionId, call) }));
        }
    }

    private static NotifyEVChargingNeedsResponse Refuse(string reason) => new()
    {
        Status = NotifyEVChargingNeedsStatusEnumType.Rejected,
        StatusInfo = new StatusInfoType { ReasonCode = reason },
    };

    private static bool IsAllowed(NotifyEVChargingNeedsRequest request, CallContext call)
    {
        var token = call.Csms.Transactions.Running(call.Station.Identity, request.EvseId)?.IdToken;
        var allowed = (token is null ? null : call.Csms.Tokens.Find(token)?.AllowedEnergyTransfer) ?? call.Csms.Options.AllowedEnergyTransfer;
        return allowed is null || allowed.Contains(request.ChargingNeeds.RequestedEnergyTransfer);
    }

    private static ChargingProfileType Profile(ChargingNeedsType needs, string transactionId, CallContext call)
    {
        // K01.FR.39: another profile of the same stack level for the transaction is replaced, not added to.
        var id = call.Station.State.ChargingProfiles
            .FirstOrDefault(known => known.Profile is { StackLevel: 0 } && known.Profile.TransactionId == transactionId)?.Profile.Id ?? call.Csms.Ids.Next();
        var (unit, limit, phases) = Limit(needs, call.Csms.Options.ChargingNeedsCurrentLimit);
        return new ChargingProfileType
        {
            Id = id,
            StackLevel = 0,
            ChargingProfilePurpose = ChargingProfilePurposeEnumType.TxProfile,
            ChargingProfileKind = ChargingProfileKindEnumType.Absolute,
            TransactionId = transactionId,
            ChargingSchedule =
            [
                new ChargingScheduleType
                {
                    Id = id,
                    StartSchedule = call.Now,
                    ChargingRateUnit = unit,
                    ChargingSchedulePeriod = [new ChargingSchedulePeriodType { StartPeriod = 0, Limit = Math.Round(limit, 1, MidpointRounding.ToZero), NumberPhases = phases }],
                },
            ],
        };
    }

    private static (ChargingRateUnitEnumType Unit, decimal Limit, int? Phases) Limit(ChargingNeedsType needs, decimal currentLimit)
    {
        var phases = needs.RequestedEnergyTransfer switch
        {
            EnergyTransferModeEnumType.AcSinglePhase => 1,
            EnergyTransferModeEnumType.AcTwoPhase => 2,
            _ => 3,
        };
        if (needs.AcChargingParameters is { } ac)
            return (ChargingRateUnitEnumType.A, Math.Min(ac.EvMaxCurrent, currentLimit), phases);
        if (needs.DcChargingParameters is { } dc)
            return (ChargingRateUnitEnumType.W, dc.EvMaxPower ?? dc.EvMaxVoltage * dc.EvMaxCurrent, null);
        return needs.V2xChargingParameters is { MaxChargePower: { } power }
            ? (ChargingRateUnitEnumType.W, power, null)
            : (ChargingRateUnitEnumType.A, currentLimit, phases);
    }
}
