namespace TestHarness.Ocpp.Messages;

/// <summary>Who may send a message.</summary>
public enum MessageSender
{
    /// <summary>Only the station.</summary>
    Station,

    /// <summary>Only the CSMS.</summary>
    Csms,

    /// <summary>Either side, as with DataTransfer.</summary>
    Both,
}
