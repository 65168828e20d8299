using System.Text.Json.Nodes;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Operators;

/// <summary>Everything that operators are asked to do, to a station and to a CSMS.</summary>
public static class OperatorActions
{
    public const string PowerCycle = "power-cycle";
    public const string PowerOff = "power-off";
    public const string PowerOn = "power-on";
    public const string PlugIn = "plug-in";
    public const string Unplug = "unplug";
    public const string UnplugEv = "unplug-ev";
    public const string PullCable = "pull-cable";
    public const string PresentIdToken = "present-idtoken";
    public const string ChooseTransactions = "choose-transactions";
    public const string SetLimit = "set-limit";
    public const string PressStop = "press-stop";
    public const string SuspendEv = "ev-suspend";
    public const string ResumeEv = "ev-resume";
    public const string Renegotiate = "ev-renegotiate";
    public const string RequestPriority = "request-priority";
    public const string SetExternalLimit = "external-limit";
    public const string OccupyParkingBay = "occupy-parking-bay";
    public const string LeaveParkingBay = "leave-parking-bay";
    public const string SetFault = "set-fault";
    public const string ClearFault = "clear-fault";
    public const string SendFromStation = "station-send";
    public const string InstallFirmware = "station-install-firmware";
    public const string AnswerFromStation = "station-answer-next";
    public const string HoldEvents = "station-hold-events";
    public const string DeliverLastEvent = "station-deliver-last-event";
    public const string DeliverEvents = "station-deliver-events";
    public const string ReconnectWith = "reconnect-with";
    public const string Configure = "station-configure";
    public const string RecommissionStation = "station-recommission";
    public const string FailNextWrite = "station-fail-next-write";
    public const string SendFromCsms = "csms-send";
    public const string SendOnceConnected = "csms-send-once-connected";
    public const string LimitFromCsms = "csms-limit-transaction";
    public const string SendWholeList = "csms-send-local-list";
    public const string AnswerNext = "csms-answer-next";
    public const string RefuseNext = "csms-refuse-next";
    public const string PushProfile = "csms-push-profile";
    public const string SignInvalid = "csms-sign-invalid";
    public const string WithholdCertificates = "csms-withhold-certificates";
    public const string DeleteCertificate = "csms-delete-certificate";
    public const string SetIdToken = "csms-set-idtoken";

