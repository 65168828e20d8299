using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>The local authorization list (block D).</summary>
internal sealed class LocalAuthListCtrlr : IComponentDefinition
{
    /// <summary>Most entries that the list takes.</summary>
    public const int MaxEntries = 1000;

    /// <summary>Most entries in one request.</summary>
    public const int MaxItemsPerMessage = 100;

    private const string Name = "LocalAuthListCtrlr";

    public static readonly VariableKey Available = new(Name, "Available");
    public static readonly VariableKey Enabled = new(Name, "Enabled");
    public static readonly VariableKey Entries = new(Name, "Entries");
    public static readonly VariableKey ItemsPerMessage = new(Name, "ItemsPerMessage");
    public static readonly VariableKey BytesPerMessage = new(Name, "BytesPerMessage");
    public static readonly VariableKey DisablePostAuthorize = new(Name, "DisablePostAuthorize");
    public static readonly VariableKey SupportsExpiryDateTime = new(Name, "SupportsExpiryDateTime");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) =>
    [
        Fact(Available, VariableType.Boolean, "true"),
        Switch(Enabled, true),
        Reading(Entries, VariableType.Integer, factory: "0", max: MaxEntries),
        Fact(ItemsPerMessage, VariableType.Integer, MaxItemsPerMessage.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Fact(BytesPerMessage, VariableType.Integer, "65536"),
        Switch(DisablePostAuthorize, false),
        Fact(SupportsExpiryDateTime, VariableType.Boolean, "true"),
    ];
}
