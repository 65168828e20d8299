using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>Authorization (block C).</summary>
internal sealed class AuthCtrlr : IComponentDefinition
{
    private const string Name = "AuthCtrlr";

    public static readonly VariableKey Enabled = new(Name, "Enabled");
    public static readonly VariableKey AuthorizeRemoteStart = new(Name, "AuthorizeRemoteStart");
    public static readonly VariableKey DisableRemoteAuthorization = new(Name, "DisableRemoteAuthorization");
    public static readonly VariableKey LocalAuthorizeOffline = new(Name, "LocalAuthorizeOffline");
    public static readonly VariableKey LocalPreAuthorize = new(Name, "LocalPreAuthorize");
    public static readonly VariableKey MasterPassGroupId = new(Name, "MasterPassGroupId");
    public static readonly VariableKey OfflineTxForUnknownIdEnabled = new(Name, "OfflineTxForUnknownIdEnabled");
    public static readonly VariableKey SupportedIdTokenTypes = new(Name, "SupportedIdTokenTypes");

    private static readonly string[] TokenTypes = ["Central", "eMAID", "ISO14443", "ISO15693", "KeyCode", "Local", "MacAddress", "NoAuthorization"];

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) =>
    [
        Switch(Enabled, true),
        Switch(AuthorizeRemoteStart, false),
        Switch(DisableRemoteAuthorization, false),
        Switch(LocalAuthorizeOffline, true),
        Switch(LocalPreAuthorize, false),
        Setting(MasterPassGroupId, VariableType.String, "", max: 36),
        Switch(OfflineTxForUnknownIdEnabled, false),
        Fact(SupportedIdTokenTypes, VariableType.MemberList, string.Join(',', TokenTypes), values: TokenTypes),
    ];
}
