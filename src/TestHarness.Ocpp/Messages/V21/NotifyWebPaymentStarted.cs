namespace TestHarness.Ocpp.Messages.V21;

/// <summary>
/// Tells that a driver scanned the EVSE's code and is paying on a web page, so that nobody else takes the EVSE (C25).
/// </summary>
[OcppMessage("NotifyWebPaymentStarted", Sender = MessageSender.Csms, Block = "C", IntroducedIn = OcppVersion.V21)]
public sealed record NotifyWebPaymentStartedRequest : IOcppRequest<NotifyWebPaymentStartedResponse>
{
    /// <summary>The EVSE that somebody is paying for; no local start there meanwhile (C25).</summary>
    [Minimum(0)]
    public required int EvseId { get; init; }

    /// <summary>Seconds to keep the EVSE for the driver.</summary>
    public required int Timeout { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges it.</summary>
public sealed record NotifyWebPaymentStartedResponse
{
    public CustomDataType? CustomData { get; init; }
}
