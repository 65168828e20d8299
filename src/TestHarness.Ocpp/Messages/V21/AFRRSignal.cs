namespace TestHarness.Ocpp.Messages.V21;

/// <summary>
/// Passes on a signal of the grid operator's automatic frequency restoration reserve; the station looks up the power for it in
/// the signal-watt curve of its charging schedule (Q08).
/// </summary>
[OcppMessage("AFRRSignal", Sender = MessageSender.Csms, Block = "Q", IntroducedIn = OcppVersion.V21)]
public sealed record AFRRSignalRequest : IOcppRequest<AFRRSignalResponse>
{
    /// <summary>When the signal takes effect.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>An entry of the signal-watt curve.</summary>
    public required int Signal { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station can follow the signal.</summary>
public sealed record AFRRSignalResponse
{
    /// <summary>Rejected when no period with a signal curve is active (Q08.FR.11).</summary>
    public required GenericStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
