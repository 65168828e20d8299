namespace TestHarness.Conformance.Runs;

/// <summary>Kinds of work that no OCPP message can do, the easier first.</summary>
public enum HandWorkKind
{
    /// <summary>None: the case runs by itself.</summary>
    None,

    /// <summary>Something in the CSMS's own user interface.</summary>
    UserInterface,

    /// <summary>What a driver does: cable, EV, card, button.</summary>
    Driver,

    /// <summary>The power of the station.</summary>
    Power,
}
