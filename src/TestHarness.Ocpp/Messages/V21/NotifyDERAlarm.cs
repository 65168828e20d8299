using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Reports that a grid event set off a DER control, or is over (R05).</summary>
[OcppMessage("NotifyDERAlarm", Sender = MessageSender.Station, Block = "R", IntroducedIn = OcppVersion.V21)]
public sealed record NotifyDERAlarmRequest : IOcppRequest<NotifyDERAlarmResponse>
{
    public required DERControlEnumType ControlType { get; init; }

    /// <summary>What set the control off; absent when the event is over.</summary>
    public GridEventFaultEnumType? GridEventFault { get; init; }

    /// <summary>True when the event is over.</summary>
    public bool? AlarmEnded { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    [MaxLength(200)]
    public string? ExtraInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the alarm.</summary>
public sealed record NotifyDERAlarmResponse
{
    public CustomDataType? CustomData { get; init; }
}
