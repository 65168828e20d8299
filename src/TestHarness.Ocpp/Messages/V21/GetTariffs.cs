using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks which tariffs are installed (I09).</summary>
[OcppMessage("GetTariffs", Sender = MessageSender.Csms, Block = "I", IntroducedIn = OcppVersion.V21)]
public sealed record GetTariffsRequest : IOcppRequest<GetTariffsResponse>
{
    [Minimum(0)]
    public required int EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The tariffs with what they are assigned to.</summary>
public sealed record GetTariffsResponse
{
    public required TariffGetStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    [MinLength(1)]
    public IReadOnlyList<TariffAssignmentType>? TariffAssignments { get; init; }

    public CustomDataType? CustomData { get; init; }
}
