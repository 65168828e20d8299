using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reads configuration keys, all of them when none is named (1.6 section 5.8).</summary>
[OcppMessage("GetConfiguration", Sender = MessageSender.Csms, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record GetConfigurationRequest : IOcppRequest<GetConfigurationResponse>
{
    /// <summary>All keys when absent.</summary>
    [ItemMaxLength(50)]
    [CiString]
    public IReadOnlyList<string>? Key { get; init; }
}

/// <summary>The keys found, and those that the charge point does not know.</summary>
public sealed record GetConfigurationResponse
{
    /// <summary>The settings asked for that exist.</summary>
    public IReadOnlyList<KeyValue>? ConfigurationKey { get; init; }

    /// <summary>The keys asked for that do not exist.</summary>
    [ItemMaxLength(50)]
    [CiString]
    public IReadOnlyList<string>? UnknownKey { get; init; }
}
