namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Stores how to reach a CSMS in one of the configuration slots (B09).</summary>
[OcppMessage("SetNetworkProfile", Sender = MessageSender.Csms, Block = "B", IntroducedIn = OcppVersion.V201)]
public sealed record SetNetworkProfileRequest : IOcppRequest<SetNetworkProfileResponse>
{
    /// <summary>The slot to store the profile in; its priority is set by NetworkConfigurationPriority.</summary>
    public required int ConfigurationSlot { get; init; }

    /// <summary>How to reach the CSMS with this profile.</summary>
    public required NetworkConnectionProfileType ConnectionData { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the slot holds the profile now.</summary>
public sealed record SetNetworkProfileResponse
{
    /// <summary>Whether the profile is stored; using it needs NetworkConfigurationPriority (B09).</summary>
    public required SetNetworkProfileStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
