namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a report will come.</summary>
public enum GenericDeviceModelStatusEnumType
{
    /// <summary>The request will be carried out.</summary>
    Accepted,

    /// <summary>The request will not be carried out.</summary>
    Rejected,

    /// <summary>The station cannot do what the request contains.</summary>
    NotSupported,

    /// <summary>Nothing matches the criteria, so no report follows.</summary>
    EmptyResultSet,
}
