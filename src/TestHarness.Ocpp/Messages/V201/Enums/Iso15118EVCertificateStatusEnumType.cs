namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether an EV's certificate request could be processed.</summary>
public enum Iso15118EVCertificateStatusEnumType
{
    /// <summary>Processed: exiResponse is there and says whether the EV gets its certificate.</summary>
    Accepted,

    /// <summary>Not processed; exiResponse is empty.</summary>
    Failed,
}
