using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The transaction that an event belongs to.</summary>
public sealed record TransactionType
{
    [MaxLength(36)]
    public required string TransactionId { get; init; }

    public ChargingStateEnumType? ChargingState { get; init; }

    /// <summary>Seconds in which energy flowed.</summary>
    public int? TimeSpentCharging { get; init; }

    /// <summary>Only in the last event; Local when absent.</summary>
    public ReasonEnumType? StoppedReason { get; init; }

    /// <summary>That of the request which started the transaction.</summary>
    public int? RemoteStartId { get; init; }

    public OperationModeEnumType? OperationMode { get; init; }

    [MaxLength(60)]
    public string? TariffId { get; init; }

    public TransactionLimitType? TransactionLimit { get; init; }

    public CustomDataType? CustomData { get; init; }
}
