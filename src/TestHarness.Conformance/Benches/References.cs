using TestHarness.Conformance.Statements;
using TestHarness.Csms;
using TestHarness.Csms.Stations;
using TestHarness.Csms.Tokens;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Ocpp.Wire;
using TestHarness.Station;
using TestHarness.Station.Firmware;

namespace TestHarness.Conformance.Benches;

/// <summary>Builds the references as a statement describes their world: layout, idTokens, identity.</summary>
internal static class References
{
    /// <summary>The password of a reference station whose statement names none.</summary>
    public const string Password = "TH-basic-auth-0001";

    /// <summary>The station that is simulated when a CSMS is under test: has what a case may ask for, and is set as the labs' is (Part 6, chapter 3.1 and the prerequisites of block R).</summary>
    public static StationOptions Simulated(StationOptions station, Statement statement, OcppVersion version)
    {
        var variables = new Dictionary<string, string>
        {
            ["UIInput.Enabled"] = "false",
            ["TxCtrlr.TxStartPoint"] = "EVConnected,Authorized",
            ["TxCtrlr.TxStopPoint"] = "EVConnected",
            ["AuthCtrlr.Enabled"] = "true",
            ["AuthCtrlr.AuthorizeRemoteStart"] = "false",
        };
        if (TakesEnergyBack(statement, version))
        {
            for (var evse = 1; evse <= statement.Layout.Evses.Count; evse++)
                variables[$"ACDERCtrlr#{evse}.ModesSupported"] = "FreqWatt,FreqDroop,LimitMaxDischarge,Gradients,EnterService";
        }

        return station with { Variables = variables, HasUserInterface = true, HasModem = true, Firmware = station.Firmware with { IsLocalController = true } };
    }

    /// <summary>The factory state of a reference station.</summary>
    public static StationOptions Station(Statement statement, OcppVersion version, int securityProfile, Uri csms, string password) => new()
    {
        Identity = statement.Connection.Identity,
        CsmsUrl = csms,
        Versions = [version],
        SecurityProfile = securityProfile,
        BasicAuthPassword = password,
        Evses = statement.Layout.Evses.Select(evse => Evse(statement, evse, version)).ToList(),
        Variables = statement.Reference?.Variables ?? new Dictionary<string, string>(),
        ReadOnlyVariables = statement.Reference?.ReadOnly ?? [],
        Without = statement.Reference?.Without ?? [],
        SupportsSummaryInventory = statement.Reference?.SummaryInventory ?? true,
        HasUserInterface = statement.Reference?.UserInterface ?? false,
        Firmware = statement.Reference?.Firmware ?? new FirmwareOptions(),
        LocksUntilAuthorized = statement.Reference?.LocksUntilAuthorized ?? false,
    };

    /// <summary>A reference CSMS that knows the station and the idTokens.</summary>
    public static CsmsOptions Csms(Statement statement, OcppVersion version, int securityProfile, string password) => new()
    {
        Listeners = [new CsmsListener { SecurityProfile = securityProfile }],
        Versions = [version],
        Stations = [new StationAccount { Identity = statement.Connection.Identity, Password = password }],
        IdTokens = statement.IdTokens.Select(token => Account(token.Key, token.Value)).ToList(),
        PricePerKilowattHour = statement.Reference?.PricePerKilowattHour,
        UnknownIdTokenStatus = AuthorizationStatusEnumType.Invalid,
        AnswerTimeout = TimeSpan.FromSeconds(statement.Timeouts.Answer),
    };

    /// <summary>The ISO 15118 certificates of a bench; null where the statement does not claim ISO 15118.</summary>
    public static async Task<BenchPki?> PkiAsync(Statement statement, WireLog wire, TimeProvider time, CancellationToken cancellation) =>
        statement.Supports.GetValueOrDefault("ISO 15118 Support") && statement.IdTokens.TryGetValue("contract", out var contract)
            ? await BenchPki.CreateAsync(contract.IdToken, wire, time, cancellation)
            : null;

    private static EvseOptions Evse(Statement statement, EvseStatement evse, OcppVersion version)
    {
        var own = statement.Reference?.Evses.FirstOrDefault(own => own.Id == evse.Id) ?? new ReferenceEvseStatement();
        return new EvseOptions
        {
            Connectors = evse.Connectors.Select(connector => new ConnectorOptions { Type = connector.Type }).ToList(),
            Phases = own.Phases,
            MaxPower = own.MaxPower,
            HasBaySensor = own.HasBaySensor,
            MeterSigns = own.MeterSigns,
            AllowsReset = own.AllowsReset,
            SupportsV2X = TakesEnergyBack(statement, version),
            SupportsIso15118 = statement.Supports.GetValueOrDefault("ISO 15118 Support"),
        };
    }

    private static bool TakesEnergyBack(Statement statement, OcppVersion version) =>
        version == OcppVersion.V21 && (statement.Supports.GetValueOrDefault("Bidirectional Power Transfer") || statement.Supports.GetValueOrDefault("DER Control"));

    private static IdTokenAccount Account(string name, IdTokenStatement token) => new()
    {
        IdToken = token.IdToken,
        Type = token.Type,
        GroupIdToken = token.GroupId is { } group ? new IdTokenType { IdToken = group, Type = "Central" } : null,
        Status = Enum.Parse<AuthorizationStatusEnumType>(IdTokenNames.StatusOf(name)),
    };
}
