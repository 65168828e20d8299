namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The hash functions for naming certificates.</summary>
public enum HashAlgorithmEnumType
{
    /// <summary>SHA-2 with 256 bits.</summary>
    SHA256,

    /// <summary>SHA-2 with 384 bits.</summary>
    SHA384,

    /// <summary>SHA-2 with 512 bits.</summary>
    SHA512,
}
