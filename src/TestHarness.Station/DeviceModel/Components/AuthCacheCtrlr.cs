using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>The authorization cache (C10 to C12).</summary>
internal sealed class AuthCacheCtrlr : IComponentDefinition
{
    /// <summary>Room for entries, in bytes as <see cref="Storage"/> counts them.</summary>
    public const int Capacity = 64 * 1024;

    private const string Name = "AuthCacheCtrlr";

    public static readonly VariableKey Available = new(Name, "Available");
    public static readonly VariableKey Enabled = new(Name, "Enabled");
    public static readonly VariableKey LifeTime = new(Name, "LifeTime");
    public static readonly VariableKey Policy = new(Name, "Policy");
    public static readonly VariableKey Storage = new(Name, "Storage");
    public static readonly VariableKey DisablePostAuthorize = new(Name, "DisablePostAuthorize");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) =>
    [
        Fact(Available, VariableType.Boolean, "true"),
        Switch(Enabled, true),
        Seconds(LifeTime, 86400 * 30),
        Setting(Policy, VariableType.OptionList, "LRU", values: ["LRU", "FIFO"]),
        Reading(Storage, VariableType.Integer, "B", "0", Capacity),
        Switch(DisablePostAuthorize, false),
    ];
}
