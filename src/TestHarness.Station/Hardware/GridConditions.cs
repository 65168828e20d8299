namespace TestHarness.Station.Hardware;

/// <summary>What the station's sensors see of the grid.</summary>
internal sealed class GridConditions
{
    /// <summary>Raised after they changed.</summary>
    public event Action? Changed;

    /// <summary>Frequency, in Hz.</summary>
    public decimal Frequency { get; private set; } = 50;

    /// <summary>Voltage, in percent of the nominal one.</summary>
    public decimal Voltage { get; private set; } = 100;

    public void Set(decimal frequency, decimal voltage)
    {
        if (frequency == Frequency && voltage == Voltage)
            return;
        (Frequency, Voltage) = (frequency, voltage);
        Changed?.Invoke();
    }

    public void DetachSoftware() => Changed = null;
}
