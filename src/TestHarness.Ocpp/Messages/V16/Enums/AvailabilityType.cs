namespace TestHarness.Ocpp.Messages.V16;

/// <summary>In operation or out of it.</summary>
public enum AvailabilityType
{
    /// <summary>Not to be used for charging.</summary>
    Inoperative,

    /// <summary>To be used for charging.</summary>
    Operative,
}
