namespace TestHarness.Station.Metering;

/// <summary>Why a vehicle is offered nothing, whatever the limits of power say.</summary>
internal enum HoldReason
{
    /// <summary>The CSMS does not accept the driver's token (E05.FR.02).</summary>
    InvalidToken,

    /// <summary>The transaction was resumed without energy transfer (E17.FR.12).</summary>
    NotResumed,

    /// <summary>A limit of the transaction was reached (E16.FR.05).</summary>
    LimitReached,
}
