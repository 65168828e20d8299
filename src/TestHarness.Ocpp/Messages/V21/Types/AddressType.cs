using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The postal address of a person or company, for a receipt.</summary>
public sealed record AddressType
{
    [MaxLength(50)]
    public required string Name { get; init; }

    [MaxLength(100)]
    public required string Address1 { get; init; }

    [MaxLength(100)]
    public string? Address2 { get; init; }

    [MaxLength(100)]
    public required string City { get; init; }

    [MaxLength(20)]
    public string? PostalCode { get; init; }

    [MaxLength(50)]
    public required string Country { get; init; }

    public CustomDataType? CustomData { get; init; }
}
