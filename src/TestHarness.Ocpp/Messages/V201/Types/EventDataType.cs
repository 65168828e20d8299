using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>One event of a monitored variable (N07).</summary>
public sealed record EventDataType
{
    /// <summary>What later events name as their cause.</summary>
    public required int EventId { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Which sort of monitor noticed it: a threshold, a difference, or the clock.</summary>
    public required EventTriggerEnumType Trigger { get; init; }

    /// <summary>The id of the event that led to this one.</summary>
    public int? Cause { get; init; }

    /// <summary>The value that set the event off.</summary>
    [MaxLength(2500)]
    public required string ActualValue { get; init; }

    /// <summary>The component's own error code.</summary>
    [MaxLength(50)]
    public string? TechCode { get; init; }

    /// <summary>The component's own words on the error.</summary>
    [MaxLength(500)]
    public string? TechInfo { get; init; }

    /// <summary>True when the variable is back to normal.</summary>
    public bool? Cleared { get; init; }

    /// <summary>The transaction that the event belongs to, if any.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public string? TransactionId { get; init; }

    /// <summary>Where it happened.</summary>
    public required ComponentType Component { get; init; }

    /// <summary>The monitor that noticed it.</summary>
    public int? VariableMonitoringId { get; init; }

    /// <summary>Whether the monitor was set by the CSMS, came with the station, or cannot be changed.</summary>
    public required EventNotificationEnumType EventNotificationType { get; init; }

    /// <summary>What the value is of.</summary>
    public required VariableType Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
