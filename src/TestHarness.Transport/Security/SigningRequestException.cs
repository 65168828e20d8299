namespace TestHarness.Transport.Security;

/// <summary>A certificate signing request cannot be signed. The message says why.</summary>
public sealed class SigningRequestException(string message, Exception? inner = null) : Exception(message, inner);
