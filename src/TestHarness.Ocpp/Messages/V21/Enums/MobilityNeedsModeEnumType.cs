using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Who says when the EV leaves and how full it has to be.</summary>
public enum MobilityNeedsModeEnumType
{
    EVCC,

    [EnumMember(Value = "EVCC_SECC")]
    EvccSecc,
}
