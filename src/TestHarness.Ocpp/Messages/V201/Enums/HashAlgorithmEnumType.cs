namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The hash functions for naming certificates.</summary>
public enum HashAlgorithmEnumType
{
    SHA256,
    SHA384,
    SHA512,
}
