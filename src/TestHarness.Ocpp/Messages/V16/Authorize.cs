using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Asks whether an idTag may charge (1.6 section 4.1).</summary>
[OcppMessage("Authorize", Sender = MessageSender.Station, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record AuthorizeRequest : IOcppRequest<AuthorizeResponse>
{
    /// <summary>The tag that a driver wants to charge with.</summary>
    [MaxLength(20)]
    [CiString]
    public required string IdTag { get; init; }
}

/// <summary>The central system's decision on the tag.</summary>
public sealed record AuthorizeResponse
{
    /// <summary>The decision on the tag.</summary>
    public required IdTagInfo IdTagInfo { get; init; }
}
