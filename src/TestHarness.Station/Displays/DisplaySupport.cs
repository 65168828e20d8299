using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;
using TestHarness.Transport.Rpc;

namespace TestHarness.Station.Displays;

/// <summary>A station without a user interface has no display.</summary>
internal static class DisplaySupport
{
    /// <summary>Refuses a request about display messages where there are none.</summary>
    /// <exception cref="CallErrorException">The station has no display.</exception>
    public static void Check(DeviceModelService model)
    {
        if (!model.Bool(DisplayMessageCtrlr.Available))
            throw new CallErrorException(ErrorCodes.NotSupported, "This station has no display.");
    }
}
