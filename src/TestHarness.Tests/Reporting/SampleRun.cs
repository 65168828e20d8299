using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;
using TestHarness.Reporting.Results;

namespace TestHarness.Tests.Reporting;

/// <summary>A run as a product's vendor might see it: passes, each kind of trouble, TLS, faults, both sides, two versions.</summary>
internal static class SampleRun
{
    private const string Boot = """{"reason":"PowerUp","chargingStation":{"model":"Wallbox 22","vendorName":"Ampere & Sons","serialNumber":"AS-0042","firmwareVersion":"3.4.1","modem":{"iccid":"8949020000012345678","imsi":"262011234567890"}}}""";
    private const string BadBoot = """{"reason":"PoweredUp","chargingStation":{"model":"Wallbox 22","vendorName":"Ampere & Sons","serialNumber":"AS-0042","firmwareVersion":"3.4.1","modem":{"iccid":"8949020000012345678","imsi":"262011234567890"}}}""";
    private const string Accepted = """{"currentTime":"2026-11-21T09:30:01.120Z","interval":300,"status":"Accepted"}""";
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    internal static RunResult Whole() => new()
    {
        Id = "2026-11-21T09-30-00",
        StartedAt = Start,
        EndedAt = Start.AddSeconds(48.2),
        Selected = 14,
        Harness = new HarnessInfo("0.1.0", "ede880c5d1"),
        SystemsUnderTest =
        [
            new SystemInfo
            {
                Role = Party.Station, Name = "Ampere Wallbox 22", Vendor = "Ampere & Sons", Model = "Wallbox 22", Firmware = "3.4.1",
                Address = "wss://127.0.0.1:9000/ocpp/CS-4711", Versions = [OcppVersion.V201, OcppVersion.V21], StatementPath = "fixtures/duts/ampere-wallbox.json",
            },
            new SystemInfo { Role = Party.Csms, Name = "reference CSMS", Reference = true, Versions = OcppVersions.All },
        ],
        Peers =
        [
            new SystemInfo { Role = Party.Csms, Name = "reference CSMS", Reference = true, Versions = OcppVersions.All },
            new SystemInfo { Role = Party.Station, Name = "reference station", Reference = true, Versions = OcppVersions.All },
        ],
        Selection = new Selection { Profiles = ["core", "advanced-security", "smart-charging", "der"], Versions = ["2.0.1", "2.1"] },
        CommandLine = "ocpp-harness run --dut ampere-wallbox.json --profile core --profile advanced-security --profile smart-charging --profile der",
        Cases =
        [
            Pass("TC_B_01_CS", "Cold boot, accepted", Party.Station, OcppVersion.V201),
            Pass("TC_B_01_CS", "Cold boot, accepted", Party.Station, OcppVersion.V21),
            Pass("TC_B_01_CSMS", "Cold boot, accepted", Party.Csms, OcppVersion.V201),
            Pass("TC_B_01_CSMS", "Cold boot, accepted", Party.Csms, OcppVersion.V21),
            WrongReason(),
            Warned(),
            NothingCame(),
            DeclaredFailure(),
            Pass("TC_A_01_CSMS", "Basic authentication, valid credentials", Party.Csms, OcppVersion.V201, "Core", "A", "Security", "A00 Security profiles"),
            LowTls(),
            Inconclusive(),
            PeerDied(),
            Malformed(),
            NotClaimed(),
        ],
    };

    internal static RunResult Partial() => Whole() with
    {
        PartialReason = "interrupted with Ctrl-C during TC_E_21_CS",
        Cases = [.. Whole().Cases.Take(6)],
    };

