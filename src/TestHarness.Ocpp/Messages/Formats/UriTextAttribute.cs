using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Messages.Formats;

/// <summary>
/// A string of 2.x, or of the 1.6 security white paper, that is described as a URI or URL; unlike in 1.6 itself, the schema does not say so.
/// </summary>
/// <remarks>Not so the name of an access point (<c>apn</c>), which is described as a URL and never is one.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UriTextAttribute() : FormatAttribute(StringFormat.UriText);
