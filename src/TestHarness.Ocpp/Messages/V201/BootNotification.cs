namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Announces the station after every start, and asks to be registered (B01 to B03).</summary>
[OcppMessage("BootNotification", Sender = MessageSender.Station, Block = "B", IntroducedIn = OcppVersion.V16)]
public sealed record BootNotificationRequest : IOcppRequest<BootNotificationResponse>
{
    /// <summary>What announces itself: vendor, model, serial number, firmware, modem.</summary>
    public required ChargingStationType ChargingStation { get; init; }

    /// <summary>What made the station boot, or send this message again.</summary>
    public required BootReasonEnumType Reason { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Says whether the station is registered, and hands it the time and its heartbeat interval.</summary>
public sealed record BootNotificationResponse
{
    /// <summary>The CSMS's clock, which the station takes over.</summary>
    public required DateTimeOffset CurrentTime { get; init; }

    /// <summary>In seconds: between heartbeats when accepted, before the next BootNotification when not.</summary>
    public required int Interval { get; init; }

    /// <summary>Only after Accepted may the station send other messages of its own accord (B02, B03).</summary>
    public required RegistrationStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
