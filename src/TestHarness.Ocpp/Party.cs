namespace TestHarness.Ocpp;

/// <summary>An end of the line. <see cref="Station"/> is called charge point in OCPP 1.6.</summary>
public enum Party
{
    /// <summary>The charging station.</summary>
    Station,

    /// <summary>The charging station management system.</summary>
    Csms,
}
