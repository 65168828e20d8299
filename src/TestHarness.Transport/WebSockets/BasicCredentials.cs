namespace TestHarness.Transport.WebSockets;

/// <summary>HTTP Basic credentials. The password is kept as bytes: OCPP 1.6 allows any bytes, 2.x an identifierString or UTF-8.</summary>
/// <param name="Username">The user name; for a station its identity (A00.FR.204).</param>
/// <param name="Password">The password's bytes.</param>
public sealed record BasicCredentials(string Username, ReadOnlyMemory<byte> Password);