    /// <summary>As many cases with as many frames as a large profile has.</summary>
    internal static RunResult Large(int cases, int exchanges)
    {
        var wire = new SampleWire(OcppVersion.V201, Start).Connect();
        for (var i = 0; i < exchanges; i++)
            wire.Exchange(Party.Station, "TransactionEvent", Meter(i), "{}");
        return Whole() with
        {
            Cases = [.. Enumerable.Range(1, cases).Select(i => Case($"TC_E_{i:00}_CS", "A long transaction", Party.Station, OcppVersion.V201, "Core", "E", "Transactions", "E02 Start transaction", wire, Verdict.Pass))],
        };
    }

    private static string Meter(int i) =>
        $$$"""{"eventType":"Updated","timestamp":"2026-11-21T09:30:{{{i % 60:00}}}Z","triggerReason":"MeterValuePeriodic","seqNo":{{{i}}},"transactionInfo":{"transactionId":"c1f4a8e2-0b7e-4d7b-9d4e-3f8f5d1a2b3c","chargingState":"Charging"},"evse":{"id":1,"connectorId":1},"meterValue":[{"timestamp":"2026-11-21T09:30:{{{i % 60:00}}}Z","sampledValue":[{"value":{{{i * 12.5}}},"measurand":"Energy.Active.Import.Register","unitOfMeasure":{"unit":"Wh"}}]}]}""";

    private static CaseResult Pass(string id, string title, Party side, OcppVersion version, string profile = "Core", string block = "B", string blockName = "Provisioning", string useCase = "B01 Cold boot of a charging station")
    {
        var wire = new SampleWire(version, Start).Connect(tls: block == "A");
        var connected = wire.Last;
        wire.After(40).Exchange(Party.Station, "BootNotification", Boot, Accepted);
        wire.After(30).Exchange(Party.Station, "StatusNotification", Status(1, "Available"), "{}");
        wire.After(12).Exchange(Party.Station, "StatusNotification", Status(2, "Available"), "{}");
        wire.After(300_000).Exchange(Party.Station, "Heartbeat", "{}", """{"currentTime":"2026-11-21T09:35:01.120Z"}""");
        wire.Close(Party.Station);
        return Case(id, title, side, version, profile, block, blockName, useCase, wire, Verdict.Pass) with
        {
            Steps =
            [
                Step("Given", "the CSMS will answer BootNotification with", 9, table: [["status", "Accepted"], ["interval", "300"]]),
                Step("When", "the operator power-cycles the station", 12, milliseconds: 3),
                Step("Then", "the station sends BootNotification", 13, milliseconds: 46, table: [["reason", "PowerUp"], ["chargingStation.vendorName", "is present"]], records: [connected + 1, connected + 2]),
                Step("And", "the station sends StatusNotification for every connector", 16, milliseconds: 38, table: [["connectorStatus", "Available"]], records: [connected + 3, connected + 4, connected + 5, connected + 6]),
                Step("And", "the station sends Heartbeat within 300 seconds", 18, milliseconds: 4, records: [connected + 7, connected + 8]),
            ],
            VirtualTime = true,
        };
    }

