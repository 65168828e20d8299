namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a reading is a plain number or signed data.</summary>
public enum ValueFormat
{
    /// <summary>A plain number; the default.</summary>
    Raw,

    /// <summary>A signed block of data, in hexadecimal.</summary>
    SignedData,
}
