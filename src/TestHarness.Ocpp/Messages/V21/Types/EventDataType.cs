using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>One event of a monitored variable (N07).</summary>
public sealed record EventDataType
{
    [Minimum(0)]
    public required int EventId { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    public required EventTriggerEnumType Trigger { get; init; }

    /// <summary>The id of the event that led to this one.</summary>
    [Minimum(0)]
    public int? Cause { get; init; }

    /// <summary>The value that set the event off.</summary>
    [MaxLength(2500)]
    public required string ActualValue { get; init; }

    [MaxLength(50)]
    public string? TechCode { get; init; }

    [MaxLength(500)]
    public string? TechInfo { get; init; }

    /// <summary>True when the variable is back to normal.</summary>
    public bool? Cleared { get; init; }

    [MaxLength(36)]
    public string? TransactionId { get; init; }

    public required ComponentType Component { get; init; }

    [Minimum(0)]
    public int? VariableMonitoringId { get; init; }

    public required EventNotificationEnumType EventNotificationType { get; init; }

    public required VariableType Variable { get; init; }

    /// <summary>From 0, danger, to 9, debug.</summary>
    [Minimum(0)]
    public int? Severity { get; init; }

    public CustomDataType? CustomData { get; init; }
}
