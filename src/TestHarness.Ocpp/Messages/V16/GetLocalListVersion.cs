namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Asks which version of the local authorization list the charge point holds (1.6 section 5.10).</summary>
[OcppMessage("GetLocalListVersion", Sender = MessageSender.Csms, Block = "Local Auth List Management", IntroducedIn = OcppVersion.V16)]
public sealed record GetLocalListVersionRequest : IOcppRequest<GetLocalListVersionResponse>;

/// <summary>The version of the list.</summary>
public sealed record GetLocalListVersionResponse
{
    /// <summary>0 when the list is empty, -1 when local lists are not supported.</summary>
    public required int ListVersion { get; init; }
}
