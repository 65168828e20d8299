namespace TestHarness.Ocpp.Messages.V16;

/// <summary>How to reset.</summary>
public enum ResetType
{
    /// <summary>Restart the hardware, without having to end transactions first; a last resort that may lose queued messages.</summary>
    Hard,

    /// <summary>End transactions in order, sending StopTransaction for each, then restart the software.</summary>
    Soft,
}
