namespace TestHarness.Ocpp.Messages;

/// <summary>Marks the record of a request (or of an unconfirmed message) and says where it belongs.</summary>
/// <param name="action">The action as it stands in a CALL or SEND, for example <c>BootNotification</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OcppMessageAttribute(string action) : Attribute
{
    /// <summary>The action as it stands in a CALL or SEND.</summary>
    public string Action { get; } = action;

    /// <summary>Who may send it.</summary>
    public MessageSender Sender { get; init; }

    /// <summary>The functional block's letter (2.x), or the feature profile's name (1.6).</summary>
    public string Block { get; init; } = "";

    /// <summary>The oldest version that has a message of this name.</summary>
    public OcppVersion IntroducedIn { get; init; }
}
