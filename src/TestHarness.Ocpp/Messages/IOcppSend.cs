namespace TestHarness.Ocpp.Messages;

/// <summary>A payload sent in a SEND, which nobody answers (2.1 Part 4 section 4.2.4).</summary>
public interface IOcppSend;
