namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Yes or no.</summary>
public enum GenericStatusEnumType
{
    /// <summary>It will be done.</summary>
    Accepted,

    /// <summary>It will not be done.</summary>
    Rejected,
}
