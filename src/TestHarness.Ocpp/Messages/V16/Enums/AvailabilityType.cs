namespace TestHarness.Ocpp.Messages.V16;

/// <summary>In operation or out of it.</summary>
public enum AvailabilityType
{
    Inoperative,
    Operative,
}
