using System.ComponentModel;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether an attribute can be read and written over OCPP.</summary>
[DefaultValue(MutabilityEnumType.ReadWrite)]
public enum MutabilityEnumType
{
    ReadOnly,
    WriteOnly,
    ReadWrite,
}
