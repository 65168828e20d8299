namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Installs the tariff for drivers who bring none of their own (I07).</summary>
[OcppMessage("SetDefaultTariff", Sender = MessageSender.Csms, Block = "I", IntroducedIn = OcppVersion.V21)]
public sealed record SetDefaultTariffRequest : IOcppRequest<SetDefaultTariffResponse>
{
    /// <summary>0 for every EVSE.</summary>
    [Minimum(0)]
    public required int EvseId { get; init; }

    /// <summary>For whoever has no driver tariff (I07).</summary>
    public required TariffType Tariff { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the tariff is installed.</summary>
public sealed record SetDefaultTariffResponse
{
    /// <summary>Whether the tariff is installed, or what is wrong with it.</summary>
    public required TariffSetStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
