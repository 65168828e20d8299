using System.ComponentModel;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Which of the four values that a variable may have.</summary>
[DefaultValue(AttributeEnumType.Actual)]
public enum AttributeEnumType
{
    Actual,
    Target,
    MinSet,
    MaxSet,
}
