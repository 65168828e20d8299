namespace TestHarness.Station;

/// <content>What the grid can do to the station.</content>
public sealed partial class ReferenceStation
{
    /// <summary>Sets what the station's sensors see of the grid; 50 Hz and 100 percent are nominal.</summary>
    /// <param name="frequency">Frequency, in Hz.</param>
    /// <param name="voltage">Voltage, in percent of the nominal one.</param>
    public Task SetGridAsync(decimal frequency = 50, decimal voltage = 100) => _serial.RunAsync(() =>
    {
        _cabinet.Grid.Set(frequency, voltage);
        return Task.CompletedTask;
    });
}
