namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What became of a request about DER controls.</summary>
public enum DERControlStatusEnumType
{
    /// <summary>Done.</summary>
    Accepted,

    /// <summary>Not done.</summary>
    Rejected,

    /// <summary>The station does not have this kind of control.</summary>
    NotSupported,

    /// <summary>No control of this kind, or with this id, is set.</summary>
    NotFound,
}
