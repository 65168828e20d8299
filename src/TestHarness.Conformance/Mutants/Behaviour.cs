using TestHarness.Csms;
using TestHarness.Ocpp;
using TestHarness.Proxy.Faults;
using TestHarness.Station;
using TestHarness.Station.Storage;

namespace TestHarness.Conformance.Mutants;

/// <summary>
/// A defect of a reference that takes code. A mutant names it by its class, found in this assembly; its settable properties are the mutant's <c>parameters</c>.
/// It changes how the reference under test is set up, never the reference.
/// </summary>
public abstract record Behaviour
{
    /// <summary>Whose defect it is; null for either side.</summary>
    protected internal abstract Party? Side { get; }

    /// <summary>What is wrong with its parameters for a system under test; null when they are right.</summary>
    protected internal virtual string? Mistake(Party sut) => null;

    /// <summary>Changes how the station is built.</summary>
    public virtual StationOptions Equip(StationOptions options) => options;

    /// <summary>Changes what the station keeps.</summary>
    public virtual IStationStorage Equip(IStationStorage storage) => storage;

    /// <summary>Changes how the CSMS is set up.</summary>
    public virtual CsmsOptions Equip(CsmsOptions options) => options;

    /// <summary>What happens to frames; asked anew for each bench.</summary>
    public virtual IEnumerable<IFrameFault> Faults() => [];
}
