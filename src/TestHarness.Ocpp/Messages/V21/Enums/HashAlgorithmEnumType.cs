namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The hash functions for naming certificates.</summary>
public enum HashAlgorithmEnumType
{
    SHA256,
    SHA384,
    SHA512,
}
