namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A number as ISO 15118-20 writes it: value times ten to the power of the exponent.</summary>
public sealed record RationalNumberType
{
    /// <summary>Of ten.</summary>
    public required int Exponent { get; init; }

    /// <summary>To be multiplied by ten to the exponent.</summary>
    public required int Value { get; init; }

    public CustomDataType? CustomData { get; init; }
}
