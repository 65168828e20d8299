using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The postal address of a person or company, for a receipt.</summary>
public sealed record AddressType
{
    /// <summary>The person or company.</summary>
    [MaxLength(50)]
    public required string Name { get; init; }

    /// <summary>Street and number, or whatever stands first.</summary>
    [MaxLength(100)]
    public required string Address1 { get; init; }

    /// <summary>A further line.</summary>
    [MaxLength(100)]
    public string? Address2 { get; init; }

    /// <summary>Town, city or village.</summary>
    [MaxLength(100)]
    public required string City { get; init; }

    /// <summary>In the form that the country uses.</summary>
    [MaxLength(20)]
    public string? PostalCode { get; init; }

    /// <summary>Spelled out, not as a code.</summary>
    [MaxLength(50)]
    public required string Country { get; init; }

    public CustomDataType? CustomData { get; init; }
}
