using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The fee of a service beyond energy and parking (ISO 15118-20).</summary>
public sealed record AdditionalSelectedServicesType
{
    /// <summary>In the currency of the price schedule.</summary>
    public required RationalNumberType ServiceFee { get; init; }

    /// <summary>For people to read.</summary>
    [MaxLength(80)]
    public required string ServiceName { get; init; }

    public CustomDataType? CustomData { get; init; }
}
