namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a connector is ready for.</summary>
public enum ConnectorStatusEnumType
{
    Available,
    Occupied,
    Reserved,
    Unavailable,
    Faulted,
}
