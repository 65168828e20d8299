using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Who says when the EV leaves and how full it has to be.</summary>
public enum MobilityNeedsModeEnumType
{
    /// <summary>The EV alone says so.</summary>
    EVCC,

    /// <summary>The EV says so, and station or CSMS may change it.</summary>
    [EnumMember(Value = "EVCC_SECC")]
    EvccSecc,
}
