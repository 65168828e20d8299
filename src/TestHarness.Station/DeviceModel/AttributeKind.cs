namespace TestHarness.Station.DeviceModel;

/// <summary>AttributeEnumType.</summary>
internal enum AttributeKind
{
    Actual,
    Target,
    MinSet,
    MaxSet,
}
