using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Removes tariffs from the station (I10).</summary>
[OcppMessage("ClearTariffs", Sender = MessageSender.Csms, Block = "I", IntroducedIn = OcppVersion.V21)]
public sealed record ClearTariffsRequest : IOcppRequest<ClearTariffsResponse>
{
    /// <summary>Only these; all when absent.</summary>
    [MinLength(1)]
    [ItemMaxLength(60)]
    public IReadOnlyList<string>? TariffIds { get; init; }

    /// <summary>Only at this EVSE; everywhere when absent.</summary>
    [Minimum(0)]
    public int? EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>What became of each tariff.</summary>
public sealed record ClearTariffsResponse
{
    /// <summary>One entry for each tariff cleared, or a single one that says there was none.</summary>
    [MinLength(1)]
    public required IReadOnlyList<ClearTariffsResultType> ClearTariffsResult { get; init; }

    public CustomDataType? CustomData { get; init; }
}
