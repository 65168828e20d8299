namespace TestHarness.Station.DeviceModel;

/// <summary>MutabilityEnumType.</summary>
internal enum Mutability
{
    ReadOnly,
    WriteOnly,
    ReadWrite,
}
