using System.ComponentModel;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Which of the four values that a variable may have.</summary>
[DefaultValue(AttributeEnumType.Actual)]
public enum AttributeEnumType
{
    /// <summary>What the variable is now; meant when a request names no attribute.</summary>
    Actual,

    /// <summary>What it shall become, where the physical value takes time to follow.</summary>
    Target,

    /// <summary>The lowest value that may be set.</summary>
    MinSet,

    /// <summary>The highest value that may be set.</summary>
    MaxSet,
}
