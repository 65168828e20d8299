using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Reports that a grid event set off a DER control, or is over (R05).</summary>
[OcppMessage("NotifyDERAlarm", Sender = MessageSender.Station, Block = "R", IntroducedIn = OcppVersion.V21)]
public sealed record NotifyDERAlarmRequest : IOcppRequest<NotifyDERAlarmResponse>
{
    /// <summary>The kind of control that makes the station deviate from the charging profile (R05.FR.01).</summary>
    public required DERControlEnumType ControlType { get; init; }

    /// <summary>What set the control off; told again when the event is over (R05.FR.02).</summary>
    public GridEventFaultEnumType? GridEventFault { get; init; }

    /// <summary>True when the event is over.</summary>
    public bool? AlarmEnded { get; init; }

    /// <summary>When the alarm began or ended.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>What the EV adds, as text.</summary>
    [MaxLength(200)]
    public string? ExtraInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the alarm.</summary>
public sealed record NotifyDERAlarmResponse
{
    public CustomDataType? CustomData { get; init; }
}
