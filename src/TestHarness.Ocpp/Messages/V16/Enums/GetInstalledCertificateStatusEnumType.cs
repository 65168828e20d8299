namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether any certificate matched.</summary>
public enum GetInstalledCertificateStatusEnumType
{
    /// <summary>Those that matched are in the answer.</summary>
    Accepted,

    /// <summary>None matched.</summary>
    NotFound,
}