    private static CaseResult WrongReason()
    {
        var schema = new Finding("SCHEMA BootNotificationRequest", FindingLayer.Schema, FindingSeverity.Violation, Party.Station, "BootNotification.reason has a value that the schema does not know.")
        {
            Path = "reason",
            Expected = "one of ApplicationReset, FirmwareUpdate, LocalReset, PowerUp, RemoteReset, ScheduledReset, Triggered, Unknown, Watchdog",
            Actual = "PoweredUp",
        };
        var trap = new Finding("B02.FR.02", FindingLayer.Rule, FindingSeverity.Warning, Party.Station, "The station sent StatusNotification twice for the same connector.")
        {
            Path = "evseId",
            Expected = "one StatusNotification a connector after boot",
            Actual = "2 for EVSE 1, connector 1",
        };
        var wire = new SampleWire(OcppVersion.V201, Start.AddSeconds(4)).Connect(tls: true);
        wire.After(60).Exchange(Party.Station, "BootNotification", BadBoot, """{"currentTime":"2026-11-21T09:30:05.120Z","interval":30,"status":"Pending"}""", schema);
        var boot = wire.Last - 1;
        wire.After(20).Exchange(Party.Csms, "SetVariables", """{"setVariableData":[{"component":{"name":"OCPPCommCtrlr"},"variable":{"name":"HeartbeatInterval"},"attributeValue":"120"}]}""", """{"setVariableResult":[{"attributeStatus":"Accepted","component":{"name":"OCPPCommCtrlr"},"variable":{"name":"HeartbeatInterval"}}]}""");
        wire.After(30_000).Exchange(Party.Station, "BootNotification", BadBoot, Accepted, schema);
        wire.After(15).Exchange(Party.Station, "StatusNotification", Status(1, "Available"), "{}");
        wire.After(15).Exchange(Party.Station, "StatusNotification", Status(1, "Available"), "{}", trap);
        wire.Close(Party.Station);
        var entries = wire.Entries;
        var findings = entries.SelectMany(e => e.Findings).ToList();
        return Case("TC_B_02_CS", "Cold boot, pending", Party.Station, OcppVersion.V201, "Core", "B", "Provisioning", "B02 Cold boot of a charging station, pending", wire, Verdict.Fail) with
        {
            Reason = Reason.Of(findings[0]),
            Findings = findings,
            Warnings = [findings[^1].Message],
            Steps =
            [
                Step("Given", "the CSMS will answer BootNotification with", 27, table: [["status", "Pending"], ["interval", "30"]]),
                Step("When", "the operator power-cycles the station", 30, milliseconds: 4),
                Step("Then", "the station sends BootNotification", 31, milliseconds: 71, table: [["reason", "PowerUp"]], records: [boot, boot + 1], status: StepStatus.Failed, error: "reason is \"PoweredUp\", expected \"PowerUp\" (frame 7)"),
                Step("When", "the CSMS sends SetVariables", 33, status: StepStatus.Skipped),
                Step("Then", "the station sends BootNotification after 30 seconds", 36, status: StepStatus.Skipped),
            ],
        };
    }

    private static CaseResult Warned()
    {
        var pass = Pass("TC_B_20_CS", "Reset, on idle, immediately", Party.Station, OcppVersion.V201);
        var number = pass.Wire[7].Number;
        var warning = new Finding("B12.FR.03", FindingLayer.Rule, FindingSeverity.Warning, Party.Station, "The station took longer than most to answer.") { RecordNumber = number, Expected = "an answer within 5 s", Actual = "7.4 s" };
        return pass with
        {
            Findings = [warning],
            Warnings = [warning.Message],
            Wire = [.. pass.Wire.Select(e => e.Number == number ? e with { Findings = [warning] } : e)],
        };
    }

    private static CaseResult NothingCame()
    {
        var wire = new SampleWire(OcppVersion.V201, Start.AddSeconds(9)).Connect();
        wire.After(20).Exchange(Party.Station, "BootNotification", Boot, Accepted);
        wire.After(2000).Exchange(Party.Station, "Authorize", """{"idToken":{"idToken":"TH-E21-04A1","type":"ISO14443"}}""", """{"idTokenInfo":{"status":"Accepted"}}""");
        wire.After(60_000).Event(ConnectionEventKind.Ping, Party.Station, Party.Station, ("length", "0"));
        wire.Event(ConnectionEventKind.Pong, Party.Csms, Party.Station, ("length", "0"));
        var missing = new Finding("E02.FR.01", FindingLayer.Expectation, FindingSeverity.Violation, Party.Station, "The station never told that the transaction started.")
        {
            Expected = "TransactionEvent with eventType Started within 60 s of the cable being plugged in",
            Actual = "no TransactionEvent in 60.4 s",
        };
        return Case("TC_E_21_CS", "Stop transaction, locally", Party.Station, OcppVersion.V201, "Core", "E", "Transactions", "E07 Stop a transaction locally", wire, Verdict.Fail) with
        {
            Reason = Reason.Of(missing),
            Findings = [missing],
            Steps =
            [
                Step("Given", "the station is ready", 12, milliseconds: 21, records: [6, 7]),
                Step("And", "the operator presents a valid id token", 13, milliseconds: 2016, records: [8, 9]),
                Step("When", "the operator plugs in the cable", 14, milliseconds: 8),
                Step("Then", "the station sends TransactionEvent", 15, milliseconds: 60_410, table: [["eventType", "Started"], ["transactionInfo.transactionId", "as $transaction"]], status: StepStatus.Failed, error: "no TransactionEvent came within 60 s"),
                Step("When", "the operator unplugs the cable", 18, status: StepStatus.Skipped),
            ],
        };
    }

