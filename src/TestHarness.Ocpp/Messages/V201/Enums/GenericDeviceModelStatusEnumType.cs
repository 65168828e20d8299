namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a report will come.</summary>
public enum GenericDeviceModelStatusEnumType
{
    Accepted,
    Rejected,
    NotSupported,
    EmptyResultSet,
}
