namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a reading is a plain number or signed data.</summary>
public enum ValueFormat
{
    Raw,
    SignedData,
}
