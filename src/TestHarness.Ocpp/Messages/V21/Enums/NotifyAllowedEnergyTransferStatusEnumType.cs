namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a change of the allowed energy transfer modes was taken.</summary>
public enum NotifyAllowedEnergyTransferStatusEnumType
{
    /// <summary>Taken.</summary>
    Accepted,

    /// <summary>Not taken; only for technical trouble.</summary>
    Rejected,
}
