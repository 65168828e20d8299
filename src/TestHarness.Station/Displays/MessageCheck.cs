using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;
using TestHarness.Station.Variables;

namespace TestHarness.Station.Displays;

/// <summary>Whether a message can be displayed (O01, O02).</summary>
internal sealed class MessageCheck(StationContext station, DeviceModelService model, MessageStore messages) : IStationService
{
    /// <summary>What is wrong with a message; null when nothing is.</summary>
    public (DisplayMessageStatusEnumType Status, string ReasonCode, string Info)? Problem(MessageInfoType message, OcppVersion version)
    {
        MessageContentType[] contents = [message.Message, .. message.MessageExtra ?? []];
        if (!model.Bool(DisplayMessageCtrlr.Enabled))
            return Rejected("NotEnabled", "Display messages are switched off.");
        if (message.TransactionId is { } id && !station.Get<ITransactions>().Active.Any(transaction => transaction.Id == id))
            return (DisplayMessageStatusEnumType.UnknownTransaction, "TxNotFound", $"There is no transaction {id}.");
        if (!model.List(DisplayMessageCtrlr.SupportedPriorities).Contains(EnumNames.Of(message.Priority)))
            return (DisplayMessageStatusEnumType.NotSupportedPriority, "UnsupportedParam", $"{message.Priority} is not supported.");
        if (message.State is { } state && !model.List(DisplayMessageCtrlr.SupportedStates).Contains(EnumNames.Of(state)))
            return (DisplayMessageStatusEnumType.NotSupportedState, "UnsupportedParam", $"{state} is not supported.");
        if (contents.FirstOrDefault(content => !model.List(DisplayMessageCtrlr.SupportedFormats).Contains(EnumNames.Of(content.Format))) is { } strange)
            return (DisplayMessageStatusEnumType.NotSupportedMessageFormat, "UnsupportedParam", $"{strange.Format} is not supported.");
        if (LanguageProblem(contents, version) is { } problem)
            return problem;
        if (message.Display is { } display && !ModelNames.Matches(new ComponentVariableType { Component = display }, DisplayMessageCtrlr.Display))
            return Rejected("NotFound", $"The station has no display {display.Name}.");
        if (message.EndDateTime <= station.Clock.Now || message.EndDateTime <= message.StartDateTime)
            return Rejected("InvalidValue", "The message ends before it begins.");
        return IsTooMany(message) ? Rejected("TooManyElements", $"At most {DisplayMessageCtrlr.MaxMessages} messages can be set.") : null;
    }

    // O01.FR.18, FR.19. Without a language, a message is in the station's own.
    private (DisplayMessageStatusEnumType Status, string ReasonCode, string Info)? LanguageProblem(MessageContentType[] contents, OcppVersion version)
    {
        if (model.Find(DisplayMessageCtrlr.Language) is not { Values: { } languages })
            return contents.Length > 1 ? Rejected("UnsupportedParam", "Messages are in one language.") : null;
        if (contents.FirstOrDefault(content => content.Language is { } language && !languages.Contains(language, StringComparer.OrdinalIgnoreCase)) is not { } foreign)
            return null;
        var info = $"{foreign.Language} is not supported.";
        return version == OcppVersion.V21 ? (DisplayMessageStatusEnumType.LanguageNotSupported, "UnsupportedParam", info) : Rejected("UnsupportedParam", info);
    }

    // One that takes the place of another adds none (O01.FR.11).
    private bool IsTooMany(MessageInfoType message) => messages.Find(message.Id) is null
        && messages.All.Count >= DisplayMessageCtrlr.MaxMessages
        && !(message.Priority == MessagePriorityEnumType.AlwaysFront && messages.All.Any(other => other.Priority == MessagePriorityEnumType.AlwaysFront));

    private static (DisplayMessageStatusEnumType Status, string ReasonCode, string Info) Rejected(string reasonCode, string info) => (DisplayMessageStatusEnumType.Rejected, reasonCode, info);
}
