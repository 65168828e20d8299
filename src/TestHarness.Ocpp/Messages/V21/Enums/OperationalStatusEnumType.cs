namespace TestHarness.Ocpp.Messages.V21;

/// <summary>In operation or out of it.</summary>
public enum OperationalStatusEnumType
{
    Inoperative,
    Operative,
}
