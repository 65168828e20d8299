namespace TestHarness.Tests.Csms;

/// <summary>A valid payload of every message that stations send, in the words of both 2.0.1 and 2.1 where both have it.</summary>
internal static class StationMessages
{
    private const string Hash = """{"hashAlgorithm": "SHA256", "issuerNameHash": "00", "issuerKeyHash": "00", "serialNumber": "1", "responderURL": "http://127.0.0.1:9/"}""";
    private const string Profile = """{"id": 5, "stackLevel": 0, "chargingProfilePurpose": "TxDefaultProfile", "chargingProfileKind": "Absolute", "chargingSchedule": [{"id": 1, "chargingRateUnit": "A", "chargingSchedulePeriod": [{"startPeriod": 0, "limit": 16.0}]}]}""";
    private const string Schedule = """{"id": 1, "chargingRateUnit": "A", "chargingSchedulePeriod": [{"startPeriod": 0, "limit": 16.0}]}""";

    public static IReadOnlyDictionary<string, string> Both { get; } = new Dictionary<string, string>
    {
        ["Authorize"] = """{"idToken": {"idToken": "GOOD", "type": "ISO14443"}}""",
        ["BootNotification"] = """{"reason": "PowerUp", "chargingStation": {"model": "M", "vendorName": "V"}}""",
        ["ClearedChargingLimit"] = """{"chargingLimitSource": "EMS"}""",
        ["DataTransfer"] = """{"vendorId": "com.example"}""",
        ["FirmwareStatusNotification"] = """{"status": "Downloading", "requestId": 1}""",
        ["Get15118EVCertificate"] = """{"iso15118SchemaVersion": "urn:iso:15118:2:2013:MsgDef", "action": "Install", "exiRequest": "AA=="}""",
        ["GetCertificateStatus"] = $$"""{"ocspRequestData": {{Hash}}}""",
        ["Heartbeat"] = "{}",
        ["LogStatusNotification"] = """{"status": "Uploading", "requestId": 1}""",
        ["MeterValues"] = """{"evseId": 1, "meterValue": [{"timestamp": "2026-01-01T00:00:00Z", "sampledValue": [{"value": 10.0}]}]}""",
        ["NotifyChargingLimit"] = """{"chargingLimit": {"chargingLimitSource": "EMS"}}""",
        ["NotifyCustomerInformation"] = """{"data": "x", "seqNo": 0, "generatedAt": "2026-01-01T00:00:00Z", "requestId": 1}""",
        ["NotifyDisplayMessages"] = """{"requestId": 1}""",
        ["NotifyEVChargingNeeds"] = """{"evseId": 1, "chargingNeeds": {"requestedEnergyTransfer": "AC_three_phase", "acChargingParameters": {"energyAmount": 50000, "evMinCurrent": 0, "evMaxCurrent": 32, "evMaxVoltage": 230}}}""",
        ["NotifyEVChargingSchedule"] = $$"""{"timeBase": "2026-01-01T00:00:00Z", "evseId": 1, "chargingSchedule": {{Schedule}}}""",
        ["NotifyEvent"] = """{"generatedAt": "2026-01-01T00:00:00Z", "seqNo": 0, "eventData": [{"eventId": 1, "timestamp": "2026-01-01T00:00:00Z", "trigger": "Delta", "actualValue": "Occupied", "eventNotificationType": "HardWiredNotification", "component": {"name": "Connector", "evse": {"id": 1, "connectorId": 1}}, "variable": {"name": "AvailabilityState"}}]}""",
        ["NotifyMonitoringReport"] = """{"requestId": 1, "seqNo": 0, "generatedAt": "2026-01-01T00:00:00Z"}""",
        ["NotifyReport"] = """{"requestId": 1, "seqNo": 0, "generatedAt": "2026-01-01T00:00:00Z"}""",
        ["PublishFirmwareStatusNotification"] = """{"status": "Downloading"}""",
        ["ReportChargingProfiles"] = $$"""{"requestId": 1, "chargingLimitSource": "CSO", "evseId": 1, "chargingProfile": [{{Profile}}]}""",
        ["ReservationStatusUpdate"] = """{"reservationId": 1, "reservationUpdateStatus": "Expired"}""",
        ["SecurityEventNotification"] = """{"type": "StartupOfTheDevice", "timestamp": "2026-01-01T00:00:00Z"}""",
        ["SignCertificate"] = """{"csr": "not a request"}""",
        ["StatusNotification"] = """{"timestamp": "2026-01-01T00:00:00Z", "connectorStatus": "Available", "evseId": 1, "connectorId": 1}""",
        ["TransactionEvent"] = """{"eventType": "Started", "timestamp": "2026-01-01T00:00:00Z", "triggerReason": "CablePluggedIn", "seqNo": 0, "transactionInfo": {"transactionId": "T1"}}""",
    };

    public static IReadOnlyDictionary<string, string> Only21 { get; } = new Dictionary<string, string>
    {
        ["BatterySwap"] = """{"batteryData": [{"evseId": 1, "serialNumber": "B1", "soC": 50, "soH": 90}], "eventType": "BatteryIn", "idToken": {"idToken": "GOOD", "type": "ISO14443"}, "requestId": 1}""",
        ["ClosePeriodicEventStream"] = """{"id": 1}""",
        ["GetCertificateChainStatus"] = """{"certificateStatusRequests": [{"source": "OCSP", "urls": ["http://127.0.0.1:9/"], "certificateHashData": {"hashAlgorithm": "SHA256", "issuerNameHash": "00", "issuerKeyHash": "00", "serialNumber": "1"}}]}""",
        ["NotifyDERAlarm"] = """{"controlType": "FreqDroop", "timestamp": "2026-01-01T00:00:00Z"}""",
        ["NotifyDERStartStop"] = """{"controlId": "c1", "started": true, "timestamp": "2026-01-01T00:00:00Z"}""",
        ["NotifyPriorityCharging"] = """{"transactionId": "T1", "activated": true}""",
        ["NotifySettlement"] = """{"pspRef": "P1", "status": "Settled", "settlementAmount": 10.0, "settlementTime": "2026-01-01T00:00:00Z"}""",
        ["OpenPeriodicEventStream"] = """{"constantStreamData": {"id": 1, "variableMonitoringId": 1, "params": {"interval": 1}}}""",
        ["PullDynamicScheduleUpdate"] = """{"chargingProfileId": 1}""",
        ["ReportDERControl"] = """{"requestId": 1}""",
        ["VatNumberValidation"] = """{"vatNumber": "DE123456789"}""",
    };

    public const string EventStream = """{"id": 1, "pending": 0, "basetime": "2026-01-01T00:00:00Z", "data": [{"t": 1.5, "v": "230.1"}]}""";
}
