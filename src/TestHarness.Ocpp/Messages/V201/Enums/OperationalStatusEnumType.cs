namespace TestHarness.Ocpp.Messages.V201;

/// <summary>In operation or out of it.</summary>
public enum OperationalStatusEnumType
{
    /// <summary>Not to be used for charging.</summary>
    Inoperative,

    /// <summary>To be used for charging.</summary>
    Operative,
}
