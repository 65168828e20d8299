namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What became of a request about DER controls.</summary>
public enum DERControlStatusEnumType
{
    Accepted,
    Rejected,
    NotSupported,
    NotFound,
}
