using System.Text.Json.Serialization;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Der;

/// <summary>A DER control as the station keeps it.</summary>
/// <param name="Request">The control as it came.</param>
internal sealed record DerControl(SetDERControlRequest Request)
{
    /// <summary>Whether another control took its place; it stays until it is over, but is not executed (R04.FR.09).</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>Whether its start was told to the CSMS.</summary>
    public bool StartTold { get; init; }

    /// <summary>The id that the CSMS gave it.</summary>
    [JsonIgnore]
    public string Id => Request.ControlId;

    /// <summary>The type.</summary>
    [JsonIgnore]
    public DERControlEnumType Type => Request.ControlType;

    /// <summary>Whether it holds while no scheduled control of its type does.</summary>
    [JsonIgnore]
    public bool IsDefault => Request.IsDefault;

    /// <summary>The lower, the stronger.</summary>
    [JsonIgnore]
    public int Priority => Settings(Request).Priority;

    /// <summary>When a scheduled control starts; null for a default.</summary>
    [JsonIgnore]
    public DateTimeOffset? Start => Settings(Request).Start;

    /// <summary>When it is over; null for a default.</summary>
    [JsonIgnore]
    public DateTimeOffset? End => Settings(Request) is { Start: { } start, Duration: { } seconds } ? start.AddSeconds((double)seconds) : null;

    /// <summary>Priority and schedule of the setting that a request carries.</summary>
    public static (int Priority, DateTimeOffset? Start, decimal? Duration) Settings(SetDERControlRequest request) => request switch
    {
        { Curve: { } curve } => (curve.Priority, curve.StartTime, curve.Duration),
        { FixedPFAbsorb: { } factor } => (factor.Priority, factor.StartTime, factor.Duration),
        { FixedPFInject: { } factor } => (factor.Priority, factor.StartTime, factor.Duration),
        { FixedVar: { } reactive } => (reactive.Priority, reactive.StartTime, reactive.Duration),
        { FreqDroop: { } droop } => (droop.Priority, droop.StartTime, droop.Duration),
        { LimitMaxDischarge: { } limit } => (limit.Priority, limit.StartTime, limit.Duration),
        { EnterService: { } service } => (service.Priority, null, null),
        { Gradient: { } gradient } => (gradient.Priority, null, null),
        _ => default,
    };

    /// <summary>Whether it is between its start and its end.</summary>
    public bool IsRunning(DateTimeOffset now) => Start <= now && now < End;
}
