using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Writes one configuration key (1.6 section 5.3).</summary>
[OcppMessage("ChangeConfiguration", Sender = MessageSender.Csms, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record ChangeConfigurationRequest : IOcppRequest<ChangeConfigurationResponse>
{
    /// <summary>The setting to change; letter case does not count.</summary>
    [MaxLength(50)]
    [CiString]
    public required string Key { get; init; }

    /// <summary>The new value as text.</summary>
    [MaxLength(500)]
    [CiString]
    public required string Value { get; init; }
}

/// <summary>Whether the key has the new value.</summary>
public sealed record ChangeConfigurationResponse
{
    /// <summary>NotSupported when the key is unknown; RebootRequired when the value waits for a reboot.</summary>
    public required ConfigurationStatus Status { get; init; }
}
