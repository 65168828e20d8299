namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The power that an inverter exchanges while it does not feed in.</summary>
public enum PowerDuringCessationEnumType
{
    /// <summary>Active power.</summary>
    Active,

    /// <summary>Reactive power.</summary>
    Reactive,
}
