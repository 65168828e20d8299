namespace TestHarness.Station.Services;

/// <summary>
/// A part of the station's software that lives from one boot to the next. Found by reflection, made once a boot through its constructor
/// (which may ask for <see cref="StationContext"/> and for other services, by class or by interface), started when all are made,
/// disposed (when <see cref="IDisposable"/>) when power is lost. Whatever must outlive that belongs in the storage.
/// </summary>
internal interface IStationService
{
    /// <summary>Called once, when every service is made and before the connection is opened.</summary>
    void Start()
    {
    }
}
