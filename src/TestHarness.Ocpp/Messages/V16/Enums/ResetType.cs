namespace TestHarness.Ocpp.Messages.V16;

/// <summary>How to reset.</summary>
public enum ResetType
{
    Hard,
    Soft,
}
