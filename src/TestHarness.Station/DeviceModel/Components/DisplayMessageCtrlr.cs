using TestHarness.Ocpp.Messages.V21;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>The display of a station that has a user interface, and the messages on it (block O; Part 2, referenced variables, Display Message related).</summary>
internal sealed class DisplayMessageCtrlr : IComponentDefinition
{
    /// <summary>Most messages that the CSMS can set (NumberOfDisplayMessages.maxLimit).</summary>
    public const int MaxMessages = 10;

    private const string Name = "DisplayMessageCtrlr";
    private static readonly string[] Languages = ["en", "en-GB", "en-US", "nl", "de", "fr"];

    public static readonly VariableKey Available = new(Name, "Available");
    public static readonly VariableKey Enabled = new(Name, "Enabled");
    public static readonly VariableKey DisplayMessages = new(Name, "DisplayMessages");
    public static readonly VariableKey SupportedFormats = new(Name, "SupportedFormats");
    public static readonly VariableKey SupportedPriorities = new(Name, "SupportedPriorities");
    public static readonly VariableKey SupportedStates = new(Name, "SupportedStates");
    public static readonly VariableKey Language = new(Name, "Language");

    /// <summary>The display itself, which a message may name (O01.FR.21).</summary>
    public static readonly VariableKey Display = new("Display", "Available");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) => !options.HasUserInterface
        ? []
        :
        [
            Fact(Available, VariableType.Boolean, "true"),
            Switch(Enabled, true),
            Reading(DisplayMessages, VariableType.Integer, max: MaxMessages),
            Fact(SupportedFormats, VariableType.MemberList, "ASCII,UTF8", values: Enum.GetNames<MessageFormatEnumType>()),
            Fact(SupportedPriorities, VariableType.MemberList, "AlwaysFront,InFront,NormalCycle", values: Enum.GetNames<MessagePriorityEnumType>()),
            Fact(SupportedStates, VariableType.MemberList, "Charging,Faulted,Idle,Unavailable", values: Enum.GetNames<MessageStateEnumType>()),
            Setting(Language, VariableType.OptionList, "en", values: Languages),
            Fact(Display, VariableType.Boolean, "true"),
        ];
}
