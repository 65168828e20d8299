namespace TestHarness.Csms.Observation;

/// <summary>Sees the connections and messages of a CSMS as it works. Calls come from several threads and must return soon.</summary>
public interface ICsmsObserver
{
    /// <summary>Something happened on a line.</summary>
    void Observe(CsmsObservation observation);
}
