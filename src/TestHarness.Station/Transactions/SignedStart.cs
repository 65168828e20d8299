using TestHarness.Station.DeviceModel.Components;

namespace TestHarness.Station.Transactions;

/// <summary>Waits for the signed start value of a transaction that begins with it (E01.FR.04), before energy flows (E01 scenario S4).</summary>
internal sealed class SignedStart(SessionTools tools, ChargingSession session, Action received)
{
    private static readonly TimeSpan MeterAnswersIn = TimeSpan.FromSeconds(1);
    private IDisposable? _awaited;

    /// <summary>Whether the meter has given it.</summary>
    public bool IsReceived { get; private set; }

    /// <summary>Whether energy has to wait for it.</summary>
    public bool IsAwaited => !IsReceived
        && session is { Transaction: null, Evse.Options.MeterSigns: true }
        && tools.Model.List(TxCtrlr.TxStartPoint).Contains("DataSigned")
        && tools.Model.Bool(SampledDataCtrlr.SignReadings);

    /// <summary>Asks the meter, unless it was asked.</summary>
    public void Ask() => _awaited ??= tools.Station.After(MeterAnswersIn, () =>
    {
        IsReceived = true;
        received();
        return Task.CompletedTask;
    });

    /// <summary>What the meter gave, or is about to give, is of no use any more.</summary>
    public void Forget()
    {
        _awaited?.Dispose();
        _awaited = null;
        IsReceived = false;
    }
}