    /// <summary>The names of all of them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        PowerCycle, PowerOff, PowerOn, PlugIn, Unplug, UnplugEv, PullCable, PresentIdToken, ChooseTransactions, PressStop, SuspendEv, ResumeEv, Renegotiate, RequestPriority, SetExternalLimit, OccupyParkingBay, LeaveParkingBay,
        SetFault, ClearFault, SendFromStation, ReconnectWith, Configure, SendFromCsms, SendWholeList, AnswerNext, PushProfile, SignInvalid, DeleteCertificate, SetIdToken,
    ];

    /// <summary>Power off and on again.</summary>
    public static OperatorAction PowerCycleStation() => new(PowerCycle, "Switch the power of the station off and on again.", []);

    /// <summary>Power off.</summary>
    public static OperatorAction SwitchOff() => new(PowerOff, "Switch the power of the station off.", []);

    /// <summary>Power on.</summary>
    public static OperatorAction SwitchOn() => new(PowerOn, "Switch the power of the station on.", []);

    /// <summary>Connect the EV; <paramref name="ev"/> says what kind of EV where that matters.</summary>
    public static OperatorAction Plug(int evseId, int connectorId, JsonObject? ev = null)
    {
        var parameters = new JsonObject { ["evseId"] = evseId, ["connectorId"] = connectorId };
        if (ev is not null)
            parameters["ev"] = ev;
        var kind = ev is null ? "an EV" : $"an EV with {string.Join(", ", ev.Select(p => $"{p.Key} {p.Value}"))}";
        return new OperatorAction(PlugIn, $"Connect {kind} to EVSE {evseId}, connector {connectorId}.", parameters);
    }

    /// <summary>Connect an EV of a certain kind, told in words to a person and as data to a program.</summary>
    public static OperatorAction PlugEv(int evseId, int connectorId, string kind, JsonObject ev) =>
        new(PlugIn, $"Connect {kind} to EVSE {evseId}, connector {connectorId}.", new JsonObject { ["evseId"] = evseId, ["connectorId"] = connectorId, ["ev"] = ev });

    /// <summary>Connect an EV that authorizes by a contract certificate; its key is for automatic operators only.</summary>
    public static OperatorAction PlugContract(int evseId, int connectorId, string eMaid, JsonObject ev) =>
        PlugEv(evseId, connectorId, $"an EV with the contract certificate of {eMaid} (ISO 15118 Plug & Charge)", ev);

    /// <summary>Disconnect the EV.</summary>
    public static OperatorAction UnplugFrom(int evseId, int connectorId) =>
        new(Unplug, $"Disconnect the EV from EVSE {evseId}, connector {connectorId}.", new JsonObject { ["evseId"] = evseId, ["connectorId"] = connectorId });

    /// <summary>Disconnect the cable at the EV; its other end stays in the station.</summary>
    public static OperatorAction UnplugEvFrom(int evseId, int connectorId) =>
        At(UnplugEv, $"Disconnect the cable of EVSE {evseId}, connector {connectorId}, at the EV, and leave its other end in the station.", evseId, connectorId);

    /// <summary>Connect the cable, which is still in the station, to the EV.</summary>
    public static OperatorAction ReplugEv(int evseId, int connectorId) =>
        At(PlugIn, $"Connect the cable of EVSE {evseId}, connector {connectorId}, to the EV again.", evseId, connectorId);

    /// <summary>Take a cable without EV out of the station.</summary>
    public static OperatorAction PullCableFrom(int evseId, int connectorId) =>
        At(PullCable, $"Take the cable out of EVSE {evseId}, connector {connectorId}.", evseId, connectorId);

    /// <summary>Present an idToken at the reader.</summary>
    public static OperatorAction Present(string idToken, string type, int evseId) =>
        new(PresentIdToken, $"Present the idToken {idToken} ({type}) for EVSE {evseId}.", new JsonObject { ["idToken"] = idToken, ["type"] = type, ["evseId"] = evseId });

    /// <summary>Choose on the user interface what a master pass stops: the transaction on an EVSE, or all for null.</summary>
    public static OperatorAction ChooseToStop(int? evseId) =>
        new(ChooseTransactions, evseId is { } id ? $"Choose on the station to stop the transaction on EVSE {id}." : "Choose on the station to stop all transactions.", new JsonObject { ["evseId"] = evseId });

    /// <summary>Set or change a limit of the transaction, as the driver: maxEnergy in Wh, maxTime in seconds or maxCost.</summary>
    public static OperatorAction LimitTransaction(int evseId, string limit, decimal value) =>
        new(SetLimit, $"Limit the transaction on EVSE {evseId} as its driver: {limit} {value}.", new JsonObject { ["evseId"] = evseId, [limit] = value });

    /// <summary>Let the EV ask for another charging schedule (ISO 15118).</summary>
    public static OperatorAction RenegotiateFrom(int evseId) =>
        new(Renegotiate, $"Let the EV on EVSE {evseId} ask for a renegotiation of its charging schedule (ISO 15118).", new JsonObject { ["evseId"] = evseId });

    /// <summary>Ask for charging with priority at the station, as the driver, or end it.</summary>
    public static OperatorAction AskForPriority(int evseId, bool active) =>
        new(RequestPriority, $"{(active ? "Ask for" : "End")} charging with priority on EVSE {evseId}, as the driver.", new JsonObject { ["evseId"] = evseId, ["active"] = active });

    /// <summary>Let an energy management system at the station limit an EVSE, or with 0 the whole station; or report capacity of local generation.</summary>
    public static OperatorAction LimitExternally(int evseId, decimal limit, string unit, bool localGeneration) =>
        new(SetExternalLimit, $"Let the energy management system at the station {(localGeneration ? "report local generation of" : "set a limit of")} {limit} {unit} for {(evseId == 0 ? "the whole station" : $"EVSE {evseId}")}.",
            new JsonObject { ["evseId"] = evseId, ["limit"] = limit, ["unit"] = unit, ["localGeneration"] = localGeneration });

    /// <summary>An action at an EVSE without further parameters.</summary>
    public static OperatorAction At(string name, string prompt, int evseId, int connectorId = 1) =>
        new(name, prompt, new JsonObject { ["evseId"] = evseId, ["connectorId"] = connectorId });

    /// <summary>Set a variable of the harness's own station.</summary>
    public static OperatorAction ConfigureStation(string component, string variable, string value) =>
        new(Configure, $"Set {component}.{variable} of the station to {value}.", new JsonObject { ["component"] = component, ["variable"] = variable, ["value"] = value });

    /// <summary>Let the storage of a station fail once; only a station of the harness's own can be asked for that.</summary>
    public static OperatorAction FailStorage() => new(FailNextWrite, "Let the station's storage fail at the next network profile or variable that it is to keep.", []);

    /// <summary>Bring a station back to an address and a security profile that no CSMS may give it again.</summary>
    public static OperatorAction Recommission(Uri address, int securityProfile) =>
        new(RecommissionStation, $"Set the station up for {address} and security profile {securityProfile} again, as it was before.", new JsonObject { ["address"] = address.OriginalString, ["securityProfile"] = securityProfile });

    /// <summary>Let the CSMS send a CALL to the station.</summary>
    public static OperatorAction LetCsmsSend(string identity, string action, JsonObject payload) =>
        new(SendFromCsms, $"Make the CSMS send {action} to the station {identity}{With(payload)}.", new JsonObject { ["identity"] = identity, ["action"] = action, ["payload"] = payload });

    /// <summary>Let the CSMS send a CALL as soon as the station connects the next time.</summary>
    public static OperatorAction LetCsmsSendOnceConnected(string identity, string action, JsonObject payload) =>
        new(SendOnceConnected, $"Make the CSMS send {action} to the station {identity}{With(payload)} as soon as it connects.", new JsonObject { ["identity"] = identity, ["action"] = action, ["payload"] = payload });

    /// <summary>Let the CSMS send its local authorization list to the station, all of it.</summary>
    public static OperatorAction LetCsmsSendList(string identity) =>
        new(SendWholeList, $"Make the CSMS send its whole local authorization list to the station {identity}.", new JsonObject { ["identity"] = identity });

    /// <summary>Let the CSMS set a dynamic charging profile and update it at an interval.</summary>
    public static OperatorAction LetCsmsPushProfile(string identity, JsonObject payload, TimeSpan interval) =>
        new(PushProfile, $"Make the CSMS send SetChargingProfile to the station {identity}{With(payload)}, and update that profile every {interval.TotalSeconds:0} seconds with UpdateDynamicSchedule.",
            new JsonObject { ["identity"] = identity, ["action"] = "SetChargingProfile", ["payload"] = payload, ["interval"] = interval.TotalSeconds });

    /// <summary>Let the harness's own CSMS sign the next certificate with an authority that the station does not know.</summary>
    public static OperatorAction LetCsmsSignInvalid(string identity) =>
        new(SignInvalid, $"Make the CSMS send the station {identity} a certificate of an unknown authority for its next certificate signing request.", new JsonObject { ["identity"] = identity });

    /// <summary>Let the harness's own CSMS accept the next certificate signing requests and send no certificates.</summary>
    public static OperatorAction LetCsmsWithhold(string identity, int times) =>
        new(WithholdCertificates, $"Make the CSMS keep the next {times} signed certificates of the station {identity} back.", new JsonObject { ["identity"] = identity, ["times"] = times });

    /// <summary>Let the CSMS find out which certificates a station has, and delete one.</summary>
    public static OperatorAction LetCsmsDelete(string identity, string type) =>
        new(DeleteCertificate, $"Make the CSMS ask the station {identity} for its certificates and delete its {type}.", new JsonObject { ["identity"] = identity, ["type"] = type });

    /// <summary>Set what the CSMS thinks of an idToken.</summary>
    public static OperatorAction LetCsmsTreat(string idToken, string type, string? group, string status) =>
        new(SetIdToken, $"Set the status of the idToken {idToken} ({type}) in the CSMS to {status}.", new JsonObject { ["idToken"] = idToken, ["type"] = type, ["group"] = group, ["status"] = status });

    /// <summary>Let the CSMS limit a transaction, or with null the next one that starts: maxEnergy in Wh, maxTime in seconds or maxCost.</summary>
    public static OperatorAction LetCsmsLimit(string identity, string? transactionId, string limit, decimal value) =>
        new(LimitFromCsms, $"Configure the CSMS so that it limits {(transactionId is null ? "the next transaction" : $"the transaction {transactionId}")} of the station {identity}: {limit} {value}.",
            new JsonObject { ["identity"] = identity, ["transactionId"] = transactionId, [limit] = value });

    /// <summary>Let the CSMS answer the next request of the given action in a given way.</summary>
    public static OperatorAction LetCsmsAnswer(string identity, string action, JsonObject payload, int times) =>
        new(AnswerNext, $"Configure the CSMS so that it answers the next {(times == 1 ? "" : times + " ")}{action} of the station {identity}{With(payload)}.",
            new JsonObject { ["identity"] = identity, ["action"] = action, ["payload"] = payload, ["times"] = times });

    /// <summary>Let the CSMS not answer the next requests of an action that have the given fields, or answer them with a CALLERROR.</summary>
    public static OperatorAction LetCsmsRefuse(string identity, string action, JsonObject where, string? errorCode, int times) =>
        new(RefuseNext, $"Configure the CSMS so that it {(errorCode is null ? "does not answer" : $"answers with a CALLERROR {errorCode}")} the next {times} {action} of the station {identity}{With(where)}.",
            new JsonObject { ["identity"] = identity, ["action"] = action, ["where"] = where, ["errorCode"] = errorCode, ["times"] = times });

    /// <summary>Let the station keep its TransactionEvents back; only a station of the harness's own can be asked for that, as for their delivery.</summary>
    public static OperatorAction LetStationHoldEvents() => new(HoldEvents, "Make the station keep its TransactionEvents back.", []);

    /// <summary>Let the station send the TransactionEvents that it kept back, or only the newest of them.</summary>
    public static OperatorAction LetStationDeliver(bool onlyLast) => onlyLast
        ? new(DeliverLastEvent, "Make the station send the last TransactionEvent that it kept back.", [])
        : new(DeliverEvents, "Make the station send the TransactionEvents that it kept back.", []);

    /// <summary>Let the station send a CALL; only a station of the harness's own can be asked for that.</summary>
    public static OperatorAction LetStationSend(string action, JsonObject payload) =>
        new(SendFromStation, $"Make the station send {action}{With(payload)}.", new JsonObject { ["action"] = action, ["payload"] = payload });

    /// <summary>Install other firmware on the station, which then boots; only a station of the harness's own is asked for that.</summary>
    public static OperatorAction BootWithFirmware(string version) =>
        new(InstallFirmware, $"Install the firmware version {version} on the station, so that it boots with it.", new JsonObject { ["version"] = version });

    /// <summary>Let the station answer the next CALL of an action in a given way and do nothing else; only a station of the harness's own can be asked for that.</summary>
    public static OperatorAction LetStationAnswer(string action, JsonObject payload) =>
        new(AnswerFromStation, $"Make the station answer the next {action}{With(payload)}.", new JsonObject { ["action"] = action, ["payload"] = payload });

    /// <summary>Whether it is done to a station or to a CSMS.</summary>
    public static Party Target(OperatorAction action) => action.Name.StartsWith("csms-", StringComparison.Ordinal) ? Party.Csms : Party.Station;

    private static string With(JsonObject payload) => payload.Count == 0 ? "" : $" with {payload.ToJsonString()}";
}
