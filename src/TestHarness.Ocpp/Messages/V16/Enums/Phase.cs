using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The phase, or pair of conductors, of a reading.</summary>
public enum Phase
{
    /// <summary>Phase 1.</summary>
    L1,

    /// <summary>Phase 2.</summary>
    L2,

    /// <summary>Phase 3.</summary>
    L3,

    /// <summary>Neutral.</summary>
    N,

    /// <summary>Phase 1 against neutral.</summary>
    [EnumMember(Value = "L1-N")]
    L1N,

    /// <summary>Phase 2 against neutral.</summary>
    [EnumMember(Value = "L2-N")]
    L2N,

    /// <summary>Phase 3 against neutral.</summary>
    [EnumMember(Value = "L3-N")]
    L3N,

    /// <summary>Between phases 1 and 2.</summary>
    [EnumMember(Value = "L1-L2")]
    L1L2,

    /// <summary>Between phases 2 and 3.</summary>
    [EnumMember(Value = "L2-L3")]
    L2L3,

    /// <summary>Between phases 3 and 1.</summary>
    [EnumMember(Value = "L3-L1")]
    L3L1,
}