    private static CaseResult DeclaredFailure()
    {
        var wire = new SampleWire(OcppVersion.V201, Start.AddSeconds(15)).Connect();
        wire.Exchange(Party.Station, "BootNotification", Boot, Accepted);
        var refused = new Finding("G03.FR.01", FindingLayer.Expectation, FindingSeverity.Violation, Party.Station, "The station refused a command that it must carry out.")
        {
            Path = "status",
            Expected = "Accepted or Scheduled",
            Actual = "Rejected",
        };
        wire.Call(Party.Csms, "ChangeAvailability", """{"operationalStatus":"Inoperative","evse":{"id":1}}""").After(31).Result(Party.Station, """{"status":"Rejected"}""", refused);
        var finding = refused with { RecordNumber = wire.Last };
        return Case("TC_G_01_CS", "Change availability of an EVSE to inoperative", Party.Station, OcppVersion.V201, "Core", "G", "Availability", "G03 Change availability", wire, Verdict.Fail) with
        {
            Reason = Reason.Of(finding),
            Findings = [finding],
            Steps =
            [
                Step("Given", "the station is ready", 8, milliseconds: 18, records: [6, 7]),
                Step("When", "the CSMS sends ChangeAvailability", 9, milliseconds: 40, table: [["operationalStatus", "Inoperative"], ["evse.id", "1"]], records: [8]),
                Step("Then", "the station answers ChangeAvailability", 12, milliseconds: 32, table: [["status", "one of Accepted, Scheduled"]], records: [9], status: StepStatus.Failed, error: "status is \"Rejected\", expected one of Accepted, Scheduled (frame 9)"),
            ],
            DeclaredKnownFailure = new KnownFailure("TC_G_01_CS", "An EVSE cannot be switched off while the display updates; mended in 3.5.", "https://support.ampere.example/issues/812"),
        };
    }

    private static CaseResult LowTls()
    {
        var wire = new SampleWire(OcppVersion.V201, Start.AddSeconds(20));
        wire.Event(ConnectionEventKind.TcpConnected, Party.Station, Party.Station, ("remote", "127.0.0.1:50133"), ("local", "127.0.0.1:9001"));
        wire.After(14).Event(ConnectionEventKind.TlsFailed, Party.Csms, Party.Station, ("error", "protocol version not supported"), ("alert", "protocol_version (70)"), ("protocol", "TLS 1.1"));
        wire.Event(ConnectionEventKind.Disconnected, Party.Station, Party.Station, ("how", "aborted"), ("error", "TLS alert 70"));
        wire.After(5000).Connect(tls: true);
        wire.Exchange(Party.Station, "BootNotification", Boot, Accepted);
        wire.Exchange(Party.Station, "SecurityEventNotification", """{"type":"InvalidTLSVersion","timestamp":"2026-11-21T09:30:20.020Z"}""", "{}");
        return Case("TC_A_06_CS", "TLS, version too low", Party.Station, OcppVersion.V201, "Advanced Security", "A", "Security", "A00 Security profiles", wire, Verdict.Pass) with
        {
            Status = new CaseStatus { Condition = "AS-1 AND NOT C-02", Evaluation = "true: the statement claims AS-1 (security profile 2) and does not claim C-02" },
            Steps =
            [
                Step("Given", "the CSMS offers TLS 1.1 only", 6, milliseconds: 2),
                Step("When", "the station connects", 7, milliseconds: 20, records: [1]),
                Step("Then", "the TLS handshake fails", 8, milliseconds: 15, records: [2, 3]),
                Step("And", "the station sends SecurityEventNotification", 9, milliseconds: 5100, table: [["type", "InvalidTLSVersion"]], records: [12, 13]),
            ],
        };
    }

