using System.Text;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Metering.Signing;

/// <summary>Adds what the meter signed to readings (J01.FR.21, J02.FR.21, E02.FR.14).</summary>
internal sealed class ReadingSigner(DeviceModelService model, MeterKeys meters) : IStationService
{
    /// <summary>The reading with signed values where the meter signs; as it is where the CSMS does not want them.</summary>
    /// <param name="reading">The reading; null stays null.</param>
    /// <param name="evse">Where it was taken.</param>
    /// <param name="transaction">The transaction that it belongs to; null when it belongs to none.</param>
    /// <param name="wanted">The variables that all have to be true for it.</param>
    public MeterValueType? Sign(MeterValueType? reading, EvseHardware evse, Transaction? transaction, params ReadOnlySpan<VariableKey> wanted)
    {
        if (reading is null || !evse.Options.MeterSigns)
            return reading;
        foreach (var variable in wanted)
        {
            if (!model.Bool(variable))
                return reading;
        }

        return reading with
        {
            SampledValue = [.. reading.SampledValue.Select(value => Ocmf.Covers(value) ? value with { SignedMeterValue = Signed(value, reading.Timestamp, evse, transaction) } : value)],
        };
    }

    private SignedMeterValueType Signed(SampledValueType value, DateTimeOffset at, EvseHardware evse, Transaction? transaction)
    {
        var data = meters.Sign(evse, (key, page) => Ocmf.Write(value, at, transaction?.Token, FiscalMetering.Serial(evse.Id), page, key));
        return new SignedMeterValueType
        {
            SignedMeterData = Base64(data),
            SigningMethod = Ocmf.Method,
            EncodingMethod = Ocmf.Name,

            // 2.0.1 knows no absent key, and 2.1 takes the empty one too.
            PublicKey = TellsKey(transaction) ? Base64(meters.PublicKey(evse)) : "",
        };
    }

    private bool TellsKey(Transaction? transaction)
    {
        switch (model.Value(OcppCommCtrlr.PublicKeyWithSignedMeterValue))
        {
            case "EveryMeterValue":
                return true;
            case "OncePerTransaction" when transaction is { KeyTold: false }:
                transaction.KeyTold = true;
                return true;
            default:
                return false;
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
