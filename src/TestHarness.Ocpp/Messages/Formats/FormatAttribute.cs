using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Messages.Formats;

/// <summary>How a string, or each string of a list, must be written where the specification says more of it than the schema does.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class FormatAttribute : Attribute
{
    private protected FormatAttribute(StringFormat format) => Format = format;

    internal StringFormat Format { get; }
}
