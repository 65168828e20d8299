namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks which version of the Local Authorization List the station holds (D02).</summary>
[OcppMessage("GetLocalListVersion", Sender = MessageSender.Csms, Block = "D", IntroducedIn = OcppVersion.V16)]
public sealed record GetLocalListVersionRequest : IOcppRequest<GetLocalListVersionResponse>
{
    public CustomDataType? CustomData { get; init; }
}

/// <summary>The version of the list.</summary>
public sealed record GetLocalListVersionResponse
{
    /// <summary>0 when there is no list.</summary>
    public required int VersionNumber { get; init; }

    public CustomDataType? CustomData { get; init; }
}
