namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether the central system accepts the charge point.</summary>
public enum RegistrationStatus
{
    /// <summary>The charge point may send all messages.</summary>
    Accepted,

    /// <summary>Not accepted yet: the central system may read and set things first; the charge point sends nothing unasked.</summary>
    Pending,

    /// <summary>Not accepted; the charge point tries again after the interval.</summary>
    Rejected,
}
