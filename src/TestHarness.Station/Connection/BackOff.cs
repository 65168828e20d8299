using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;

namespace TestHarness.Station.Connection;

/// <summary>How long to wait between attempts to connect: doubled after each failure, with a random part (Part 4 section 5.4).</summary>
internal sealed class BackOff(DeviceModelService model, Random random)
{
    private int _failures;

    /// <summary>The next attempt begins from the smallest wait again.</summary>
    public void Reset() => _failures = 0;

    /// <summary>The wait before the next attempt.</summary>
    public TimeSpan Next()
    {
        var doublings = Math.Min(_failures, model.Int(OcppCommCtrlr.RetryBackOffRepeatTimes) ?? 0);
        _failures++;
        var least = model.Duration(OcppCommCtrlr.RetryBackOffWaitMinimum) * Math.Pow(2, Math.Min(doublings, 20));
        return least + (model.Duration(OcppCommCtrlr.RetryBackOffRandomRange) * random.NextDouble());
    }
}
