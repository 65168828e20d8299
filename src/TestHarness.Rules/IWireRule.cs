namespace TestHarness.Rules;

/// <summary>
/// What must hold on every wire whatever the scenario, and a schema cannot say. One instance sees all records of one station identity, over all its
/// connections, in order, and keeps a bounded amount of memory. What it throws stops only itself and counts as an error of the harness.
/// </summary>
public interface IWireRule
{
    /// <summary>The rule's name: the requirement it stands for, for example <c>E01.FR.07</c>. Its findings may name neighbouring requirements.</summary>
    string Id { get; }

    /// <summary>The requirements that its findings name, each with what it asks for in one short sentence.</summary>
    IReadOnlyDictionary<string, string> Titles { get; }

    /// <summary>Looks at the next record.</summary>
    void Look(Observation seen);

    /// <summary>Says what only the end shows, such as a message that never came. Called once, after the last record.</summary>
    void Conclude(IFindingSink findings);
}
