namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Reserves an EVSE, or any one of a connector type, for a token (H01).</summary>
[OcppMessage("ReserveNow", Sender = MessageSender.Csms, Block = "H", IntroducedIn = OcppVersion.V16)]
public sealed record ReserveNowRequest : IOcppRequest<ReserveNowResponse>
{
    /// <summary>The reservation's id; an id in use is overwritten.</summary>
    public required int Id { get; init; }

    /// <summary>When the reservation ends by itself.</summary>
    public required DateTimeOffset ExpiryDateTime { get; init; }

    /// <summary>Any free EVSE with such a connector.</summary>
    public ConnectorEnumType? ConnectorType { get; init; }

    /// <summary>Whom the EVSE is kept for.</summary>
    public required IdTokenType IdToken { get; init; }

    /// <summary>Any suitable EVSE when absent.</summary>
    public int? EvseId { get; init; }

    /// <summary>Tokens of one group may end each other's transactions.</summary>
    public IdTokenType? GroupIdToken { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the reservation stands.</summary>
public sealed record ReserveNowResponse
{
    /// <summary>Whether it is reserved, or which state of the EVSE prevents it (H01).</summary>
    public required ReserveNowStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
