namespace TestHarness.Ocpp.Traffic;

/// <summary>That the CSMS cannot be reached.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Refused">How many connections of stations were refused because of it.</param>
/// <param name="Reason">Why, of the last attempt.</param>
public sealed record CsmsOutage(DateTimeOffset Since, long Refused, string Reason);
