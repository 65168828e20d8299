using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>An enter-service control as the station reports it.</summary>
public sealed record EnterServiceGetType
{
    public required EnterServiceType EnterService { get; init; }

    [MaxLength(36)]
    public required string Id { get; init; }

    public CustomDataType? CustomData { get; init; }
}
