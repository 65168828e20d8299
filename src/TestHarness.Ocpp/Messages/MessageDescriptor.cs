namespace TestHarness.Ocpp.Messages;

/// <summary>What one version of OCPP says about one message.</summary>
/// <param name="Version">The version.</param>
/// <param name="Action">The action as it stands in a CALL or SEND.</param>
/// <param name="Sender">Who may send it.</param>
/// <param name="IsSend">True when it goes out in a SEND, and nobody answers it.</param>
/// <param name="Block">The functional block's letter (2.x), or the feature profile's name (1.6).</param>
/// <param name="IntroducedIn">The oldest version that has a message of this name.</param>
/// <param name="RequestType">The record of its payload.</param>
/// <param name="ResponseType">The record of the answer's payload; null for a SEND.</param>
public sealed record MessageDescriptor(
    OcppVersion Version,
    string Action,
    MessageSender Sender,
    bool IsSend,
    string Block,
    OcppVersion IntroducedIn,
    Type RequestType,
    Type? ResponseType)
{
    /// <summary>Whether this end of the line may send it.</summary>
    public bool MayBeSentBy(Party party) =>
        Sender == MessageSender.Both || Sender == (party == Party.Station ? MessageSender.Station : MessageSender.Csms);

    /// <summary>The record of the request's or of the answer's payload.</summary>
    public Type? PayloadType(bool isRequest) => isRequest ? RequestType : ResponseType;
}