    private static CaseResult Inconclusive()
    {
        var wire = new SampleWire(OcppVersion.V21, Start.AddSeconds(28)).Connect();
        wire.Exchange(Party.Station, "BootNotification", Boot, Accepted);
        return Case("TC_K_01_CS", "Set charging profile, TxDefaultProfile", Party.Station, OcppVersion.V21, "Smart Charging", "K", "Smart charging", "K01 SetChargingProfile", wire, Verdict.Inconclusive) with
        {
            Reason = new Reason("The operator could not plug in the cable: nobody answered the prompt within 120 s."),
            Steps =
            [
                Step("Given", "the station is ready", 8, milliseconds: 20, records: [6, 7]),
                Step("And", "the station is charging on EVSE 1", 9, milliseconds: 120_000, status: StepStatus.Inconclusive, error: "nobody answered the prompt \"Plug the cable into EVSE 1\" within 120 s"),
                Step("When", "the CSMS sends SetChargingProfile", 10, status: StepStatus.Skipped, docString: "{\n  \"evseId\": 1,\n  \"chargingProfile\": { \"id\": 1, \"stackLevel\": 0 }\n}"),
            ],
        };
    }

    private static CaseResult PeerDied()
    {
        var wire = new SampleWire(OcppVersion.V201, Start.AddSeconds(33)).Connect(tls: true);
        wire.Exchange(Party.Station, "BootNotification", Boot, Accepted);
        wire.Call(Party.Station, "Get15118EVCertificate", """{"iso15118SchemaVersion":"urn:iso:15118:2:2013:MsgDef","action":"Install","exiRequest":"gJgCRpdRkyUmRlZ="}""", fault: "dropped: the CSMS was gone");
        wire.After(30_000).Event(ConnectionEventKind.Disconnected, Party.Csms, Party.Csms, ("how", "aborted"), ("error", "connection reset by peer"));
        wire.Event(ConnectionEventKind.Note, Party.Csms, Party.Csms, ("note", "the CSMS was not reachable for 30 s"));
        return Case("TC_M_24_CSMS", "Install contract certificate", Party.Csms, OcppVersion.V201, "ISO 15118 Support", "M", "Certificate management", "M01 Certificate installation EV", wire, Verdict.Error) with
        {
            Reason = new Reason("The system under test closed its port during the scenario and did not come back within 30 s.") { RecordNumber = wire.Last - 1 },
            Steps =
            [
                Step("Given", "the station is connected", 5, milliseconds: 33, records: [7, 8]),
                Step("When", "the station sends Get15118EVCertificate", 6, milliseconds: 6, records: [9]),
                Step("Then", "the CSMS answers Get15118EVCertificate", 7, milliseconds: 30_003, status: StepStatus.Error, error: "System.Net.Sockets.SocketException: connection refused"),
            ],
        };
    }

