using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Carries one part of what the station stores about a customer (N09).</summary>
[OcppMessage("NotifyCustomerInformation", Sender = MessageSender.Station, Block = "N", IntroducedIn = OcppVersion.V201)]
public sealed record NotifyCustomerInformationRequest : IOcppRequest<NotifyCustomerInformationResponse>
{
    /// <summary>A part of the information, as text that people can read.</summary>
    [MaxLength(512)]
    public required string Data { get; init; }

    /// <summary>True when another part of the report follows; absent on the last one.</summary>
    [DefaultValue(false)]
    public bool? Tbc { get; init; }

    /// <summary>Number of the part within its report, from 0.</summary>
    public required int SeqNo { get; init; }

    /// <summary>When the station made the report.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>That of the CustomerInformation which asked.</summary>
    public required int RequestId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the part.</summary>
public sealed record NotifyCustomerInformationResponse
{
    public CustomDataType? CustomData { get; init; }
}
