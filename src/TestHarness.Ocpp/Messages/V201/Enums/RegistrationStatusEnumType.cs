namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether the CSMS accepts the station.</summary>
public enum RegistrationStatusEnumType
{
    /// <summary>The station may send all messages.</summary>
    Accepted,

    /// <summary>Not accepted yet: the CSMS may read and set things first; the station sends nothing unasked.</summary>
    Pending,

    /// <summary>Not accepted; the station tries again after the interval.</summary>
    Rejected,
}