    private static CaseResult Malformed()
    {
        var finding = new Finding("Part 4 section 4.2.3", FindingLayer.Framing, FindingSeverity.Violation, Party.Csms, "A CALLERROR has five elements; this one has four.")
        {
            Expected = "5 elements in a CALLERROR",
            Actual = "4 elements",
        };
        var wire = new SampleWire(OcppVersion.V21, Start.AddSeconds(40)).Connect();
        wire.Exchange(Party.Station, "BootNotification", Boot, Accepted);
        wire.Call(Party.Station, "NotifyDERAlarm", """{"controlType":"VoltWatt","timestamp":"2026-11-21T09:30:41Z"}""");
        wire.Raw(Party.Csms, """[4,"c5a90e01-7b1d-4f0a-9a54-6f1d6b2f8e31","NotImplemented","</script><img src=x onerror=alert(1)>"]""", finding);
        var numbered = finding with { RecordNumber = wire.Last };
        wire.Raw(Party.Csms, "[2,\"oops\",\u0001 not json", new Finding("Part 4 section 4.1", FindingLayer.Framing, FindingSeverity.Violation, Party.Csms, "The message is not JSON."));
        return Case("TC_R_107_CSMS", "DER control, alarm", Party.Csms, OcppVersion.V21, "DER Control", "R", "DER control", "R07 DER alarm", wire, Verdict.Fail) with
        {
            Reason = Reason.Of(numbered),
            Findings = [numbered, .. wire.Entries[^1].Findings],
            Steps =
            [
                Step("Given", "the station is ready", 4, milliseconds: 19, records: [6, 7]),
                Step("When", "the station sends NotifyDERAlarm", 5, milliseconds: 5, records: [8]),
                Step("Then", "the CSMS answers NotifyDERAlarm", 6, milliseconds: 6, records: [9], status: StepStatus.Failed, error: "a malformed CALLERROR came instead"),
            ],
        };
    }

    private static CaseResult NotClaimed() =>
        Case("TC_R_102_CS", "DER control, set default control", Party.Station, OcppVersion.V21, "DER Control", "R", "DER control", "R04 Set DER control", null, Verdict.NotApplicable) with
        {
            Status = new CaseStatus { Condition = "DER-2", Evaluation = "false: the statement does not claim DER-2" },
            Reason = new Reason("The statement does not claim DER-2 (default controls)."),
            Steps = [Step("Given", "the station is ready", 4, status: StepStatus.Skipped)],
        };

    private static CaseResult Case(string id, string title, Party side, OcppVersion version, string profile, string block, string blockName, string useCase, SampleWire? wire, Verdict verdict) => new()
    {
        Id = id,
        Title = title,
        Side = side,
        Version = version,
        Profile = profile,
        Block = block,
        BlockName = blockName,
        UseCase = useCase,
        Status = new CaseStatus { Mandatory = true },
        Requirements = [$"{useCase[..3]}.FR.01", $"{useCase[..3]}.FR.05"],
        Tags = [id, "mandatory", profile.ToLowerInvariant().Replace(' ', '-'), $"ocpp{version.Label()}"],
        Source = new SourceLocation($"ocpp2/{profile.ToLowerInvariant().Replace(' ', '-')}/{block}/{useCase[..3].ToLowerInvariant()}.{(side == Party.Station ? "station" : "csms")}.feature", 7),
        Verdict = verdict,
        Wire = wire?.Entries ?? [],
        TraceFile = wire is null ? null : $"traces/{id}-{version.Label()}.jsonl",
        StartedAt = Start,
        Duration = TimeSpan.FromMilliseconds(wire is null ? 0 : 812),
        Rerun = $"ocpp-harness run --dut ampere-wallbox.json --id {id} --version {version.Label()}",
    };

    private static StepResult Step(string keyword, string text, int line, StepStatus status = StepStatus.Passed, double milliseconds = 1, string[][]? table = null, long[]? records = null, string? error = null, string? docString = null) => new()
    {
        Keyword = keyword,
        Text = text,
        Line = line,
        Status = status,
        Duration = TimeSpan.FromMilliseconds(status == StepStatus.Skipped ? 0 : milliseconds),
        Table = table,
        Records = records ?? [],
        Error = error,
        DocString = docString,
    };

    private static string Status(int evse, string status) =>
        $$"""{"timestamp":"2026-11-21T09:30:02.000Z","connectorStatus":"{{status}}","evseId":{{evse}},"connectorId":1}""";
}
