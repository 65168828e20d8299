namespace TestHarness.Station.Connection;

/// <summary>On what grounds a request may go out (B01.FR.08, B02.FR.02, B03.FR.02).</summary>
internal enum CallPermission
{
    /// <summary>Only once the CSMS accepted the station.</summary>
    WhenAccepted,

    /// <summary>Also while Pending: it follows from a request of the CSMS, such as TriggerMessage or GetBaseReport.</summary>
    RequestedByCsms,

    /// <summary>Always: BootNotification.</summary>
    Boot,
}
