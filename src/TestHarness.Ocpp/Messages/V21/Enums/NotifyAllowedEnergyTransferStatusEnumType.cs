namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a change of the allowed energy transfer modes was taken.</summary>
public enum NotifyAllowedEnergyTransferStatusEnumType
{
    Accepted,
    Rejected,
}
