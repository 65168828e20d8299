using System.ComponentModel;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether an attribute can be read and written over OCPP.</summary>
[DefaultValue(MutabilityEnumType.ReadWrite)]
public enum MutabilityEnumType
{
    /// <summary>Can be read only.</summary>
    ReadOnly,

    /// <summary>Can be written only, as passwords are.</summary>
    WriteOnly,

    /// <summary>Can be read and written.</summary>
    ReadWrite,
}
