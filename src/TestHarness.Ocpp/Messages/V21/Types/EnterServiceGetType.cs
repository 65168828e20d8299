using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>An enter-service control as the station reports it.</summary>
public sealed record EnterServiceGetType
{
    /// <summary>The conditions as they were set.</summary>
    public required EnterServiceType EnterService { get; init; }

    /// <summary>The id that SetDERControl gave the control.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string Id { get; init; }

    public CustomDataType? CustomData { get; init; }
}
