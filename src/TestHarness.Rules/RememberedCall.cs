namespace TestHarness.Rules;

/// <summary>A CALL that waits for its answer.</summary>
/// <param name="Payload">Its payload as it was delivered.</param>
/// <param name="Number">The number of its record; 0 where it had none yet.</param>
/// <param name="At">When it was sent.</param>
internal sealed record RememberedCall(byte[] Payload, long Number, DateTimeOffset At);
