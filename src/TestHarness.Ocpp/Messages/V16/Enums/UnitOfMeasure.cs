namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The unit of a reading.</summary>
public enum UnitOfMeasure
{
    /// <summary>Watt-hours, energy; the default.</summary>
    Wh,

    /// <summary>Kilowatt-hours, energy.</summary>
    kWh,

    /// <summary>Var-hours, reactive energy.</summary>
    varh,

    /// <summary>Kilovar-hours, reactive energy.</summary>
    kvarh,

    /// <summary>Watts, power.</summary>
    W,

    /// <summary>Kilowatts, power.</summary>
    kW,

    /// <summary>Volt-amperes, apparent power.</summary>
    VA,

    /// <summary>Kilovolt-amperes, apparent power.</summary>
    kVA,

    /// <summary>Vars, reactive power.</summary>
    var,

    /// <summary>Kilovars, reactive power.</summary>
    kvar,

    /// <summary>Amperes, current.</summary>
    A,

    /// <summary>Volts, voltage (AC RMS).</summary>
    V,

    /// <summary>Kelvins, temperature.</summary>
    K,

    /// <summary>Degrees Celsius, misspelled as in the first schemas; what a charge point had better send (errata of OCPP-J, 2.1).</summary>
    Celcius,

    /// <summary>Degrees Celsius, spelled right; a central system takes both spellings.</summary>
    Celsius,

    /// <summary>Degrees Fahrenheit, temperature.</summary>
    Fahrenheit,

    /// <summary>Hundredths, as for the state of charge.</summary>
    Percent,
}
