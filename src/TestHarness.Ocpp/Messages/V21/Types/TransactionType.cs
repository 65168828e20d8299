using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The transaction that an event belongs to.</summary>
public sealed record TransactionType
{
    /// <summary>Chosen by the station; names the transaction in every message.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string TransactionId { get; init; }

    /// <summary>Needed whenever it changed; absent while no cable is plugged in.</summary>
    public ChargingStateEnumType? ChargingState { get; init; }

    /// <summary>Seconds in which energy flowed.</summary>
    public int? TimeSpentCharging { get; init; }

    /// <summary>Only in the last event; Local when absent.</summary>
    public ReasonEnumType? StoppedReason { get; init; }

    /// <summary>That of the request which started the transaction.</summary>
    public int? RemoteStartId { get; init; }

    /// <summary>What the EV is used for at the moment; see its charging profile (Q02).</summary>
    public OperationModeEnumType? OperationMode { get; init; }

    /// <summary>The tariff that the cost is worked out with.</summary>
    [MaxLength(60)]
    public string? TariffId { get; init; }

    /// <summary>The limit in force; sent once after it was set or changed (E16).</summary>
    public TransactionLimitType? TransactionLimit { get; init; }

    public CustomDataType? CustomData { get; init; }
}
