using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks which tariffs are installed (I09).</summary>
[OcppMessage("GetTariffs", Sender = MessageSender.Csms, Block = "I", IntroducedIn = OcppVersion.V21)]
public sealed record GetTariffsRequest : IOcppRequest<GetTariffsResponse>
{
    /// <summary>The EVSE whose tariffs are wanted; 0 for every EVSE.</summary>
    [Minimum(0)]
    public required int EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The tariffs with what they are assigned to.</summary>
public sealed record GetTariffsResponse
{
    /// <summary>NoTariff when none is installed there (I09.FR.03).</summary>
    public required TariffGetStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    /// <summary>Default and driver tariffs, each with the EVSEs that use it.</summary>
    [MinLength(1)]
    public IReadOnlyList<TariffAssignmentType>? TariffAssignments { get; init; }

    public CustomDataType? CustomData { get; init; }
}
