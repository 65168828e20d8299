namespace TestHarness.Station.DeviceModel;

/// <summary>Contributes components and variables to the device model. Found by reflection; needs a constructor without parameters.</summary>
internal interface IComponentDefinition
{
    /// <summary>The variables of a station built that way.</summary>
    IEnumerable<VariableDefinition> Describe(StationOptions options);
}
