using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Metering;

namespace TestHarness.Station.Transactions;

/// <summary>What a session does when the CSMS does not accept the token of a transaction under way (E05, C15).</summary>
internal sealed class InvalidTokenRule(SessionTools tools, ChargingSession session)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(60);
    private double? _until;
    private IDisposable? _timer;

    /// <summary>Applies the rule.</summary>
    public void Apply()
    {
        if (tools.Model.Bool(TxCtrlr.StopTxOnInvalidId))
        {
            session.Deauthorize();
            return;
        }

        if (session.Evse is not { } evse || _until is not null)
            return;
        _until = tools.Meter.Imported(evse) + (tools.Model.Number(TxCtrlr.MaxEnergyOnInvalidId) ?? 0);
        Watch();
    }

    /// <summary>Forgets it, as the transaction ended.</summary>
    public void Clear()
    {
        _until = null;
        _timer?.Dispose();
    }

    private void Watch()
    {
        if (_until is not { } until || session.Evse is not { } evse || session.Transaction is null)
            return;
        var left = until - tools.Meter.Imported(evse);
        if (left <= 0)
        {
            // E05.FR.02
            tools.Flow.Hold(evse, HoldReason.InvalidToken);
            session.FlowChanged();
            return;
        }

        var power = tools.Meter.Power(evse);
        var wait = power > 0 ? TimeSpan.FromHours(left / power) + TimeSpan.FromMilliseconds(1) : LookAgain;
        _timer = tools.Station.After(wait < LookAgain ? wait : LookAgain, () =>
        {
            Watch();
            return Task.CompletedTask;
        });
    }
}
